package org.pyft.objects.weakref;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.PyShareable;
import org.pyft.sharing.Sharing;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The weak references of one context, listed by the object they refer to. References hold their object through the JVM's; the
 * callbacks of dead ones run on a Python thread: through the {@link Reaper} on the main one, or on that which makes the next reference or
 * calls {@code gc.collect()}.
 */
public final class WeakReferences implements PyShareable {
    private static final int MINIMUM_PURGE = 16;

    private final ConcurrentHashMap<Key, Referents> lists = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> dead = new ReferenceQueue<>();
    private final ConcurrentLinkedQueue<Reference<?>> arrived = new ConcurrentLinkedQueue<>();
    private final Reaper reaper = PyContext.get().reaper();

    /** The key of an object in the map: compares it by identity. */
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object referent, ReferenceQueue<Object> queue) {
            super(referent, queue);
            hash = System.identityHashCode(referent);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            Object mine = get();
            return mine != null && other instanceof Key key && key.refersTo(mine);
        }
    }

    /** The references to one object, oldest first. Does not keep them alive. */
    private static final class Referents {
        private final List<WeakReference<PyReference>> references = new ArrayList<>(2);
        private int purgeAt = MINIMUM_PURGE;

        private synchronized List<PyReference> living() {
            List<PyReference> result = new ArrayList<>();
            for (WeakReference<PyReference> weak : references) {
                PyReference reference = weak.get();
                if (reference != null) {
                    result.add(reference);
                }
            }
            return result;
        }

        private synchronized PyReference findPlain(PyType type) {
            for (WeakReference<PyReference> weak : references) {
                PyReference reference = weak.get();
                if (reference != null
                        && reference.getType() == type
                        && reference.getCallback() == null) {
                    return reference;
                }
            }
            return null;
        }

        private synchronized void add(PyReference reference) {
            if (references.size() >= purgeAt) {
                references.removeIf(weak -> weak.refersTo(null));
                purgeAt = Math.max(MINIMUM_PURGE, references.size() << 1);
            }
            references.add(new WeakReference<>(reference));
        }
    }

    /** The weak references of the current context. */
    public static WeakReferences get() {
        return PyContext.get().moduleStates().get(WeakReferences.class, WeakReferences::new);
    }

    /** TypeError unless {@code object} can be referred to weakly. */
    static void check(Object object) {
        if (object instanceof Long
                || object instanceof TruffleString
                || object instanceof Double
                || object instanceof Boolean
                || object instanceof BigInteger
                || !Types.of(object).instancesAreWeakReferenceable()) {
            throw PyErr.typeError("cannot create weak reference to '%s' object", Types.of(object));
        }
    }

    /** The reference of this type without a callback that {@code object} has, or null. */
    @TruffleBoundary
    PyReference findPlain(Object object, PyType type) {
        Referents list = lists.get(new Key(object, null));
        return list == null ? null : list.findPlain(type);
    }

    /** Lists a new reference. */
    @TruffleBoundary
    void register(Object object, PyReference reference) {
        if (reference.getCallback() != null) {
            Sharing.publishIfStarted(reference.getCallback());
            reaper.watch(dead, this::arrive);
        }
        Referents list = lists.get(new Key(object, null));
        if (list == null) {
            list = lists.computeIfAbsent(new Key(object, dead), key -> new Referents());
        }
        list.add(reference);
    }

    /** The living references to {@code object}: those without a callback that are given out again, then the others, newest first. */
    @TruffleBoundary
    public List<PyReference> referencesTo(Object object) {
        Referents list = lists.get(new Key(object, null));
        if (list == null) {
            return List.of();
        }
        List<PyReference> result = new ArrayList<>();
        List<PyReference> others = new ArrayList<>();
        for (PyReference reference : list.living()) {
            if (!reference.isExact() || reference.getCallback() != null) {
                others.addFirst(reference);
            } else if (reference instanceof PyProxy) {
                result.addLast(reference);
            } else {
                result.addFirst(reference);
            }
        }
        result.addAll(others);
        return result;
    }

    /** An object has died: called on a thread that does not run Python code. */
    private void arrive(Reference<?> key) {
        Referents list = lists.get(key);
        if (list == null) {
            return;
        }
        if (list.living().stream().anyMatch(PyReference::hasCallback)) {
            arrived.add(key);
            reaper.wake();
        } else {
            lists.remove(key);
        }
    }

    /** Calls the callbacks of references whose objects have died. Called where Python code may run. */
    @TruffleBoundary
    public void runPending() {
        for (Reference<?> key; (key = arrived.poll()) != null; ) {
            runCallbacks(key);
        }
        for (Reference<?> key; (key = dead.poll()) != null; ) {
            runCallbacks(key);
        }
    }

    /** All references to an object die together; the newest one is told first. */
    private void runCallbacks(Object key) {
        Referents list = lists.remove(key);
        if (list != null) {
            List<PyReference> references = list.living();
            for (int i = references.size() - 1; i >= 0; i--) {
                runCallback(references.get(i));
            }
        }
    }

    private static void runCallback(PyReference reference) {
        Object callback = reference.takeCallback();
        if (callback == null) {
            return;
        }
        try {
            Py.call(callback, reference);
        } catch (PyException e) {
            PyContext.get()
                    .writeUnraisable(
                            e,
                            PyNone.NONE,
                            Str.of(
                                    "Exception ignored while calling weakref callback "
                                            + safeRepr(callback)));
        }
    }

    private static String safeRepr(Object callback) {
        try {
            return Py.reprString(callback);
        } catch (PyException e) {
            return "<" + Types.nameOf(callback) + " object>";
        }
    }

    /** Calls the callbacks of references whose objects have died, also of those that the JVM has not yet put into the queue. */
    @TruffleBoundary
    public void runAllPending() {
        for (Key key : lists.keySet()) {
            if (key.refersTo(null)) {
                runCallbacks(key);
            }
        }
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void markShared() {
        // A registry, not an object that Python code could hold.
    }

    /** Publishes the callbacks: any thread may call them. */
    @Override
    public void publishChildren(Publisher publisher) {
        for (Referents list : lists.values()) {
            for (PyReference reference : list.living()) {
                publisher.visit(reference.getCallback());
            }
        }
    }
}
