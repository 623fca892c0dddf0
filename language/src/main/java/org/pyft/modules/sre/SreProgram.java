package org.pyft.modules.sre;

/**
 * A compiled pattern: the code list of {@code re._compiler} in the form the matcher runs. Immutable, and shared freely between
 * threads; each use has its own {@link SreMatcher}.
 */
public final class SreProgram {
    /** The version of the code format this class reads: {@code _sre.MAGIC}. */
    public static final int MAGIC = SreCode.MAGIC;

    /** Flags as in {@code re}. */
    public static final int FLAG_LOCALE = 4;

    public static final int FLAG_UNICODE = 32;

    /** The registers before those of repeats: the marks, then the group that closed last. */
    final int lastIndexRegister;

    final SreNode start;
    final SreNode[] nodes;
    final int registers;

    /** Fewest characters a match can have. */
    final int minWidth;

    /** Characters a match can start with, {@code null} if unknown. */
    final SreSet startSet;

    /** The word a match starts with, {@code null} if there is none; one character counts. */
    final int[] prefix;

    /** Whether a match can only be at the beginning of the text. */
    final boolean anchored;

    private final int flags;
    private final int groups;

    /**
     * @param code the code list, unsigned 32-bit values
     * @param flags the pattern's flags
     * @param groups number of capturing groups
     * @throws IllegalArgumentException if the code list is malformed
     */
    public SreProgram(int[] code, int flags, int groups) {
        if (groups < 0 || groups > Integer.MAX_VALUE / 4) {
            throw SreCompiler.invalid();
        }
        this.flags = flags;
        this.groups = groups;
        this.lastIndexRegister = 2 * groups;
        SreCompiler compiler = new SreCompiler(code.clone(), groups, 2 * groups + 1);
        this.start = compiler.compile();
        this.nodes = compiler.nodes();
        this.registers = compiler.registers();
        SreNode first = start;
        while (first.op == SreNode.MARK) {
            first = first.next;
        }
        this.anchored =
                first.op == SreNode.AT
                        && (first.a == SreCode.AT_BEGINNING
                                || first.a == SreCode.AT_BEGINNING_STRING);
        int width = code[0] == SreCode.INFO ? code[3] & Integer.MAX_VALUE : 0;
        this.minWidth = first.op == SreNode.WORD ? Math.max(width, first.word.length) : width;
        this.startSet = minWidth == 0 ? null : SreAnalysis.start(start);
        int only = startSet == null ? -1 : startSet.onlyMember();
        if (first.op == SreNode.WORD) {
            this.prefix = first.word;
        } else {
            this.prefix = only >= 0 ? new int[] {only} : null;
        }
    }

    /** The pattern's flags. */
    public int flags() {
        return flags;
    }

    /** Number of capturing groups. */
    public int groups() {
        return groups;
    }
}
