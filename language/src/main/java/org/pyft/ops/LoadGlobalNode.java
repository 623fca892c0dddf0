package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.pyft.objects.dict.DictTable;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;

/**
 * Reads a global or built-in name. The place of the name is found once; after that a read is a comparison of the table and one load. That a
 * name is absent from the globals (so that the built-in is meant) holds while the table has not grown.
 */
public final class LoadGlobalNode extends Node {
    private static final int MAXIMUM_RECORDINGS = 12;

    private final TruffleString key;
    private final String name;
    @CompilationFinal private DictTable table;
    @CompilationFinal private int entry;
    @CompilationFinal private DictTable absentFrom;
    @CompilationFinal private int absentUpTo;
    @CompilationFinal private DictTable builtinTable;
    @CompilationFinal private int recordings;

    private LoadGlobalNode(String name) {
        this.name = name;
        this.key = Str.of(name);
    }

    public static LoadGlobalNode create(String name) {
        return new LoadGlobalNode(name);
    }

    /** The value. NameError if neither dict has the name. */
    public Object execute(PyDict globals, PyDict builtins) {
        DictTable current = globals.table();
        if (current == table) {
            Object value = table.value(entry);
            if (value != null) {
                return value;
            }
        } else if (current == absentFrom && current.used() == absentUpTo && builtins.table() == builtinTable) {
            Object value = builtinTable.value(entry);
            if (value != null) {
                return value;
            }
        }
        return miss(globals, builtins, current);
    }

    private Object miss(PyDict globals, PyDict builtins, DictTable current) {
        if (recordings < MAXIMUM_RECORDINGS) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            recordings++;
            int used = current.used();
            int found = current.findString(key, Str.hash(key));
            if (found >= 0) {
                atomic(() -> {
                    entry = found;
                    absentFrom = null;
                    table = current;
                });
                return execute(globals, builtins);
            }
            DictTable other = builtins.table();
            int builtin = other.findString(key, Str.hash(key));
            if (builtin < 0) {
                throw missing();
            }
            atomic(() -> {
                table = null;
                entry = builtin;
                builtinTable = other;
                absentUpTo = used;
                absentFrom = current;
            });
            return other.value(builtin);
        }
        Object value = globals.getStr(key);
        if (value == null) {
            value = builtins.getStr(key);
        }
        if (value == null) {
            throw missing();
        }
        return value;
    }

    private RuntimeException missing() {
        return PyErr.nameError(name);
    }
}
