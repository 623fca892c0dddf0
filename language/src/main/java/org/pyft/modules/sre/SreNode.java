package org.pyft.modules.sre;

/** One step of a compiled pattern; the matcher follows {@link #next}. Immutable once its program is built. */
final class SreNode {
    /** What a node does. Constants, not an enum: the matcher switches on them in its inner loop. */
    static final int MATCH = 0;

    static final int FAIL = 1;
    static final int CHAR = 2;
    static final int WORD = 3;
    static final int SET = 4;
    static final int ANY = 5;
    static final int AT = 6;
    static final int MARK = 7;
    static final int GROUPREF = 8;
    static final int IF_GROUP = 9;
    static final int BRANCH = 10;

    /** Repeats of one character. */
    static final int GREEDY_ONE = 11;

    static final int LAZY_ONE = 12;
    static final int POSSESSIVE_ONE = 13;

    /** Repeats of anything: {@code LOOP_START} leads to its {@code GREEDY} or {@code LAZY}, to which the body returns. */
    static final int LOOP_START = 14;

    static final int GREEDY = 15;
    static final int LAZY = 16;
    static final int POSSESSIVE_START = 17;
    static final int POSSESSIVE = 18;
    static final int POSSESSIVE_END = 19;
    static final int ASSERT = 20;
    static final int ASSERT_END = 21;
    static final int ASSERT_NOT = 22;
    static final int ASSERT_NOT_END = 23;
    static final int ATOMIC = 24;
    static final int ATOMIC_END = 25;

    final int op;

    /** Index in the program's table of nodes. */
    final int id;

    SreNode next;

    /** Body of a repeat, an assertion or an atomic group; of an {@code …_END}, the node it ends; "no" branch of IF_GROUP. */
    SreNode body;

    /** The alternatives of a branch and, for each, the characters it can start with ({@code null}: unknown). */
    SreNode[] alternatives;

    SreSet[] starts;

    /** Members of SET; what a repeat of one character repeats ({@code null}: anything). */
    SreSet set;

    /** What the body of a repeat, and what comes after it, can start with ({@code null}: unknown). */
    SreSet bodyStart;

    SreSet nextStart;

    /** A repeat of one character whose shorter forms cannot be followed by {@link #next}. */
    boolean neverShorter;

    SreSet.Folding folding;
    int[] word;

    /** Character, mark, group, AT code, look-behind distance, or minimum of a repeat. */
    int a;

    /** Maximum of a repeat, {@link #UNBOUNDED} if there is none. */
    int b;

    /** First of the registers of a repeat or group: count, last position, saved height of the choice stack. */
    int register;

    /** Whether the body of a repeat can match the empty string. */
    boolean mayBeEmpty;

    static final int UNBOUNDED = Integer.MAX_VALUE;

    SreNode(int op, int id) {
        this.op = op;
        this.id = id;
    }
}
