package org.pyft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The programs in {@code src/test/python} print what they print with CPython. */
class ProgramTest {
    private static final Path PROGRAMS = Path.of("src/test/python");

    @TestFactory
    List<DynamicTest> programs() throws IOException {
        List<Path> programs;
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            programs = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
        assertFalse(programs.isEmpty(), "no programs in " + PROGRAMS.toAbsolutePath());
        return programs.stream()
                .map(
                        program ->
                                DynamicTest.dynamicTest(
                                        program.getFileName().toString(), () -> compare(program)))
                .toList();
    }

    private static void compare(Path program) throws IOException, InterruptedException {
        String oracle = System.getProperty("pyft.oracle");
        assumeTrue(oracle != null && Files.isExecutable(Path.of(oracle)), "no oracle");
        assertEquals(
                withoutAddresses(oracleOutput(oracle, program)), withoutAddresses(output(program)));
    }

    private static String withoutAddresses(String output) {
        return output.replaceAll("0x[0-9a-f]{8,}", "0x…");
    }

    private static String output(Path program) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (Context context =
                Context.newBuilder("pyft").allowAllAccess(true).out(output).err(output).build()) {
            context.eval(Source.newBuilder("pyft", program.toFile()).build());
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String oracleOutput(String oracle, Path program)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("program", ".out");
        try {
            new ProcessBuilder(oracle, "-I", program.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start()
                    .waitFor();
            return Files.readString(out);
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
