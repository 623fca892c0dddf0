package org.pyft.modules.thread;

import org.pyft.PyContext;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.structseq.StructSequence;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** {@code _thread._excepthook}: reports the exception that ended a thread. */
final class ExceptHook {
    static final StructSequence ARGUMENTS =
            StructSequence.define(
                    "_thread._ExceptHookArgs",
                    4,
                    "exc_type",
                    "exc_value",
                    "exc_traceback",
                    "thread");

    private ExceptHook() {}

    static void report(PyTuple args) {
        if (args.get(0) == ExceptionTypes.SYSTEM_EXIT) {
            return;
        }
        Object file = PyContext.get().sysAttribute("stderr");
        if (file == null || file == PyNone.NONE) {
            return;
        }
        Object thread = args.get(3);
        Object name = thread == PyNone.NONE ? null : Py.lookupAttr(thread, "name");
        String text =
                "Exception in thread "
                        + (name != null ? Py.strString(name) : ThreadModule.getIdent())
                        + ":\n";
        Py.callMethod(file, "write", Str.of(text));
        Object traceback = PyContext.get().importModule("traceback");
        Py.callKw(
                Py.getAttr(traceback, "print_exception"),
                new Object[] {args.get(0), args.get(1), args.get(2), file},
                new String[] {"file"});
        Py.callMethod(file, "flush");
    }
}
