package org.pyft.objects.exception;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** Attributes of {@code SyntaxError}. */
@BuiltinType("SyntaxError")
final class SyntaxErrorMethods {
    private SyntaxErrorMethods() {}

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        BaseExceptionMethods.init(self, args, kwargs);
        if (args.length >= 1) {
            ExceptionFields.set(self, ExceptionFields.MESSAGE, args[0]);
        }
        if (args.length == 2) {
            Object[] info = Py.toArray(args[1]);
            if (info.length < 4) {
                throw PyErr.typeError(
                        "function takes at least 4 arguments (%s given)", info.length);
            }
            if (info.length > 7) {
                throw PyErr.typeError("function takes at most 7 arguments (%s given)", info.length);
            }
            HiddenKey[] keys = {
                ExceptionFields.FILENAME,
                ExceptionFields.LINENO,
                ExceptionFields.OFFSET,
                ExceptionFields.TEXT,
                ExceptionFields.END_LINENO,
                ExceptionFields.END_OFFSET,
                ExceptionFields.METADATA
            };
            for (int i = 0; i < info.length; i++) {
                ExceptionFields.set(self, keys[i], info[i]);
            }
            if (info.length == 5) {
                throw PyErr.typeError("end_offset must be provided when end_lineno is provided");
            }
        }
    }

    @Builtin("__str__($self, /)")
    static Object str(PyBaseException self) {
        Object file = getFilename(self);
        Object line = getLineno(self);
        boolean hasFile = PyWrapper.unwrap(file) instanceof TruffleString;
        boolean hasLine = line instanceof Long;
        String message = Py.strString(getMsg(self));
        if (!hasFile && !hasLine) {
            return Str.of(message);
        }
        String name = hasFile ? Py.strString(file) : "";
        name = name.substring(name.lastIndexOf('/') + 1);
        if (hasFile && hasLine) {
            return Str.of(message + " (" + name + ", line " + line + ")");
        }
        return Str.of(hasFile ? message + " (" + name + ")" : message + " (line " + line + ")");
    }

    @Getter("msg")
    static Object getMsg(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.MESSAGE);
    }

    @Setter("msg")
    static void setMsg(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.MESSAGE, value);
    }

    @Getter("filename")
    static Object getFilename(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.FILENAME);
    }

    @Setter("filename")
    static void setFilename(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.FILENAME, value);
    }

    @Getter("lineno")
    static Object getLineno(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.LINENO);
    }

    @Setter("lineno")
    static void setLineno(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.LINENO, value);
    }

    @Getter("offset")
    static Object getOffset(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.OFFSET);
    }

    @Setter("offset")
    static void setOffset(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.OFFSET, value);
    }

    @Getter("text")
    static Object getText(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.TEXT);
    }

    @Setter("text")
    static void setText(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.TEXT, value);
    }

    @Getter("end_lineno")
    static Object getEndLineno(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.END_LINENO);
    }

    @Setter("end_lineno")
    static void setEndLineno(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.END_LINENO, value);
    }

    @Getter("end_offset")
    static Object getEndOffset(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.END_OFFSET);
    }

    @Setter("end_offset")
    static void setEndOffset(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.END_OFFSET, value);
    }

    @Getter("print_file_and_line")
    static Object getPrintFileAndLine(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.PRINT_FILE_AND_LINE);
    }

    @Setter("print_file_and_line")
    static void setPrintFileAndLine(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.PRINT_FILE_AND_LINE, value);
    }

    @Getter("_metadata")
    static Object getMetadata(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.METADATA);
    }

    @Setter("_metadata")
    static void setMetadata(PyBaseException self, Object value) {
        ExceptionFields.set(self, ExceptionFields.METADATA, value);
    }
}
