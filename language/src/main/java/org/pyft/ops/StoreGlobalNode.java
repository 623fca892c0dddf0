package org.pyft.ops;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;

/** Binds a global name. */
public final class StoreGlobalNode extends Node {
    private final TruffleString key;
    private final int hash;

    private StoreGlobalNode(String name) {
        this.key = Str.of(name);
        this.hash = Str.foldedHash(key);
    }

    public static StoreGlobalNode create(String name) {
        return new StoreGlobalNode(name);
    }

    /** {@code globals[name] = value}; publishes the value if the namespace is shared. */
    public void execute(PyDict globals, Object value) {
        globals.putStr(key, hash, value);
    }
}
