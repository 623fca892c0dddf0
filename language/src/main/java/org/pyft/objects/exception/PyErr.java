package org.pyft.objects.exception;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.nodes.exception.Tracebacks;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/**
 * Makes Python exceptions to {@code throw}. Formats know only {@code %s} (any value; Python strings are shown as text, types by name) and
 * {@code %%}.
 */
public final class PyErr {
    private PyErr() {}

    /** An exception of {@code type} with {@code args}. */
    @TruffleBoundary
    public static PyException create(PyType type, Object... args) {
        return new PyException(newException(type, args), null);
    }

    /** An exception object that is not raised yet: no guest constructor runs. */
    @TruffleBoundary
    public static PyBaseException newException(PyType type, Object... args) {
        PyBaseException exception = new PyBaseException(type.instanceShape(), PyTuple.of(args));
        exception.setContext(PyContext.currentExceptionOrNull());
        ExceptionFields.initialize(exception, args);
        return exception;
    }

    /** An exception of {@code type} whose only argument is a message. */
    @TruffleBoundary
    public static PyException error(PyType type, String format, Object... parts) {
        return create(type, Str.of(format(format, parts)));
    }

    public static PyException typeError(String format, Object... parts) {
        return error(ExceptionTypes.TYPE_ERROR, format, parts);
    }

    public static PyException valueError(String format, Object... parts) {
        return error(ExceptionTypes.VALUE_ERROR, format, parts);
    }

    public static PyException indexError(String format, Object... parts) {
        return error(ExceptionTypes.INDEX_ERROR, format, parts);
    }

    /** KeyError with the key as its argument. */
    public static PyException keyError(Object key) {
        return create(ExceptionTypes.KEY_ERROR, key);
    }

    public static PyException overflowError(String format, Object... parts) {
        return error(ExceptionTypes.OVERFLOW_ERROR, format, parts);
    }

    public static PyException zeroDivisionError(String format, Object... parts) {
        return error(ExceptionTypes.ZERO_DIVISION_ERROR, format, parts);
    }

    public static PyException runtimeError(String format, Object... parts) {
        return error(ExceptionTypes.RUNTIME_ERROR, format, parts);
    }

    public static PyException systemError(String format, Object... parts) {
        return error(ExceptionTypes.SYSTEM_ERROR, format, parts);
    }

    public static PyException memoryError() {
        return create(ExceptionTypes.MEMORY_ERROR);
    }

    public static PyException recursionError() {
        return error(ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded");
    }

    public static PyException bufferError(String format, Object... parts) {
        return error(ExceptionTypes.BUFFER_ERROR, format, parts);
    }

    public static PyException notImplementedError(String format, Object... parts) {
        return error(ExceptionTypes.NOT_IMPLEMENTED_ERROR, format, parts);
    }

    public static PyException assertionError(Object... args) {
        return create(ExceptionTypes.ASSERTION_ERROR, args);
    }

    public static PyException lookupError(String format, Object... parts) {
        return error(ExceptionTypes.LOOKUP_ERROR, format, parts);
    }

    public static PyException unboundLocalError(String name) {
        return error(
                ExceptionTypes.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '%s' where it is not associated with a value",
                name);
    }

    public static PyException unboundFreeError(String name) {
        return withField(
                error(
                        ExceptionTypes.NAME_ERROR,
                        "cannot access free variable '%s' where it is not associated with a value in enclosing scope",
                        name),
                ExceptionFields.NAME,
                Str.of(name));
    }

    public static PyException nameError(String name) {
        return withField(
                error(ExceptionTypes.NAME_ERROR, "name '%s' is not defined", name),
                ExceptionFields.NAME,
                Str.of(name));
    }

    /** AttributeError that names the object and the attribute, so that suggestions can be made. */
    public static PyException attributeError(
            Object object, String name, String format, Object... parts) {
        return withField(
                withField(
                        error(ExceptionTypes.ATTRIBUTE_ERROR, format, parts),
                        ExceptionFields.NAME,
                        Str.of(name)),
                ExceptionFields.OBJECT,
                object);
    }

    /** Adds the object and the attribute to an AttributeError that a program has raised without them. */
    public static void nameAttribute(PyException exception, Object object, String name) {
        PyBaseException value = exception.getValue();
        if (Attributes.getHidden(value, ExceptionFields.NAME) == null
                && Attributes.getHidden(value, ExceptionFields.OBJECT) == null) {
            withField(exception, ExceptionFields.NAME, Str.of(name));
            withField(exception, ExceptionFields.OBJECT, object);
        }
    }

    /** The usual AttributeError of a missing attribute. */
    @TruffleBoundary
    public static PyException noAttribute(Object object, String name) {
        if (object instanceof PyType type) {
            return attributeError(
                    object, name, "type object '%s' has no attribute '%s'", type.getName(), name);
        }
        return attributeError(
                object, name, "'%s' object has no attribute '%s'", Types.nameOf(object), name);
    }

    /** StopIteration with {@code value}; {@code None} gives no arguments. */
    @TruffleBoundary
    public static PyException stopIteration(Object value) {
        PyException exception =
                value == PyNone.NONE || value == null
                        ? create(ExceptionTypes.STOP_ITERATION)
                        : create(ExceptionTypes.STOP_ITERATION, value);
        return withField(exception, ExceptionFields.VALUE, value == null ? PyNone.NONE : value);
    }

    /** ImportError with its {@code name} and {@code path}. */
    public static PyException importError(
            PyType type, Object name, Object path, String format, Object... parts) {
        PyException exception = error(type, format, parts);
        withField(exception, ExceptionFields.NAME, name);
        return withField(exception, ExceptionFields.PATH, path);
    }

    /** The OSError subclass for {@code errno}, made through its Python constructor so that all fields are set. */
    @TruffleBoundary
    public static PyException osError(int errno, String message, Object... fileNames) {
        Object[] args = new Object[fileNames.length == 0 ? 2 : fileNames.length == 1 ? 3 : 5];
        args[0] = (long) errno;
        args[1] = Str.of(message);
        if (fileNames.length > 0) {
            args[2] = fileNames[0];
        }
        if (fileNames.length > 1) {
            args[3] = PyNone.NONE;
            args[4] = fileNames[1];
        }
        return raised(Py.call(ExceptionTypes.OS_ERROR, args));
    }

    /** Raises an exception object that exists; the exception being handled becomes its context. */
    @TruffleBoundary
    public static PyException raised(Object exception) {
        PyBaseException value = (PyBaseException) exception;
        Tracebacks.chain(value, PyContext.currentExceptionOrNull());
        return new PyException(value, null);
    }

    private static PyException withField(PyException exception, HiddenKey key, Object value) {
        Attributes.putHidden(exception.getValue(), key, value);
        return exception;
    }

    /** Whether {@code exception} is an instance of {@code type}. */
    public static boolean matches(PyException exception, PyType type) {
        return exception.getValue().getType().isSubtypeOf(type);
    }

    /** Fills {@code %s} places. */
    @TruffleBoundary
    public static String format(String format, Object... parts) {
        if (parts.length == 0) {
            return format.replace("%%", "%");
        }
        StringBuilder out = new StringBuilder(format.length() + 32);
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '%' && i + 1 < format.length()) {
                char kind = format.charAt(++i);
                if (kind == 's' || kind == 'd') {
                    Object part = parts[next++];
                    out.append(
                            part instanceof TruffleString string
                                    ? Str.toJava(string)
                                    : part instanceof PyType type
                                            ? type.getName()
                                            : String.valueOf(part));
                } else {
                    out.append(kind);
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
