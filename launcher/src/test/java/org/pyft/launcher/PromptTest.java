package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The prompt in a pseudo-terminal. The user at the keyboard is a program of the reference interpreter, whose library has
 * pseudo-terminals; Java's has none.
 */
class PromptTest {
    @Test
    void sessionInATerminal() throws IOException, InterruptedException {
        Path folder = Command.programs("prompt");
        Command session = Command.oracle(folder, "", "session.py", Command.root("pyft").toString());
        assertEquals(
                "exit 0\n--- output\nthe session went as expected\n--- errors\n", session.shown());
    }
}
