package org.pyft.objects.slice;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.tuple.ItemComparison;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.tuple.TupleHash;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.CompareOperator;

import java.math.BigInteger;

/** The attributes of {@code slice}. */
@BuiltinType("slice")
public final class SliceMethods {
    private SliceMethods() {}

    @Builtin("__new__($type, start, stop=None, step=None, /)")
    static Object create(
            @SuppressWarnings("unused") PyType type, Object start, Object stop, Object step) {
        return stop == null ? new PySlice(null, start, null) : new PySlice(start, stop, step);
    }

    @Getter("start")
    static Object start(PySlice self) {
        return self.getStart();
    }

    @Getter("stop")
    static Object stop(PySlice self) {
        return self.getStop();
    }

    @Getter("step")
    static Object step(PySlice self) {
        return self.getStep();
    }

    @Builtin(
            value = "indices($self, object, /)",
            doc =
                    "The (start, stop, step) that select the slice's elements from a sequence of the given length.")
    static Object indices(PySlice self, Object object) {
        BigInteger length = Ints.toBig(Py.index(object));
        if (length.signum() < 0) {
            throw PyErr.valueError("length should not be negative");
        }
        BigInteger[] indices = indices(self, length);
        return PyTuple.of(
                Ints.normalize(indices[0]), Ints.normalize(indices[1]), Ints.normalize(indices[2]));
    }

    /** Start, stop and step of {@code slice} fitted to a sequence of any length. */
    public static BigInteger[] indices(PySlice slice, BigInteger length) {
        BigInteger step =
                slice.getStep() == PyNone.NONE ? BigInteger.ONE : evaluate(slice.getStep());
        if (step.signum() == 0) {
            throw PyErr.valueError("slice step cannot be zero");
        }
        boolean backwards = step.signum() < 0;
        BigInteger lower = backwards ? BigInteger.ONE.negate() : BigInteger.ZERO;
        BigInteger upper = backwards ? length.subtract(BigInteger.ONE) : length;
        BigInteger start =
                slice.getStart() == PyNone.NONE
                        ? (backwards ? upper : lower)
                        : fit(slice.getStart(), length, lower, upper);
        BigInteger stop =
                slice.getStop() == PyNone.NONE
                        ? (backwards ? lower : upper)
                        : fit(slice.getStop(), length, lower, upper);
        return new BigInteger[] {start, stop, step};
    }

    private static BigInteger fit(
            Object value, BigInteger length, BigInteger lower, BigInteger upper) {
        BigInteger index = evaluate(value);
        if (index.signum() < 0) {
            return index.add(length).max(lower);
        }
        return index.min(upper);
    }

    private static BigInteger evaluate(Object value) {
        Object index = Py.indexOrNull(value);
        if (index == null) {
            throw PyErr.typeError(
                    "slice indices must be integers or None or have an __index__ method");
        }
        return Ints.toBig(index);
    }

    private static Object[] parts(PySlice slice) {
        return new Object[] {slice.getStart(), slice.getStop(), slice.getStep()};
    }

    @Builtin("__hash__($self, /)")
    static long hash(PySlice self) {
        return TupleHash.ofParts(parts(self));
    }

    @Builtin("__repr__($self, /)")
    static String repr(PySlice self) {
        return "slice("
                + Py.reprString(self.getStart())
                + ", "
                + Py.reprString(self.getStop())
                + ", "
                + Py.reprString(self.getStep())
                + ")";
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PySlice self) {
        return PyTuple.of(PySlice.TYPE, PyTuple.of(parts(self)));
    }

    private static Object compare(PySlice self, Object other, CompareOperator operator) {
        if (!(other instanceof PySlice slice)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        if (self == slice) {
            return operator == CompareOperator.EQ
                    || operator == CompareOperator.LT_E
                    || operator == CompareOperator.GT_E;
        }
        return ItemComparison.compare(parts(self), parts(slice), operator);
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PySlice self, Object value) {
        return compare(self, value, CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PySlice self, Object value) {
        return compare(self, value, CompareOperator.NOT_EQ);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PySlice self, Object value) {
        return compare(self, value, CompareOperator.LT);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PySlice self, Object value) {
        return compare(self, value, CompareOperator.LT_E);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PySlice self, Object value) {
        return compare(self, value, CompareOperator.GT);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PySlice self, Object value) {
        return compare(self, value, CompareOperator.GT_E);
    }
}
