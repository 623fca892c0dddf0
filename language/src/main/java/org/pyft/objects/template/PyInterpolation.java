package org.pyft.objects.template;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/**
 * A replacement field of a t-string: the value, its source text, the conversion and the format specification. Immutable.
 */
public final class PyInterpolation extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("string.templatelib.Interpolation", new InterpolationMethodsTable())
                    .notSubclassable();

    static {
        TYPE.putOwn(
                "__match_args__",
                PyTuple.of(
                        Str.of("value"),
                        Str.of("expression"),
                        Str.of("conversion"),
                        Str.of("format_spec")));
    }

    private final Object value;
    private final Object expression;
    private final Object conversion;
    private final Object formatSpecification;

    public PyInterpolation(
            Object value, Object expression, Object conversion, Object formatSpecification) {
        this.value = value;
        this.expression = expression;
        this.conversion = conversion;
        this.formatSpecification = formatSpecification;
    }

    public Object getValue() {
        return value;
    }

    public Object getExpression() {
        return expression;
    }

    public Object getConversion() {
        return conversion;
    }

    public Object getFormatSpecification() {
        return formatSpecification;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(value);
        publisher.visit(expression);
        publisher.visit(conversion);
        publisher.visit(formatSpecification);
    }
}
