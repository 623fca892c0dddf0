package org.pyft.objects.exception;

import org.pyft.objects.type.PyType;

/** Which subclass of OSError stands for an errno (PEP 3151; Linux numbers). */
final class OsErrorTypes {
    private OsErrorTypes() {}

    /** The subclass, or null. */
    static PyType of(long errno) {
        return switch ((int) errno) {
            case 1, 13 -> ExceptionTypes.PERMISSION_ERROR;
            case 2 -> ExceptionTypes.FILE_NOT_FOUND_ERROR;
            case 3 -> ExceptionTypes.PROCESS_LOOKUP_ERROR;
            case 4 -> ExceptionTypes.INTERRUPTED_ERROR;
            case 10 -> ExceptionTypes.CHILD_PROCESS_ERROR;
            case 11, 114, 115 -> ExceptionTypes.BLOCKING_IO_ERROR;
            case 17 -> ExceptionTypes.FILE_EXISTS_ERROR;
            case 20 -> ExceptionTypes.NOT_DIRECTORY_ERROR;
            case 21 -> ExceptionTypes.IS_DIRECTORY_ERROR;
            case 32, 108 -> ExceptionTypes.BROKEN_PIPE_ERROR;
            case 103 -> ExceptionTypes.CONNECTION_ABORTED_ERROR;
            case 104 -> ExceptionTypes.CONNECTION_RESET_ERROR;
            case 110 -> ExceptionTypes.TIMEOUT_ERROR;
            case 111 -> ExceptionTypes.CONNECTION_REFUSED_ERROR;
            default -> null;
        };
    }
}
