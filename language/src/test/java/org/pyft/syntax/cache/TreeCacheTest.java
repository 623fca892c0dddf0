package org.pyft.syntax.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pyft.syntax.Mode;
import org.pyft.syntax.ParseOptions;
import org.pyft.syntax.SourceParser;
import org.pyft.syntax.tree.Mod;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes trees and reads them back. */
class TreeCacheTest {
    private static void roundTrip(Mod mod, String title) {
        assertEquals(mod, TreeReader.read(TreeWriter.write(mod)), title);
    }

    @Test
    void library() throws Exception {
        String home = System.getProperty("pyft.home");
        Assumptions.assumeTrue(home != null && Files.isDirectory(Path.of(home)), "no library");
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(Path.of(home, "lib").toRealPath())) {
            paths = walk.filter(p -> p.toString().endsWith(".py")).sorted().toList();
        }
        assertTrue(paths.size() > 500, "only " + paths.size() + " files");
        for (Path path : paths) {
            byte[] source = Files.readAllBytes(path);
            roundTrip(
                    SourceParser.parse(source, "f", Mode.EXEC, ParseOptions.DEFAULT),
                    path.toString());
        }
    }

    @Test
    void constants() {
        roundTrip(
                SourceParser.parse(
                        "(None, ..., True, False, 0, 1, 2**63, 9223372036854775807, 9223372036854775808, 10**30, "
                                + "123456789012345678901234567890, 1.5, 1e309, 2j, '', 'a', u'b', '\\xff', '\u0100', "
                                + "'\\U00010000', '\\ud800', '\\ud800\\udc00', b'', b'\\xff')",
                        "f",
                        Mode.EVAL,
                        ParseOptions.DEFAULT),
                "constants");
    }

    @Test
    void modes() {
        roundTrip(SourceParser.parse("x = 1\n", "f", Mode.SINGLE, ParseOptions.DEFAULT), "single");
        roundTrip(
                SourceParser.parse("(int, *str) -> x", "f", Mode.FUNC_TYPE, ParseOptions.DEFAULT),
                "signature");
        ParseOptions comments = ParseOptions.DEFAULT.withTypeComments(true);
        roundTrip(
                SourceParser.parse(
                        "x = [] # type: List\ny = 1 # type: ignore[a]\n", "f", Mode.EXEC, comments),
                "type comments");
    }

    @Test
    void malformedInput() {
        byte[] good =
                TreeWriter.write(
                        SourceParser.parse(
                                "def f(a, *b): return [a, 'b', 1.5]\n",
                                "f",
                                Mode.EXEC,
                                ParseOptions.DEFAULT));
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(IllegalArgumentException.class, () -> TreeReader.read(cut));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> TreeReader.read(Arrays.copyOf(good, good.length + 1)));
        for (int i = 0; i < good.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) (1 << bit);
                try {
                    TreeReader.read(bad);
                } catch (IllegalArgumentException e) {
                    assertTrue(e.getMessage().startsWith("malformed"));
                }
            }
        }
    }
}
