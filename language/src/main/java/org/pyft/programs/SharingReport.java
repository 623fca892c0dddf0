package org.pyft.programs;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.SharingChecker;
import org.pyft.sharing.SharingChecker.Violation;

import java.util.List;

/** What {@code -X pyft.check-sharing} says when the program ends. */
final class SharingReport {
    private static final int MAXIMUM_LINES = 50;

    private SharingReport() {}

    /** Writes a line for each violation to {@code sys.stderr}; returns how many there are. */
    static int print(PyContext context) {
        List<Violation> violations = SharingChecker.check(context);
        if (!violations.isEmpty()) {
            StringBuilder text =
                    new StringBuilder("pyft: " + violations.size() + " sharing violations\n");
            for (Violation violation :
                    violations.subList(0, Math.min(MAXIMUM_LINES, violations.size()))) {
                text.append("pyft: shared ")
                        .append(describe(violation.holder()))
                        .append(" refers to local ")
                        .append(describe(violation.held()))
                        .append('\n');
            }
            Py.callMethod(context.sysAttribute("stderr"), "write", Str.of(text.toString()));
            Py.callMethod(context.sysAttribute("stderr"), "flush");
        }
        return violations.size();
    }

    private static String describe(Object object) {
        try {
            return Py.reprString(object);
        } catch (PyException e) {
            return Types.nameOf(object);
        }
    }
}
