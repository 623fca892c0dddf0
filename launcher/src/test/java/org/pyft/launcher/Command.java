package org.pyft.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code pyft} or the reference interpreter in a process of its own. */
record Command(int status, String output, String errors) {
    private static final Path ROOT = root();
    private static final int LIMIT_SECONDS = 300;

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("pyft"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** {@code ./pyft arguments} with {@code input} on standard input. */
    static Command pyft(Path folder, String input, String... arguments)
            throws IOException, InterruptedException {
        return pyft(folder, input, Map.of(), arguments);
    }

    /** The same with more environment variables. */
    static Command pyft(
            Path folder, String input, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(ROOT.resolve("pyft"), folder, input, environment, arguments);
    }

    /** The same with CPython. */
    static Command oracle(Path folder, String input, String... arguments)
            throws IOException, InterruptedException {
        return run(ROOT.resolve("tools/oracle"), folder, input, Map.of(), arguments);
    }

    private static Command run(
            Path program,
            Path folder,
            String input,
            Map<String, String> environment,
            String... arguments)
            throws IOException, InterruptedException {
        Path in = Files.createTempFile("command", ".in");
        Path out = Files.createTempFile("command", ".out");
        Path err = Files.createTempFile("command", ".err");
        try {
            Files.writeString(in, input, StandardCharsets.UTF_8);
            List<String> command = new ArrayList<>(List.of(program.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().put("PYFT_NO_BUILD", "1");
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            builder.environment().put("PYTHON_COLORS", "0");
            builder.environment().putAll(environment);
            builder.redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            Process process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("no end within " + LIMIT_SECONDS + " s: " + command);
            }
            return new Command(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    /** A folder of the repository. */
    static Path root(String name) {
        return ROOT.resolve(name);
    }

    /** The folder of the standard library. */
    static Path library() {
        return ROOT.resolve("language/target/home/lib/python3.14");
    }

    /** A folder below this module's {@code src/test/python}. */
    static Path programs(String name) {
        return ROOT.resolve("launcher/src/test/python").resolve(name);
    }

    /** Everything that a user sees, in one text to compare; the two interpreters' library folders count as one. */
    String shown() {
        return "exit "
                + status
                + "\n--- output\n"
                + output
                + "--- errors\n"
                + errors.replace("/target/oracle/lib/", "/target/home/lib/");
    }
}
