package org.pyft.objects.tuple;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.PyTupleIterator;
import org.pyft.objects.list.SequenceOperands;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.slice.SliceBounds;
import org.pyft.objects.slice.SliceIndices;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.util.ReprGuard;

import java.util.Arrays;

/** The attributes of {@code tuple}. */
@BuiltinType("tuple")
public final class TupleMethods {
    private TupleMethods() {}

    @Builtin(
            value = "__new__($type, iterable=(), /)",
            doc = "An immutable sequence of the items of an iterable.")
    static Object create(PyType type, Object iterable) {
        if (type == PyTuple.TYPE) {
            return iterable == null
                    ? PyTuple.EMPTY
                    : iterable instanceof PyTuple tuple && tuple.isExact()
                            ? tuple
                            : PyTuple.of(Py.toArray(iterable));
        }
        PyTuple tuple = new PyTuple(iterable == null ? new Object[0] : Py.toArray(iterable));
        tuple.initType(type);
        return tuple;
    }

    @Builtin("__getnewargs__($self, /)")
    static Object newArguments(PyTuple self) {
        return PyTuple.of(PyTuple.of(self.toArray()));
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    // The sequence protocol
    // --------------------------------------------------------------------------------------------

    @Builtin(value = "__len__($self, /)", inline = true)
    static long len(PyTuple self) {
        return self.size();
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyTuple self) {
        return new PyTupleIterator(self);
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyTuple self, Object key) {
        if (key instanceof PySlice slice) {
            return slice(self, slice);
        }
        long index = SequenceOperands.index(key, "tuple");
        long position = index < 0 ? index + self.size() : index;
        if (position < 0 || position >= self.size()) {
            throw PyErr.indexError("tuple index out of range");
        }
        return self.get((int) position);
    }

    private static Object slice(PyTuple self, PySlice slice) {
        SliceIndices indices = SliceIndices.of(slice, self.size());
        int count = indices.count();
        if (indices.step() == 1 && count == self.size() && self.isExact()) {
            return self;
        }
        Object[] items = self.toArray();
        if (indices.step() == 1) {
            return PyTuple.of(Arrays.copyOfRange(items, indices.start(), indices.start() + count));
        }
        Object[] result = new Object[count];
        for (int i = 0; i < count; i++) {
            result[i] = items[indices.start() + i * indices.step()];
        }
        return PyTuple.of(result);
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyTuple self, Object key) {
        for (Object item : self.toArray()) {
            if (Py.eq(item, key)) {
                return true;
            }
        }
        return false;
    }

    @Builtin(
            value = "index($self, value, start=0, stop=sys.maxsize, /)",
            doc = "The first index of value. Raises ValueError if the value is not present.")
    static long index(PyTuple self, Object value, Object start, Object stop) {
        int size = self.size();
        int from = SliceBounds.clip(SliceBounds.argument(start, 0), size);
        int to = SliceBounds.clip(SliceBounds.argument(stop, Long.MAX_VALUE), size);
        for (int i = from; i < to; i++) {
            if (Py.eq(self.get(i), value)) {
                return i;
            }
        }
        throw PyErr.valueError("tuple.index(x): x not in tuple");
    }

    @Builtin(value = "count($self, value, /)", doc = "The number of occurrences of value.")
    static long count(PyTuple self, Object value) {
        long count = 0;
        for (Object item : self.toArray()) {
            if (Py.eq(item, value)) {
                count++;
            }
        }
        return count;
    }

    // Operators
    // --------------------------------------------------------------------------------------------------------

    @Builtin("__add__($self, value, /)")
    static Object add(PyTuple self, Object value) {
        if (!(value instanceof PyTuple other)) {
            Object result = SequenceOperands.reflected(self, value, "__radd__");
            if (result != null) {
                return result;
            }
            throw PyErr.typeError(
                    "can only concatenate tuple (not \"%s\") to tuple", Types.of(value));
        }
        if (other.size() == 0 && self.isExact()) {
            return self;
        }
        if (self.size() == 0 && other.isExact()) {
            return other;
        }
        Object[] items =
                Arrays.copyOf(
                        self.toArray(),
                        SequenceOperands.checkSize((long) self.size() + other.size()));
        System.arraycopy(other.toArray(), 0, items, self.size(), other.size());
        return PyTuple.of(items);
    }

    @Builtin("__mul__($self, value, /)")
    static Object mul(PyTuple self, Object value) {
        Object result = SequenceOperands.reflected(self, value, "__rmul__");
        return result != null ? result : repeated(self, value);
    }

    @Builtin("__rmul__($self, value, /)")
    static Object rmul(PyTuple self, Object value) {
        return repeated(self, value);
    }

    private static Object repeated(PyTuple self, Object value) {
        long times = SequenceOperands.times(value);
        int size = self.size();
        if (times == 1 && self.isExact()) {
            return self;
        }
        if (times <= 0 || size == 0) {
            return PyTuple.EMPTY;
        }
        int total =
                SequenceOperands.checkSize(
                        times > Integer.MAX_VALUE ? Long.MAX_VALUE : times * size);
        Object[] items = Arrays.copyOf(self.toArray(), total);
        for (int done = size; done < total; done += Math.min(done, total - done)) {
            System.arraycopy(items, 0, items, done, Math.min(done, total - done));
        }
        return PyTuple.of(items);
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyTuple self) {
        return self.hash();
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyTuple self) {
        int size = self.size();
        if (size == 0) {
            return Str.of("()");
        }
        if (!ReprGuard.enter(self)) {
            return Str.of("(...)");
        }
        try {
            Str.Builder out = Str.builder().append("(");
            for (int i = 0; i < size; i++) {
                out.append(i > 0 ? ", " : "").append(Py.repr(self.get(i)));
            }
            return out.append(size == 1 ? ",)" : ")").build();
        } finally {
            ReprGuard.leave(self);
        }
    }

    private static Object compare(PyTuple self, Object value, CompareOperator operator) {
        return value instanceof PyTuple other
                ? ItemComparison.compare(self.toArray(), other.toArray(), operator)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyTuple self, Object value) {
        return compare(self, value, CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyTuple self, Object value) {
        return compare(self, value, CompareOperator.NOT_EQ);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyTuple self, Object value) {
        return compare(self, value, CompareOperator.LT);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyTuple self, Object value) {
        return compare(self, value, CompareOperator.LT_E);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyTuple self, Object value) {
        return compare(self, value, CompareOperator.GT);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyTuple self, Object value) {
        return compare(self, value, CompareOperator.GT_E);
    }
}
