package org.pyft.objects.type;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.sharing.Publisher;

/** {@code iter(tuple[int, str])}: gives the starred alias {@code *tuple[int, str]} once. */
public final class PyGenericAliasIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("generic_alias_iterator", new GenericAliasIteratorMethodsTable())
                    .notSubclassable();

    private PyGenericAlias alias;

    PyGenericAliasIterator(PyGenericAlias alias) {
        this.alias = alias;
    }

    /** The alias, or null when it has been given. */
    PyGenericAlias getAlias() {
        return alias;
    }

    @Override
    public Object next() {
        PyGenericAlias given = alias;
        alias = null;
        return given == null
                ? null
                : new PyGenericAlias(given.getOrigin(), given.getArguments(), true);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(alias);
    }
}
