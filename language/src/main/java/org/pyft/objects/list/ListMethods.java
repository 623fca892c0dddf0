package org.pyft.objects.list;

import com.oracle.truffle.api.TruffleSafepoint;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.PyListIterator;
import org.pyft.objects.iterator.PyListReverseIterator;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.slice.SliceBounds;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.ItemComparison;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.util.ReprGuard;

/** The attributes of {@code list}. What has to be atomic is done in {@link PyList}; here, Python code runs between the steps. */
@BuiltinType("list")
public final class ListMethods {
    private static final int POLL_MASK = 0xfff;

    /** How often {@code remove} searches a shared list that other threads change. */
    private static final int MAXIMUM_ATTEMPTS = 1000;

    private ListMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(
            PyType type,
            @SuppressWarnings("unused") Object[] args,
            @SuppressWarnings("unused") PyDict kwargs) {
        PyList list = new PyList();
        list.initType(type);
        return list;
    }

    @Builtin(
            value = "__init__($self, iterable=(), /)",
            doc = "A mutable sequence of the items of an iterable.")
    static void init(PyList self, Object iterable) {
        self.clear();
        if (iterable != null) {
            extend(self, iterable);
        }
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    // The sequence protocol
    // --------------------------------------------------------------------------------------------

    @Builtin(value = "__len__($self, /)", inline = true)
    static long len(PyList self) {
        return self.size();
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyList self) {
        return new PyListIterator(self);
    }

    @Builtin(value = "__reversed__($self, /)", inline = true)
    static Object reversed(PyList self) {
        return new PyListReverseIterator(self);
    }

    @Builtin("__getitem__($self, index, /)")
    static Object getItem(PyList self, Object index) {
        if (index instanceof PySlice slice) {
            return self.getSlice(SliceBounds.of(slice));
        }
        return self.getItem(SequenceOperands.index(index, "list"));
    }

    @Builtin(
            value = "__setitem__($self, key, value, /)",
            atomicity = "atomic; a slice takes a snapshot of the new items first")
    static void setItem(PyList self, Object key, Object value) {
        if (key instanceof PySlice slice) {
            setSlice(self, SliceBounds.of(slice), value);
        } else if (!self.setItem(SequenceOperands.index(key, "list"), value)) {
            throw PyErr.indexError("list assignment index out of range");
        }
    }

    private static void setSlice(PyList self, SliceBounds bounds, Object value) {
        Object[] items = items(value);
        int selected = self.setSlice(bounds, ListStorage.of(items));
        if (selected >= 0) {
            throw PyErr.valueError(
                    "attempt to assign sequence of size %s to extended slice of size %s",
                    items.length, selected);
        }
    }

    private static Object[] items(Object value) {
        if (value instanceof PyList
                || value instanceof PyTuple
                || Types.of(value).lookup("__iter__") != null
                || Types.of(value).lookup("__getitem__") != null) {
            return Py.toListArray(value);
        }
        throw PyErr.typeError("must assign iterable to extended slice");
    }

    @Builtin(value = "__delitem__($self, key, /)", atomicity = "atomic")
    static void deleteItem(PyList self, Object key) {
        if (key instanceof PySlice slice) {
            self.deleteSlice(SliceBounds.of(slice));
        } else if (!self.deleteItem(SequenceOperands.index(key, "list"))) {
            throw PyErr.indexError("list assignment index out of range");
        }
    }

    // Searching: no lock is held while elements are compared
    // ----------------------------------------------------------------

    /** The index of {@code value} between two bounds, or −1. Follows changes that comparisons make. */
    private static int find(PyList self, Object value, long from, long to) {
        if (value instanceof Long wanted && self.getStorage() instanceof LongStorage longs) {
            return findLong(longs, wanted, from, to);
        }
        for (int i = (int) from; i < to; i++) {
            Object item = self.getOrNull(i);
            if (item == null) {
                break;
            }
            if (Py.eq(item, value)) {
                return i;
            }
            poll(i);
        }
        return -1;
    }

    private static int findLong(LongStorage longs, long value, long from, long to) {
        int end = (int) Math.min(to, longs.size);
        for (int i = (int) from; i < end; i++) {
            if (longs.array[i] == value) {
                return i;
            }
            poll(i);
        }
        return -1;
    }

    private static void poll(int step) {
        if ((step & POLL_MASK) == POLL_MASK) {
            TruffleSafepoint.poll(null);
        }
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyList self, Object key) {
        return find(self, key, 0, Integer.MAX_VALUE) >= 0;
    }

    @Builtin(
            value = "index($self, value, start=0, stop=sys.maxsize, /)",
            doc = "The first index of value. Raises ValueError if the value is not present.")
    static long index(PyList self, Object value, Object start, Object stop) {
        long from = SliceBounds.argument(start, 0);
        long to = SliceBounds.argument(stop, Long.MAX_VALUE);
        int size = self.size();
        // A bound beyond the end stays there, so that a list that grows is searched to its end.
        int index =
                find(
                        self,
                        value,
                        SliceBounds.clip(from, Math.max(size, 0)),
                        to < 0 ? Math.max(0, to + size) : Math.min(to, Integer.MAX_VALUE));
        if (index < 0) {
            throw PyErr.valueError("list.index(x): x not in list");
        }
        return index;
    }

    @Builtin(value = "count($self, value, /)", doc = "The number of occurrences of value.")
    static long count(PyList self, Object value) {
        long count = 0;
        if (value instanceof Long wanted && self.getStorage() instanceof LongStorage longs) {
            int size = longs.size;
            for (int i = 0; i < size; i++) {
                count += longs.array[i] == wanted ? 1 : 0;
                poll(i);
            }
            return count;
        }
        Object item;
        for (int i = 0; (item = self.getOrNull(i)) != null; i++) {
            if (Py.eq(item, value)) {
                count++;
            }
            poll(i);
        }
        return count;
    }

    // Changes
    // ------------------------------------------------------------------------------------------------------------

    @Builtin(
            value = "append($self, object, /)",
            inline = true,
            atomicity = "atomic",
            doc = "Adds an object at the end of the list.")
    static void append(PyList self, Object object) {
        self.append(object);
    }

    @Builtin(
            value = "insert($self, index, object, /)",
            atomicity = "atomic",
            doc = "Inserts an object before an index.")
    static void insert(PyList self, Object index, Object object) {
        self.insert(SequenceOperands.argument(index), object);
    }

    @Builtin(
            value = "extend($self, iterable, /)",
            atomicity =
                    "a list, tuple, set, dict or view: a snapshot of it, then one atomic append; another iterable: item by item",
            doc = "Adds the items of an iterable at the end of the list.")
    static void extend(PyList self, Object iterable) {
        if (iterable instanceof PyList list && list.isExact()) {
            self.extend(list);
        } else if (iterable instanceof PyTuple tuple && tuple.isExact()) {
            self.extend(tuple.toArray().clone());
        } else if (iterable instanceof PyDict dict && dict.isExact()) {
            self.extend(dict.keyArray());
        } else {
            extendStepwise(self, iterable);
        }
    }

    private static void extendStepwise(PyList self, Object iterable) {
        Object iterator = Py.iter(iterable);
        Py.askLength(iterable);
        Object item;
        for (int i = 0; (item = Py.next(iterator)) != null; i++) {
            self.append(item);
            poll(i);
        }
    }

    @Builtin(
            value = "pop($self, index=-1, /)",
            inline = true,
            atomicity = "atomic",
            doc = "Removes and returns the item at an index, by default the last one.")
    static Object pop(PyList self, Object index) {
        Object value = self.popItem(index == null ? -1 : SequenceOperands.argument(index));
        if (value == null) {
            throw PyErr.indexError(
                    self.size() == 0 ? "pop from empty list" : "pop index out of range");
        }
        return value;
    }

    @Builtin(
            value = "remove($self, value, /)",
            atomicity = "the search is not atomic, the removal is",
            doc =
                    "Removes the first occurrence of value. Raises ValueError if the value is not present.")
    static void remove(PyList self, Object value) {
        int attempts = 0;
        Object item;
        for (int i = 0; (item = self.getOrNull(i)) != null; i++) {
            if (Py.eq(item, value)) {
                if (self.deleteFound(i, item, attempts++ < MAXIMUM_ATTEMPTS)) {
                    return;
                }
                i = -1;
            }
            poll(i);
        }
        throw PyErr.valueError("list.remove(x): x not in list");
    }

    @Builtin(value = "clear($self, /)", atomicity = "atomic", doc = "Removes all items.")
    static void clear(PyList self) {
        self.clear();
    }

    @Builtin(value = "copy($self, /)", doc = "A shallow copy.")
    static Object copy(PyList self) {
        return self.copy();
    }

    @Builtin(value = "reverse($self, /)", atomicity = "atomic", doc = "Reverses the list.")
    static void reverse(PyList self) {
        self.reverse();
    }

    @Builtin(
            value = "sort($self, /, *, key=None, reverse=False)",
            atomicity =
                    "not atomic: the list looks empty meanwhile, and ValueError is raised if it is changed",
            doc = "Sorts the list in ascending order; equal items keep their order.")
    static void sort(PyList self, Object key, boolean reverse) {
        ListSort.sort(self, key, reverse);
    }

    // Operators
    // --------------------------------------------------------------------------------------------------------

    @Builtin("__add__($self, value, /)")
    static Object add(PyList self, Object value) {
        if (value instanceof PyList other) {
            return self.concat(other);
        }
        Object result = SequenceOperands.reflected(self, value, "__radd__");
        if (result != null) {
            return result;
        }
        throw PyErr.typeError("can only concatenate list (not \"%s\") to list", Types.of(value));
    }

    @Builtin(value = "__iadd__($self, value, /)", atomicity = "as extend")
    static Object addInPlace(PyList self, Object value) {
        Object result = SequenceOperands.reflected(self, value, "__radd__");
        if (result != null) {
            return result;
        }
        extend(self, value);
        return self;
    }

    @Builtin("__mul__($self, value, /)")
    static Object mul(PyList self, Object value) {
        Object result = SequenceOperands.reflected(self, value, "__rmul__");
        return result != null ? result : self.repeated(SequenceOperands.times(value));
    }

    @Builtin("__rmul__($self, value, /)")
    static Object rmul(PyList self, Object value) {
        return self.repeated(SequenceOperands.times(value));
    }

    @Builtin(value = "__imul__($self, value, /)", atomicity = "atomic")
    static Object mulInPlace(PyList self, Object value) {
        Object result = SequenceOperands.reflected(self, value, "__rmul__");
        if (result != null) {
            return result;
        }
        self.repeatInPlace(SequenceOperands.times(value));
        return self;
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyList self) {
        if (self.size() == 0) {
            return Str.of("[]");
        }
        if (!ReprGuard.enter(self)) {
            return Str.of("[...]");
        }
        try {
            Str.Builder out = Str.builder().append("[");
            Object item;
            for (int i = 0; (item = self.getOrNull(i)) != null; i++) {
                out.append(i > 0 ? ", " : "").append(Py.repr(item));
                poll(i);
            }
            return out.append("]").build();
        } finally {
            ReprGuard.leave(self);
        }
    }

    @Builtin("__sizeof__($self, /)")
    static long sizeOf(PyList self) {
        return 40 + 8L * self.getStorage().capacity();
    }

    private static Object compare(PyList self, Object value, CompareOperator operator) {
        if (!(value instanceof PyList other)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        if (self.size() != other.size()
                && (operator == CompareOperator.EQ || operator == CompareOperator.NOT_EQ)) {
            return operator == CompareOperator.NOT_EQ;
        }
        int i = 0;
        while (true) {
            Object a = self.getOrNull(i);
            Object b = a == null ? null : other.getOrNull(i);
            if (b == null) {
                return ItemComparison.ofSizes(self.size(), other.size(), operator);
            }
            if (!Py.eq(a, b)) {
                // The comparison may have changed the lists.
                a = self.getOrNull(i);
                b = other.getOrNull(i);
                return a == null || b == null
                        ? ItemComparison.ofSizes(self.size(), other.size(), operator)
                        : ItemComparison.ofItems(a, b, operator);
            }
            poll(i++);
        }
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyList self, Object value) {
        return compare(self, value, CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyList self, Object value) {
        return compare(self, value, CompareOperator.NOT_EQ);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyList self, Object value) {
        return compare(self, value, CompareOperator.LT);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyList self, Object value) {
        return compare(self, value, CompareOperator.LT_E);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyList self, Object value) {
        return compare(self, value, CompareOperator.GT);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyList self, Object value) {
        return compare(self, value, CompareOperator.GT_E);
    }
}
