package org.pyft.ops;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.list.ListSetNode;
import org.pyft.objects.list.PyList;

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
    static void dict(PyDict dict, Object key, Object value) {
        dict.put(key, value);
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
