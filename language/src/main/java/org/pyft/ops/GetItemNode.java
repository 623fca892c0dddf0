package org.pyft.ops;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.ListGetNode;
import org.pyft.objects.list.PyList;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;

/** {@code object[key]}. */
@GenerateInline(false)
public abstract class GetItemNode extends Node {
    public static GetItemNode create() {
        return GetItemNodeGen.create();
    }

    public abstract Object execute(Object object, Object key);

    @Specialization(guards = "list.isExact()")
    static Object list(PyList list, long index, @Bind Node node, @Cached ListGetNode get) {
        return get.execute(node, list, index);
    }

    @Specialization(guards = "tuple.isExact()")
    static Object tuple(PyTuple tuple, long index) {
        int size = tuple.size();
        long i = index < 0 ? index + size : index;
        if (i < 0 || i >= size) {
            throw PyErr.indexError("tuple index out of range");
        }
        return tuple.get((int) i);
    }

    @Specialization(guards = "dict.isExact()")
    static Object dictString(
            PyDict dict,
            TruffleString key,
            @Bind Node node,
            @Cached @Shared TruffleString.HashCodeNode hash) {
        return found(
                dict,
                key,
                dict.getStr(key, Str.foldedHash(node, key, hash.execute(key, Str.ENCODING))));
    }

    @Specialization(guards = "dict.isExact()")
    static Object dictLong(PyDict dict, long key) {
        Object value = dict.getLong(key);
        return value == null ? dict.missing(key) : value;
    }

    @Specialization(
            guards = "dict.isExact()",
            replaces = {"dictString", "dictLong"})
    static Object dict(
            PyDict dict,
            Object key,
            @Bind Node node,
            @Cached @Shared TruffleString.HashCodeNode hash) {
        return found(
                dict,
                key,
                key instanceof TruffleString string
                        ? dict.getStr(
                                string,
                                Str.foldedHash(node, string, hash.execute(string, Str.ENCODING)))
                        : dict.get(key));
    }

    private static Object found(PyDict dict, Object key, Object value) {
        return value == null ? dict.missing(key) : value;
    }

    @Specialization
    static Object string(TruffleString string, long index) {
        int size = Str.length(string);
        long i = index < 0 ? index + size : index;
        if (i < 0 || i >= size) {
            throw PyErr.indexError("string index out of range");
        }
        return Str.fromCodePoint(Str.codePointAt(string, (int) i));
    }

    @Specialization(replaces = "dictString")
    static Object generic(
            Object object,
            Object key,
            @Cached(value = "create(NAME)", neverDefault = true) CallSpecialNode call) {
        Object result = call.execute(object, new Object[] {object, key});
        return result == null ? Py.getItem(object, key) : result;
    }

    static final String NAME = "__getitem__";
}
