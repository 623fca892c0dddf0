package org.pyft.objects.exception;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code OSError}. */
@BuiltinType("OSError")
final class OsErrorMethods {
    private OsErrorMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        PyType actual = type;
        if (type == ExceptionTypes.OS_ERROR && args.length >= 2 && args[0] instanceof Long errno) {
            PyType specific = OsErrorTypes.of(errno);
            actual = specific == null ? type : specific;
        }
        boolean filled = !isFilledByInit(type);
        PyBaseException self =
                new PyBaseException(
                        actual.instanceShape(), filled ? PyTuple.of(args) : PyTuple.of());
        if (filled) {
            fill(self, args);
        }
        return self;
    }

    /** A class with an {@code __init__} of its own, but no {@code __new__}, decides there about the arguments. */
    private static boolean isFilledByInit(PyType type) {
        return type.lookup("__init__") != ExceptionTypes.OS_ERROR.getOwn("__init__")
                && type.lookup("__new__") == ExceptionTypes.OS_ERROR.getOwn("__new__");
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0) {
            throw PyErr.typeError("%s() takes no keyword arguments", Types.of(self).getShortName());
        }
        if (isFilledByInit(Types.of(self))) {
            fill(self, args);
        }
    }

    private static void fill(PyBaseException self, Object[] args) {
        Object[] kept = args;
        if (args.length >= 2 && args.length <= 5) {
            ExceptionFields.set(self, ExceptionFields.ERRNO, args[0]);
            ExceptionFields.set(self, ExceptionFields.STRERROR, args[1]);
            boolean blocking = Types.of(self).isSubtypeOf(ExceptionTypes.BLOCKING_IO_ERROR);
            if (args.length > 2 && args[2] != PyNone.NONE) {
                if (blocking && args[2] instanceof Long) {
                    ExceptionFields.set(self, ExceptionFields.CHARACTERS_WRITTEN, args[2]);
                } else {
                    ExceptionFields.set(self, ExceptionFields.FILENAME, args[2]);
                    kept = new Object[] {args[0], args[1]};
                }
                if (args.length > 4 && args[4] != PyNone.NONE) {
                    ExceptionFields.set(self, ExceptionFields.FILENAME2, args[4]);
                }
            }
        }
        self.setArgs(PyTuple.of(kept));
    }

    @Builtin("__str__($self, /)")
    static Object str(PyBaseException self) {
        Object errno = Attributes.getHidden(self, ExceptionFields.ERRNO);
        Object text = Attributes.getHidden(self, ExceptionFields.STRERROR);
        Object file = getFilename(self);
        Object file2 = getFilename2(self);
        if (file != PyNone.NONE) {
            String names =
                    Py.reprString(file)
                            + (file2 != PyNone.NONE ? " -> " + Py.reprString(file2) : "");
            return Str.of("[Errno " + show(errno) + "] " + show(text) + ": " + names);
        }
        if (errno != null && text != null) {
            return Str.of("[Errno " + show(errno) + "] " + show(text));
        }
        return BaseExceptionMethods.str(self);
    }

    private static String show(Object value) {
        return value == null ? "None" : Py.strString(value);
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyBaseException self) {
        PyTuple args = self.getArgs();
        Object file = getFilename(self);
        Object file2 = getFilename2(self);
        if (args.size() == 2 && file != PyNone.NONE) {
            args =
                    file2 == PyNone.NONE
                            ? PyTuple.of(args.get(0), args.get(1), file)
                            : PyTuple.of(args.get(0), args.get(1), file, PyNone.NONE, file2);
        }
        PyDict dict = GetAttr.dictOf(self);
        return dict.size() > 0
                ? PyTuple.of(Types.of(self), args, dict)
                : PyTuple.of(Types.of(self), args);
    }

    @Getter("characters_written")
    static Object getCharactersWritten(PyBaseException self) {
        Object value = Attributes.getHidden(self, ExceptionFields.CHARACTERS_WRITTEN);
        if (value == null) {
            throw PyErr.create(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("characters_written"));
        }
        return value;
    }

    @Setter("characters_written")
    static void setCharactersWritten(PyBaseException self, Object value) {
        if (value == null) {
            if (!Attributes.removeHidden(self, ExceptionFields.CHARACTERS_WRITTEN)) {
                throw PyErr.create(ExceptionTypes.ATTRIBUTE_ERROR, Str.of("characters_written"));
            }
            return;
        }
        Attributes.putHidden(self, ExceptionFields.CHARACTERS_WRITTEN, Py.index(value));
    }

    @Getter("errno")
    static Object getErrno(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.ERRNO);
    }

    @Setter("errno")
    static void setErrno(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.ERRNO, value);
    }

    @Getter("strerror")
    static Object getStrerror(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.STRERROR);
    }

    @Setter("strerror")
    static void setStrerror(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.STRERROR, value);
    }

    @Getter("filename")
    static Object getFilename(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.FILENAME);
    }

    @Setter("filename")
    static void setFilename(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.FILENAME, value);
    }

    @Getter("filename2")
    static Object getFilename2(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.FILENAME2);
    }

    @Setter("filename2")
    static void setFilename2(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.FILENAME2, value);
    }
}
