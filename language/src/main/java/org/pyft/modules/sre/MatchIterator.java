package org.pyft.modules.sre;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** What {@code Pattern.finditer} returns. */
final class MatchIterator extends PyIterator {
    static final PyType TYPE =
            PyType.builtin("callable_iterator", new MatchIteratorMethodsTable()).notSubclassable();

    private final PyScanner scanner;

    MatchIterator(PyScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Object next() {
        return scanner.next(true);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(scanner);
    }
}
