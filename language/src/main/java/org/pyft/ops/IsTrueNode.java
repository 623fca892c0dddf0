package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;

/** {@code bool(object)}. */
@GenerateInline(false)
public abstract class IsTrueNode extends Node {
    static final String BOOL = "__bool__";

    public static IsTrueNode create() {
        return IsTrueNodeGen.create();
    }

    public abstract boolean executeBoolean(Object object);

    @Specialization
    static boolean bool(boolean value) {
        return value;
    }

    @Specialization
    static boolean none(@SuppressWarnings("unused") PyNone none) {
        return false;
    }

    @Specialization
    static boolean integer(long value) {
        return value != 0;
    }

    @Specialization
    static boolean floating(double value) {
        return value != 0;
    }

    @Specialization
    static boolean string(TruffleString value) {
        return !Str.isEmpty(value);
    }

    @Specialization(guards = "list.isExact()")
    static boolean list(PyList list) {
        return list.size() != 0;
    }

    @Specialization(guards = "tuple.isExact()")
    static boolean tuple(PyTuple tuple) {
        return tuple.size() != 0;
    }

    @Specialization(guards = "dict.isExact()")
    static boolean dict(PyDict dict) {
        return dict.size() != 0;
    }

    @Specialization(
            replaces = {"bool", "none", "integer", "floating", "string", "list", "tuple", "dict"})
    static boolean generic(
            Object object,
            @Cached(value = "create(BOOL)", neverDefault = true) CallSpecialNode call) {
        if (object instanceof Boolean value) {
            return value;
        }
        if (object == PyNone.NONE) {
            return false;
        }
        return call.execute(object, new Object[] {object}) instanceof Boolean result
                ? result
                : Py.isTrue(object);
    }
}
