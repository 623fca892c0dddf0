package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** How programs with threads begin and end. */
class ThreadsTest {
    private static final Path FOLDER = Command.programs("threads");

    @Test
    void exitOrder() throws IOException, InterruptedException {
        assertLikeCPython("exit_order.py");
    }

    @Test
    void daemonThreadsEndWithTheProcess() throws IOException, InterruptedException {
        assertLikeCPython("daemons.py");
    }

    private static void assertLikeCPython(String program) throws IOException, InterruptedException {
        Command expected = Command.oracle(FOLDER, "", program);
        assertEquals(expected.shown(), Command.pyft(FOLDER, "", program).shown());
    }

    /** The defaults are those of the free-threaded build; the options and variables change them. */
    @Test
    void contexts() throws IOException, InterruptedException {
        String[] arguments = {"-W", "ignore", "context.py"};
        String defaults = Command.pyft(FOLDER, "", arguments).output();
        assertEquals("1 1\ncaller's\nnot an error\n", defaults);
        String[] options = {
            "-X",
            "thread_inherit_context=0",
            "-X",
            "context_aware_warnings=0",
            "-W",
            "ignore",
            "context.py"
        };
        String changed = "0 0\ndefault\nan error\n";
        assertEquals(changed, Command.pyft(FOLDER, "", options).output());
        Map<String, String> variables =
                Map.of(
                        "PYTHON_THREAD_INHERIT_CONTEXT", "0",
                        "PYTHON_CONTEXT_AWARE_WARNINGS", "0");
        assertEquals(changed, Command.pyft(FOLDER, "", variables, arguments).output());
    }
}
