package org.pyft.launcher;

/** Ends the launcher before anything runs. */
@SuppressWarnings("serial")
final class UsageException extends RuntimeException {
    private final int status;

    /** A message for the standard error stream, and the exit status. */
    UsageException(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** An error that CPython's initialization would die of. */
    static UsageException fatal(String function, String message) {
        return fatal(function, message, "preinitialized");
    }

    /** An error that CPython's initialization would die of in the given state. */
    static UsageException fatal(String function, String message, String state) {
        return new UsageException(
                "Fatal Python error: "
                        + function
                        + ": "
                        + message
                        + "\nPython runtime state: "
                        + state
                        + "\n\n",
                1);
    }
}
