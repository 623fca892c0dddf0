package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Input that cannot be run gives CPython's message and exit code, and never a Java stack trace. */
class BadInputTest {
    @TempDir Path folder;

    @Test
    void missingFile() throws Exception {
        Command result = Command.pyft(folder, "", "missing.py");
        assertEquals(2, result.status());
        assertTrue(
                result.errors()
                        .endsWith(
                                "can't open file '"
                                        + folder.toRealPath()
                                        + "/missing.py': [Errno 2] No such file or directory\n"),
                result.errors());
    }

    @Test
    void folderWithoutMain() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        Command result = Command.pyft(folder, "", "empty");
        assertEquals(1, result.status());
        assertTrue(result.errors().contains("can't find '__main__' module in '"), result.errors());
    }

    @Test
    void binaryFile() throws Exception {
        Files.write(
                folder.resolve("binary.py"),
                new byte[] {'x', '=', '1', '\n', 0, 1, 2, (byte) 0xff});
        compare("binary.py");
    }

    @Test
    void wrongEncoding() throws Exception {
        Files.write(
                folder.resolve("latin.py"),
                "x = 'caf\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1));
        compare("latin.py");
    }

    @Test
    void unknownEncoding() throws Exception {
        Files.writeString(folder.resolve("coding.py"), "# -*- coding: nonsense -*-\n");
        compare("coding.py");
    }

    @Test
    void deepRecursionAndAbsurdSizes() throws Exception {
        Files.writeString(
                folder.resolve("deep.py"),
                """
                import threading

                def down(n):
                    return down(n + 1)

                def attempt(name):
                    try:
                        down(0)
                    except RecursionError as error:
                        print(name, error)

                attempt("main")
                thread = threading.Thread(target=attempt, args=("thread",))
                thread.start()
                thread.join()
                for make in (lambda: [0] * (1 << 62), lambda: "a" * (1 << 62), lambda: bytearray(1 << 62)):
                    try:
                        make()
                    except MemoryError as error:
                        print(repr(error))
                """);
        compare("deep.py");
    }

    @Test
    void programOnStandardInput() throws Exception {
        String program = "import sys\nprint(__name__, sys.argv)\nsys.exit(3)\n";
        assertEquals(
                Command.oracle(folder, program).shown(), Command.pyft(folder, program).shown());
    }

    @Test
    void moduleOfTheLibrary() throws Exception {
        String document = "{\"b\": [1, 2.5, null], \"a\": \"\\u00e9\"}";
        assertEquals(
                Command.oracle(folder, document, "-m", "json.tool").shown(),
                Command.pyft(folder, document, "-m", "json.tool").shown());
    }

    private void compare(String program) throws IOException, InterruptedException {
        Command actual = Command.pyft(folder, "", program);
        assertEquals(Command.oracle(folder, "", program).shown(), actual.shown());
        assertFalse(actual.errors().contains("\tat "), actual.errors());
    }
}
