package org.pyft.programs;

import org.pyft.PyContext;
import org.pyft.modules.io.DirtyStreams;
import org.pyft.modules.sys.StandardStreams;

/** The standard streams of a context that an embedder made: there from the start, written out at the end. */
public final class EmbeddedStreams {
    private EmbeddedStreams() {}

    /** Makes {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}. */
    public static void open(PyContext context) {
        if (context.importlib() != null) {
            StandardStreams.install(context);
        }
    }

    /** Writes what streams of the current context still hold. */
    public static void flush() {
        DirtyStreams.get().flushAll();
    }
}
