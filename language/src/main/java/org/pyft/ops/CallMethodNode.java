package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.Shape;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.type.PyType;

/** {@code receiver.name(*arguments)} without making a bound method: one shape or class check finds the function. */
@GenerateInline(false)
@SuppressWarnings("truffle-sharing") // each cache entry has a callee of its own
public abstract class CallMethodNode extends Node {
    final String name;

    CallMethodNode(String name) {
        this.name = name;
    }

    public static CallMethodNode create(String name) {
        return CallMethodNodeGen.create(name);
    }

    public abstract Object execute(Object receiver, Object[] arguments);

    @Specialization(
            guards = {"receiver.getShape() == shape", "method != null"},
            assumptions = {"type.stable()", "shape.getValidAssumption()"},
            limit = "5")
    static Object instance(
            PyInstance receiver,
            Object[] arguments,
            @Cached("receiver.getShape()") Shape shape,
            @Cached("receiver.getType()") PyType type,
            @Cached("methodOf(shape, type)") Object method,
            @Cached CallNode call) {
        return call.execute(method, Calls.prepend(receiver, arguments));
    }

    /** The function to call if neither descriptors nor the instance's own attributes come in between. */
    final Object methodOf(Shape shape, PyType type) {
        return Attributes.isDetached(shape) || shape.hasProperty(name) ? null : directMethod(type);
    }

    private Object directMethod(PyType type) {
        if (!GetAttr.isPlain(type)) {
            return null;
        }
        Object method = type.lookup(name);
        return method instanceof PyFunction
                        || method instanceof PyMethodDescriptor descriptor
                                && descriptor.getKind() != PyMethodDescriptor.Kind.CLASS_METHOD
                ? method
                : null;
    }

    @Specialization(
            guards = {
                "!isInstance(receiver)",
                "isExact(receiver)",
                "typeOf(receiver) == type",
                "method != null"
            },
            assumptions = "type.stable()",
            limit = "5")
    static Object builtin(
            Object receiver,
            Object[] arguments,
            @Cached("typeOf(receiver)") PyType type,
            @Cached("builtinMethod(type)") Object method,
            @Cached CallNode call) {
        return call.execute(method, Calls.prepend(receiver, arguments));
    }

    final Object builtinMethod(PyType type) {
        return directMethod(type);
    }

    static boolean isInstance(Object receiver) {
        return receiver instanceof PyInstance;
    }

    static boolean isExact(Object receiver) {
        return !(receiver instanceof PyHeapObject object) || object.getExtra() == null;
    }

    static PyType typeOf(Object receiver) {
        return Types.of(receiver);
    }

    @Specialization(replaces = {"instance", "builtin"})
    static Object generic(
            Object receiver,
            Object[] arguments,
            @Cached(value = "createGetAttr()", neverDefault = true) GetAttrNode getAttr,
            @Cached(neverDefault = true) CallNode call) {
        return call.execute(getAttr.execute(receiver), arguments);
    }

    final GetAttrNode createGetAttr() {
        return GetAttrNode.create(name);
    }
}
