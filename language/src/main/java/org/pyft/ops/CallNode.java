package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.builtin.BuiltinTable;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.function.PyMethod;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.type.PyType;

/**
 * Calls an object with positional arguments. Caches the callee's code (not the function object, so that closures share a cache entry),
 * binds arguments straight into the callee's order and lets Truffle inline the target.
 */
@GenerateInline(false)
@SuppressWarnings("truffle-sharing") // each cache entry has a callee of its own
public abstract class CallNode extends Node {
    @Child private CallKeywordsNode keywordCall;

    public static CallNode create() {
        return CallNodeGen.create();
    }

    /** {@code callee(*arguments)}; the array belongs to the callee afterwards. */
    public abstract Object execute(Object callee, Object[] arguments);

    /** {@code callee(…)}: the values of {@code keywords} are the last elements of {@code arguments}. */
    public final Object executeKw(Object callee, Object[] arguments, String[] keywords) {
        if (keywords.length == 0) {
            return execute(callee, arguments);
        }
        if (keywordCall == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            keywordCall = insert(CallKeywordsNode.create());
        }
        return keywordCall.execute(callee, arguments, keywords);
    }

    @Specialization(
            guards = {"function.getCode() == code", "arguments.length == count"},
            limit = "4")
    static Object function(
            PyFunction function,
            Object[] arguments,
            @Cached("function.getCode()") PyCode code,
            @Cached("arguments.length") int count,
            @Cached("create(code.getCallTarget())") DirectCallNode call) {
        return call.call(
                FunctionArguments.bindPacked(
                        function, code.getSignature(), pack(arguments, count)));
    }

    @Specialization(replaces = "function")
    static Object functionGeneric(
            PyFunction function, Object[] arguments, @Cached IndirectCallNode call) {
        return call.call(
                function.getCode().getCallTarget(),
                FunctionArguments.bind(function, arguments, null));
    }

    @Specialization
    static Object method(
            PyMethod method, Object[] arguments, @Cached(neverDefault = true) CallNode call) {
        return call.execute(method.getFunction(), Calls.prepend(method.getSelf(), arguments));
    }

    @Specialization(
            guards = {"function.getEntry() == entry", "arguments.length == count", "isDirect"},
            limit = "4")
    static Object builtin(
            PyBuiltinFunction function,
            Object[] arguments,
            @Cached("function.getEntry()") BuiltinEntry entry,
            @Cached("arguments.length") int count,
            @Cached("isDirect(function, entry, count)") boolean isDirect) {
        return function.isBound()
                ? callEntry(entry, function.getSelf(), arguments, count)
                : callEntry(entry, arguments, count);
    }

    static boolean isDirect(PyBuiltinFunction function, BuiltinEntry entry, int count) {
        return entry.kind() != BuiltinTable.NEW
                && entry.boundCount() <= 3
                && entry.acceptsPositional(count + (function.isBound() ? 1 : 0));
    }

    @Specialization(replaces = "builtin")
    static Object builtinGeneric(PyBuiltinFunction function, Object[] arguments) {
        return function.call(arguments, null);
    }

    @Specialization(
            guards = {"descriptor == cached", "arguments.length == count", "isDirect"},
            limit = "4")
    static Object methodDescriptor(
            PyMethodDescriptor descriptor,
            Object[] arguments,
            @Cached("descriptor") PyMethodDescriptor cached,
            @Cached("arguments.length") int count,
            @Cached("isDirect(cached, count)") boolean isDirect) {
        cached.checkReceiver(arguments[0]);
        return callEntry(cached.getEntry(), arguments, count);
    }

    static boolean isDirect(PyMethodDescriptor descriptor, int count) {
        BuiltinEntry entry = descriptor.getEntry();
        return descriptor.getKind() != PyMethodDescriptor.Kind.CLASS_METHOD
                && count > 0
                && entry.boundCount() <= 3
                && entry.acceptsPositional(count);
    }

    @Specialization(replaces = "methodDescriptor")
    static Object methodDescriptorGeneric(PyMethodDescriptor descriptor, Object[] arguments) {
        return descriptor.call(arguments, null);
    }

    /** A class without {@code __new__} of its own: allocates in place and calls {@code __init__}. */
    @Specialization(
            guards = {"type == cached", "initializer != null"},
            assumptions = "cached.stable()",
            limit = "4")
    static Object instantiate(
            PyType type,
            Object[] arguments,
            @Cached("type") PyType cached,
            @Cached("plainInitializer(cached)") PyFunction initializer,
            @Cached CallNode call) {
        PyInstance instance = new PyInstance(cached.instanceShape());
        Calls.checkInitResult(call.execute(initializer, Calls.prepend(instance, arguments)));
        return instance;
    }

    static PyFunction plainInitializer(PyType type) {
        return Calls.isPlainlyConstructed(type)
                        && type.lookup("__init__") instanceof PyFunction function
                ? function
                : null;
    }

    /** A class whose {@code __new__} is built in and which needs no {@code __init__}. */
    @Specialization(
            guards = {"type == cached", "constructor != null", "arguments.length == count"},
            assumptions = "cached.stable()",
            limit = "4")
    static Object constructBuiltin(
            PyType type,
            Object[] arguments,
            @Cached("type") PyType cached,
            @Cached("arguments.length") int count,
            @Cached("builtinConstructor(cached, count)") BuiltinEntry constructor) {
        return callEntry(constructor, cached, arguments, count);
    }

    static BuiltinEntry builtinConstructor(PyType type, int count) {
        BuiltinEntry entry = Calls.onlyBuiltinConstructor(type);
        return entry != null && entry.boundCount() <= 3 && entry.acceptsPositional(count + 1)
                ? entry
                : null;
    }

    @Specialization(replaces = {"instantiate", "constructBuiltin"})
    static Object type(PyType type, Object[] arguments) {
        return Calls.call(type, arguments, null);
    }

    @Specialization(guards = "!isDirectlyCallable(callee)")
    static Object other(Object callee, Object[] arguments) {
        return Calls.call(callee, arguments, null);
    }

    static boolean isDirectlyCallable(Object callee) {
        return callee instanceof PyFunction
                || callee instanceof PyMethod
                || callee instanceof PyBuiltinFunction
                || callee instanceof PyMethodDescriptor
                || callee instanceof PyType;
    }

    @ExplodeLoop
    static Object[] pack(Object[] arguments, int count) {
        Object[] packed = new Object[count + 1];
        for (int i = 0; i < count; i++) {
            packed[i + 1] = arguments[i];
        }
        return packed;
    }

    private static Object callEntry(BuiltinEntry entry, Object[] arguments, int count) {
        return callEntry(
                entry,
                count > 0 ? arguments[0] : null,
                count > 1 ? arguments[1] : null,
                count > 2 ? arguments[2] : null);
    }

    private static Object callEntry(
            BuiltinEntry entry, Object self, Object[] arguments, int count) {
        return callEntry(
                entry, self, count > 0 ? arguments[0] : null, count > 1 ? arguments[1] : null);
    }

    private static Object callEntry(BuiltinEntry entry, Object a, Object b, Object c) {
        return switch (entry.boundCount()) {
            case 0 -> entry.table().call(entry.id(), new Object[0]);
            case 1 -> entry.table().call1(entry.id(), a);
            case 2 -> entry.table().call2(entry.id(), a, b);
            default -> entry.table().call3(entry.id(), a, b, c);
        };
    }
}
