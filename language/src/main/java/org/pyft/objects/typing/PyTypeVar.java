package org.pyft.objects.typing;

import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code typing.TypeVar}. */
public final class PyTypeVar extends PyTypeParameter {
    public static final PyType TYPE =
            PyType.builtin("typing.TypeVar", new TypeVarMethodsTable())
                    .notSubclassable()
                    .withDict();

    private final LazyValue bound;
    private final LazyValue constraints;
    private final Variance variance;

    PyTypeVar(
            Object name,
            LazyValue bound,
            LazyValue constraints,
            LazyValue defaultValue,
            Variance variance) {
        super(name, defaultValue);
        this.bound = bound;
        this.constraints = constraints;
        this.variance = variance;
    }

    LazyValue getBound() {
        return bound;
    }

    LazyValue getConstraints() {
        return constraints;
    }

    Variance getVariance() {
        return variance;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        LazyValue.publish(bound, publisher);
        LazyValue.publish(constraints, publisher);
    }
}
