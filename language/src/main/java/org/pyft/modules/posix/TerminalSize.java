package org.pyft.modules.posix;

import org.graalvm.polyglot.io.ProcessHandler.Redirect;
import org.pyft.PyContext;
import org.pyft.sharing.Blocking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The size of a terminal. Java cannot ask for it; {@code stty} can. */
final class TerminalSize {
    private TerminalSize() {}

    /** Columns and lines. */
    static int[] of(OpenFile terminal) throws IOException {
        var env = PyContext.get().env();
        if (!env.isCreateProcessAllowed()) {
            throw new ErrnoException(Errno.ENOTTY);
        }
        Process process =
                env.newProcessBuilder("stty", "-F", terminal.path(), "size")
                        .redirectError(Redirect.PIPE)
                        .start();
        try {
            String text =
                    Blocking.call(
                            () -> {
                                String all =
                                        new String(
                                                process.getInputStream().readAllBytes(),
                                                StandardCharsets.US_ASCII);
                                process.waitFor();
                                return all;
                            });
            String[] parts = text.trim().split(" ");
            return new int[] {Integer.parseInt(parts[1]), Integer.parseInt(parts[0])};
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new ErrnoException(Errno.ENOTTY);
        }
    }
}
