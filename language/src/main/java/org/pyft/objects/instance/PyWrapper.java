package org.pyft.objects.instance;

import com.oracle.truffle.api.object.Shape;

import org.pyft.objects.type.PyType;

/** An instance of a user subclass of {@code int}, {@code float} or {@code str}: the primitive value plus attributes. */
public final class PyWrapper extends PyInstance {
    private final Object value;

    /** Wraps {@code value} (Long, BigInteger, Double or TruffleString). */
    private PyWrapper(Shape shape, Object value) {
        super(shape);
        this.value = value;
    }

    /** {@code type(value)} for a user subclass of a built-in type of immutable values. */
    public static PyWrapper create(PyType type, Object value) {
        PyWrapper wrapper = new PyWrapper(type.instanceShape(), value);
        Deletion.watch(wrapper, type);
        return wrapper;
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
