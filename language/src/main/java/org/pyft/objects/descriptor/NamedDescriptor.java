package org.pyft.objects.descriptor;

import org.pyft.objects.type.PyType;

/** A data descriptor of a class's own: it knows the class that defines it and its name there. */
public interface NamedDescriptor extends Descriptor {
    /** The class that defines the attribute. */
    PyType getOwner();

    /** The attribute's name. */
    String getName();

    @Override
    default boolean isData() {
        return true;
    }
}
