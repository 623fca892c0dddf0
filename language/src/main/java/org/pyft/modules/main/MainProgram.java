package org.pyft.modules.main;

import org.pyft.PyContext;

/** Placeholder until the module exists. */
public final class MainProgram {
    public static final String SOURCE_NAME = "<pyft main>";

    private MainProgram() {
    }

    public static int run(PyContext context) {
        return 0;
    }
}
