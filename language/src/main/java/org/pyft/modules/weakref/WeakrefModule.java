package org.pyft.modules.weakref;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.weakref.PyProxy;
import org.pyft.objects.weakref.PyReference;
import org.pyft.objects.weakref.WeakReferences;
import org.pyft.ops.Py;

import java.util.List;

/** {@code _weakref}: what {@code weakref} takes from Java. */
@BuiltinModule("_weakref")
public final class WeakrefModule {
    private WeakrefModule() {}

    static void init(PyModule module) {
        module.put("ref", PyReference.TYPE);
        module.addType(PyReference.TYPE);
        module.addType(PyProxy.TYPE);
        module.addType(PyProxy.CALLABLE_TYPE);
    }

    @Builtin("proxy(object, callback=None, /)")
    static Object proxy(Object object, Object callback) {
        return PyProxy.of(object, callback == PyNone.NONE ? null : callback);
    }

    @Builtin("getweakrefcount(object, /)")
    static long count(Object object) {
        return WeakReferences.get().referencesTo(object).size();
    }

    @Builtin("getweakrefs(object, /)")
    static Object references(Object object) {
        List<PyReference> references = WeakReferences.get().referencesTo(object);
        return new PyList(references.toArray());
    }

    @Builtin(value = "_remove_dead_weakref(dct, key, /)", atomicity = "atomic")
    static void removeDead(PyDict dct, Object key) {
        long hash = Py.hash(key);
        Object value = dct.get(key, hash);
        if (value == null) {
            return;
        }
        if (!(value instanceof PyReference reference)) {
            throw PyErr.typeError("not a weakref");
        }
        if (reference.referent() == null) {
            dct.removeSame(key, hash, reference);
        }
    }
}
