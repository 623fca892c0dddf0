package org.pyft.objects.weakref;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;

/**
 * {@code weakref.ref}, and base of the proxies. For publication the reference counts as a strong one: what another thread can get from
 * a shared reference must be shared.
 */
public class PyReference extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("weakref.ReferenceType", new ReferenceMethodsTable())
                    .notWeakReferenceable();

    private final WeakReference<Object> link;
    private Object callback;
    private boolean hashed;
    private long hash;

    PyReference(Object referent, Object callback) {
        this.callback = callback;
        this.link = new WeakReference<>(referent);
    }

    /** A reference to {@code object}; without a callback the same one each time. */
    @TruffleBoundary
    public static PyReference of(Object object, Object callback) {
        return create(TYPE, object, callback);
    }

    /** {@code type(object, callback)}; a null callback means none. */
    @TruffleBoundary
    static PyReference create(PyType type, Object object, Object callback) {
        WeakReferences registry = WeakReferences.get();
        registry.runPending();
        WeakReferences.check(object);
        if (type == TYPE && callback == null) {
            PyReference known = registry.findPlain(object, TYPE);
            if (known != null) {
                return known;
            }
        }
        PyReference reference = new PyReference(object, callback);
        reference.initType(type);
        registry.register(object, reference);
        return reference;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The object, or null if it is dead. */
    public final Object referent() {
        return link.get();
    }

    /** The callback that has not been called yet, or null. */
    final Object getCallback() {
        return link.refersTo(null) ? null : callback;
    }

    /** Whether the callback has not been called yet; asked when the object is dead. */
    final synchronized boolean hasCallback() {
        return callback != null;
    }

    /** The callback, which the caller is going to call: null for all others who ask. */
    final synchronized Object takeCallback() {
        Object taken = callback;
        callback = null;
        return taken;
    }

    /** {@code hash(self)}: that of the object, which must have been asked for while the object was alive. */
    @TruffleBoundary
    final long hash() {
        if (!hashed) {
            Object object = referent();
            if (object == null) {
                throw PyErr.typeError("weak object has gone away");
            }
            hash = Py.hash(object);
            VarHandle.releaseFence();
            hashed = true;
        }
        return hash;
    }

    /** What {@code __callback__} shows. */
    final Object shownCallback() {
        Object shown = getCallback();
        return shown == null ? PyNone.NONE : shown;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(referent());
        publisher.visit(callback);
    }
}
