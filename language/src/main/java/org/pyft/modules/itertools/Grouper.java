package org.pyft.modules.itertools;

import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** One run of {@link GroupBy}. */
public final class Grouper extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools._grouper", new GrouperMethodsTable()).notSubclassable();

    private final GroupBy parent;
    private final Object key;

    Grouper(GroupBy parent, Object key) {
        this.parent = parent;
        this.key = key;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        return parent.nextOfGroup(this, key);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(parent);
        publisher.visit(key);
    }
}
