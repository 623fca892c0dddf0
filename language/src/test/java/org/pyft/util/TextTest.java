package org.pyft.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pyft.testing.Oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers, formats and hashes come out as in the reference, on hand-picked and random values. */
final class TextTest {
    private static final int SEED = Integer.getInteger("pyft.text.seed", 20250101);
    private static final int COUNT = Integer.getInteger("pyft.text.count", 1000);

    @Test
    void agreesWithTheReference() throws Exception {
        List<String> failures = new ArrayList<>();
        Map<String, Integer> failed = new TreeMap<>();
        int cases = 0;
        for (String line : Oracle.run(TextTest.class, "text_cases.py", "" + SEED, "" + COUNT)) {
            String[] field = line.split("\t");
            String expected = readable(field[field.length - 1]);
            String found;
            try {
                found = readable(run(field));
            } catch (FormatException e) {
                found =
                        "!"
                                + switch (e.kind()) {
                                    case VALUE -> "ValueError";
                                    case TYPE -> "TypeError";
                                    case OVERFLOW -> "OverflowError";
                                }
                                + " "
                                + e.getMessage();
            } catch (RuntimeException e) {
                found = e.toString();
            }
            if (!found.equals(expected)) {
                failed.merge(field[0], 1, Integer::sum);
                failures.add(
                        line.substring(0, Math.min(300, line.length()))
                                + "\n  expected "
                                + expected
                                + "\n  found    "
                                + found
                                + (field[0].startsWith("format") || field[0].equals("percent")
                                        ? "\n  for " + Oracle.text(field[1])
                                        : ""));
            }
            cases++;
        }
        assertTrue(cases > 20 * COUNT, "too few cases: " + cases);
        assertTrue(
                failures.isEmpty(),
                () ->
                        failed
                                + ", the first:\n"
                                + String.join(
                                        "\n", failures.subList(0, Math.min(25, failures.size()))));
    }

    /** An expected exception's message is text too. */
    private static String readable(String field) {
        int blank = field.indexOf(' ');
        return field.startsWith("!") && blank > 0
                ? field.substring(0, blank + 1) + Oracle.text(field.substring(blank + 1))
                : field;
    }

    private static double real(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }

    private static String bits(double value) {
        return String.format("%016x", Double.doubleToRawLongBits(value));
    }

    private static BigInteger integer(String text) {
        boolean negative = text.startsWith("-");
        String s = negative ? text.substring(1) : text;
        BigInteger value =
                s.startsWith("0x") ? new BigInteger(s.substring(2), 16) : new BigInteger(s);
        return negative ? value.negate() : value;
    }

    private static String text(String s) {
        StringBuilder out = new StringBuilder();
        s.codePoints().forEach(c -> out.append(out.isEmpty() ? "" : ",").append(c));
        return out.isEmpty() ? "-" : out.toString();
    }

    private static String run(String[] f) {
        return switch (f[0]) {
            case "repr" -> text(FloatText.repr(real(f[1])));
            case "hex" -> text(FloatText.hex(real(f[1])));
            case "float" -> {
                try {
                    yield bits(FloatText.parse(Oracle.text(f[1])));
                } catch (NumberFormatException e) {
                    // The message quotes the text, which is not the parser's business.
                    yield f[2].startsWith("!ValueError") || f[2].startsWith("!Unicode")
                            ? f[2]
                            : "refused";
                }
            }
            case "fromhex" -> bits(FloatText.fromHex(Oracle.text(f[1])));
            case "int" -> {
                Object value =
                        IntText.parse(
                                Oracle.text(f[1]),
                                Integer.parseInt(f[2]),
                                IntText.DEFAULT_MAX_DIGITS);
                boolean refused =
                        f[3].startsWith("!ValueError")
                                && readable(f[3]).contains(" invalid literal");
                yield value == null
                        ? refused ? f[3] : "refused"
                        : IntText.prefixed(new BigInteger(value.toString()), 16);
            }
            case "str" -> text(IntText.decimal(integer(f[1]), IntText.DEFAULT_MAX_DIGITS));
            case "digits" -> {
                assertEquals(f[2], text(IntText.prefixed(integer(f[1]), 2)));
                assertEquals(f[3], text(IntText.prefixed(integer(f[1]), 8)));
                yield text(IntText.prefixed(integer(f[1]), 16));
            }
            case "formatstr" ->
                    text(FormatSpec.ofString(Oracle.text(f[1]), "str").format(Oracle.text(f[2])));
            case "formatfloat" ->
                    text(FormatSpec.ofNumber(Oracle.text(f[1]), "float").format(real(f[2])));
            case "formatcomplex" ->
                    text(
                            FormatSpec.ofNumber(Oracle.text(f[1]), "complex")
                                    .format(real(f[2]), real(f[3])));
            case "formatint" -> {
                FormatSpec spec = FormatSpec.ofNumber(Oracle.text(f[1]), "int");
                BigInteger value = integer(f[2]);
                yield text(
                        spec.isFloatType()
                                ? spec.format(value.doubleValue())
                                : value.bitLength() < 64
                                        ? spec.format(value.longValue(), 0)
                                        : spec.format(value, 0));
            }
            case "percent" ->
                    text(
                            PercentFormat.parse(Oracle.text(f[1]), false)
                                    .format(arguments(f[2]), false, 0, HOST));
            case "hashint" -> {
                BigInteger value = integer(f[1]);
                if (value.bitLength() < 64) {
                    assertEquals(Hashes.hash(value.longValue()), Hashes.hash(value));
                }
                yield "" + Hashes.hash(value);
            }
            case "hashfloat" -> "" + Hashes.hash(real(f[1]));
            case "hashcomplex" ->
                    "" + Hashes.complex(Hashes.hash(real(f[1])), Hashes.hash(real(f[2])));
            case "hashfraction" -> "" + Hashes.fraction(integer(f[1]), integer(f[2]));
            case "hashtuple" -> "" + Hashes.tuple(longs(f[1]));
            case "hashset" -> {
                long sum = 0;
                for (long hash : longs(f[1])) {
                    sum ^= Hashes.frozenSetItem(hash);
                }
                yield "" + Hashes.frozenSetEnd(sum, longs(f[1]).length);
            }
            default -> throw new AssertionError(f[0]);
        };
    }

    private static long[] longs(String field) {
        if (field.equals("-")) {
            return new long[0];
        }
        String[] parts = field.split(",");
        long[] result = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            result[i] = Long.parseLong(parts[i]);
        }
        return result;
    }

    private static Object[] arguments(String field) {
        if (field.equals("-")) {
            return new Object[0];
        }
        List<Object> result = new ArrayList<>();
        for (String part : field.split(" ")) {
            String rest = part.substring(1);
            result.add(
                    switch (part.charAt(0)) {
                        case 's' -> Oracle.text(rest);
                        case 'f' -> real(rest);
                        default -> integer(rest);
                    });
        }
        return result.toArray();
    }

    /** Stands for the object model; conversions it does not know fail with CPython's texts. */
    private static class PlainHost implements PercentFormat.Host {
        private FormatException type(String message) {
            return new FormatException(FormatException.Kind.TYPE, message);
        }

        private String name(Object value) {
            return value instanceof String ? "str" : value instanceof Double ? "float" : "int";
        }

        @Override
        public void requireMapping() {
            throw type("format requires a mapping");
        }

        @Override
        public Object lookup(String key) {
            return key;
        }

        @Override
        public long star(Object value) {
            if (value instanceof BigInteger big) {
                return big.longValueExact();
            }
            throw type("* wants int");
        }

        @Override
        public int starPrecision(Object value) {
            return Math.toIntExact(star(value));
        }

        @Override
        public String text(Object value, char code) {
            if (!(value instanceof String s)) {
                return value instanceof Double d ? FloatText.repr(d) : value.toString();
            }
            if (code == 's' || code == 'b') {
                return s;
            }
            StringBuilder out = new StringBuilder("'");
            s.codePoints()
                    .forEach(
                            c -> {
                                if (code == 'r' || c < 128) {
                                    out.appendCodePoint(c);
                                } else {
                                    out.append(
                                            String.format(
                                                    c < 256
                                                            ? "\\x%02x"
                                                            : c < 65536 ? "\\u%04x" : "\\U%08x",
                                                    c));
                                }
                            });
            return out.append('\'').toString();
        }

        @Override
        public Object integer(Object value, char code) {
            if (value instanceof BigInteger || value instanceof Long) {
                return value;
            }
            boolean decimal = "diu".indexOf(code) >= 0;
            if (value instanceof Double d && decimal) {
                return new BigDecimal(d).toBigInteger();
            }
            throw type(
                    "%"
                            + code
                            + " format: "
                            + (decimal ? "a real number" : "an integer")
                            + " is required, not "
                            + name(value));
        }

        @Override
        public double real(Object value, char code) {
            if (value instanceof String) {
                throw type("must be real number, not str");
            }
            return ((Number) value).doubleValue();
        }

        @Override
        public int character(Object value) {
            if (value instanceof BigInteger big) {
                if (big.signum() < 0 || big.bitLength() > 21 || big.intValue() > 0x10ffff) {
                    throw new FormatException(
                            FormatException.Kind.OVERFLOW, "%c arg not in range(0x110000)");
                }
                return big.intValue();
            }
            if (value instanceof String s && s.codePointCount(0, s.length()) == 1) {
                return s.codePointAt(0);
            }
            throw type(
                    "%c requires an int or a unicode character, not "
                            + (value instanceof String s
                                    ? "a string of length " + s.codePointCount(0, s.length())
                                    : name(value)));
        }
    }

    private static final PercentFormat.Host HOST = new PlainHost();

    private static String percent(String format, boolean bytes, Object... arguments) {
        return PercentFormat.parse(format, bytes).format(arguments, true, 0, new MappingHost());
    }

    /** A mapping whose items are their keys. */
    private static final class MappingHost extends PlainHost {
        @Override
        public void requireMapping() {
            // It is one.
        }
    }

    @Test
    void percentFormatTakesKeysAndBytes() {
        assertEquals("a(b)c: '' |   k|", percent("%(a(b)c)s: %()r |%(k)4s|", false, "mapping"));
        assertEquals("ab\u00ff 07", percent("%b\u00ff %02d", true, "ab", 7L));
        assertEquals(
                "not enough arguments for format string",
                assertThrows(FormatException.class, () -> percent("%(a)s %d", false, "mapping"))
                        .getMessage());
        assertEquals(
                "unsupported format character 'b' (0x62) at index 1",
                assertThrows(FormatException.class, () -> percent("%b", false, "x")).getMessage());
        assertEquals(
                "precision too big",
                assertThrows(FormatException.class, () -> percent("%.99999999999d", false, 1L))
                        .getMessage());
    }

    /** The key that PYTHONHASHSEED gives is CPython's, so a fixed seed gives the same order of sets. */
    @Test
    void stringHashesAreKeyedAsInTheReference() throws Exception {
        String[] words = {
            "",
            "a",
            "abc",
            "abcdefg",
            "abcdefgh",
            "a longer text than that",
            "h\u00e9llo",
            "\u4e2d\u6587",
            "\ud83d\ude00x"
        };
        List<String> lines = Oracle.run(TextTest.class, "hash_cases.py");
        for (String line : lines) {
            String[] field = line.split(" ");
            Hashes.Key key = Hashes.Key.ofSeed(Long.parseLong(field[0]));
            for (int i = 0; i < words.length; i++) {
                assertEquals(
                        Long.parseLong(field[i + 1]),
                        Hashes.string(key, words[i].codePoints().toArray()),
                        words[i]);
            }
        }
        assertTrue(lines.size() >= 3);
    }
}
