package org.pyft.modules.binascii;

import org.pyft.objects.exception.PyErr;

import java.util.Arrays;
import java.util.Base64;

/** Base64 with {@code binascii}'s rules for what is not quite Base64. */
final class Base64Text {
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = (byte) i;
        }
    }

    private Base64Text() {}

    static byte[] encode(byte[] data, boolean newline) {
        if (data.length > (Integer.MAX_VALUE - 16) / 4 * 3) {
            throw PyErr.memoryError();
        }
        byte[] text = Base64.getEncoder().encode(data);
        if (newline) {
            text = Arrays.copyOf(text, text.length + 1);
            text[text.length - 1] = '\n';
        }
        return text;
    }

    static byte[] decode(byte[] text, boolean strict) {
        byte[] result = new byte[text.length / 4 * 3 + 3];
        int length = 0;
        int bits = 0;
        int inQuad = 0;
        int pads = 0;
        boolean padded = false;
        if (strict && text.length > 0 && text[0] == '=') {
            throw BinasciiModule.error("Leading padding not allowed");
        }
        for (int i = 0; i < text.length; i++) {
            int c = text[i];
            if (c == '=') {
                padded = true;
                if (inQuad >= 2 && inQuad + ++pads >= 4) {
                    // A complete group: what follows does not count.
                    if (strict && i + 1 < text.length) {
                        throw BinasciiModule.error("Excess data after padding");
                    }
                    return Arrays.copyOf(result, length);
                }
                if (strict && inQuad == 0) {
                    throw BinasciiModule.error("Excess padding not allowed");
                }
                continue;
            }
            int value = c < 0 ? -1 : VALUES[c];
            if (value < 0) {
                if (strict) {
                    throw BinasciiModule.error("Only base64 data is allowed");
                }
                continue;
            }
            if (strict && padded) {
                throw BinasciiModule.error("Discontinuous padding not allowed");
            }
            pads = 0;
            bits = bits << 6 | value;
            inQuad = inQuad + 1 & 3;
            if (inQuad != 1) {
                int shift = 6 - 2 * ((inQuad + 3) % 4);
                result[length++] = (byte) (bits >> shift);
            }
        }
        if (inQuad == 1) {
            throw BinasciiModule.error(
                    "Invalid base64-encoded string: number of data characters (%s) cannot be 1 more than a multiple of 4",
                    length / 3 * 4 + 1);
        }
        if (inQuad != 0) {
            throw BinasciiModule.error("Incorrect padding");
        }
        return Arrays.copyOf(result, length);
    }
}
