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

/**
 * The function behind {@code receiver.name(…)} if it can be called with the receiver as first argument, so that no bound method need be made: one shape or
 * class check finds it. Null if attribute access as such is needed. Runs no Python code.
 */
@GenerateInline(false)
public abstract class MethodLookupNode extends Node {
    final String name;

    MethodLookupNode(String name) {
        this.name = name;
    }

    public static MethodLookupNode create(String name) {
        return MethodLookupNodeGen.create(name);
    }

    /** A {@link PyFunction}, a {@link PyMethodDescriptor}, or null. */
    public abstract Object execute(Object receiver);

    @Specialization(
            guards = "receiver.getShape() == shape",
            assumptions = {"type.stable()", "shape.getValidAssumption()"},
            limit = "5")
    static Object instance(
            PyInstance receiver,
            @Cached("receiver.getShape()") Shape shape,
            @Cached("receiver.getType()") PyType type,
            @Cached("methodOf(shape, type)") Object method) {
        return method;
    }

    /** The function to call if neither descriptors nor the instance's own attributes come in between. */
    final Object methodOf(Shape shape, PyType type) {
        return Attributes.isDetached(shape) || shape.hasProperty(name) ? null : directMethod(type);
    }

    final Object directMethod(PyType type) {
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
                "isOf(receiver, javaClass, type)"
            },
            assumptions = "type.stable()",
            limit = "5")
    static Object builtin(
            Object receiver,
            @Cached("receiver.getClass()") Class<?> javaClass,
            @Cached("typeOf(receiver)") PyType type,
            @Cached("directMethod(type)") Object method) {
        return method;
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

    static boolean isOf(Object receiver, Class<?> javaClass, PyType type) {
        return Types.isOf(receiver, javaClass, type);
    }

    @Specialization(replaces = {"instance", "builtin"})
    static Object generic(@SuppressWarnings("unused") Object receiver) {
        return null;
    }
}
