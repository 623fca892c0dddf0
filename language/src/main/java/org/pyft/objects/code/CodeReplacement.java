package org.pyft.objects.code;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * {@code code.replace(…)}: a code object with the same body under other facts. What belongs to bytecode is accepted and ignored.
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
                case "co_argcount",
                        "co_posonlyargcount",
                        "co_kwonlyargcount",
                        "co_nlocals",
                        "co_stacksize",
                        "co_code",
                        "co_consts",
                        "co_names",
                        "co_varnames",
                        "co_freevars",
                        "co_cellvars",
                        "co_linetable",
                        "co_exceptiontable" -> {}
                default ->
                        throw PyErr.typeError(
                                "code.replace() got an unexpected keyword argument '%s'",
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

    private static String text(Object value, String parameter) {
        if (PyWrapper.unwrap(value) instanceof TruffleString string) {
            return Str.toJava(string);
        }
        throw PyErr.typeError(
                "replace() argument '%s' must be str, not %s", parameter, Types.nameOf(value));
    }
}
