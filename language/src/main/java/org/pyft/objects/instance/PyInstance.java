package org.pyft.objects.instance;

import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.object.Shape;

import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.PyShareable;

/**
 * An object with attributes. Its Shape holds the class (dynamic type), the attribute layout and the sharedness, so that one
 * shape comparison answers all three. Attributes are reached only through {@link Attributes} and the nodes beside it.
 */
public class PyInstance extends DynamicObject implements PyShareable {
    @DynamicField private Object object0;
    @DynamicField private Object object1;
    @DynamicField private Object object2;
    @DynamicField private Object object3;
    @DynamicField private long primitive0;
    @DynamicField private long primitive1;
    @DynamicField private long primitive2;

    /** Makes an instance of the class that is the dynamic type of {@code shape}. */
    public PyInstance(Shape shape) {
        super(shape);
    }

    /** {@code type(self)}. */
    public final PyType getType() {
        return (PyType) getShape().getDynamicType();
    }

    @Override
    public final boolean isShared() {
        return getShape().isShared();
    }

    @Override
    public final void markShared() {
        Attributes.markShared(this);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        Attributes.publishChildren(this, publisher);
    }
}
