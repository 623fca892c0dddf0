package org.pyft.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs scripts on the reference interpreter, whose command is in the system property {@code pyft.oracle}. */
public final class Oracle {
    private Oracle() {}

    /**
     * Runs a script that is a resource next to {@code owner}, and returns the lines it prints.
     *
     * <p>The test is skipped when there is no oracle.
     */
    public static List<String> run(Class<?> owner, String resource, String... arguments)
            throws IOException, InterruptedException {
        String oracle = System.getProperty("pyft.oracle");
        assumeTrue(oracle != null && Files.isExecutable(Path.of(oracle)), "no oracle");
        Path script = Files.createTempFile("oracle", ".py");
        Path output = Files.createTempFile("oracle", ".out");
        try {
            try (InputStream in = owner.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("no resource " + resource);
                }
                Files.write(script, in.readAllBytes());
            }
            List<String> command = new ArrayList<>(List.of(oracle, "-I", script.toString()));
            command.addAll(List.of(arguments));
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .redirectOutput(output.toFile())
                            .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("the oracle ended with " + code);
            }
            return Files.readAllLines(output, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(output);
        }
    }

    /** Text that the oracle printed as code points separated by commas ({@code -} for none). */
    public static int[] codePoints(String field) {
        if (field.equals("-")) {
            return new int[0];
        }
        String[] parts = field.split(",");
        int[] result = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            result[i] = (int) Long.parseLong(parts[i]);
        }
        return result;
    }

    /** The same as a string. */
    public static String text(String field) {
        int[] points = codePoints(field);
        return new String(points, 0, points.length);
    }
}
