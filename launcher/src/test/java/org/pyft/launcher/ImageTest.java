package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code ./pyft --build-image} makes an image that the JVM accepts, and {@code ./pyft} then runs in it. */
class ImageTest {
    @Test
    void startsFromTheCache() throws IOException, InterruptedException {
        Path folder = Command.root("examples");
        Command built = Command.pyft(folder, "", "--build-image");
        assertEquals(0, built.status(), built.errors());
        // In this mode the JVM refuses to start when it cannot use the cache, or is given none.
        Command started =
                Command.pyft(
                        folder,
                        "",
                        Map.of("PYFT_JAVA_OPTS", "-XX:AOTMode=on"),
                        "-c",
                        "print('started')");
        assertEquals("exit 0\n--- output\nstarted\n--- errors\n", started.shown());
    }
}
