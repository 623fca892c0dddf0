package org.pyft.imports;

import org.pyft.objects.code.PyCode;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.traceback.PyTraceback;

/**
 * Takes the import machinery's own entries out of the traceback of an exception that leaves an import: all of them for an ImportError,
 * else those between the importing and the imported module.
 */
final class ImportTracebacks {
    private ImportTracebacks() {}

    static void trim(PyBaseException exception) {
        boolean always = exception.getType().isSubtypeOf(ExceptionTypes.IMPORT_ERROR);
        PyTraceback first = (PyTraceback) exception.getTraceback();
        PyTraceback previous = null;
        PyTraceback beforeChunk = null;
        boolean inside = false;
        for (PyTraceback entry = first; entry != null; entry = entry.getNext()) {
            boolean now = isMachinery(entry.getFrame().getCode());
            if (now && !inside) {
                beforeChunk = previous;
            }
            inside = now;
            if (inside
                    && (always
                            || entry.getFrame()
                                    .getCode()
                                    .getName()
                                    .equals("_call_with_frames_removed"))) {
                if (beforeChunk == null) {
                    first = entry.getNext();
                } else {
                    beforeChunk.setNext(entry.getNext());
                }
                previous = beforeChunk;
            } else {
                previous = entry;
            }
        }
        exception.setTraceback(first);
    }

    private static boolean isMachinery(PyCode code) {
        String file = code.getFileName();
        return file.equals("<frozen importlib._bootstrap>")
                || file.equals("<frozen importlib._bootstrap_external>");
    }
}
