package org.pyft.ops;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.set.PyAnySet;
import org.pyft.objects.str.Str;

/** {@code item in container}. */
@GenerateInline(false)
public abstract class ContainsNode extends Node {
    public static ContainsNode create() {
        return ContainsNodeGen.create();
    }

    public abstract boolean execute(Object container, Object item);

    @Specialization(guards = "dict.isExact()")
    static boolean dictString(
            PyDict dict,
            TruffleString item,
            @Bind Node node,
            @Cached @Shared TruffleString.HashCodeNode hash) {
        return dict.getStr(item, Str.foldedHash(node, item, hash.execute(item, Str.ENCODING)))
                != null;
    }

    @Specialization(guards = "dict.isExact()")
    static boolean dictLong(PyDict dict, long item) {
        return dict.getLong(item) != null;
    }

    @Specialization(
            guards = "dict.isExact()",
            replaces = {"dictString", "dictLong"})
    static boolean dict(PyDict dict, Object item) {
        return dict.containsKey(item);
    }

    @Specialization(guards = "set.isExact()")
    static boolean setString(
            PyAnySet set,
            TruffleString item,
            @Bind Node node,
            @Cached @Shared TruffleString.HashCodeNode hash) {
        return set.containsString(
                item, Str.foldedHash(node, item, hash.execute(item, Str.ENCODING)));
    }

    @Specialization(guards = "set.isExact()")
    static boolean setLong(PyAnySet set, long item) {
        return set.containsLong(item);
    }

    @Specialization(
            guards = "set.isExact()",
            replaces = {"setString", "setLong"})
    static boolean set(PyAnySet set, Object item) {
        return set.contains(item);
    }

    @Specialization(replaces = {"dictString", "dictLong", "dict", "setString", "setLong", "set"})
    static boolean generic(Object container, Object item) {
        return Py.contains(container, item);
    }
}
