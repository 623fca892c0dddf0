package org.pyft.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.ThreadState;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.sharing.Sharing;

/** Audit events (PEP 578). */
public final class Audit {
    private Audit() {}

    /** Raises an audit event from Java code. */
    public static void fire(String event, Object... args) {
        if (!SysSettings.get().auditHooks.isEmpty()) {
            fire(Str.of(event), args);
        }
    }

    static void fire(TruffleString event, Object[] args) {
        ThreadState thread = ThreadState.get();
        for (Object hook : SysSettings.get().auditHooks) {
            boolean tracing = thread.isTracing();
            thread.setTracing(tracing || !canTrace(hook));
            try {
                Py.call(hook, event, PyTuple.of(args));
            } finally {
                thread.setTracing(tracing);
            }
        }
    }

    /** Hooks run untraced unless they ask for it. */
    private static boolean canTrace(Object hook) {
        Object wish = Py.lookupAttr(hook, "__cantrace__");
        return wish != null && Py.isTrue(wish);
    }

    static void add(Object hook) {
        try {
            fire("sys.addaudithook");
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.RUNTIME_ERROR)) {
                return;
            }
            throw e;
        }
        Sharing.publishIfStarted(hook);
        SysSettings.get().auditHooks.add(hook);
    }
}
