package org.pyft.modules.main;

import org.pyft.PyContext;

/** The interactive prompt. */
public final class Repl {
    private Repl() {
    }

    /** Reads and runs statements until the end of input. */
    public static void run(PyContext context) {
    }
}
