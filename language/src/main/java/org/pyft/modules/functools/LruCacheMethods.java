package org.pyft.modules.functools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.function.PyMethod;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** The attributes of the functions that {@code lru_cache} makes. */
@BuiltinType("functools._lru_cache_wrapper")
final class LruCacheMethods {
    private LruCacheMethods() {}

    @Builtin("__new__($type, user_function, maxsize, typed, cache_info_type)")
    static Object create(
            PyType type, Object function, Object maximum, boolean typed, Object infoType) {
        if (!Py.isCallable(function)) {
            throw PyErr.typeError("the first argument must be callable");
        }
        long limit = PyLruCache.UNLIMITED;
        if (maximum != PyNone.NONE) {
            if (!Ints.isInt(maximum) && Py.indexOrNull(maximum) == null) {
                throw PyErr.typeError("maxsize should be integer or None");
            }
            limit = Math.max(0, Py.asSize(maximum));
        }
        PyLruCache cache = new PyLruCache(function, limit, typed, infoType);
        cache.initType(type);
        return cache;
    }

    @Builtin("__call__($self, /, *args, **kwargs)")
    static Object call(PyLruCache self, Object[] args, PyDict kwargs) {
        return self.call(args, kwargs);
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PyLruCache self, Object instance, Object owner) {
        if (instance != PyNone.NONE) {
            return new PyMethod(self, instance);
        }
        if (owner == null || owner == PyNone.NONE) {
            throw PyErr.typeError("__get__(None, None) is invalid");
        }
        return self;
    }

    @Builtin("cache_info($self, /)")
    static Object info(PyLruCache self) {
        return self.info();
    }

    @Builtin("cache_clear($self, /)")
    static void clear(PyLruCache self) {
        self.clear();
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyLruCache self) {
        return Py.getAttr(self, "__qualname__");
    }

    @Builtin("__copy__($self, /)")
    static Object copy(PyLruCache self) {
        return self;
    }

    @Builtin("__deepcopy__($self, memo, /)")
    static Object deepCopy(PyLruCache self, @SuppressWarnings("unused") Object memo) {
        return self;
    }
}
