package org.pyft.modules.functools;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.function.PyMethod;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.util.ReprGuard;

import java.util.Arrays;

/** The attributes of {@code partial}. */
@BuiltinType("functools.partial")
final class PartialMethods {
    private PartialMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if (args.length == 0) {
            throw PyErr.typeError("type 'partial' takes at least one argument");
        }
        Object function = args[0];
        PyPartial.State inner = null;
        if (function instanceof PyPartial partial && !hasAttributes(partial)) {
            inner = partial.state();
            function = inner.function();
        } else if (!Py.isCallable(function)) {
            throw PyErr.typeError("the first argument must be callable");
        }
        Object[] given = Arrays.copyOfRange(args, 1, args.length);
        if (given.length > 0 && given[given.length - 1] == PyPlaceholder.PLACEHOLDER) {
            throw PyErr.typeError("trailing Placeholders are not allowed");
        }
        PyDict keywords = new PyDict();
        if (kwargs != null) {
            for (Object value : kwargs.valueArray()) {
                if (value == PyPlaceholder.PLACEHOLDER) {
                    throw PyErr.typeError("Placeholder cannot be passed as a keyword argument");
                }
            }
        }
        if (inner != null) {
            given = PyPartial.fill(inner.args().toArray(), inner.placeholders(), given);
            keywords.putAll(inner.keywords());
        }
        if (kwargs != null) {
            keywords.putAll(kwargs);
        }
        PyPartial partial =
                new PyPartial(PyPartial.State.of(function, PyTuple.of(given), keywords));
        partial.initType(type);
        return partial;
    }

    private static boolean hasAttributes(PyPartial partial) {
        PyInstance extra = partial.getExtra();
        return extra != null
                && (Attributes.isDetached(extra.getShape()) || !Attributes.names(extra).isEmpty());
    }

    @Getter("func")
    static Object function(PyPartial self) {
        return self.state().function();
    }

    @Getter("args")
    static Object args(PyPartial self) {
        return self.state().args();
    }

    @Getter("keywords")
    static Object keywords(PyPartial self) {
        return self.state().keywords();
    }

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyPartial self, Object[] args, PyDict kwargs) {
        return self.call(args, kwargs);
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PyPartial self, Object instance, Object owner) {
        if (instance != PyNone.NONE) {
            return new PyMethod(self, instance);
        }
        if (owner == null || owner == PyNone.NONE) {
            throw PyErr.typeError("__get__(None, None) is invalid");
        }
        return self;
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyPartial self) {
        if (!ReprGuard.enter(self)) {
            return Str.of("...");
        }
        try {
            return text(self);
        } finally {
            ReprGuard.leave(self);
        }
    }

    private static TruffleString text(PyPartial self) {
        PyType type = self.getType();
        Str.Builder out = Str.builder();
        if (Py.lookupAttr(type, "__module__") instanceof TruffleString module) {
            out.append(module).append(".");
        }
        PyPartial.State state = self.state();
        out.append(type.getQualifiedName()).append("(").append(Py.repr(state.function()));
        for (Object argument : state.args().toArray()) {
            out.append(", ").append(Py.repr(argument));
        }
        PyDict keywords = state.keywords();
        for (Object key : keywords.keyArray()) {
            Object value = keywords.get(key);
            if (value != null) {
                out.append(", ").append(Py.str(key)).append("=").append(Py.repr(value));
            }
        }
        return out.append(")").build();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyPartial self) {
        PyPartial.State state = self.state();
        Object attributes = hasAttributes(self) ? GetAttr.dictOf(self) : PyNone.NONE;
        return PyTuple.of(
                self.getType(),
                PyTuple.of(state.function()),
                PyTuple.of(state.function(), state.args(), state.keywords(), attributes));
    }

    @Builtin("__setstate__($self, object, /)")
    static void setState(PyPartial self, Object object) {
        if (!(object instanceof PyTuple tuple)
                || tuple.size() != 4
                || !Py.isCallable(tuple.get(0))
                || !(tuple.get(1) instanceof PyTuple args)
                || !(tuple.get(2) == PyNone.NONE || tuple.get(2) instanceof PyDict)
                || !(tuple.get(3) == PyNone.NONE || tuple.get(3) instanceof PyDict)) {
            throw PyErr.typeError("invalid partial state");
        }
        PyDict keywords =
                tuple.get(2) instanceof PyDict dict
                        ? dict.isExact() ? dict : dict.copy()
                        : new PyDict();
        self.setState(
                PyPartial.State.of(
                        tuple.get(0),
                        args.isExact() ? args : PyTuple.of(args.toArray().clone()),
                        keywords));
        Attributes.setDict(
                self.getOrMakeExtra(),
                tuple.get(3) instanceof PyDict attributes ? attributes : new PyDict());
    }
}
