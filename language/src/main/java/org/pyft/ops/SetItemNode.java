package org.pyft.ops;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.list.ListSetNode;
import org.pyft.objects.list.PyList;
import org.pyft.objects.str.Str;

/** {@code object[key] = value}. */
@GenerateInline(false)
public abstract class SetItemNode extends Node {
    static final String NAME = "__setitem__";

    public static SetItemNode create() {
        return SetItemNodeGen.create();
    }

    public abstract void execute(Object object, Object key, Object value);

    @Specialization(guards = "list.isExact()")
    static void list(
            PyList list, long index, Object value, @Bind Node node, @Cached ListSetNode set) {
        set.execute(node, list, index, value);
    }

    @Specialization(guards = "dict.isExact()")
    static void dictString(
            PyDict dict,
            TruffleString key,
            Object value,
            @Bind Node node,
            @Cached @Shared TruffleString.HashCodeNode hash) {
        dict.putStr(key, Str.foldedHash(node, key, hash.execute(key, Str.ENCODING)), value);
    }

    @Specialization(guards = "dict.isExact()")
    static void dictLong(PyDict dict, long key, Object value) {
        dict.putLong(key, value);
    }

    @Specialization(
            guards = "dict.isExact()",
            replaces = {"dictString", "dictLong"})
    static void dict(
            PyDict dict,
            Object key,
            Object value,
            @Bind Node node,
            @Cached @Shared TruffleString.HashCodeNode hash) {
        if (key instanceof TruffleString string) {
            dict.putStr(
                    string,
                    Str.foldedHash(node, string, hash.execute(string, Str.ENCODING)),
                    value);
        } else {
            dict.put(key, value);
        }
    }

    @Specialization
    static void generic(
            Object object,
            Object key,
            Object value,
            @Cached(value = "create(NAME)", neverDefault = true) CallSpecialNode call) {
        if (call.execute(object, new Object[] {object, key, value}) == null) {
            Py.setItem(object, key, value);
        }
    }
}
