package org.pyft.objects.typing;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code typing.TypeAliasType}: what a {@code type} statement makes. */
public final class PyTypeAlias extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("typing.TypeAliasType", new TypeAliasMethodsTable()).notSubclassable();

    private final Object name;
    private final LazyValue value;
    private final PyTuple typeParameters;
    private final Object module;

    PyTypeAlias(Object name, LazyValue value, PyTuple typeParameters, Object module) {
        this.name = name;
        this.value = value;
        this.typeParameters = typeParameters;
        this.module = module;
    }

    Object getName() {
        return name;
    }

    LazyValue getValue() {
        return value;
    }

    PyTuple getTypeParameters() {
        return typeParameters;
    }

    Object getModule() {
        return module == null ? PyNone.NONE : module;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        LazyValue.publish(value, publisher);
        publisher.visit(typeParameters);
    }
}
