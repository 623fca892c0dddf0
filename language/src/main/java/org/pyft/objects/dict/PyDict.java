package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** {@code dict}, and base of the Java classes of its built-in subclasses. See {@link HashContainer} about threads. */
public class PyDict extends HashContainer {
    public static final PyType TYPE =
            PyType.builtin("dict", new DictMethodsTable()).asMapping().notWeakReferenceable();

    /** An empty dict. */
    public PyDict() {
        super(DictTable.EMPTY_DICT);
    }

    /** An empty dict with room for {@code capacity} entries. */
    public PyDict(int capacity) {
        super(true, capacity);
    }

    private PyDict(DictTable table) {
        super(table);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected final String keyRole() {
        return "a dict key";
    }

    // Reads
    // ------------------------------------------------------------------------------------------------------------

    /** The value of {@code key}, or null. TypeError if it is not hashable. */
    public final Object get(Object key) {
        return lookup(key, hashOf(key));
    }

    /** The value of a str key, or null. */
    public final Object getStr(TruffleString key) {
        return lookup(key, Str.foldedHash(key));
    }

    /** {@link #getStr(TruffleString)} with a known {@link Str#foldedHash}. */
    public final Object getStr(TruffleString key, int foldedHash) {
        return lookup(key, foldedHash);
    }

    /** The value of an int key, or null. */
    public final Object getLong(long key) {
        return lookupLong(key);
    }

    /** The value of a key whose hash is known, or null. */
    public final Object get(Object key, long hash) {
        return lookup(key, DictTable.fold(hash));
    }

    /** Whether {@code key} is in the dict. */
    public final boolean containsKey(Object key) {
        return get(key) != null;
    }

    /** {@code self[key]} for an absent key: {@code __missing__} of subclasses, otherwise KeyError. */
    @TruffleBoundary
    public Object missing(Object key) {
        if (getType() != TYPE) {
            Object method = Py.lookupSpecial(this, "__missing__");
            if (method != null) {
                return Py.call(method, key);
            }
        }
        throw PyErr.keyError(key);
    }

    // Writes
    // -----------------------------------------------------------------------------------------------------------

    /** {@code self[key] = value}. */
    public final void put(Object key, Object value) {
        insert(key, hashOfChanged(key), value, false);
    }

    /** {@code self[key] = value} for an int key. */
    public final void putLong(long key, Object value) {
        if (!replaceLong(key, value)) {
            put(key, value);
        }
    }

    /** {@code self[key] = value} for a str key with a known {@link Str#foldedHash}. */
    public final void putStr(TruffleString key, int foldedHash, Object value) {
        insert(key, foldedHash, value, false);
    }

    /** {@code self.setdefault(key, value)}: the value now stored. Atomic. */
    public final Object setDefault(Object key, Object value) {
        Object old = insert(key, hashOf(key), value, true);
        return old == null ? value : old;
    }

    /** Removes {@code key} and returns its value, or null if it was absent. Atomic. */
    public final Object remove(Object key) {
        return delete(key, hashOfChanged(key));
    }

    /** Removes a key with a known hash. */
    public final Object remove(Object key, long hash) {
        return delete(key, DictTable.fold(hash));
    }

    /** Removes a key if {@code expected} is its value; false if it is not. Atomic. */
    public final boolean removeSame(Object key, long hash, Object expected) {
        return deleteSame(key, DictTable.fold(hash), expected) != null;
    }

    /** Removes and returns the last entry as {key, value}, or null if the dict is empty. Atomic. */
    public final Object[] popLast() {
        return pop(true);
    }

    /** Adds all entries of another dict, as they are at one instant. */
    @TruffleBoundary
    public final void putAll(PyDict other) {
        if (other != this) {
            merge(other, null);
        }
    }

    /** {@code fromkeys} for keys in a dict or set. */
    final void putAll(HashContainer keys, Object value) {
        merge(keys, value);
    }

    // Iteration
    // --------------------------------------------------------------------------------------------------------

    /** An iterator over keys, values or items. */
    public PyIterator iterator(DictKind kind, boolean reverse) {
        return new PyDictIterator(this, kind, reverse);
    }

    /** The class of the dict's views. */
    public PyType viewType(DictKind kind) {
        return kind.viewType;
    }

    // Snapshots
    // --------------------------------------------------------------------------------------------------------

    /** A shallow copy as an exact, local dict. Atomic. */
    @TruffleBoundary
    public final PyDict copy() {
        return new PyDict(copyTable());
    }
}
