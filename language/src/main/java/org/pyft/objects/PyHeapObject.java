package org.pyft.objects;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.TruffleObject;

import org.pyft.objects.instance.Deletion;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.PyShareable;

/**
 * Base of the built-in objects that have no attributes of their own (containers, iterators, cells, types, …).
 *
 * <p>
 * An instance of a user subclass of such a built-in carries its class and its attributes in a companion
 * {@link PyInstance}; an exact built-in has none, so the common case costs one null reference.
 */
public abstract class PyHeapObject implements PyShareable, TruffleObject {
    private static final byte LOCAL = 0;
    private static final byte SHARED = 1;

    private byte state = LOCAL;
    private PyInstance extra;

    /** The built-in type whose layout this Java class implements; instances of user subclasses answer it too. */
    public abstract PyType builtinType();

    /** {@code type(self)}. */
    public final PyType getType() {
        PyInstance companion = extra;
        return companion == null ? builtinType() : companion.getType();
    }

    /** Whether {@code type(self)} is exactly the built-in type. */
    public final boolean isExact() {
        if (CompilerDirectives.injectBranchProbability(
                CompilerDirectives.FASTPATH_PROBABILITY, extra == null)) {
            return true;
        }
        return isExactWithAttributes();
    }

    /** Rare, and small code matters: compiled code asks at every turn whether an object is exact. */
    @TruffleBoundary
    private boolean isExactWithAttributes() {
        return extra.getType() == builtinType();
    }

    /** The companion, made on first request for exact instances of a built-in type that has a {@code __dict__}. */
    @TruffleBoundary
    public final PyInstance getOrMakeExtra() {
        synchronized (this) {
            if (extra == null) {
                PyInstance companion = new PyInstance(builtinType().instanceShape());
                if (isShared()) {
                    companion.markShared();
                }
                extra = companion;
            }
            return extra;
        }
    }

    /** The companion that holds class and attributes of an instance of a user subclass, or null. */
    public final PyInstance getExtra() {
        return extra;
    }

    /** Gives a freshly made object its class: called by the built-in's {@code __new__}, before anybody else sees it. */
    @TruffleBoundary
    public final void initType(PyType type) {
        if (type != builtinType()) {
            extra = new PyInstance(type.instanceShape());
            Deletion.watch(this, type);
        }
    }

    @Override
    public boolean isShared() {
        return state == SHARED;
    }

    @Override
    public void markShared() {
        state = SHARED;
        if (extra != null && !extra.isShared()) {
            extra.markShared();
        }
    }

    @Override
    public void publishChildren(Publisher publisher) {
        if (extra != null) {
            extra.publishChildren(publisher);
        }
    }
}
