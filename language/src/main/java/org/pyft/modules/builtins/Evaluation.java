package org.pyft.modules.builtins;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Calls;
import org.pyft.ops.Types;
import org.pyft.programs.Programs;
import org.pyft.programs.SourceLines;
import org.pyft.programs.SourceText;
import org.pyft.syntax.Mode;

import java.util.Arrays;

/** {@code compile}, {@code eval} and {@code exec}. */
final class Evaluation {
    private Evaluation() {}

    static Object compile(
            Object source,
            Object filename,
            String mode,
            int flags,
            boolean dontInherit,
            int optimize,
            int featureVersion) {
        String file = SourceText.fileName(filename);
        if (optimize < -1 || optimize > 2) {
            throw PyErr.valueError("compile(): invalid optimize value");
        }
        Mode parsed =
                switch (mode) {
                    case "exec" -> Mode.EXEC;
                    case "eval" -> Mode.EVAL;
                    case "single" -> Mode.SINGLE;
                    case "func_type" -> Mode.FUNC_TYPE;
                    default -> null;
                };
        if (parsed == Mode.FUNC_TYPE && (flags & Programs.ONLY_AST) == 0) {
            throw PyErr.valueError("compile() mode 'func_type' requires flag PyCF_ONLY_AST");
        }
        if (parsed == null) {
            throw PyErr.valueError(
                    (flags & Programs.ONLY_AST) != 0
                            ? "compile() mode must be 'exec', 'eval', 'single' or 'func_type'"
                            : "compile() mode must be 'exec', 'eval' or 'single'");
        }
        return Programs.compile(
                source,
                file,
                parsed,
                dontInherit ? flags : flags | inherited(),
                optimize,
                featureVersion,
                "compile");
    }

    /** The {@code __future__} features of the calling code. */
    private static int inherited() {
        PyFunction caller = StackWalk.function(0);
        return caller == null ? 0 : caller.getCode().getFlags() & Programs.FUTURE_FLAGS;
    }

    static Object eval(Object source, Object globalsOrNone, Object localsOrNone) {
        Object globals = globalsOrNone == PyNone.NONE ? null : globalsOrNone;
        Object locals = localsOrNone == PyNone.NONE ? null : localsOrNone;
        if (locals != null && !isMapping(locals)) {
            throw PyErr.typeError("locals must be a mapping");
        }
        if (globals != null && !(globals instanceof PyDict)) {
            throw PyErr.typeError(
                    isMapping(globals)
                            ? "globals must be a real dict; try eval(code, {}, mapping)"
                            : "globals must be a dict");
        }
        PyDict namespace = globals == null ? callerGlobals() : (PyDict) globals;
        if (locals == null) {
            locals = globals == null ? Reflection.locals() : globals;
        }
        Programs.addBuiltins(namespace);
        if (source instanceof PyCode code) {
            if (code.getFreeNames().length > 0) {
                throw PyErr.typeError(
                        "code object passed to eval() may not contain free variables");
            }
            return run(code, namespace, locals, new PyCell[0]);
        }
        return run(
                (PyCode)
                        Programs.compile(
                                text(source, "eval"),
                                "<string>",
                                Mode.EVAL,
                                inherited() | Programs.SOURCE_IS_UTF8,
                                -1,
                                -1,
                                "eval"),
                namespace,
                locals,
                new PyCell[0]);
    }

    static void exec(Object source, Object globalsOrNone, Object localsOrNone, Object closure) {
        Object globals = globalsOrNone == PyNone.NONE ? null : globalsOrNone;
        Object locals = localsOrNone == PyNone.NONE ? null : localsOrNone;
        if (globals != null && !(globals instanceof PyDict)) {
            throw PyErr.typeError("exec() globals must be a dict, not %s", Types.of(globals));
        }
        if (locals != null && !isMapping(locals)) {
            throw PyErr.typeError("locals must be a mapping or None, not %s", Types.of(locals));
        }
        PyDict namespace = globals == null ? callerGlobals() : (PyDict) globals;
        if (locals == null) {
            locals = globals == null ? Reflection.locals() : globals;
        }
        Programs.addBuiltins(namespace);
        if (source instanceof PyCode code) {
            run(code, namespace, locals, cells(code, closure));
            if (code.getFileName().endsWith("/linecache.py")) {
                SourceLines.register(PyContext.get());
            }
            return;
        }
        if (closure != null) {
            throw PyErr.typeError("closure can only be used when source is a code object");
        }
        run(
                (PyCode)
                        Programs.compile(
                                text(source, "exec"),
                                "<string>",
                                Mode.EXEC,
                                inherited() | Programs.SOURCE_IS_UTF8,
                                -1,
                                -1,
                                "exec"),
                namespace,
                locals,
                new PyCell[0]);
    }

    /** Code of a function runs with its variables in a frame of its own; other code stores into {@code locals}. */
    private static Object run(PyCode code, PyDict globals, Object locals, PyCell[] closure) {
        if ((code.getFlags() & PyCode.OPTIMIZED) == 0) {
            return Programs.execute(code, globals, locals, closure);
        }
        PyFunction function =
                new PyFunction(
                        code,
                        globals,
                        closure,
                        PyFunction.NO_DEFAULTS,
                        new Object[code.getSignature().keywordOnlyCount()],
                        code.getName(),
                        code.getQualifiedName());
        return Calls.call(function, new Object[0], null);
    }

    private static PyCell[] cells(PyCode code, Object closure) {
        int count = code.getFreeNames().length;
        if (count == 0) {
            if (closure != null) {
                throw PyErr.typeError("cannot use a closure with this code object");
            }
            return new PyCell[0];
        }
        boolean valid =
                closure instanceof PyTuple tuple && tuple.isExact() && tuple.size() == count;
        PyCell[] cells = new PyCell[count];
        for (int i = 0; valid && i < count; i++) {
            valid = ((PyTuple) closure).get(i) instanceof PyCell;
            cells[i] = valid ? (PyCell) ((PyTuple) closure).get(i) : null;
        }
        if (!valid) {
            throw PyErr.typeError("code object requires a closure of exactly length %s", count);
        }
        return cells;
    }

    private static PyDict callerGlobals() {
        PyFrame frame = StackWalk.frame(0);
        if (frame == null) {
            throw PyErr.systemError("globals and locals cannot be NULL");
        }
        return frame.getFunction().getGlobals();
    }

    private static boolean isMapping(Object object) {
        return object instanceof PyDict || Types.of(object).lookup("__getitem__") != null;
    }

    /** The source; blanks before it are no indentation in {@code eval}. */
    private static Object text(Object source, String function) {
        Object plain = PyWrapper.unwrap(source);
        boolean isText = plain instanceof TruffleString;
        if (!isText && !Buffers.isBuffer(source)) {
            throw PyErr.typeError("%s() arg 1 must be a string, bytes or code object", function);
        }
        if (!function.equals("eval")) {
            return source;
        }
        if (isText) {
            String text = Str.toJava((TruffleString) plain);
            int start = 0;
            while (start < text.length()
                    && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            return start == 0 ? source : Str.of(text.substring(start));
        }
        byte[] bytes = Buffers.toBytes(source);
        int start = 0;
        while (start < bytes.length && (bytes[start] == ' ' || bytes[start] == '\t')) {
            start++;
        }
        return start == 0 ? source : PyBytes.of(Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
