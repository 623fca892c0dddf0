package org.pyft.modules.sre;

import java.util.Arrays;

/**
 * One use of a pattern on one text: finds matches and holds the marks of the last one. Belongs to one thread.
 *
 * <p>Matching is backtracking over nodes with an explicit stack of choices, so it never deepens the Java stack. What a choice
 * must undo (marks, repeat counts) is on a second stack, the trail: a choice remembers the trail's height, and taking it up
 * again restores every register changed since. Atomic parts cut choices but leave the trail alone.
 */
public final class SreMatcher {
    /** Choices between two calls of the poll callback. */
    private static final int POLL_INTERVAL = 8192;

    /** Size of a choice: node, position, height of the trail, bound. */
    private static final int CHOICE = 4;

    private static final int MAX_STACK = Integer.MAX_VALUE - 64;

    private final SreProgram program;
    private final SreInput input;
    private final Runnable poll;
    private final SreNode[] nodes;
    private final int lastIndexRegister;

    /** Marks, last closed group, then what repeats need. */
    private final int[] registers;

    private int[] choices = new int[16 * CHOICE];
    private int choiceTop;
    private int[] trail = new int[32];
    private int trailTop;
    private boolean marksDirty;
    private int fuel = POLL_INTERVAL;

    private int end;
    private int attemptStart;
    private int forbiddenEnd;
    private boolean mustReachEnd;

    private int matchStart = -1;
    private int matchEnd = -1;

    private int scanPosition;
    private boolean scanMustAdvance;
    private boolean scanDone;

    /** @param poll called now and then during long matches; may throw to abandon the match */
    public SreMatcher(SreProgram program, SreInput input, Runnable poll) {
        this.program = program;
        this.input = input;
        this.poll = poll;
        this.nodes = program.nodes;
        this.lastIndexRegister = program.lastIndexRegister;
        this.registers = new int[program.registers];
        Arrays.fill(registers, -1);
    }

    /** {@code Pattern.match}: a match that begins at {@code pos}. Positions are clipped to the text. */
    public boolean match(int pos, int endpos) {
        begin(pos, endpos);
        return matchNext();
    }

    /** {@code Pattern.fullmatch}: a match that begins at {@code pos} and ends at {@code endpos}. */
    public boolean fullMatch(int pos, int endpos) {
        begin(pos, endpos);
        mustReachEnd = true;
        forbiddenEnd = -1;
        return attempt(scanPosition);
    }

    /** {@code Pattern.search}: the first match that begins at {@code pos} or later. */
    public boolean search(int pos, int endpos) {
        begin(pos, endpos);
        return searchNext();
    }

    /** Sets up a scan with {@link #searchNext} or {@link #matchNext} (as {@code Pattern.scanner}, {@code finditer}, {@code sub}). */
    public void begin(int pos, int endpos) {
        int length = input.length();
        end = Math.min(Math.max(endpos, 0), length);
        scanPosition = Math.min(Math.max(pos, 0), length);
        scanMustAdvance = false;
        scanDone = false;
        mustReachEnd = false;
        matchStart = -1;
        matchEnd = -1;
    }

    /** The next match of a scan; after an empty match the next one must not be empty at the same place. */
    public boolean searchNext() {
        if (scanDone) {
            return false;
        }
        return advance(find(scanPosition));
    }

    /** The match of a scan that begins where the one before ended. */
    public boolean matchNext() {
        if (scanDone) {
            return false;
        }
        forbiddenEnd = scanMustAdvance ? scanPosition : -1;
        return advance(attempt(scanPosition));
    }

    private boolean advance(boolean found) {
        if (found) {
            scanMustAdvance = matchStart == matchEnd;
            scanPosition = matchEnd;
        } else {
            scanDone = true;
        }
        return found;
    }

    /** Where the match begins. */
    public int start() {
        return matchStart;
    }

    /** Where the match ends. */
    public int end() {
        return matchEnd;
    }

    /** Where a group (1…) begins, or -1 if it took no part. */
    public int start(int group) {
        if (group == 0) {
            return matchStart;
        }
        return registers[2 * group - 1] < 0 ? -1 : registers[2 * group - 2];
    }

    /** Where a group (1…) ends, or -1 if it took no part. */
    public int end(int group) {
        if (group == 0) {
            return matchEnd;
        }
        return registers[2 * group - 2] < 0 ? -1 : registers[2 * group - 1];
    }

    /** Number of the group that closed last ({@code Match.lastindex}), or -1. */
    public int lastIndex() {
        return registers[lastIndexRegister];
    }

    /** Start and end of group 0, 1, …; -1 for groups that took no part. */
    public int[] spans() {
        int[] spans = new int[2 * program.groups() + 2];
        for (int group = 0; group <= program.groups(); group++) {
            spans[2 * group] = start(group);
            spans[2 * group + 1] = end(group);
        }
        return spans;
    }

    private boolean find(int from) {
        forbiddenEnd = scanMustAdvance ? from : -1;
        int last = end - program.minWidth;
        if (program.anchored) {
            return from == 0 && last >= 0 && attempt(0);
        }
        SreSet startSet = program.startSet;
        int[] prefix = program.prefix;
        int pos = from;
        while (pos <= last) {
            if (prefix != null) {
                pos = input.findChar(prefix[0], pos, last + 1);
                while (pos <= last && !input.startsWith(prefix, pos)) {
                    pos = input.findChar(prefix[0], pos + 1, last + 1);
                }
            } else if (startSet != null) {
                pos = input.findMember(startSet, pos, last + 1);
            }
            if (pos > last) {
                return false;
            }
            if (attempt(pos)) {
                return true;
            }
            forbiddenEnd = -1;
            pos++;
            burn();
        }
        return false;
    }

    private boolean attempt(int pos) {
        attemptStart = pos;
        choiceTop = 0;
        trailTop = 0;
        if (marksDirty) {
            Arrays.fill(registers, 0, lastIndexRegister + 1, -1);
            marksDirty = false;
        }
        int stop = run(program.start, pos);
        if (stop < 0) {
            return false;
        }
        matchStart = pos;
        matchEnd = stop;
        return true;
    }

    private void burn() {
        if (--fuel <= 0) {
            fuel = POLL_INTERVAL;
            poll.run();
        }
    }

    private void push(SreNode node, int pos, int bound) {
        int top = choiceTop;
        int[] stack = choices;
        if (top + CHOICE > stack.length) {
            stack = grow(stack);
            choices = stack;
        }
        stack[top] = node.id;
        stack[top + 1] = pos;
        stack[top + 2] = trailTop;
        stack[top + 3] = bound;
        choiceTop = top + CHOICE;
    }

    private static int[] grow(int[] stack) {
        if (stack.length >= MAX_STACK) {
            throw new SreLimitException();
        }
        return Arrays.copyOf(stack, (int) Math.min(MAX_STACK, 2L * stack.length));
    }

    /** Changes a register so that the newest choice can undo it. */
    private void set(int register, int value) {
        if (choiceTop > 0) {
            int top = trailTop;
            if (top + 2 > trail.length) {
                trail = grow(trail);
            }
            trail[top] = register;
            trail[top + 1] = registers[register];
            trailTop = top + 2;
        }
        registers[register] = value;
    }

    private void unwind(int height) {
        int top = trailTop;
        while (top > height) {
            top -= 2;
            registers[trail[top]] = trail[top + 1];
        }
        trailTop = top;
    }

    private boolean canStart(SreSet set, int pos) {
        return set == null || pos < end && set.contains(input.at(pos));
    }

    /** Runs from a node; the position where the match ends, or -1. */
    private int run(SreNode first, int from) {
        SreNode node = first;
        int pos = from;
        while (true) {
            switch (node.op) {
                case SreNode.CHAR:
                    if (pos < end && input.at(pos) == node.a) {
                        pos++;
                        node = node.next;
                        continue;
                    }
                    break;
                case SreNode.SET:
                    if (pos < end && node.set.contains(input.at(pos))) {
                        pos++;
                        node = node.next;
                        continue;
                    }
                    break;
                case SreNode.ANY:
                    if (pos < end) {
                        pos++;
                        node = node.next;
                        continue;
                    }
                    break;
                case SreNode.WORD:
                    if (node.word.length <= end - pos && input.startsWith(node.word, pos)) {
                        pos += node.word.length;
                        node = node.next;
                        continue;
                    }
                    break;
                case SreNode.MARK:
                    marksDirty = true;
                    set(node.a, pos);
                    if ((node.a & 1) != 0) {
                        set(lastIndexRegister, (node.a >> 1) + 1);
                    }
                    node = node.next;
                    continue;
                case SreNode.GREEDY_ONE:
                    pos = greedyOne(node, pos, -1);
                    if (pos >= 0) {
                        node = node.next;
                        continue;
                    }
                    break;
                case SreNode.LAZY_ONE:
                    pos = lazyOne(node, pos);
                    if (pos >= 0) {
                        node = node.next;
                        continue;
                    }
                    break;
                case SreNode.BRANCH:
                    {
                        SreNode taken = branch(node, pos, 0);
                        if (taken != null) {
                            node = taken;
                            continue;
                        }
                        break;
                    }
                case SreNode.GREEDY:
                    {
                        burn();
                        SreNode taken = greedy(node, pos);
                        if (taken != null) {
                            node = taken;
                            continue;
                        }
                        break;
                    }
                case SreNode.LAZY:
                    {
                        burn();
                        SreNode taken = lazy(node, pos);
                        if (taken != null) {
                            node = taken;
                            continue;
                        }
                        break;
                    }
                case SreNode.AT:
                    if (at(node.a, pos)) {
                        node = node.next;
                        continue;
                    }
                    break;
                case SreNode.MATCH:
                    if (mustReachEnd && pos != end || pos == forbiddenEnd) {
                        break;
                    }
                    return pos;
                case SreNode.ASSERT:
                    if (pos >= node.a) {
                        set(node.register, choiceTop);
                        set(node.register + 1, pos);
                        pos -= node.a;
                        node = node.body;
                        continue;
                    }
                    break;
                case SreNode.ASSERT_END:
                    choiceTop = registers[node.body.register];
                    pos = registers[node.body.register + 1];
                    node = node.next;
                    continue;
                case SreNode.ASSERT_NOT:
                    if (pos >= node.a) {
                        set(node.register, choiceTop);
                        push(node, pos, 0);
                        pos -= node.a;
                        node = node.body;
                    } else {
                        node = node.next;
                    }
                    continue;
                case SreNode.ASSERT_NOT_END:
                    choiceTop = registers[node.body.register];
                    break;
                case SreNode.FAIL:
                    break;
                default:
                    {
                        int to = rare(node, pos);
                        if (to >= 0) {
                            node = rareNext(node);
                            pos = to;
                            continue;
                        }
                        break;
                    }
            }
            // Failed: take up the newest choice.
            burn();
            int top = choiceTop - CHOICE;
            if (top < 0) {
                return -1;
            }
            choiceTop = top;
            node = nodes[choices[top]];
            pos = choices[top + 1];
            unwind(choices[top + 2]);
            int bound = choices[top + 3];
            switch (node.op) {
                case SreNode.GREEDY_ONE -> {
                    pos = greedyOne(node, bound, pos);
                    node = pos < 0 ? FAILED : node.next;
                }
                case SreNode.LAZY_ONE -> {
                    pos = extendLazy(node, pos, bound);
                    node = pos < 0 ? FAILED : node.next;
                }
                case SreNode.BRANCH -> {
                    SreNode taken = branch(node, pos, bound);
                    node = taken == null ? FAILED : taken;
                }
                case SreNode.LAZY -> {
                    set(node.register, registers[node.register] + 1);
                    if (node.mayBeEmpty) {
                        set(node.register + 1, pos);
                    }
                    node = node.body;
                }
                default -> node = node.next;
            }
        }
    }

    private static final SreNode FAILED = new SreNode(SreNode.FAIL, -1);

    /**
     * Takes as many characters as allowed, or after failure fewer than before, such that what follows can start.
     *
     * @param pos on entry, where the repeat begins; after failure, the least position to stop at
     * @param before -1 on entry; after failure, the greatest position to stop at
     */
    private int greedyOne(SreNode node, int pos, int before) {
        int least;
        int stop;
        if (before < 0) {
            if (node.a > end - pos) {
                return -1;
            }
            least = pos + node.a;
            int limit = node.b >= end - pos ? end : pos + node.b;
            stop = node.set == null ? limit : input.skipMembers(node.set, pos, limit);
            if (stop < least) {
                return -1;
            }
            if (node.neverShorter) {
                return canStart(node.nextStart, stop) ? stop : -1;
            }
        } else {
            least = pos;
            stop = before;
        }
        SreSet nextStart = node.nextStart;
        if (nextStart != null) {
            if (stop == end) {
                stop--;
            }
            while (stop >= least && !nextStart.contains(input.at(stop))) {
                stop--;
            }
            if (stop < least) {
                return -1;
            }
        }
        if (stop > least) {
            push(node, stop - 1, least);
        }
        return stop;
    }

    /** Takes as few characters as allowed such that what follows can start. */
    private int lazyOne(SreNode node, int pos) {
        if (node.a > end - pos) {
            return -1;
        }
        int least = pos + node.a;
        if (node.set != null && input.skipMembers(node.set, pos, least) < least) {
            return -1;
        }
        int limit = node.b >= end - pos ? end : pos + node.b;
        return lazyStop(node, least, limit);
    }

    /** Takes at least one character more than before. */
    private int extendLazy(SreNode node, int pos, int limit) {
        if (node.set != null && !node.set.contains(input.at(pos))) {
            return -1;
        }
        return lazyStop(node, pos + 1, limit);
    }

    /** The first place from {@code pos} on where what follows can start; leaves a choice if there may be another. */
    private int lazyStop(SreNode node, int pos, int limit) {
        SreSet nextStart = node.nextStart;
        int stop = pos;
        if (nextStart != null) {
            if (node.set == null) {
                stop = input.findMember(nextStart, pos, Math.min(end, limit + 1));
                if (stop > limit) {
                    return -1;
                }
            }
            while (!canStart(nextStart, stop)) {
                if (stop >= limit || node.set != null && !node.set.contains(input.at(stop))) {
                    return -1;
                }
                stop++;
            }
        }
        if (stop < limit) {
            push(node, stop, limit);
        }
        return stop;
    }

    /** The first alternative from {@code index} on that can start here; leaves a choice if there are more. */
    private SreNode branch(SreNode node, int pos, int index) {
        SreSet[] starts = node.starts;
        int i = index;
        while (i < starts.length && !canStart(starts[i], pos)) {
            i++;
        }
        if (i == starts.length) {
            return null;
        }
        int other = i + 1;
        while (other < starts.length && !canStart(starts[other], pos)) {
            other++;
        }
        if (other < starts.length) {
            push(node, pos, other);
        }
        return node.alternatives[i];
    }

    /** At the end of an iteration (or before the first): another one, or on. */
    private SreNode greedy(SreNode node, int pos) {
        int register = node.register;
        int count = registers[register] + 1;
        if (count < node.a) {
            set(register, count);
            return node.body;
        }
        boolean unbounded = node.b == SreNode.UNBOUNDED;
        boolean goOn = canStart(node.nextStart, pos);
        if ((unbounded || count < node.b)
                && (!node.mayBeEmpty || pos != registers[register + 1])
                && canStart(node.bodyStart, pos)) {
            if (goOn) {
                push(node, pos, 0);
            }
            // Beyond the minimum an unbounded repeat need not count.
            if (!unbounded || count == node.a) {
                set(register, count);
            }
            if (node.mayBeEmpty) {
                set(register + 1, pos);
            }
            return node.body;
        }
        return goOn ? node.next : null;
    }

    private SreNode lazy(SreNode node, int pos) {
        int register = node.register;
        int count = registers[register] + 1;
        if (count < node.a) {
            set(register, count);
            return node.body;
        }
        boolean more =
                (node.b == SreNode.UNBOUNDED || count < node.b)
                        && (!node.mayBeEmpty || pos != registers[register + 1])
                        && canStart(node.bodyStart, pos);
        if (canStart(node.nextStart, pos)) {
            if (more) {
                push(node, pos, 0);
            }
            return node.next;
        }
        if (more) {
            set(register, count);
            if (node.mayBeEmpty) {
                set(register + 1, pos);
            }
            return node.body;
        }
        return null;
    }

    /** The operations that are not worth a place in the loop: the new position, or -1. */
    private int rare(SreNode node, int pos) {
        switch (node.op) {
            case SreNode.LOOP_START:
                set(node.register, -1);
                if (node.next.mayBeEmpty) {
                    set(node.register + 1, -1);
                }
                return pos;
            case SreNode.POSSESSIVE_START:
                set(node.register, 0);
                set(node.register + 1, -1);
                return pos;
            case SreNode.POSSESSIVE_ONE:
                {
                    if (node.a > end - pos) {
                        return -1;
                    }
                    int limit = node.b >= end - pos ? end : pos + node.b;
                    int stop = node.set == null ? limit : input.skipMembers(node.set, pos, limit);
                    return stop - pos < node.a ? -1 : stop;
                }
            case SreNode.POSSESSIVE:
                {
                    burn();
                    int register = node.register;
                    set(register + 2, choiceTop);
                    int count = registers[register];
                    if (count >= node.a) {
                        if (count >= node.b && node.b != SreNode.UNBOUNDED
                                || pos == registers[register + 1]) {
                            rareNext = node.next;
                            return pos;
                        }
                        push(node, pos, 0);
                        set(register + 1, pos);
                    }
                    if (count < SreNode.UNBOUNDED) {
                        set(register, count + 1);
                    }
                    rareNext = node.body;
                    return pos;
                }
            case SreNode.POSSESSIVE_END:
                choiceTop = registers[node.register + 2];
                return pos;
            case SreNode.ATOMIC:
                set(node.register, choiceTop);
                return pos;
            case SreNode.ATOMIC_END:
                choiceTop = registers[node.body.register];
                return pos;
            case SreNode.GROUPREF:
                return groupRef(node, pos);
            case SreNode.IF_GROUP:
                rareNext = isSet(node.a) ? node.next : node.body;
                return pos;
            default:
                throw new AssertionError(node.op);
        }
    }

    /** Where {@link #rare} leads for the nodes that have a choice. */
    private SreNode rareNext;

    private SreNode rareNext(SreNode node) {
        return node.op == SreNode.POSSESSIVE || node.op == SreNode.IF_GROUP ? rareNext : node.next;
    }

    private boolean isSet(int group) {
        int from = registers[2 * group];
        return from >= 0 && registers[2 * group + 1] >= from;
    }

    private int groupRef(SreNode node, int pos) {
        if (!isSet(node.a)) {
            return -1;
        }
        int from = registers[2 * node.a];
        int length = registers[2 * node.a + 1] - from;
        if (length > 0 && length > end - pos) {
            return -1;
        }
        SreSet.Folding folding = node.folding;
        for (int i = 0; i < length; i++) {
            int a = input.at(from + i);
            int b = input.at(pos + i);
            if (a != b && folding.lower(a) != folding.lower(b)) {
                return -1;
            }
        }
        return pos + length;
    }

    private boolean at(int where, int pos) {
        return switch (where) {
            case SreCode.AT_BEGINNING, SreCode.AT_BEGINNING_STRING -> pos == 0;
            case SreCode.AT_BEGINNING_LINE -> pos == 0 || input.at(pos - 1) == '\n';
            case SreCode.AT_END -> pos == end || pos == end - 1 && input.at(pos) == '\n';
            case SreCode.AT_END_LINE -> pos == end || pos < input.length() && input.at(pos) == '\n';
            case SreCode.AT_END_STRING -> pos == end;
            case SreCode.AT_BOUNDARY, SreCode.AT_LOC_BOUNDARY -> changesClass(pos, false);
            case SreCode.AT_NON_BOUNDARY, SreCode.AT_LOC_NON_BOUNDARY -> !changesClass(pos, false);
            case SreCode.AT_UNI_BOUNDARY -> changesClass(pos, true);
            default -> !changesClass(pos, true);
        };
    }

    private boolean changesClass(int pos, boolean unicode) {
        boolean before = pos > 0 && isWord(input.at(pos - 1), unicode);
        boolean after = pos < end && isWord(input.at(pos), unicode);
        return before != after;
    }

    private static boolean isWord(int c, boolean unicode) {
        return unicode ? SreChars.unicodeWord(c) : SreChars.asciiWord(c);
    }
}
