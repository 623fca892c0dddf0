package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** A compiled file runs like its source. */
class CompiledProgramTest {
    @TempDir Path folder;

    @Test
    void runs() throws Exception {
        Files.writeString(
                folder.resolve("program.py"),
                "import sys\nprint(__name__, __file__.endswith('program.pyc'), sys.argv[1:])\n");
        Command compiled =
                Command.pyft(
                        folder,
                        "",
                        "-c",
                        "import py_compile; py_compile.compile('program.py', 'program.pyc')");
        assertEquals(0, compiled.status(), compiled.errors());
        Command result = Command.pyft(folder, "", "program.pyc", "argument");
        assertEquals("__main__ True ['argument']\n", result.output(), result.errors());
        assertEquals(0, result.status());
    }

    @Test
    void ofAnotherPython() throws Exception {
        Files.write(folder.resolve("other.pyc"), new byte[32]);
        Command result = Command.pyft(folder, "", "other.pyc");
        assertEquals("RuntimeError: Bad magic number in .pyc file\n", result.errors());
        assertEquals(1, result.status());
    }
}
