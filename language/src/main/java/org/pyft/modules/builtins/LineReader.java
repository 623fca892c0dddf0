package org.pyft.modules.builtins;

import org.pyft.PyContext;

/** Reads lines from the terminal with editing and history: the launcher provides it. */
public interface LineReader {
    /** Holds the reader of a context. */
    final class Registration {
        private volatile LineReader reader;

        /** Sets the reader. */
        public void set(LineReader value) {
            reader = value;
        }
    }

    /** Where a context's reader is registered. */
    static Registration registration(PyContext context) {
        return context.moduleStates().get(Registration.class, Registration::new);
    }

    /** The reader, or null if there is none. */
    static LineReader of(PyContext context) {
        return registration(context).reader;
    }

    /** The next line without its line end, or null at the end of input. Throws KeyboardInterrupt on Ctrl-C. */
    String readLine(String prompt);
}
