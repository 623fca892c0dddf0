package org.pyft.objects.list;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.GenerateCached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyErr;
import org.pyft.sharing.Sharing;

import java.lang.invoke.VarHandle;

/**
 * {@code list[index] = value} with Python's negative indices; IndexError if there is no such element. Specialises on the class of the
 * storage: plain stores into local lists; a published value and a store under the monitor for shared ones, without it while their length is
 * settled.
 */
@GenerateInline
@GenerateCached(false)
@GenerateUncached
public abstract class ListSetNode extends Node {
    /** Stores the value. */
    public final void execute(Node inliningTarget, PyList list, long index, Object value) {
        execute(inliningTarget, list, list.getStorage(), index, value);
    }

    /** All guards see the one storage that was read. */
    abstract void execute(
            Node inliningTarget, PyList list, ListStorage storage, long index, Object value);

    @Specialization(guards = "isLocalLong(storage)")
    static void doLong(
            @SuppressWarnings("unused") PyList list, ListStorage storage, long index, long value) {
        ((LongStorage) storage).setLong(position(index, storage.size()), value);
    }

    @Specialization(guards = "isLocalDouble(storage)")
    static void doDouble(
            @SuppressWarnings("unused") PyList list,
            ListStorage storage,
            long index,
            double value) {
        ((DoubleStorage) storage).setDouble(position(index, storage.size()), value);
    }

    @Specialization(guards = "isLocalObject(storage)")
    static void doObject(
            @SuppressWarnings("unused") PyList list,
            ListStorage storage,
            long index,
            Object value) {
        ((ObjectStorage) storage).setObject(position(index, storage.size()), value);
    }

    @Specialization(guards = "isFixedLong(storage)", assumptions = "fixedLists()")
    static void doFixedLong(
            @SuppressWarnings("unused") PyList list, ListStorage storage, long index, long value) {
        ((FixedLongStorage) storage).setLong(position(index, storage.size()), value);
    }

    @Specialization(guards = "isFixedDouble(storage)", assumptions = "fixedLists()")
    static void doFixedDouble(
            @SuppressWarnings("unused") PyList list,
            ListStorage storage,
            long index,
            double value) {
        ((FixedDoubleStorage) storage).setDouble(position(index, storage.size()), value);
    }

    /** Publication may come to a safepoint, so the storage has to be read again. */
    @Specialization(guards = "isFixedObject(storage)", assumptions = "fixedLists()")
    static void doFixedObject(
            PyList list,
            @SuppressWarnings("unused") ListStorage storage,
            long index,
            Object value) {
        Sharing.publish(value);
        ListStorage current = list.getStorage();
        if (isFixedObject(current)) {
            VarHandle.releaseFence();
            ((FixedObjectStorage) current).setObject(position(index, current.size()), value);
        } else if (!list.setShared(index, value)) {
            throw outOfRange();
        }
    }

    @Specialization(
            guards = "storage.isShared()",
            replaces = {"doFixedLong", "doFixedDouble", "doFixedObject"})
    static void doShared(
            PyList list,
            @SuppressWarnings("unused") ListStorage storage,
            long index,
            Object value) {
        if (!list.setShared(index, value)) {
            throw outOfRange();
        }
    }

    /** The value does not fit: the list gets another kind of storage. */
    @Specialization(
            guards = "!storage.isShared()",
            replaces = {"doLong", "doDouble", "doObject"})
    static void doGeneric(PyList list, ListStorage storage, long index, Object value) {
        int position = position(index, storage.size());
        if (!storage.putIfAccepted(position, value)) {
            list.generalise(position, value);
        }
    }

    private static int position(long index, int size) {
        int position = PyList.position(index, size);
        if (position < 0) {
            throw outOfRange();
        }
        return position;
    }

    private static RuntimeException outOfRange() {
        return PyErr.indexError("list assignment index out of range");
    }

    static Assumption fixedLists() {
        return PyContext.get().fixedLists().used();
    }

    static boolean isFixedLong(ListStorage storage) {
        return CompilerDirectives.isExact(storage, FixedLongStorage.class);
    }

    static boolean isFixedDouble(ListStorage storage) {
        return CompilerDirectives.isExact(storage, FixedDoubleStorage.class);
    }

    static boolean isFixedObject(ListStorage storage) {
        return CompilerDirectives.isExact(storage, FixedObjectStorage.class);
    }

    static boolean isLocalLong(ListStorage storage) {
        return CompilerDirectives.isExact(storage, LongStorage.class);
    }

    static boolean isLocalDouble(ListStorage storage) {
        return CompilerDirectives.isExact(storage, DoubleStorage.class);
    }

    static boolean isLocalObject(ListStorage storage) {
        return CompilerDirectives.isExact(storage, ObjectStorage.class);
    }
}
