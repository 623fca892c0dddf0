package org.pyft.objects.code;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * {@code code.replace(…)}: a code object with the same body under other facts. What a body is made of (its parameters, variables,
 * constants, its bytecode) can only be replaced by the same again: anything else raises NotImplementedError.
 */
final class CodeReplacement {
    private CodeReplacement() {}

    static PyCode apply(PyCode code, PyDict changes) {
        CodeInfo info = code.info();
        String name = info.name();
        String qualifiedName = info.qualifiedName();
        String filename = info.filename();
        int firstLine = info.firstLine();
        int flags = info.flags();
        for (Object key : changes.keyArray()) {
            Object value = changes.get(key);
            switch (Py.strString(key)) {
                case "co_name" -> name = text(value, "co_name").intern();
                case "co_qualname" -> qualifiedName = text(value, "co_qualname");
                case "co_filename" -> filename = text(value, "co_filename");
                case "co_firstlineno" -> firstLine = Py.asInt(value);
                case "co_flags" -> flags = Py.asInt(value);
                // How deep a stack gets that is not there.
                case "co_stacksize" -> Py.asInt(value);
                case "co_nlocals" -> checkLocals(code, changes, Py.asInt(value));
                case "co_argcount", "co_posonlyargcount", "co_kwonlyargcount" ->
                        checkSame(code, key, (long) Py.asInt(value));
                case "co_code", "co_linetable", "co_exceptiontable" ->
                        checkSame(code, key, typed(value, key, PyBytes.TYPE));
                case "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars" ->
                        checkSame(code, key, typed(value, key, PyTuple.TYPE));
                default ->
                        throw PyErr.typeError(
                                "replace() got an unexpected keyword argument '%s'",
                                Py.strString(key));
            }
        }
        return code.with(
                new CodeInfo(
                        name,
                        qualifiedName,
                        filename,
                        firstLine,
                        info.signature(),
                        flags,
                        info.varNames(),
                        info.cellVars(),
                        info.freeVars(),
                        info.docstring()));
    }

    private static void checkLocals(PyCode code, PyDict changes, int count) {
        boolean same = count == code.info().varNames().length;
        if (!same && changes.getStr(Str.of("co_varnames")) == null) {
            throw PyErr.valueError("code: co_nlocals != len(co_varnames)");
        }
    }

    private static void checkSame(PyCode code, Object attribute, Object value) {
        Object own = Py.getAttr(code, Py.strString(attribute));
        if (own != value && !Py.eq(own, value)) {
            throw PyErr.notImplementedError(
                    "code.replace(%s=...) needs bytecode, which PyFT does not have",
                    Py.strString(attribute));
        }
    }

    private static Object typed(Object value, Object parameter, PyType type) {
        if (!Types.of(value).isSubtypeOf(type)) {
            throw PyErr.typeError(
                    "replace() argument '%s' must be %s, not %s",
                    Py.strString(parameter),
                    type.getName(),
                    value == PyNone.NONE ? "None" : Types.nameOf(value));
        }
        return value;
    }

    private static String text(Object value, String parameter) {
        if (PyWrapper.unwrap(value) instanceof TruffleString string) {
            return Str.toJava(string);
        }
        throw PyErr.typeError(
                "replace() argument '%s' must be str, not %s", parameter, Types.nameOf(value));
    }
}
