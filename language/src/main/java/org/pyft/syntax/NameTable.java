package org.pyft.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of one source: each is decoded, normalised and interned once, however often it occurs. */
final class NameTable {
    private static final int KEYWORD_COUNT = Tokens.KEYWORDS.length;
    private static final NameTable KEYWORDS = new NameTable();

    static {
        for (int i = 0; i < KEYWORD_COUNT; i++) {
            byte[] spelling = Tokens.KEYWORDS[i].getBytes(StandardCharsets.US_ASCII);
            KEYWORDS.add(spelling, Tokens.KEYWORDS[i], hash(spelling));
        }
    }

    private int[] slots;
    private byte[][] spellings;
    private String[] texts;
    private int[] hashes;
    private int size;

    private NameTable() {
        slots = new int[256];
        spellings = new byte[128][];
        texts = new String[128];
        hashes = new int[128];
    }

    private NameTable(NameTable that) {
        slots = that.slots.clone();
        spellings = that.spellings.clone();
        texts = that.texts.clone();
        hashes = that.hashes.clone();
        size = that.size;
    }

    /** A table that knows the keywords. */
    static NameTable create() {
        return new NameTable(KEYWORDS);
    }

    private static int hash(byte[] spelling) {
        int h = 0;
        for (byte b : spelling) {
            h = h * 31 + b;
        }
        return h;
    }

    /** The index of a name with that spelling, or -1. The hash is that of {@code 31 * h + byte}. */
    int find(byte[] source, int start, int end, int hash) {
        int mask = slots.length - 1;
        for (int i = (hash * 0x9E3779B1 >>> 8) & mask; ; i = (i + 1) & mask) {
            int index = slots[i] - 1;
            if (index < 0) {
                return -1;
            }
            if (hashes[index] == hash) {
                byte[] known = spellings[index];
                if (Arrays.equals(known, 0, known.length, source, start, end)) {
                    return index;
                }
            }
        }
    }

    int add(byte[] spelling, String text, int hash) {
        if (size == texts.length) {
            grow();
        }
        int index = size++;
        spellings[index] = spelling;
        texts[index] = text.intern();
        hashes[index] = hash;
        insert(index);
        return index;
    }

    private void insert(int index) {
        int mask = slots.length - 1;
        int i = (hashes[index] * 0x9E3779B1 >>> 8) & mask;
        while (slots[i] != 0) {
            i = (i + 1) & mask;
        }
        slots[i] = index + 1;
    }

    private void grow() {
        int capacity = texts.length * 2;
        spellings = Arrays.copyOf(spellings, capacity);
        texts = Arrays.copyOf(texts, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        slots = new int[capacity * 2];
        for (int i = 0; i < size; i++) {
            insert(i);
        }
    }

    String text(int index) {
        return texts[index];
    }

    /** The token kind of a name: a keyword's or {@link Tokens#NAME}. */
    static int kind(int index) {
        return index < KEYWORD_COUNT ? Tokens.FIRST_KEYWORD + index : Tokens.NAME;
    }
}
