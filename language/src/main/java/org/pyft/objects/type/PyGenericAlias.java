package org.pyft.objects.type;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.sharing.Publisher;

/** {@code list[int]} and the like ({@code types.GenericAlias}, PEP 585). */
public final class PyGenericAlias extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("types.GenericAlias", new GenericAliasMethodsTable());

    private final Object origin;
    private final PyTuple arguments;
    private final boolean starred;
    private PyTuple parameters;

    PyGenericAlias(Object origin, PyTuple arguments, boolean starred) {
        this.origin = origin;
        this.arguments = arguments;
        this.starred = starred;
    }

    /** {@code origin[item]}: a tuple gives several arguments. */
    public static PyGenericAlias of(Object origin, Object item) {
        return new PyGenericAlias(
                origin, item instanceof PyTuple tuple ? tuple : PyTuple.of(item), false);
    }

    public Object getOrigin() {
        return origin;
    }

    public PyTuple getArguments() {
        return arguments;
    }

    boolean isStarred() {
        return starred;
    }

    PyTuple getParameters() {
        if (parameters == null) {
            parameters = GenericParameters.collect(arguments.toArray());
        }
        return parameters;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(origin);
        publisher.visit(arguments);
        publisher.visit(parameters);
    }
}
