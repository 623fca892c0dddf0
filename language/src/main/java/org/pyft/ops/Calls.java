package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.builtin.BuiltinTable;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.function.PyMethod;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;

/** Calling any object from Java, without inline caches. */
public final class Calls {
    private static final Object OBJECT_INIT = PyType.OBJECT.getOwn("__init__");
    private static final Object OBJECT_NEW = PyType.OBJECT.getOwn("__new__");
    private static final Object TYPE_CALL = PyType.TYPE.getOwn("__call__");

    private Calls() {}

    /** Calls {@code callable}; the values of {@code keywords} (null: none) are the last elements of {@code arguments}. */
    @TruffleBoundary
    public static Object call(Object callable, Object[] arguments, String[] keywords) {
        if (callable instanceof PyFunction function) {
            return function.getCode()
                    .getCallTarget()
                    .call(FunctionArguments.bind(function, arguments, keywords));
        }
        if (callable instanceof PyMethod method) {
            return call(method.getFunction(), prepend(method.getSelf(), arguments), keywords);
        }
        if (callable instanceof PyBuiltinFunction builtin) {
            return builtin.call(arguments, keywords);
        }
        if (callable instanceof PyMethodDescriptor descriptor) {
            return descriptor.call(arguments, keywords);
        }
        PyType type = Types.of(callable);
        Object method = type.lookup("__call__");
        if (method == TYPE_CALL && callable instanceof PyType cls) {
            return construct(cls, arguments, keywords);
        }
        if (method == null) {
            throw PyErr.typeError("'%s' object is not callable", type.getName());
        }
        if (method instanceof PyFunction
                || method instanceof PyMethodDescriptor descriptor
                        && descriptor.getKind() != PyMethodDescriptor.Kind.CLASS_METHOD) {
            return call(method, prepend(callable, arguments), keywords);
        }
        return call(GetAttr.bind(method, callable, type), arguments, keywords);
    }

    /** {@code type.__call__}: {@code __new__}, then {@code __init__} if the result is an instance of the class. */
    @TruffleBoundary
    public static Object construct(PyType cls, Object[] arguments, String[] keywords) {
        if (cls == PyType.TYPE) {
            int given = arguments.length - (keywords == null ? 0 : keywords.length);
            if (given == 1 && arguments.length == 1) {
                return Types.of(arguments[0]);
            }
            if (given != 1 && given != 3) {
                throw PyErr.typeError("type() takes 1 or 3 arguments");
            }
        }
        Object constructor = cls.lookup("__new__");
        if (constructor == null) {
            throw PyErr.typeError("cannot create '%s' instances", cls.getName());
        }
        if (constructor == OBJECT_NEW && cls.isBuiltin() && cls != PyType.OBJECT) {
            throw PyErr.typeError("cannot create '%s' instances", cls.getName());
        }
        Object object =
                call(GetAttr.bind(constructor, null, cls), prepend(cls, arguments), keywords);
        PyType type = Types.of(object);
        if (type != cls && !type.isSubtypeOf(cls)) {
            return object;
        }
        Object initializer = type.lookup("__init__");
        if (initializer == null || initializer == OBJECT_INIT && isDefaultNew(constructor)) {
            return object;
        }
        Object result =
                initializer instanceof PyFunction || initializer instanceof PyMethodDescriptor
                        ? call(initializer, prepend(object, arguments), keywords)
                        : call(GetAttr.bind(initializer, object, type), arguments, keywords);
        checkInitResult(result);
        return object;
    }

    /** {@code __init__} must return None. */
    static void checkInitResult(Object result) {
        if (result != PyNone.NONE) {
            throw PyErr.typeError("__init__() should return None, not '%s'", Types.of(result));
        }
    }

    /** Whether {@code type(…)} allocates a plain instance: no metaclass {@code __call__}, no {@code __new__}, {@code __del__} or abstract methods. */
    static boolean isPlainlyConstructed(PyType type) {
        return (!type.isBuiltin() || type == PyType.OBJECT)
                && type.getMetatype().lookup("__call__") == TYPE_CALL
                && type.lookup("__new__") == OBJECT_NEW
                && type.lookup("__del__") == null
                && !type.isAbstract();
    }

    /** The built-in {@code __new__} if calling the class does nothing else, or null. */
    static BuiltinEntry onlyBuiltinConstructor(PyType type) {
        boolean direct =
                type != PyType.TYPE
                        && type.getMetatype().lookup("__call__") == TYPE_CALL
                        && type.lookup("__init__") == OBJECT_INIT
                        && type.lookup("__new__") != OBJECT_NEW;
        return direct
                        && type.lookup("__new__") instanceof PyBuiltinFunction constructor
                        && constructor.getEntry().kind() == BuiltinTable.NEW
                ? constructor.getEntry()
                : null;
    }

    /** {@code object.__init__} does nothing for a built-in {@code __new__}, which has checked the arguments. */
    private static boolean isDefaultNew(Object constructor) {
        return constructor instanceof PyBuiltinFunction;
    }

    /** A new array of {@code first} and {@code rest}. */
    public static Object[] prepend(Object first, Object[] rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
