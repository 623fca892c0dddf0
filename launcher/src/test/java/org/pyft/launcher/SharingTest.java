package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What becomes reachable for a second thread is published first. */
class SharingTest {
    @Test
    void escapePoints() throws IOException, InterruptedException {
        Path folder = Command.programs("sharing");
        Command tests = Command.pyft(folder, "", "-X", "pyft.check-sharing", "escape_points.py");
        assertEquals(0, tests.status(), tests.errors());
    }

    @Test
    void pairsOfMethodsRace() throws IOException, InterruptedException {
        Path folder = Command.root("tck-tests/races");
        Command races = Command.pyft(folder, "", "pairs.py", "--seconds", "20", "--calls", "100");
        assertEquals(0, races.status(), races.output() + races.errors());
    }

    @Test
    void nothingIsLost() throws IOException, InterruptedException {
        Path folder = Command.root("tck-tests/races");
        Command races = Command.pyft(folder, "", "nothing_lost.py", "--repeats", "10");
        assertEquals(0, races.status(), races.output() + races.errors());
    }

    @Test
    void historiesAreLinearizable() throws IOException, InterruptedException {
        Path folder = Command.root("tck-tests/races");
        Command histories = Command.pyft(folder, "", "linearizable.py", "--seconds", "15");
        assertEquals(0, histories.status(), histories.output() + histories.errors());
    }

    /** The page says what the built-in methods declare, and names a test for each. */
    @Test
    void threadSafetyPageIsCurrent() throws IOException, InterruptedException {
        Path folder = Command.root("tck-tests/races");
        Command page = Command.pyft(folder, "", "thread_safety.py");
        assertEquals(0, page.status(), page.errors());
        assertEquals(Files.readString(Command.root("docs/thread-safety.md")), page.output());
    }
}
