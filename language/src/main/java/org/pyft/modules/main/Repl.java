package org.pyft.modules.main;

import org.pyft.PyContext;

/** The interactive prompt. */
public final class Repl {
    private Repl() {
    }

    /** Reads and runs statements until the end of input; returns the exit status. */
    public static int run(PyContext context) {
        return 0;
    }
}
