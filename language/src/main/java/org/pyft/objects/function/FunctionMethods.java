package org.pyft.objects.function;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.builtin.Signature;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code function}. */
@BuiltinType("function")
final class FunctionMethods {
    private FunctionMethods() {}

    @Builtin(
            "__new__($type, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)")
    static Object create(
            PyType type,
            PyCode code,
            PyDict globals,
            Object name,
            Object argdefs,
            Object closure,
            Object kwdefaults) {
        if (name != null
                && name != PyNone.NONE
                && !(PyWrapper.unwrap(name) instanceof TruffleString)) {
            throw PyErr.typeError("arg 3 (name) must be None or string");
        }
        if (argdefs != null && argdefs != PyNone.NONE && !(argdefs instanceof PyTuple)) {
            throw PyErr.typeError("arg 4 (defaults) must be None or tuple");
        }
        if (kwdefaults != null && kwdefaults != PyNone.NONE && !(kwdefaults instanceof PyDict)) {
            throw PyErr.typeError("arg 6 (kwdefaults) must be None or dict");
        }
        int free = code.getFreeNames().length;
        PyCell[] cells = new PyCell[free];
        if (closure instanceof PyTuple tuple) {
            if (tuple.size() != free) {
                throw PyErr.valueError(
                        "%s requires closure of length %s, not %s",
                        code.getName(), free, tuple.size());
            }
            for (int i = 0; i < free; i++) {
                if (!(tuple.get(i) instanceof PyCell cell)) {
                    throw PyErr.typeError(
                            "arg 5 (closure) expected cell, found %s", Types.of(tuple.get(i)));
                }
                cells[i] = cell;
            }
        } else if (closure != null && closure != PyNone.NONE || free != 0) {
            throw PyErr.typeError(
                    free != 0
                            ? "arg 5 (closure) must be tuple"
                            : "arg 5 (closure) must be None or tuple");
        }
        Object[] defaults =
                argdefs instanceof PyTuple tuple ? tuple.toArray() : PyFunction.NO_DEFAULTS;
        String functionName =
                PyWrapper.unwrap(name) instanceof TruffleString text
                        ? Str.intern(text)
                        : code.getName();
        PyFunction function =
                new PyFunction(code, globals, builtinsFor(globals), cells, defaults, functionName);
        if (kwdefaults != null) {
            setKeywordDefaults(function, kwdefaults);
        }
        return function;
    }

    /** The built-in names that the globals give, or those of the caller. */
    private static Object builtinsFor(PyDict globals) {
        PyDict caller =
                globals.getStr(Str.of("__builtins__")) == null ? StackWalk.callerGlobals() : null;
        return PyContext.get().builtinsOf(caller == null ? globals : caller);
    }

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyFunction self, Object[] args, PyDict kwargs) {
        return Py.callDict(self, args, kwargs);
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PyFunction self, Object instance, Object owner) {
        return instance == PyNone.NONE ? self : new PyMethod(self, instance);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyFunction self) {
        return "<function "
                + self.getQualifiedName()
                + " at 0x"
                + Long.toHexString(Py.id(self))
                + ">";
    }

    @Getter("__name__")
    static Object name(PyFunction self) {
        return Str.of(self.getName());
    }

    @Setter("__name__")
    static void setName(PyFunction self, Object value) {
        if (!(PyWrapper.unwrap(value) instanceof TruffleString text)) {
            throw PyErr.typeError("__name__ must be set to a string object");
        }
        self.setName(Str.intern(text));
    }

    @Getter("__qualname__")
    static Object qualifiedName(PyFunction self) {
        return self.getShownQualifiedName();
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyFunction self, Object value) {
        if (!(PyWrapper.unwrap(value) instanceof TruffleString text)) {
            throw PyErr.typeError("__qualname__ must be set to a string object");
        }
        self.setQualifiedName(Str.intern(text));
    }

    @Getter("__module__")
    static Object module(PyFunction self) {
        Object module = self.getModule();
        if (module == null) {
            module = self.getGlobals().get(Str.of("__name__"));
        }
        return module == null ? PyNone.NONE : module;
    }

    @Setter("__module__")
    static void setModule(PyFunction self, Object value) {
        self.setModule(value == null ? PyNone.NONE : value);
    }

    @Getter("__doc__")
    static Object doc(PyFunction self) {
        Object doc = self.getDoc();
        return doc != null ? doc : self.getCode().getDocstring();
    }

    @Setter("__doc__")
    static void setDoc(PyFunction self, Object value) {
        self.setDoc(value == null ? PyNone.NONE : value);
    }

    @Getter("__code__")
    static Object code(PyFunction self) {
        return self.getCode();
    }

    @Setter("__code__")
    static void setCode(PyFunction self, Object value) {
        if (!(value instanceof PyCode code)) {
            throw PyErr.typeError("__code__ must be set to a code object");
        }
        if (code.getFreeNames().length != self.getClosure().length) {
            throw PyErr.valueError(
                    "%s() requires a code object with %s free vars, not %s",
                    self.getName(), self.getClosure().length, code.getFreeNames().length);
        }
        int kind = PyCode.GENERATOR | PyCode.COROUTINE | PyCode.ASYNC_GENERATOR;
        if ((code.getFlags() & kind) != (self.getCode().getFlags() & kind)) {
            PyContext.get()
                    .warn(
                            ExceptionTypes.DEPRECATION_WARNING,
                            "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)",
                            1);
        }
        self.setCode(code);
    }

    @Getter("__globals__")
    static Object globals(PyFunction self) {
        return self.getGlobals();
    }

    @Getter("__builtins__")
    static Object builtins(PyFunction self) {
        return self.getBuiltinsMapping();
    }

    @Getter("__closure__")
    static Object closure(PyFunction self) {
        return self.getClosure().length == 0
                ? PyNone.NONE
                : PyTuple.of((Object[]) self.getClosure().clone());
    }

    @Getter("__defaults__")
    static Object defaults(PyFunction self) {
        return self.getDefaults().length == 0
                ? PyNone.NONE
                : PyTuple.of(self.getDefaults().clone());
    }

    @Setter("__defaults__")
    static void setDefaults(PyFunction self, Object value) {
        if (value == null || value == PyNone.NONE) {
            self.setDefaults(PyFunction.NO_DEFAULTS);
        } else if (value instanceof PyTuple tuple) {
            self.setDefaults(tuple.toArray());
        } else {
            throw PyErr.typeError("__defaults__ must be set to a tuple object");
        }
    }

    @Getter("__kwdefaults__")
    static Object keywordDefaults(PyFunction self) {
        Signature signature = self.getCode().getSignature();
        Object[] values = self.getKeywordDefaults();
        PyDict dict = new PyDict();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                dict.put(Str.of(signature.names()[signature.positionalCount() + i]), values[i]);
            }
        }
        return dict.size() == 0 ? PyNone.NONE : dict;
    }

    @Setter("__kwdefaults__")
    static void setKeywordDefaults(PyFunction self, Object value) {
        if (value == null || value == PyNone.NONE) {
            self.setKeywordDefaults(PyFunction.NO_DEFAULTS);
            return;
        }
        if (!(value instanceof PyDict dict)) {
            throw PyErr.typeError("__kwdefaults__ must be set to a dict object");
        }
        Signature signature = self.getCode().getSignature();
        Object[] values = new Object[signature.keywordOnlyCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = dict.get(Str.of(signature.names()[signature.positionalCount() + i]));
        }
        self.setKeywordDefaults(values);
    }

    @Getter("__annotate__")
    static Object annotate(PyFunction self) {
        Object annotate = self.getAnnotate();
        return annotate == null ? PyNone.NONE : annotate;
    }

    @Setter("__annotate__")
    static void setAnnotate(PyFunction self, Object value) {
        if (value == null) {
            throw PyErr.typeError("__annotate__ cannot be deleted");
        }
        if (value != PyNone.NONE && !Py.isCallable(value)) {
            throw PyErr.typeError("__annotate__ must be callable or None");
        }
        self.setAnnotate(value);
        if (value != PyNone.NONE) {
            self.setAnnotations(null);
        }
    }

    @Getter("__annotations__")
    static Object annotations(PyFunction self) {
        Object annotations = self.getAnnotations();
        if (annotations == null) {
            Object annotate = annotate(self);
            annotations = annotate == PyNone.NONE ? new PyDict() : Py.call(annotate, 1L);
            if (!(annotations instanceof PyDict)) {
                throw PyErr.typeError(
                        "__annotate__ returned non-dict of type '%s'", Types.of(annotations));
            }
            self.setAnnotations(annotations);
        }
        return annotations;
    }

    @Setter("__annotations__")
    static void setAnnotations(PyFunction self, Object value) {
        if (value != null && value != PyNone.NONE && !(value instanceof PyDict)) {
            throw PyErr.typeError("__annotations__ must be set to a dict object");
        }
        self.setAnnotations(value == PyNone.NONE ? null : value);
        self.setAnnotate(null);
    }

    @Getter("__type_params__")
    static Object typeParameters(PyFunction self) {
        Object parameters = self.getTypeParameters();
        return parameters == null ? PyTuple.EMPTY : parameters;
    }

    @Setter("__type_params__")
    static void setTypeParameters(PyFunction self, Object value) {
        if (!(value instanceof PyTuple)) {
            throw PyErr.typeError("__type_params__ must be set to a tuple");
        }
        self.setTypeParameters(value);
    }

    @Getter("__dict__")
    static Object dict(PyFunction self) {
        return GetAttr.dictOf(self);
    }

    @Setter("__dict__")
    static void setDict(PyFunction self, Object value) {
        if (!(value instanceof PyDict dict)) {
            throw value == null
                    ? PyErr.typeError("cannot delete __dict__")
                    : PyErr.typeError(
                            "__dict__ must be set to a dictionary, not a '%s'", Types.of(value));
        }
        org.pyft.objects.instance.Attributes.setDict(self, dict);
    }
}
