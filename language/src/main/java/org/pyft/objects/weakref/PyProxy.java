package org.pyft.objects.weakref;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.builtin.BuiltinTable;
import org.pyft.builtin.JoinedTable;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** {@code weakref.proxy}: forwards all operations to an object that it does not keep alive. */
public final class PyProxy extends PyReference {
    public static final PyType TYPE = type("weakref.ProxyType", new PlainProxyMethodsTable());
    public static final PyType CALLABLE_TYPE =
            type("weakref.CallableProxyType", new CallableProxyMethodsTable());

    private final boolean callable;

    private static PyType type(String name, BuiltinTable own) {
        BuiltinTable common = new JoinedTable(new ProxyMethodsTable(), new ProxyOperatorsTable());
        return PyType.builtin(name, new JoinedTable(common, own))
                .notSubclassable()
                .notWeakReferenceable();
    }

    private PyProxy(Object referent, Object callback) {
        super(referent, callback);
        callable = Py.isCallable(referent);
    }

    /** A proxy of {@code object}; without a callback (null) the same one each time. */
    @TruffleBoundary
    public static PyProxy of(Object object, Object callback) {
        WeakReferences registry = WeakReferences.get();
        registry.runPending();
        WeakReferences.check(object);
        if (callback == null
                && registry.findPlain(object, Py.isCallable(object) ? CALLABLE_TYPE : TYPE)
                        instanceof PyProxy known) {
            return known;
        }
        PyProxy proxy = new PyProxy(object, callback);
        registry.register(object, proxy);
        return proxy;
    }

    @Override
    public PyType builtinType() {
        return callable ? CALLABLE_TYPE : TYPE;
    }

    /** The object. ReferenceError if it is dead. */
    @TruffleBoundary
    Object target() {
        Object object = referent();
        if (object == null) {
            throw PyErr.error(
                    ExceptionTypes.REFERENCE_ERROR, "weakly-referenced object no longer exists");
        }
        return object;
    }

    /** The object of a proxy; any other value itself. */
    static Object unwrap(Object value) {
        return value instanceof PyProxy proxy ? proxy.target() : value;
    }
}
