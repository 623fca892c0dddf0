package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs that end with an uncaught exception show and return what they do with CPython, to the letter. */
class FailingProgramsTest {
    private static final int MINIMUM = 40;

    @TestFactory
    List<DynamicTest> failingPrograms() throws IOException {
        Path folder = Command.programs("failing");
        List<Path> programs;
        try (Stream<Path> files = Files.list(folder)) {
            programs = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
        assertTrue(programs.size() >= MINIMUM, "programs are missing");
        return programs.stream()
                .map(
                        program ->
                                DynamicTest.dynamicTest(
                                        program.getFileName().toString(),
                                        () -> compare(folder, program.getFileName().toString())))
                .toList();
    }

    private static void compare(Path folder, String program)
            throws IOException, InterruptedException {
        assertEquals(
                Command.oracle(folder, "", program).shown(),
                Command.pyft(folder, "", program).shown());
    }
}
