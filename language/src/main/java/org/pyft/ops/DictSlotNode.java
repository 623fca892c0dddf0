package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.DictTable;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;

/**
 * Reads the value of a constant name from a namespace dict. An entry never changes its key within one table, so a hit costs one
 * comparison of the table and one load; the same for local and shared dicts.
 */
public final class DictSlotNode extends Node {
    private static final int MAXIMUM_RECORDINGS = 12;

    private final String name;
    private final TruffleString key;

    /** One reference, so that a racing reader never pairs one table with the entry of another. */
    @CompilationFinal private Slot slot;

    @CompilationFinal private int recordings;

    private record Slot(DictTable table, int entry) {}

    private DictSlotNode(String name) {
        this.name = name;
        this.key = Str.of(name);
    }

    public static DictSlotNode create(String name) {
        return new DictSlotNode(name);
    }

    public String name() {
        return name;
    }

    public TruffleString key() {
        return key;
    }

    /** The value, or null if the name is not there. */
    public Object execute(PyDict dict) {
        DictTable current = dict.table();
        Slot known = slot;
        if (known != null && current == known.table) {
            Object value = known.table.value(known.entry);
            if (value != null) {
                return value;
            }
        }
        return miss(dict, current);
    }

    private Object miss(PyDict dict, DictTable current) {
        if (recordings < MAXIMUM_RECORDINGS) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            int found = current.find(key, Str.foldedHash(key));
            if (found < 0) {
                return null;
            }
            recordings++;
            slot = new Slot(current, found);
            return current.value(found);
        }
        return dict.getStr(key);
    }
}
