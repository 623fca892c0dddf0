package org.pyft.modules.sre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pyft.testing.Oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The matcher finds what the reference finds, on hand-picked and generated patterns. */
final class SreMatcherTest {
    private static final int SEED = Integer.getInteger("pyft.sre.seed", 20250101);
    private static final int GENERATED = Integer.getInteger("pyft.sre.count", 2000);

    @Test
    void findsWhatTheReferenceFinds() throws Exception {
        List<String> failures = new ArrayList<>();
        int cases = 0;
        for (String line :
                Oracle.run(SreMatcherTest.class, "sre_cases.py", "" + SEED, "" + GENERATED)) {
            String[] field = line.split(" ", 9);
            String found = run(field);
            if (!found.equals(field[7])) {
                failures.add(line + "\n  found " + found);
            }
            cases++;
        }
        assertTrue(cases > 5 * GENERATED / 2, "too few cases: " + cases);
        assertTrue(
                failures.isEmpty(),
                () ->
                        failures.size()
                                + " differ, the first:\n"
                                + String.join(
                                        "\n", failures.subList(0, Math.min(20, failures.size()))));
    }

    private static String run(String[] field) {
        int[] code = Oracle.codePoints(field[2]);
        SreProgram program =
                new SreProgram(code, Integer.parseInt(field[0]), Integer.parseInt(field[1]));
        SreMatcher matcher =
                new SreMatcher(
                        program, SreInput.ofCodePoints(Oracle.codePoints(field[3])), () -> {});
        int pos = Integer.parseInt(field[5]);
        int endpos = Integer.parseInt(field[6]);
        List<String> found = new ArrayList<>();
        switch (field[4]) {
            case "match" -> add(matcher.match(pos, endpos), matcher, found);
            case "fullmatch" -> add(matcher.fullMatch(pos, endpos), matcher, found);
            case "search" -> add(matcher.search(pos, endpos), matcher, found);
            case "finditer" -> {
                matcher.begin(pos, endpos);
                while (add(matcher.searchNext(), matcher, found)) {}
            }
            default -> {
                matcher.begin(pos, endpos);
                while (add(matcher.matchNext(), matcher, found)) {}
            }
        }
        return found.isEmpty() ? "-" : String.join(";", found);
    }

    private static boolean add(boolean matched, SreMatcher matcher, List<String> found) {
        if (matched) {
            StringBuilder text = new StringBuilder().append(matcher.lastIndex()).append(':');
            for (int position : matcher.spans()) {
                text.append(position).append(',');
            }
            found.add(text.substring(0, text.length() - 1));
        }
        return matched;
    }

    @Test
    void knowsCharactersAsTheReferenceDoes() throws Exception {
        Map<Integer, String> rows = new HashMap<>();
        for (String line : Oracle.run(SreMatcherTest.class, "sre_chars.py")) {
            int blank = line.indexOf(' ');
            rows.put(Integer.parseInt(line.substring(0, blank)), line);
        }
        List<String> failures = new ArrayList<>();
        for (int c = 0; c < 0x110000; c++) {
            int bits =
                    (SreChars.unicodeWord(c) ? 1 : 0)
                            | (SreChars.unicodeDigit(c) ? 2 : 0)
                            | (SreChars.unicodeSpace(c) ? 4 : 0);
            String row =
                    c
                            + " "
                            + (SreChars.unicodeIsCased(c) ? 1 : 0)
                            + " "
                            + SreChars.unicodeToLower(c)
                            + " "
                            + (SreChars.asciiIsCased(c) ? 1 : 0)
                            + " "
                            + SreChars.asciiToLower(c)
                            + " "
                            + bits;
            String expected = rows.getOrDefault(c, c + " 0 " + c + " 0 " + c + " 0");
            if (!row.equals(expected)) {
                failures.add(expected + " but " + row);
            }
        }
        assertEquals(List.of(), failures);
    }

    /** {@code (?:a|b)*c} on a long text. */
    @Test
    void longMatchesNeitherOverflowTheStackNorForgetToPoll() {
        int[] code = {
            SreCode.REPEAT,
            15,
            0,
            SreCode.MAXREPEAT,
            SreCode.BRANCH,
            5,
            SreCode.LITERAL,
            'a',
            SreCode.JUMP,
            7,
            5,
            SreCode.LITERAL,
            'b',
            SreCode.JUMP,
            2,
            SreCode.FAILURE,
            SreCode.MAX_UNTIL,
            SreCode.LITERAL,
            'c',
            SreCode.SUCCESS
        };
        SreProgram program = new SreProgram(code, 0, 0);
        byte[] text = new byte[1_000_000];
        Arrays.fill(text, (byte) 'a');
        text[text.length - 1] = 'c';
        int[] polls = new int[1];
        SreMatcher matcher = new SreMatcher(program, SreInput.ofBytes(text), () -> polls[0]++);
        assertTrue(matcher.fullMatch(0, text.length));
        assertTrue(polls[0] > 50, "polls: " + polls[0]);
    }

    @Test
    void malformedCodeIsRefused() {
        int[][] bad = {
            {},
            {SreCode.LITERAL},
            {SreCode.LITERAL, 'a'},
            {SreCode.MARK, 0, SreCode.SUCCESS},
            {99, SreCode.SUCCESS},
            {SreCode.IN, 9, SreCode.FAILURE, SreCode.SUCCESS},
            {SreCode.JUMP, 1, SreCode.SUCCESS},
            {SreCode.GROUPREF, 0, SreCode.SUCCESS},
            {SreCode.REPEAT_ONE, 4, 2, 1, SreCode.ANY, SreCode.SUCCESS},
            {SreCode.BRANCH, 0, SreCode.SUCCESS},
            {SreCode.AT, 77, SreCode.SUCCESS}
        };
        for (int[] code : bad) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new SreProgram(code, 0, 0),
                    Arrays.toString(code));
        }
    }
}
