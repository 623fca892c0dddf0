package org.pyft.ops;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import org.pyft.objects.dict.PyDict;

/** {@code item in container}. */
@GenerateInline(false)
public abstract class ContainsNode extends Node {
    public static ContainsNode create() {
        return ContainsNodeGen.create();
    }

    public abstract boolean execute(Object container, Object item);

    @Specialization(guards = "dict.isExact()")
    static boolean dict(PyDict dict, Object item) {
        return dict.containsKey(item);
    }

    @Specialization(replaces = "dict")
    static boolean generic(Object container, Object item) {
        return Py.contains(container, item);
    }
}
