package org.pyft.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/** {@code collections.defaultdict}: a dict that makes the values of missing keys. */
public final class PyDefaultDict extends PyDict {
    public static final PyType TYPE =
            PyType.builtin("collections.defaultdict", new DefaultDictMethodsTable(), PyDict.TYPE)
                    .withOwnLayout()
                    .notWeakReferenceable();
    private static final Object MISSING = TYPE.getOwn("__missing__");
    private static final Object SET_ITEM = PyDict.TYPE.getOwn("__setitem__");

    private Object factory = PyNone.NONE;

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** {@code default_factory}: a callable or None. */
    Object getFactory() {
        return factory;
    }

    void setFactory(Object value) {
        Sharing.barrier(isShared(), value);
        factory = value;
    }

    @Override
    @TruffleBoundary
    public Object missing(Object key) {
        return getType().lookup("__missing__") == MISSING ? makeValue(key) : super.missing(key);
    }

    /** {@code __missing__}: calls the factory without a lock; of several threads that miss the same key all get the value of the first. */
    Object makeValue(Object key) {
        if (factory == PyNone.NONE) {
            throw PyErr.keyError(key);
        }
        Object value = Py.call(factory);
        if (getType().lookup("__setitem__") == SET_ITEM) {
            return setDefault(key, value);
        }
        Py.setItem(this, key, value);
        return value;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(factory);
    }
}
