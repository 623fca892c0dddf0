package org.pyft.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.ThreadState;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Calls;
import org.pyft.ops.Py;

import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code _thread._local}. Each thread has a dict of its own, which stays local: it is not a child of this object. The dicts go with the
 * object, however they refer to it, and each one with its thread.
 */
public final class PyThreadLocal extends PyHeapObject implements ThreadState.Leaving {
    public static final PyType TYPE =
            PyType.builtin("_thread._local", new ThreadLocalMethodsTable());

    private final ConcurrentHashMap<ThreadState, PyDict> dicts = new ConcurrentHashMap<>();
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
        ThreadState thread = ThreadState.get();
        PyDict dict = dicts.get(thread);
        if (dict == null) {
            dict = attach(thread);
            Object init = getType().lookup("__init__");
            if (init != TYPE.lookup("__init__")) {
                Py.callDict(init, Calls.prepend(this, arguments), keywords);
            }
        }
        return dict;
    }

    /** The creating thread's dict, before {@code __init__} runs there. */
    void attachCreator() {
        attach(ThreadState.get());
    }

    private PyDict attach(ThreadState thread) {
        PyDict dict = new PyDict();
        dicts.put(thread, dict);
        thread.onLeaving(this);
        return dict;
    }

    @Override
    public void leaves(ThreadState thread) {
        dicts.remove(thread);
    }
}
