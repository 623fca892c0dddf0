package org.pyft.objects.list;

import com.oracle.truffle.api.dsl.Bind;
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
    public abstract void execute(Node inliningTarget, PyList list, Object value);

    @Specialization(guards = "isLocalLong(storage)")
    static void doLong(PyList list, long value, @Bind("list.getStorage()") ListStorage storage) {
        LongStorage longs = (LongStorage) storage;
        if (longs.hasRoom()) {
            longs.push(value);
        } else {
            list.appendGrowing(value);
        }
    }

    @Specialization(guards = "isLocalDouble(storage)")
    static void doDouble(
            PyList list, double value, @Bind("list.getStorage()") ListStorage storage) {
        DoubleStorage doubles = (DoubleStorage) storage;
        if (doubles.hasRoom()) {
            doubles.push(value);
        } else {
            list.appendGrowing(value);
        }
    }

    @Specialization(guards = "isLocalObject(storage)")
    static void doObject(
            PyList list, Object value, @Bind("list.getStorage()") ListStorage storage) {
        ObjectStorage objects = (ObjectStorage) storage;
        if (objects.hasRoom()) {
            objects.push(value);
        } else {
            list.appendGrowing(value);
        }
    }

    @Specialization(guards = "isLocalEmpty(storage)")
    static void doEmpty(
            PyList list,
            Object value,
            @SuppressWarnings("unused") @Bind("list.getStorage()") ListStorage storage) {
        list.appendGrowing(value);
    }

    @Specialization(guards = "storage.isShared()")
    static void doShared(
            PyList list,
            Object value,
            @SuppressWarnings("unused") @Bind("list.getStorage()") ListStorage storage) {
        list.appendShared(value);
    }

    /** The value does not fit: the list gets another kind of storage. */
    @Specialization(
            guards = "!storage.isShared()",
            replaces = {"doLong", "doDouble", "doObject", "doEmpty"})
    static void doGeneric(
            PyList list,
            Object value,
            @SuppressWarnings("unused") @Bind("list.getStorage()") ListStorage storage) {
        list.append(value);
    }

    static boolean isLocalEmpty(ListStorage storage) {
        return storage instanceof EmptyStorage && !storage.isShared();
    }
}
