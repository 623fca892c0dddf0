package org.pyft.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pyft.testing.Oracle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Every file of the library and of its tests parses to CPython's tree, or is refused with CPython's words. */
final class AstDumpTest {
    private static List<String> expected;

    @BeforeAll
    static void askTheOracle() throws Exception {
        expected = Oracle.run(AstDumpTest.class, "oracle_dump.py");
    }

    @Test
    void treesAreCPythons() throws Exception {
        List<String> different = new ArrayList<>();
        for (String line : expected) {
            String file = line.substring(0, line.indexOf('\t'));
            byte[] source = Files.readAllBytes(Path.of(file));
            String result;
            try {
                String dump =
                        AstDumper.dump(
                                SourceParser.parse(source, file, Mode.EXEC, ParseOptions.DEFAULT));
                byte[] digest =
                        MessageDigest.getInstance("SHA-1")
                                .digest(dump.getBytes(StandardCharsets.UTF_8));
                result = file + "\tok\t" + HexFormat.of().formatHex(digest);
            } catch (SyntaxException e) {
                result = file + "\terror\t" + e.getMessage();
            }
            if (!result.equals(line)) {
                different.add(result);
            }
        }
        assertTrue(expected.size() > 1800, "files: " + expected.size());
        assertEquals(List.of(), different);
    }

    @Test
    void parsesFastOnceWarm() throws Exception {
        List<byte[]> sources = new ArrayList<>();
        for (String line : expected) {
            if (line.contains("\tok\t")) {
                sources.add(Files.readAllBytes(Path.of(line.substring(0, line.indexOf('\t')))));
            }
        }
        double best = 0;
        for (int round = 0; round < 4; round++) {
            long bytes = 0;
            long start = System.nanoTime();
            for (byte[] source : sources) {
                SourceParser.parse(source, "warm", Mode.EXEC, ParseOptions.DEFAULT);
                bytes += source.length;
            }
            best = Math.max(best, bytes * 1e3 / (System.nanoTime() - start));
        }
        System.out.printf("parsed %.1f MB/s%n", best);
        assertTrue(best >= 3, "MB/s: " + best);
    }
}
