package org.pyft.objects.list;

import com.oracle.truffle.api.dsl.GenerateCached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.exception.PyErr;

/**
 * {@code list[index]} with Python's negative indices; IndexError if there is no such element. Specialises on the kind of storage; local
 * and shared lists run the same code, without a lock.
 */
@GenerateInline
@GenerateCached(false)
@GenerateUncached
public abstract class ListGetNode extends Node {
    /** The element. */
    public final Object execute(Node inliningTarget, PyList list, long index) {
        return execute(inliningTarget, list, list.getStorage(), index);
    }

    /** All guards see the one storage that was read: the list itself may have got another one by the time the next is asked. */
    abstract Object execute(Node inliningTarget, PyList list, ListStorage storage, long index);

    @Specialization
    static long doLong(@SuppressWarnings("unused") PyList list, LongStorage storage, long index) {
        return storage.getLong(position(index, storage.size()));
    }

    @Specialization
    static double doDouble(
            @SuppressWarnings("unused") PyList list, DoubleStorage storage, long index) {
        return storage.getDouble(position(index, storage.size()));
    }

    @Specialization
    static Object doObject(PyList list, ObjectStorage storage, long index) {
        int position = position(index, storage.size());
        Object value = storage.getObject(position);
        return value == null ? again(list, position) : value;
    }

    @Specialization
    static Object doEmpty(
            @SuppressWarnings("unused") PyList list,
            @SuppressWarnings("unused") EmptyStorage storage,
            @SuppressWarnings("unused") long index) {
        throw outOfRange();
    }

    /** An element that is being popped: its list says whether there is another one in its place. */
    private static Object again(PyList list, int position) {
        Object value = list.reload(position);
        if (value == null) {
            throw outOfRange();
        }
        return value;
    }

    private static int position(long index, int size) {
        int position = PyList.position(index, size);
        if (position < 0) {
            throw outOfRange();
        }
        return position;
    }

    private static RuntimeException outOfRange() {
        return PyErr.indexError("list index out of range");
    }
}
