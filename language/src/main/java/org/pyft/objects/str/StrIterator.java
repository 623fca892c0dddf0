package org.pyft.objects.str;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;

/** Iterates over the characters of a string. */
public final class StrIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("str_iterator", new StrIteratorMethodsTable()).notSubclassable();
    public static final PyType ASCII_TYPE =
            PyType.builtin("str_ascii_iterator", new StrIteratorMethodsTable()).notSubclassable();

    private TruffleString string;
    private final boolean ascii;
    private int index;

    /** At the beginning of {@code string}. */
    public StrIterator(TruffleString string) {
        this.string = string;
        this.ascii = Str.isAscii(string);
    }

    @Override
    public PyType builtinType() {
        return ascii ? ASCII_TYPE : TYPE;
    }

    @Override
    public Object next() {
        TruffleString source = string;
        int at = index;
        if (source == null || at >= Str.length(source)) {
            string = null;
            return null;
        }
        index = at + 1;
        return Str.fromCodePoint(Str.codePointAt(source, at));
    }

    /** The string; null once exhausted. */
    TruffleString source() {
        return string;
    }

    int index() {
        return index;
    }

    void seek(long position) {
        if (string != null) {
            index = (int) Math.max(0, Math.min(position, Str.length(string)));
        }
    }
}
