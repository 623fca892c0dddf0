package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Every benchmark program gives its known value with its small size, on PyFT and on CPython: the programs do not rot, and no
 * figure is of a wrong result.
 */
class BenchmarksTest {
    @Test
    void programsGiveTheirValuesOnPyft() throws Exception {
        check(Command.pyft(Command.root("benchmarks"), "", "-B", "check.py"));
    }

    @Test
    void programsGiveTheirValuesOnCPython() throws Exception {
        check(Command.oracle(Command.root("benchmarks"), "", "-B", "check.py"));
    }

    private static void check(Command command) {
        assertEquals("", command.errors() + (command.status() == 0 ? "" : command.output()));
        assertEquals(0, command.status());
    }
}
