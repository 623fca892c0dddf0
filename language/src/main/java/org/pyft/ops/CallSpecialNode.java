package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.type.PyType;

/** Calls a special method, which is looked up on the class of the receiver; null if the class has none. */
@GenerateInline(false)
public abstract class CallSpecialNode extends Node {
    final String name;

    CallSpecialNode(String name) {
        this.name = name;
    }

    public static CallSpecialNode create(String name) {
        return CallSpecialNodeGen.create(name);
    }

    /** {@code type(self).name(self, *rest)}: {@code arguments} start with the receiver. */
    public abstract Object execute(Object self, Object[] arguments);

    @Specialization(
            guards = {"isOf(self, javaClass, type)", "method != null"},
            assumptions = "type.stable()",
            limit = "4")
    static Object cached(
            Object self,
            Object[] arguments,
            @Cached("self.getClass()") Class<?> javaClass,
            @Cached("typeOf(self)") PyType type,
            @Cached("direct(type)") Object method,
            @Cached CallNode call) {
        return call.execute(method, arguments);
    }

    static PyType typeOf(Object self) {
        return Types.of(self);
    }

    static boolean isOf(Object self, Class<?> javaClass, PyType type) {
        return Types.isOf(self, javaClass, type);
    }

    final Object direct(PyType type) {
        Object method = type.lookup(name);
        return method instanceof PyFunction
                        || method instanceof PyMethodDescriptor descriptor
                                && descriptor.getKind() != PyMethodDescriptor.Kind.CLASS_METHOD
                ? method
                : null;
    }

    @Specialization(replaces = "cached")
    final Object generic(Object self, Object[] arguments) {
        Object[] rest = new Object[arguments.length - 1];
        System.arraycopy(arguments, 1, rest, 0, rest.length);
        return Py.callSpecialOrNull(self, name, rest);
    }
}
