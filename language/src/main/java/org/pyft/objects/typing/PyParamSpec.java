package org.pyft.objects.typing;

import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code typing.ParamSpec}. */
public final class PyParamSpec extends PyTypeParameter {
    public static final PyType TYPE =
            PyType.builtin("typing.ParamSpec", new ParamSpecMethodsTable())
                    .notSubclassable()
                    .withDict();

    private final LazyValue bound;
    private final Variance variance;

    PyParamSpec(Object name, LazyValue bound, LazyValue defaultValue, Variance variance) {
        super(name, defaultValue);
        this.bound = bound;
        this.variance = variance;
    }

    LazyValue getBound() {
        return bound;
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
    }
}
