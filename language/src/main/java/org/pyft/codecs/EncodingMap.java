package org.pyft.codecs;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

import java.util.Arrays;

/** What {@code codecs.charmap_build} makes: characters to bytes, immutable. */
public final class EncodingMap extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("EncodingMap", new EncodingMapMethodsTable()).notSubclassable();

    private final int[] characters;
    private final byte[] bytes;
    private final short[] latin1 = new short[256];

    /** The inverse of {@code decoding}, without the characters {@code undefined}. */
    EncodingMap(int[] decoding, int undefined) {
        long[] pairs = new long[decoding.length];
        int count = 0;
        for (int i = 0; i < decoding.length; i++) {
            if (decoding[i] != undefined) {
                pairs[count++] = (long) decoding[i] << 8 | i;
            }
        }
        Arrays.sort(pairs, 0, count);
        characters = new int[count];
        bytes = new byte[count];
        Arrays.fill(latin1, (short) -1);
        for (int i = 0; i < count; i++) {
            characters[i] = (int) (pairs[i] >> 8);
            bytes[i] = (byte) pairs[i];
            if (characters[i] < 256) {
                latin1[characters[i]] = (short) (pairs[i] & 0xff);
            }
        }
    }

    /** The byte of a character, or −1. */
    int get(int character) {
        if (character < 256) {
            return latin1[character];
        }
        int at = Arrays.binarySearch(characters, character);
        return at < 0 ? -1 : bytes[at] & 0xff;
    }

    int size() {
        return characters.length;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
