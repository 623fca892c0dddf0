package org.pyft.modules.string;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.str.FormatString;
import org.pyft.objects.type.PyType;

/** Iterates over the pieces of a format string. */
public final class FormatIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("formatteriterator", new FormatIteratorMethodsTable()).notSubclassable();

    private final FormatString parser;

    FormatIterator(FormatString parser) {
        this.parser = parser;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The parser is no Python object, so threads that share the iterator take turns. */
    @Override
    public Object next() {
        synchronized (parser) {
            return parser.next() ? StringModule.piece(parser) : null;
        }
    }
}
