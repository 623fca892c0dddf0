package org.pyft.objects.exception;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.traceback.PyTraceback;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code BaseException}. */
@BuiltinType("BaseException")
final class BaseExceptionMethods {
    private BaseExceptionMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return new PyBaseException(type.instanceShape(), PyTuple.of(args));
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0) {
            throw PyErr.typeError("%s() takes no keyword arguments", Types.of(self).getShortName());
        }
        self.setArgs(PyTuple.of(args));
    }

    @Builtin("__str__($self, /)")
    static Object str(PyBaseException self) {
        PyTuple args = self.getArgs();
        return switch (args.size()) {
            case 0 -> Str.EMPTY;
            case 1 -> Py.str(args.get(0));
            default -> Py.str(args);
        };
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyBaseException self) {
        PyTuple args = self.getArgs();
        String name = Types.of(self).getShortName();
        return args.size() == 1
                ? name + "(" + Py.reprString(args.get(0)) + ")"
                : name + Py.reprString(args);
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyBaseException self) {
        PyDict dict = GetAttr.dictOf(self);
        return dict != null && dict.size() > 0
                ? PyTuple.of(Types.of(self), self.getArgs(), dict)
                : PyTuple.of(Types.of(self), self.getArgs());
    }

    @Builtin("__setstate__($self, state, /)")
    static void setState(PyBaseException self, Object state) {
        if (state == PyNone.NONE) {
            return;
        }
        if (!(state instanceof PyDict dict)) {
            throw PyErr.typeError("state is not a dictionary");
        }
        // Hashing a key may run Python code that changes the dict.
        Object[] keys = dict.keyArray();
        Object[] values = dict.valueArray();
        for (int i = 0; i < Math.min(keys.length, values.length); i++) {
            Py.setAttr(self, Py.strString(keys[i]), values[i]);
        }
    }

    @Builtin("with_traceback($self, tb, /)")
    static Object withTraceback(PyBaseException self, Object traceback) {
        setTraceback(self, traceback);
        return self;
    }

    @Builtin("add_note($self, note, /)")
    static void addNote(PyBaseException self, Object note) {
        if (!(PyWrapper.unwrap(note) instanceof TruffleString)) {
            throw PyErr.typeError("add_note() argument must be str, not %s", Types.of(note));
        }
        Object notes = Py.lookupAttr(self, "__notes__");
        if (notes == null) {
            notes = new PyList();
            Py.setAttr(self, "__notes__", notes);
        }
        if (!(notes instanceof PyList)) {
            throw PyErr.typeError("Cannot add note: __notes__ is not a list");
        }
        Py.callMethod(notes, "append", note);
    }

    @Getter("args")
    static Object getArgs(PyBaseException self) {
        return self.getArgs();
    }

    @Setter("args")
    static void setArgs(PyBaseException self, Object value) {
        if (value == null) {
            throw PyErr.typeError("args may not be deleted");
        }
        self.setArgs(PyTuple.of(Py.toArray(value)));
    }

    @Getter("__cause__")
    static Object getCause(PyBaseException self) {
        return self.getCause() == null ? PyNone.NONE : self.getCause();
    }

    @Setter("__cause__")
    static void setCause(PyBaseException self, Object value) {
        self.setCause(linked(value, "cause"));
    }

    @Getter("__context__")
    static Object getContext(PyBaseException self) {
        return self.getContext() == null ? PyNone.NONE : self.getContext();
    }

    @Setter("__context__")
    static void setContext(PyBaseException self, Object value) {
        self.setContext(linked(value, "context"));
    }

    private static PyBaseException linked(Object value, String what) {
        if (value == null) {
            throw PyErr.typeError("__%s__ may not be deleted", what);
        }
        if (value == PyNone.NONE) {
            return null;
        }
        if (!(value instanceof PyBaseException exception)) {
            throw PyErr.typeError("exception %s must be None or derive from BaseException", what);
        }
        return exception;
    }

    @Getter("__suppress_context__")
    static Object getSuppressContext(PyBaseException self) {
        return self.isSuppressContext();
    }

    @Setter("__suppress_context__")
    static void setSuppressContext(PyBaseException self, Object value) {
        if (!(value instanceof Boolean flag)) {
            throw PyErr.typeError("attribute value type must be bool");
        }
        self.setSuppressContext(flag);
    }

    @Getter("__traceback__")
    static Object getTraceback(PyBaseException self) {
        return self.getTraceback() == null ? PyNone.NONE : self.getTraceback();
    }

    @Setter("__traceback__")
    static void setTraceback(PyBaseException self, Object value) {
        if (value == null) {
            throw PyErr.typeError("__traceback__ may not be deleted");
        }
        if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
            throw PyErr.typeError("__traceback__ must be a traceback or None");
        }
        self.setTraceback(value == PyNone.NONE ? null : value);
    }

    @Getter("__dict__")
    static Object getDict(PyBaseException self) {
        return GetAttr.dictOf(self);
    }

    @Setter("__dict__")
    static void setDict(PyBaseException self, Object value) {
        if (value == null) {
            throw PyErr.typeError("cannot delete __dict__");
        }
        if (!(value instanceof PyDict dict)) {
            throw PyErr.typeError(
                    "__dict__ must be set to a dictionary, not a '%s'", Types.of(value));
        }
        Attributes.setDict(self, dict);
    }
}
