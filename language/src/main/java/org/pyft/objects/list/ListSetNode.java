package org.pyft.objects.list;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.GenerateCached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.exception.PyErr;

/**
 * {@code list[index] = value} with Python's negative indices; IndexError if there is no such element. Specialises on the class of the
 * storage: plain stores into local lists; a published value and a store under the monitor for shared ones.
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

    @Specialization(guards = "storage.isShared()")
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
