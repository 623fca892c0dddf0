package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The global lock, and the locks of packages. */
class GilTest {
    private static final Path PROGRAMS = Command.programs("gil");
    private static final Path RACES = Command.root("tck-tests/races");
    private static final String SHOW =
            "import sys; print(sys.flags.gil, sys._is_gil_enabled(), sys._xoptions.get('gil'))";

    @Test
    void globalLock() throws IOException, InterruptedException {
        succeeds(Command.pyft(PROGRAMS, "", "-X", "gil=1", "global_lock.py"));
    }

    @Test
    void packageLocks() throws IOException, InterruptedException {
        succeeds(Command.pyft(PROGRAMS, "", "-X", "gil-modules=alpha,beta", "package_locks.py"));
    }

    @Test
    void pairsOfMethodsRace() throws IOException, InterruptedException {
        succeeds(
                Command.pyft(
                        RACES,
                        "",
                        "-X",
                        "gil=1",
                        "pairs.py",
                        "--seconds",
                        "5",
                        "list",
                        "dict",
                        "set"));
    }

    @Test
    void nothingIsLost() throws IOException, InterruptedException {
        succeeds(Command.pyft(RACES, "", "-X", "gil=1", "nothing_lost.py", "--repeats", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void daemonThreadsDoNotKeepTheProgram(String gil) throws IOException, InterruptedException {
        Command ended = Command.pyft(PROGRAMS, "", "-X", "gil=" + gil, "daemons.py");
        assertEquals("exit 0\n--- output\nend\n--- errors\n", ended.shown());
    }

    @Test
    void theCommandLineWins() throws IOException, InterruptedException {
        assertEquals("None False None\n", show(Map.of()));
        assertEquals("0 False 0\n", show(Map.of("PYTHON_GIL", "1"), "-X", "gil=0"));
        assertEquals("None False None\n", show(Map.of("PYTHON_GIL", "1"), "-I"));
    }

    private static String show(Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        String[] arguments = Arrays.copyOf(options, options.length + 2);
        arguments[options.length] = "-c";
        arguments[options.length + 1] = SHOW;
        return Command.pyft(PROGRAMS, "", environment, arguments).output();
    }

    @Test
    void badValues() throws IOException, InterruptedException {
        String error =
                "exit 1\n--- output\n--- errors\n"
                        + "Fatal Python error: config_read_gil: PYTHON_GIL / -X gil must be \"0\" or \"1\"\n"
                        + "Python runtime state: preinitialized\n\n";
        assertEquals(error, Command.pyft(PROGRAMS, "", "-X", "gil=2", "-c", "pass").shown());
        assertEquals(error, Command.pyft(PROGRAMS, "", "-X", "gil", "-c", "pass").shown());
        assertEquals(
                error, Command.pyft(PROGRAMS, "", Map.of("PYTHON_GIL", "x"), "-c", "pass").shown());
        assertEquals(1, Command.pyft(PROGRAMS, "", "-X", "gil-modules=1", "-c", "pass").status());
    }

    /** A declaration gives a warning, which is an error here, unless the command line has decided. */
    @Test
    void declarations() throws IOException, InterruptedException {
        String[] program = {"-W", "error", "-c", "import declared; declared.increment()"};
        assertEquals(1, Command.pyft(PROGRAMS, "", program).status());
        for (String gil : new String[] {"0", "1"}) {
            succeeds(Command.pyft(PROGRAMS, "", Map.of("PYTHON_GIL", gil), program));
        }
        succeeds(Command.pyft(PROGRAMS, "", Map.of("PYFT_GIL_MODULES", "declared"), program));
    }

    private static void succeeds(Command command) {
        assertEquals(0, command.status(), command.output() + command.errors());
    }
}
