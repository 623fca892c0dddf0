package org.pyft.objects.descriptor;

import org.pyft.objects.type.PyType;

/** A descriptor implemented in Java: the {@code __get__}/{@code __set__}/{@code __delete__} protocol without a dictionary look-up. */
public interface Descriptor {
    /**
     * {@code descriptor.__get__(object, owner)}.
     *
     * @param object the instance, or null for an access through the class
     * @return the value, or null if the attribute does not exist
     */
    Object get(Object object, PyType owner);

    /** Whether it takes precedence over the instance's own attributes. */
    default boolean isData() {
        return false;
    }

    /** {@code __set__}, or {@code __delete__} when {@code value} is null. Called only if {@link #isData()}. */
    default void set(Object object, Object value) {
        throw new IllegalStateException();
    }
}
