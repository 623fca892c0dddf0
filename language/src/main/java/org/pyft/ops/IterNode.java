package org.pyft.ops;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.dict.DictKind;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.dict.PyDictView;
import org.pyft.objects.iterator.PyListIterator;
import org.pyft.objects.iterator.PyTupleIterator;
import org.pyft.objects.list.PyList;
import org.pyft.objects.range.PyRange;
import org.pyft.objects.set.PyAnySet;
import org.pyft.objects.tuple.PyTuple;

/** {@code iter(object)}. The iterators of lists, tuples and ranges are made in compiled code, which may then keep them in registers. */
@GenerateInline(false)
public abstract class IterNode extends Node {
    public static IterNode create() {
        return IterNodeGen.create();
    }

    public abstract Object execute(Object object);

    @Specialization(guards = "list.isExact()")
    static Object list(PyList list) {
        return new PyListIterator(list);
    }

    @Specialization(guards = "tuple.isExact()")
    static Object tuple(PyTuple tuple) {
        return new PyTupleIterator(tuple);
    }

    @Specialization
    static Object range(PyRange range) {
        return range.iterator();
    }

    @Specialization(guards = "dict.isExact()")
    static Object dict(PyDict dict) {
        return dict.iterator(DictKind.KEYS, false);
    }

    @Specialization
    static Object view(PyDictView view) {
        return view.iterator(false);
    }

    @Specialization(guards = "set.isExact()")
    static Object set(PyAnySet set) {
        return set.iterator();
    }

    @Specialization
    static Object generic(Object object) {
        return Py.iter(object);
    }
}
