package org.pyft.objects.list;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.GenerateCached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.UnexpectedResultException;

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
    public abstract Object execute(Node inliningTarget, PyList list, long index);

    /** The element, if it is kept as a long. */
    public abstract long executeLong(Node inliningTarget, PyList list, long index)
            throws UnexpectedResultException;

    /** The element, if it is kept as a double. */
    public abstract double executeDouble(Node inliningTarget, PyList list, long index)
            throws UnexpectedResultException;

    @Specialization(guards = "isLong(storage)")
    static long doLong(
            @SuppressWarnings("unused") PyList list,
            long index,
            @Bind("list.getStorage()") ListStorage storage) {
        return ((LongStorage) storage).getLong(position(index, storage.size()));
    }

    @Specialization(guards = "isDouble(storage)")
    static double doDouble(
            @SuppressWarnings("unused") PyList list,
            long index,
            @Bind("list.getStorage()") ListStorage storage) {
        return ((DoubleStorage) storage).getDouble(position(index, storage.size()));
    }

    @Specialization(guards = "isObject(storage)")
    static Object doObject(
            PyList list, long index, @Bind("list.getStorage()") ListStorage storage) {
        int position = position(index, storage.size());
        Object value = ((ObjectStorage) storage).getObject(position);
        return value == null ? again(list, position) : value;
    }

    @Specialization(guards = "storage.size() == 0")
    static Object doEmpty(
            @SuppressWarnings("unused") PyList list,
            @SuppressWarnings("unused") long index,
            @SuppressWarnings("unused") @Bind("list.getStorage()") ListStorage storage) {
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

    static boolean isLong(ListStorage storage) {
        return storage instanceof LongStorage;
    }

    static boolean isDouble(ListStorage storage) {
        return storage instanceof DoubleStorage;
    }

    static boolean isObject(ListStorage storage) {
        return storage instanceof ObjectStorage;
    }
}
