package org.pyft.modules.sys;

import com.oracle.truffle.api.strings.TruffleString;

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
        for (Object hook : SysSettings.get().auditHooks) {
            Py.call(hook, event, PyTuple.of(args));
        }
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
