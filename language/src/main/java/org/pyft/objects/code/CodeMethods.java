package org.pyft.objects.code;

import org.pyft.CommandLine;
import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.Span;

import java.util.ArrayList;
import java.util.List;

/** The attributes and methods of {@code code}. */
@BuiltinType("code")
public final class CodeMethods {
    private CodeMethods() {}

    @Getter("co_name")
    static Object name(PyCode self) {
        return Str.of(self.getName());
    }

    @Getter("co_qualname")
    static Object qualifiedName(PyCode self) {
        return Str.of(self.getQualifiedName());
    }

    @Getter("co_filename")
    static Object filename(PyCode self) {
        return Str.of(self.getFileName());
    }

    @Getter("co_firstlineno")
    static Object firstLine(PyCode self) {
        return (long) self.getFirstLine();
    }

    @Getter("co_argcount")
    static Object positionalCount(PyCode self) {
        return (long) self.getSignature().positionalCount();
    }

    @Getter("co_posonlyargcount")
    static Object positionalOnlyCount(PyCode self) {
        return (long) self.getSignature().positionalOnlyCount();
    }

    @Getter("co_kwonlyargcount")
    static Object keywordOnlyCount(PyCode self) {
        return (long) self.getSignature().keywordOnlyCount();
    }

    @Getter("co_nlocals")
    static Object localCount(PyCode self) {
        return (long) self.getVariableNames().length;
    }

    @Getter("co_stacksize")
    static Object stackSize(PyCode self) {
        return 16L;
    }

    @Getter("co_flags")
    static Object flags(PyCode self) {
        return (long) self.getFlags();
    }

    @Getter("co_varnames")
    static Object variableNames(PyCode self) {
        return strings(self.getVariableNames());
    }

    @Getter("co_cellvars")
    static Object cellNames(PyCode self) {
        return strings(self.getCellNames());
    }

    @Getter("co_freevars")
    static Object freeNames(PyCode self) {
        return strings(self.getFreeNames());
    }

    @Getter("co_names")
    static Object names(PyCode self) {
        return strings(self.translation().names());
    }

    @Getter("co_consts")
    static Object constants(PyCode self) {
        Object docstring = self.info().docstring();
        List<Object> result = new ArrayList<>();
        if (docstring != null) {
            result.add(docstring);
        }
        for (Object constant : self.translation().constants()) {
            if (constant != docstring) {
                result.add(constant);
            }
        }
        if (!result.contains(PyNone.NONE)) {
            result.add(PyNone.NONE);
        }
        return PyTuple.of(result.toArray());
    }

    @Getter("co_code")
    static Object bytecode(PyCode self) {
        return PyBytes.EMPTY;
    }

    @Getter("co_linetable")
    static Object lineTable(PyCode self) {
        return PyBytes.EMPTY;
    }

    /** Raises: it is the first thing that {@code dis} asks for, which would otherwise print nothing at all. */
    @Getter("co_exceptiontable")
    static Object exceptionTable(PyCode self) {
        throw PyErr.notImplementedError(
                "PyFT has no bytecode: code objects cannot be disassembled and have no exception table");
    }

    @Builtin("co_positions($self, /)")
    static Object positions(PyCode self) {
        boolean withColumns = hasColumns();
        List<Object> result = new ArrayList<>();
        for (Span known : self.translation().positions()) {
            Span span =
                    known == null
                            ? new Span(self.getFirstLine(), 0, self.getFirstLine(), 0)
                            : known;
            result.add(
                    withColumns
                            ? PyTuple.of(
                                    (long) span.line(),
                                    (long) span.endLine(),
                                    (long) span.column(),
                                    (long) span.endColumn())
                            : PyTuple.of(
                                    (long) span.line(), PyNone.NONE, PyNone.NONE, PyNone.NONE));
        }
        return Py.iter(new PyList(result.toArray()));
    }

    /** Whether the command line leaves more than the lines. */
    private static boolean hasColumns() {
        PyContext context = PyContext.get();
        CommandLine line = context.commandLine();
        if (line.implementationOptions().contains("no_debug_ranges")) {
            return false;
        }
        String variable = context.env().getEnvironment().get("PYTHONNODEBUGRANGES");
        return line.flag("ignore_environment") != 0 || variable == null || variable.isEmpty();
    }

    @Builtin("co_lines($self, /)")
    static Object lines(PyCode self) {
        List<Object> result = new ArrayList<>();
        Span[] positions = self.translation().positions();
        for (int i = 0; i < positions.length; i++) {
            long line = positions[i] == null ? self.getFirstLine() : positions[i].line();
            result.add(PyTuple.of(2L * i, 2L * i + 2, line));
        }
        return Py.iter(new PyList(result.toArray()));
    }

    private static PyTuple strings(String[] names) {
        Object[] values = new Object[names.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Str.of(names[i]);
        }
        return PyTuple.of(values);
    }

    @Builtin("replace($self, /, **changes)")
    static Object replace(PyCode self, PyDict changes) {
        return CodeReplacement.apply(self, changes);
    }

    @Builtin("__replace__($self, /, **changes)")
    static Object replaceProtocol(PyCode self, PyDict changes) {
        return CodeReplacement.apply(self, changes);
    }

    @Builtin("_varname_from_oparg($self, oparg, /)")
    static Object variableName(PyCode self, long index) {
        return Str.of(self.getVariableNames()[(int) index]);
    }

    @Builtin("__eq__($self, other, /)")
    static Object equal(PyCode self, Object other) {
        if (!(other instanceof PyCode code)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return self == code || self.info().means(code.info()) && self.body().means(code.body());
    }

    @Builtin("__hash__($self, /)")
    static Object hash(PyCode self) {
        return (long) self.info().hash();
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyCode self) {
        return Str.of(
                "<code object "
                        + self.getName()
                        + " at 0x"
                        + Long.toHexString(Py.id(self))
                        + ", file \""
                        + self.getFileName()
                        + "\", line "
                        + self.getFirstLine()
                        + ">");
    }
}
