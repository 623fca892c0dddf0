package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.util.List;

/** The example programs print CPython's results; their last line, which tells times, is left out. */
class ExamplesTest {
    @TestFactory
    List<DynamicTest> examples() {
        return List.of(
                example("matmul.py", "--seconds", "0", "--size", "60"),
                example("mandelbrot.py", "--seconds", "0", "--width", "80"),
                example("sieve.py", "--seconds", "0", "--limit", "300000"),
                example("wordcount.py", "--seconds", "0", Command.library().toString()),
                example("lint.py", "--seconds", "0", Command.library().resolve("json").toString()));
    }

    private static DynamicTest example(String program, String... arguments) {
        return DynamicTest.dynamicTest(
                program,
                () -> {
                    Path folder = Command.root("examples");
                    String[] command = new String[arguments.length + 1];
                    command[0] = program;
                    System.arraycopy(arguments, 0, command, 1, arguments.length);
                    Command expected = Command.oracle(folder, "", command);
                    Command actual = Command.pyft(folder, "", command);
                    assertEquals("", actual.errors());
                    assertEquals(0, actual.status());
                    assertEquals(withoutTimes(expected.output()), withoutTimes(actual.output()));
                });
    }

    private static List<String> withoutTimes(String output) {
        List<String> lines = output.lines().toList();
        return lines.subList(0, Math.max(0, lines.size() - 1));
    }
}
