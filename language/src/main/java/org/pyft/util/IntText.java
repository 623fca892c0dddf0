package org.pyft.util;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Text of integers in any base, and integers from text, by Python's rules. */
public final class IntText {
    /** {@code sys.int_info.default_max_str_digits}. */
    public static final int DEFAULT_MAX_DIGITS = 4300;

    /** {@code sys.int_info.str_digits_check_threshold}: shorter numbers are converted whatever the limit. */
    public static final int CHECK_THRESHOLD = 640;

    private static final int SPLIT_DIGITS = 2000;
    private static final double LOG10_2 = 0.30102999566398119521;

    private IntText() {}

    /** {@code str(value)}. */
    public static String decimal(long value) {
        return Long.toString(value);
    }

    /**
     * {@code str(value)}.
     *
     * @param maxDigits the limit of {@code sys.set_int_max_str_digits}, 0 for none
     * @throws FormatException if the number has more digits than the limit
     */
    public static String decimal(BigInteger value, int maxDigits) {
        checkSize(value, maxDigits);
        String text = value.toString();
        if (maxDigits > 0
                && text.length() > CHECK_THRESHOLD
                && text.length() - (value.signum() < 0 ? 1 : 0) > maxDigits) {
            throw tooLongForString(maxDigits);
        }
        return text;
    }

    /** Refuses a number that is certain to have too many digits, before the work is done. */
    private static void checkSize(BigInteger value, int maxDigits) {
        if (maxDigits > 0
                && value.bitLength() > CHECK_THRESHOLD
                && (value.bitLength() - 1) * LOG10_2 > maxDigits + 1.0) {
            throw tooLongForString(maxDigits);
        }
    }

    private static FormatException tooLongForString(int maxDigits) {
        return new FormatException(
                "Exceeds the limit ("
                        + maxDigits
                        + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
    }

    /** Digits in base 2 to 36 without a prefix, lower case, with a sign if negative; no limit on their number. */
    public static String digits(BigInteger value, int base) {
        if (value.bitLength() < 64) {
            return Long.toString(value.longValue(), base);
        }
        int shift =
                switch (base) {
                    case 2 -> 1;
                    case 16 -> 4;
                    default -> 0;
                };
        if (shift == 0) {
            return value.toString(base);
        }
        byte[] bytes = value.abs().toByteArray();
        StringBuilder text = new StringBuilder(bytes.length * 8 / shift + 1);
        for (byte b : bytes) {
            for (int at = 8 - shift; at >= 0; at -= shift) {
                text.append(Character.forDigit(b >> at & (1 << shift) - 1, base));
            }
        }
        int zeros = 0;
        while (text.charAt(zeros) == '0') {
            zeros++;
        }
        return (value.signum() < 0 ? "-" : "") + text.substring(zeros);
    }

    /** {@code bin}, {@code oct}, {@code hex}: digits with prefix. */
    public static String prefixed(BigInteger value, int base) {
        String text = digits(value, base);
        String prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
        return value.signum() < 0 ? "-" + prefix + text.substring(1) : prefix + text;
    }

    /**
     * {@code int(text, base)}: a {@code Long}, or a {@code BigInteger} if it does not fit.
     *
     * @param base 2 to 36, or 0 to go by the prefix
     * @param maxDigits the limit on decimal digits, 0 for none
     * @return {@code null} if the text is not a number in that base; the caller has the text to quote
     * @throws FormatException if it has more digits than the limit
     */
    public static Object parse(String text, int base, int maxDigits) {
        String s = Digits.normalize(text);
        if (s == null) {
            return null;
        }
        int at = 0;
        int end = s.length();
        boolean negative = false;
        if (at < end && (s.charAt(at) == '+' || s.charAt(at) == '-')) {
            negative = s.charAt(at++) == '-';
        }
        int radix = base;
        int prefix = prefixBase(s, at);
        boolean zeroOnly = false;
        if (radix == 0) {
            radix = prefix == 0 ? 10 : prefix;
            // A number like 0123 is refused unless it is zero.
            zeroOnly = prefix == 0 && at < end && s.charAt(at) == '0';
        }
        if (prefix != 0 && prefix == radix) {
            at += 2;
            if (at < end && s.charAt(at) == '_') {
                at++;
            }
        }
        String digits = Digits.withoutUnderscores(s, at, end, radix);
        if (digits == null || zeroOnly && !isZero(digits)) {
            return null;
        }
        boolean power = (radix & radix - 1) == 0;
        if (!power
                && maxDigits > 0
                && digits.length() > CHECK_THRESHOLD
                && digits.length() > maxDigits) {
            throw new FormatException(
                    "Exceeds the limit ("
                            + maxDigits
                            + " digits) for integer string conversion: value has "
                            + digits.length()
                            + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        if (digits.length() <= 12 || radix == 10 && digits.length() <= 18) {
            long value = Long.parseLong(digits, radix);
            return negative ? -value : value;
        }
        BigInteger value;
        if (digits.length() < SPLIT_DIGITS) {
            value = new BigInteger(digits, radix);
        } else if (power) {
            value = parseBits(digits, Integer.numberOfTrailingZeros(radix));
        } else {
            value = split(digits, 0, digits.length(), radix, new HashMap<>());
        }
        if (negative) {
            value = value.negate();
        }
        if (value.bitLength() < 64) {
            return value.longValue();
        }
        return value;
    }

    /** The number whose digits stand for so many bits each, in linear time. */
    private static BigInteger parseBits(String digits, int digitBits) {
        byte[] magnitude = new byte[(int) (((long) digits.length() * digitBits + 7) / 8)];
        int at = magnitude.length;
        int bits = 0;
        int count = 0;
        for (int i = digits.length() - 1; i >= 0; i--) {
            bits |= Character.digit(digits.charAt(i), 36) << count;
            count += digitBits;
            if (count >= 8) {
                magnitude[--at] = (byte) bits;
                bits >>= 8;
                count -= 8;
            }
        }
        if (count > 0) {
            magnitude[--at] = (byte) bits;
        }
        return new BigInteger(1, magnitude);
    }

    private static boolean isZero(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** The base that a prefix at {@code at} asks for, 0 if there is none. */
    private static int prefixBase(String s, int at) {
        if (at + 1 >= s.length() || s.charAt(at) != '0') {
            return 0;
        }
        return switch (s.charAt(at + 1)) {
            case 'b', 'B' -> 2;
            case 'o', 'O' -> 8;
            case 'x', 'X' -> 16;
            default -> 0;
        };
    }

    /** Divide and conquer: long text would take quadratic time digit by digit. */
    private static BigInteger split(
            String digits, int from, int to, int base, Map<Integer, BigInteger> powers) {
        int length = to - from;
        if (length < SPLIT_DIGITS) {
            return new BigInteger(digits.substring(from, to), base);
        }
        // The lower part gets a length that recurs, so that few powers are needed.
        int low = SPLIT_DIGITS / 2;
        while (low * 2 < length) {
            low *= 2;
        }
        BigInteger power = powers.computeIfAbsent(low, n -> BigInteger.valueOf(base).pow(n));
        return split(digits, from, to - low, base, powers)
                .multiply(power)
                .add(split(digits, to - low, to, base, powers));
    }
}
