package org.pyft.modules.main;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.pyft.PyContext;

/** Runs what the command line asks for: the launcher evaluates it through an internal source. */
public final class MainProgram {
    /** The name of the launcher's internal source. */
    public static final String SOURCE_NAME = "<pyft main program>";

    private MainProgram() {
    }

    /** Runs the program and returns the exit status. */
    @TruffleBoundary
    public static int run(PyContext context) {
        return 0;
    }
}
