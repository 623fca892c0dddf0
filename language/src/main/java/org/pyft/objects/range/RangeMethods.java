package org.pyft.objects.range;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.iterator.PyRangeIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.slice.SliceMethods;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.tuple.TupleHash;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;

/** The attributes of {@code range}. */
@BuiltinType("range")
public final class RangeMethods {
    private RangeMethods() {}

    @Builtin("__new__($type, start, stop=None, step=None, /)")
    static Object create(
            @SuppressWarnings("unused") PyType type, Object start, Object stop, Object step) {
        if (stop == null) {
            Object end = Py.index(start);
            return end instanceof Long l
                    ? PyRange.of(l)
                    : PyRange.of((Object) 0L, end, (Object) 1L);
        }
        Object first = Py.index(start);
        Object last = Py.index(stop);
        return PyRange.of(first, last, step == null ? (Object) 1L : Py.index(step));
    }

    @Getter("start")
    static Object start(PyRange self) {
        return self.getStart();
    }

    @Getter("stop")
    static Object stop(PyRange self) {
        return self.getStop();
    }

    @Getter("step")
    static Object step(PyRange self) {
        return self.getStep();
    }

    @Builtin("__len__($self, /)")
    static long len(PyRange self) {
        if (self.getLength() instanceof Long length) {
            return length;
        }
        throw PyErr.overflowError("Python int too large to convert to C ssize_t");
    }

    @Builtin("__bool__($self, /)")
    static boolean bool(PyRange self) {
        return Ints.signum(self.getLength()) != 0;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(PyRange self) {
        return self.iterator();
    }

    @Builtin("__reversed__($self, /)")
    static Object reversed(PyRange self) {
        if (self.isSmall()) {
            return self.length() == 0 || self.step() != Long.MIN_VALUE
                    ? new PyRangeIterator(
                            self.element(self.length() - 1), -self.step(), self.length())
                    : self.bigIterator(true);
        }
        return self.bigIterator(true);
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyRange self, Object key) {
        if (key instanceof PySlice slice) {
            return slice(self, slice);
        }
        Object index = Py.indexOrNull(key);
        if (index == null) {
            throw PyErr.typeError(
                    "range indices must be integers or slices, not %s", Types.of(key));
        }
        if (self.isSmall() && index instanceof Long l) {
            long position = l < 0 ? l + self.length() : l;
            if (position >= 0 && position < self.length()) {
                return self.element(position);
            }
        } else if (!self.isSmall()) {
            BigInteger position = Ints.toBig(index);
            if (position.signum() < 0) {
                position = position.add(self.bigLength());
            }
            if (position.signum() >= 0 && position.compareTo(self.bigLength()) < 0) {
                return element(self, position);
            }
        }
        throw PyErr.indexError("range object index out of range");
    }

    private static Object element(PyRange self, BigInteger position) {
        return Ints.normalize(self.bigStart().add(position.multiply(self.bigStep())));
    }

    private static Object slice(PyRange self, PySlice slice) {
        BigInteger[] indices = SliceMethods.indices(slice, self.bigLength());
        BigInteger start = self.bigStart().add(indices[0].multiply(self.bigStep()));
        BigInteger stop = self.bigStart().add(indices[1].multiply(self.bigStep()));
        return PyRange.ofBig(start, stop, indices[2].multiply(self.bigStep()));
    }

    /** The index of an int in the range, or null if it is not in it. */
    private static Object position(PyRange self, Object value) {
        if (self.isSmall() && value instanceof Long l) {
            long length = self.length();
            if (length == 0) {
                return null;
            }
            long last = self.element(length - 1);
            if (self.step() > 0 ? l < self.start() || l > last : l > self.start() || l < last) {
                return null;
            }
            // Within the range, the distance from the start is below 2⁶⁴.
            long distance = self.step() > 0 ? l - self.start() : self.start() - l;
            long magnitude = Math.abs(self.step());
            return Long.remainderUnsigned(distance, magnitude) == 0
                    ? (Object) Long.divideUnsigned(distance, magnitude)
                    : null;
        }
        BigInteger[] parts =
                Ints.toBig(value).subtract(self.bigStart()).divideAndRemainder(self.bigStep());
        boolean found =
                parts[1].signum() == 0
                        && parts[0].signum() >= 0
                        && parts[0].compareTo(self.bigLength()) < 0;
        return found ? Ints.normalize(parts[0]) : null;
    }

    private static boolean isPlainInt(Object value) {
        return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyRange self, Object key) {
        return isPlainInt(key)
                ? position(self, Ints.plain(key)) != null
                : search(self, key, false) > 0;
    }

    /** How many elements are equal to {@code value}, or, if {@code all} is false, 1 + the index of the first one (0: none). */
    private static long search(PyRange self, Object value, boolean all) {
        Object iterator = self.iterator();
        long count = 0;
        Object item;
        for (long i = 1; (item = Py.next(iterator)) != null; i++) {
            if (Py.eq(item, value)) {
                if (!all) {
                    return i;
                }
                count++;
            }
        }
        return count;
    }

    @Builtin(value = "count($self, object, /)", doc = "The number of occurrences of an object.")
    static long count(PyRange self, Object object) {
        return isPlainInt(object)
                ? (position(self, Ints.plain(object)) == null ? 0 : 1)
                : search(self, object, true);
    }

    @Builtin(
            value = "index($self, object, /)",
            doc = "The index of an object. Raises ValueError if it is not present.")
    static Object index(PyRange self, Object object) {
        if (isPlainInt(object)) {
            Object position = position(self, Ints.plain(object));
            if (position == null) {
                throw PyErr.valueError("range.index(x): x not in range");
            }
            return position;
        }
        long found = search(self, object, false);
        if (found == 0) {
            throw PyErr.valueError("sequence.index(x): x not in sequence");
        }
        return found - 1;
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyRange self, Object value) {
        return value instanceof PyRange other
                ? (Object) equal(self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyRange self, Object value) {
        return value instanceof PyRange other
                ? (Object) !equal(self, other)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    /** Ranges are equal if they have the same elements. */
    private static boolean equal(PyRange a, PyRange b) {
        Object length = a.getLength();
        return length.equals(b.getLength())
                && (Ints.signum(length) == 0
                        || (a.getStart().equals(b.getStart())
                                && (length.equals(1L) || a.getStep().equals(b.getStep()))));
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyRange self) {
        Object length = self.getLength();
        Object start = Ints.signum(length) == 0 ? PyNone.NONE : self.getStart();
        Object step = Ints.signum(length) == 0 || length.equals(1L) ? PyNone.NONE : self.getStep();
        return TupleHash.of(new Object[] {length, start, step});
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyRange self) {
        String bounds = "range(" + self.getStart() + ", " + self.getStop();
        return self.getStep().equals(1L) ? bounds + ")" : bounds + ", " + self.getStep() + ")";
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyRange self) {
        return PyTuple.of(
                PyRange.TYPE, PyTuple.of(self.getStart(), self.getStop(), self.getStep()));
    }
}
