package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.DictTable;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.str.Str;

/**
 * Reads a global or built-in name. The place of the name is found once; after that a read is a comparison of the table and one load. That a
 * name is absent from the globals (so that the built-in is meant) holds while the table has not grown.
 */
public final class LoadGlobalNode extends Node {
    private static final int MAXIMUM_RECORDINGS = 12;

    private final TruffleString key;
    private final String name;

    /** One reference, so that a racing reader never pairs one table with the entry of another. */
    @CompilationFinal private Slot slot;

    @CompilationFinal private int recordings;

    /** Where the value is; {@code absentFrom} is the globals table that lacks the name when it is a built-in one. */
    private record Slot(DictTable table, int entry, DictTable absentFrom, int absentUpTo) {}

    private LoadGlobalNode(String name) {
        this.name = name;
        this.key = Str.of(name);
    }

    public static LoadGlobalNode create(String name) {
        return new LoadGlobalNode(name);
    }

    /** The value of the name for {@code function}. NameError if neither its globals nor its built-ins have it. */
    public Object execute(PyFunction function) {
        PyDict globals = function.getGlobals();
        PyDict builtins = function.getBuiltins();
        DictTable current = globals.table();
        Slot known = slot;
        if (known != null
                && (current == known.table
                        || current == known.absentFrom
                                && current.used() == known.absentUpTo
                                && builtins.table() == known.table)) {
            Object value = known.table.value(known.entry);
            if (value != null) {
                return value;
            }
        }
        return miss(function, globals, builtins, current);
    }

    private Object miss(PyFunction function, PyDict globals, PyDict builtins, DictTable current) {
        if (recordings >= MAXIMUM_RECORDINGS || !globals.isExact()) {
            return find(function, globals);
        }
        CompilerDirectives.transferToInterpreterAndInvalidate();
        recordings++;
        int used = current.used();
        int found = current.find(key, Str.foldedHash(key));
        if (found >= 0) {
            slot = new Slot(current, found, null, 0);
            return execute(function);
        }
        DictTable other = builtins.table();
        int builtin = other.find(key, Str.foldedHash(key));
        if (builtin < 0) {
            return builtin(function);
        }
        slot = new Slot(other, builtin, current, used);
        return other.value(builtin);
    }

    @TruffleBoundary
    private Object find(PyFunction function, PyDict globals) {
        if (!globals.isExact()) {
            return fromSubclass(function, globals);
        }
        Object value = globals.getStr(key);
        return value == null ? builtin(function) : value;
    }

    @TruffleBoundary
    private Object builtin(PyFunction function) {
        Object value = function.lookUpBuiltin(key);
        if (value == null) {
            throw PyErr.nameError(name);
        }
        return value;
    }

    /** Globals of a dict subclass, as {@code annotationlib} makes them, may define {@code __missing__}. */
    private Object fromSubclass(PyFunction function, PyDict globals) {
        try {
            return Py.getItem(globals, key);
        } catch (PyException e) {
            if (!PyErr.matches(e, ExceptionTypes.KEY_ERROR)) {
                throw e;
            }
        }
        return builtin(function);
    }
}
