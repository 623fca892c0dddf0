package org.pyft.objects.frame;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.util.ReprGuard;

/** The methods of {@code FrameLocalsProxy}. */
@BuiltinType("FrameLocalsProxy")
public final class FrameLocalsProxyMethods {
    private FrameLocalsProxyMethods() {}

    @Builtin("__new__($type, frame, /)")
    static Object create(PyType type, Object frame) {
        if (frame instanceof PyFrame handle) {
            return new FrameLocalsProxy(handle);
        }
        throw PyErr.typeError("expect frame, not %s", Types.nameOf(frame));
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(FrameLocalsProxy self, Object key) {
        Object value = self.get(key);
        if (value == null) {
            throw PyErr.error(
                    ExceptionTypes.KEY_ERROR,
                    "local variable '%s' is not defined",
                    Py.strString(key));
        }
        return value;
    }

    @Builtin("__setitem__($self, key, value, /)")
    static void setItem(FrameLocalsProxy self, Object key, Object value) {
        self.put(key, value);
    }

    @Builtin("__delitem__($self, key, /)")
    static void delItem(FrameLocalsProxy self, Object key) {
        if (!self.remove(key)) {
            throw PyErr.keyError(key);
        }
    }

    @Builtin("__contains__($self, key, /)")
    static Object contains(FrameLocalsProxy self, Object key) {
        return self.get(key) != null;
    }

    @Builtin("__len__($self, /)")
    static Object length(FrameLocalsProxy self) {
        return (long) self.snapshot().size();
    }

    @Builtin("__iter__($self, /)")
    static Object iter(FrameLocalsProxy self) {
        return Py.iter(self.snapshot());
    }

    @Builtin("__reversed__($self, /)")
    static Object reversed(FrameLocalsProxy self) {
        return new PyList(Py.toArray(Py.callMethod(self.snapshot(), "__reversed__")));
    }

    @Builtin("__repr__($self, /)")
    static Object repr(FrameLocalsProxy self) {
        if (!ReprGuard.enter(self)) {
            return Str.of("{...}");
        }
        try {
            return Py.repr(self.snapshot());
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__eq__($self, other, /)")
    static Object equal(FrameLocalsProxy self, Object other) {
        if (other instanceof FrameLocalsProxy proxy) {
            return self.getFrame() == proxy.getFrame();
        }
        return other instanceof PyDict
                ? Py.eq(self.snapshot(), other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__or__($self, other, /)")
    static Object or(FrameLocalsProxy self, Object other) {
        if (!isMapping(other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        PyDict result = self.snapshot();
        Py.callMethod(result, "update", other);
        return result;
    }

    @Builtin("__ior__($self, other, /)")
    static Object inPlaceOr(FrameLocalsProxy self, Object other) {
        if (!isMapping(other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        update(self, other);
        return self;
    }

    private static boolean isMapping(Object other) {
        return other instanceof PyDict || other instanceof FrameLocalsProxy;
    }

    @Builtin("get($self, key, default=None, /)")
    static Object get(FrameLocalsProxy self, Object key, Object fallback) {
        Object value = self.get(key);
        return value != null ? value : fallback == null ? PyNone.NONE : fallback;
    }

    @Builtin("keys($self, /)")
    static Object keys(FrameLocalsProxy self) {
        return new PyList(self.snapshot().keyArray());
    }

    @Builtin("values($self, /)")
    static Object values(FrameLocalsProxy self) {
        return new PyList(self.snapshot().valueArray());
    }

    @Builtin("items($self, /)")
    static Object items(FrameLocalsProxy self) {
        return new PyList(Py.toArray(Py.callMethod(self.snapshot(), "items")));
    }

    @Builtin("copy($self, /)")
    static Object copy(FrameLocalsProxy self) {
        return self.snapshot();
    }

    @Builtin("update($self, other, /)")
    static void update(FrameLocalsProxy self, Object other) {
        if (!isMapping(other)) {
            throw PyErr.typeError("update() argument must be dict or another FrameLocalsProxy");
        }
        for (Object key : Py.toArray(Py.callMethod(other, "keys"))) {
            self.put(key, Py.getItem(other, key));
        }
    }

    @Builtin("setdefault($self, key, default=None, /)")
    static Object setDefault(FrameLocalsProxy self, Object key, Object fallback) {
        Object value = self.get(key);
        if (value == null) {
            value = fallback == null ? PyNone.NONE : fallback;
            self.put(key, value);
        }
        return value;
    }

    @Builtin("pop($self, key, default=None, /)")
    static Object pop(FrameLocalsProxy self, Object key, Object fallback) {
        Object value = self.get(key);
        if (!self.remove(key)) {
            if (fallback == null) {
                throw PyErr.keyError(key);
            }
            return fallback;
        }
        return value;
    }
}
