package org.pyft.objects.instance;

import com.oracle.truffle.api.object.Shape;

/** An instance of a user subclass of {@code int}, {@code float} or {@code str}: the primitive value plus attributes. */
public final class PyWrapper extends PyInstance {
    private final Object value;

    /** Wraps {@code value} (Long, BigInteger, Double or TruffleString). */
    public PyWrapper(Shape shape, Object value) {
        super(shape);
        this.value = value;
    }

    /** The immutable value, never itself a wrapper. */
    public Object getValue() {
        return value;
    }

    /** {@code object} itself, or the value it wraps. */
    public static Object unwrap(Object object) {
        return object instanceof PyWrapper wrapper ? wrapper.value : object;
    }
}
