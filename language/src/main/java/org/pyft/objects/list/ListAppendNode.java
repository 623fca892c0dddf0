package org.pyft.objects.list;

import com.oracle.truffle.api.dsl.GenerateCached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

/**
 * {@code list.append(value)}. Specialises on the class of the storage: plain stores into local lists; a published value and a short
 * critical section for shared ones.
 */
@GenerateInline
@GenerateCached(false)
@GenerateUncached
@ImportStatic(ListSetNode.class)
public abstract class ListAppendNode extends Node {
    /** Appends the value. */
    public final void execute(Node inliningTarget, PyList list, Object value) {
        execute(inliningTarget, list, list.getStorage(), value);
    }

    /** All guards see the one storage that was read. */
    abstract void execute(Node inliningTarget, PyList list, ListStorage storage, Object value);

    @Specialization(guards = "isLocalLong(storage)")
    static void doLong(PyList list, ListStorage storage, long value) {
        LongStorage longs = (LongStorage) storage;
        if (longs.hasRoom()) {
            longs.push(value);
        } else {
            list.appendGrowing(value);
        }
    }

    @Specialization(guards = "isLocalDouble(storage)")
    static void doDouble(PyList list, ListStorage storage, double value) {
        DoubleStorage doubles = (DoubleStorage) storage;
        if (doubles.hasRoom()) {
            doubles.push(value);
        } else {
            list.appendGrowing(value);
        }
    }

    @Specialization(guards = "isLocalObject(storage)")
    static void doObject(PyList list, ListStorage storage, Object value) {
        ObjectStorage objects = (ObjectStorage) storage;
        if (objects.hasRoom()) {
            objects.push(value);
        } else {
            list.appendGrowing(value);
        }
    }

    @Specialization(guards = "isLocalEmpty(storage)")
    static void doEmpty(
            PyList list, @SuppressWarnings("unused") ListStorage storage, Object value) {
        list.appendGrowing(value);
    }

    @Specialization(guards = "storage.isShared()")
    static void doShared(
            PyList list, @SuppressWarnings("unused") ListStorage storage, Object value) {
        list.appendShared(value);
    }

    /** The value does not fit: the list gets another kind of storage. */
    @Specialization(
            guards = "!storage.isShared()",
            replaces = {"doLong", "doDouble", "doObject", "doEmpty"})
    static void doGeneric(
            PyList list, @SuppressWarnings("unused") ListStorage storage, Object value) {
        list.append(value);
    }

    static boolean isLocalEmpty(ListStorage storage) {
        return storage instanceof EmptyStorage && !storage.isShared();
    }
}
