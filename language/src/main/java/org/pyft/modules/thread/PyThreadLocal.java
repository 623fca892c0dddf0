package org.pyft.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Calls;
import org.pyft.ops.Py;

/**
 * {@code _thread._local}. Each thread has a dict of its own, which stays local: it is not a child of this object. The dicts hang on the thread,
 * so that they go with it.
 */
public final class PyThreadLocal extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_thread._local", new ThreadLocalMethodsTable());

    private final ThreadLocal<PyDict> dicts = new ThreadLocal<>();
    private final Object[] arguments;
    private final PyDict keywords;

    PyThreadLocal(Object[] arguments, PyDict keywords) {
        this.arguments = arguments;
        this.keywords = keywords;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The current thread's dict; a thread's first access runs {@code __init__} with the constructor's arguments. */
    @TruffleBoundary
    PyDict dict() {
        PyDict dict = dicts.get();
        if (dict == null) {
            dict = new PyDict();
            dicts.set(dict);
            Object init = getType().lookup("__init__");
            if (init != TYPE.lookup("__init__")) {
                Py.callDict(init, Calls.prepend(this, arguments), keywords);
            }
        }
        return dict;
    }

    /** The creating thread's dict, before {@code __init__} runs there. */
    void attachCreator() {
        dicts.set(new PyDict());
    }
}
