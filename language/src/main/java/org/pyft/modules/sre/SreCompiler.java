package org.pyft.modules.sre;

import java.util.ArrayList;
import java.util.List;

/** Turns a code list into nodes, checking it on the way. */
final class SreCompiler {
    private final int[] code;
    private final int groups;
    private final List<SreNode> nodes = new ArrayList<>();
    private int registers;

    /** @param registers number of registers that are taken already */
    SreCompiler(int[] code, int groups, int registers) {
        this.code = code;
        this.groups = groups;
        this.registers = registers;
    }

    static IllegalArgumentException invalid() {
        return new IllegalArgumentException("invalid SRE code");
    }

    SreNode compile() {
        int last = code.length - 1;
        if (last < 0 || code[last] != SreCode.SUCCESS) {
            throw invalid();
        }
        int start = code[0] == SreCode.INFO ? 1 + skip(1, last) : 0;
        SreNode first = sequence(start, last, node(SreNode.MATCH));
        SreAnalysis.annotate(nodes);
        return first;
    }

    SreNode[] nodes() {
        return nodes.toArray(new SreNode[0]);
    }

    int registers() {
        return registers;
    }

    private SreNode node(int op) {
        SreNode node = new SreNode(op, nodes.size());
        nodes.add(node);
        return node;
    }

    private int newRegisters(int count) {
        int first = registers;
        registers += count;
        return first;
    }

    /** The skip count at an index, checked to stay within {@code end}. */
    private int skip(int index, int end) {
        if (index >= end || code[index] < 1 || code[index] > end - index) {
            throw invalid();
        }
        return code[index];
    }

    private int argument(int index, int end) {
        if (index >= end) {
            throw invalid();
        }
        return code[index];
    }

    private static int count(int value) {
        return value < 0 ? SreNode.UNBOUNDED : value;
    }

    /** Where the element at {@code i} ends. */
    private int elementEnd(int i, int end) {
        int stop =
                switch (code[i]) {
                    case SreCode.FAILURE, SreCode.SUCCESS, SreCode.ANY, SreCode.ANY_ALL -> i + 1;
                    case SreCode.LITERAL,
                            SreCode.NOT_LITERAL,
                            SreCode.LITERAL_IGNORE,
                            SreCode.NOT_LITERAL_IGNORE,
                            SreCode.LITERAL_LOC_IGNORE,
                            SreCode.NOT_LITERAL_LOC_IGNORE,
                            SreCode.LITERAL_UNI_IGNORE,
                            SreCode.NOT_LITERAL_UNI_IGNORE,
                            SreCode.AT,
                            SreCode.CATEGORY,
                            SreCode.MARK,
                            SreCode.GROUPREF,
                            SreCode.GROUPREF_IGNORE,
                            SreCode.GROUPREF_LOC_IGNORE,
                            SreCode.GROUPREF_UNI_IGNORE ->
                            i + 2;
                    case SreCode.IN,
                            SreCode.IN_IGNORE,
                            SreCode.IN_LOC_IGNORE,
                            SreCode.IN_UNI_IGNORE,
                            SreCode.INFO,
                            SreCode.REPEAT_ONE,
                            SreCode.MIN_REPEAT_ONE,
                            SreCode.POSSESSIVE_REPEAT_ONE,
                            SreCode.ASSERT,
                            SreCode.ASSERT_NOT,
                            SreCode.ATOMIC_GROUP ->
                            i + 1 + skip(i + 1, end);
                    case SreCode.REPEAT, SreCode.POSSESSIVE_REPEAT -> i + 2 + skip(i + 1, end);
                    case SreCode.GROUPREF_EXISTS -> conditionalEnd(i, end);
                    case SreCode.BRANCH -> {
                        int j = i + 1;
                        while (argument(j, end) != 0) {
                            j += skip(j, end);
                        }
                        yield j + 1;
                    }
                    default -> throw invalid();
                };
        if (stop > end) {
            throw invalid();
        }
        return stop;
    }

    /** Where the "no" part of a conditional starts; its "yes" part ends there or, if there is a "no" part, two before. */
    private int conditionalSplit(int i, int end) {
        int split = i + 1 + argument(i + 2, end);
        if (split < i + 3 || split > end) {
            throw invalid();
        }
        return split;
    }

    /** Index of the jump that ends the "yes" part, or -1 if there is no "no" part. */
    private int conditionalJump(int i, int split) {
        int j = i + 3;
        while (j < split) {
            if (code[j] == SreCode.JUMP && j == split - 2) {
                return j;
            }
            j = elementEnd(j, split);
        }
        return -1;
    }

    private int conditionalEnd(int i, int end) {
        int split = conditionalSplit(i, end);
        int jump = conditionalJump(i, split);
        return jump < 0 ? split : jump + 1 + skip(jump + 1, end);
    }

    /** Compiles {@code code[from..to]} so that it continues with {@code next}; built from the back. */
    private SreNode sequence(int from, int to, SreNode next) {
        int[] starts = new int[Math.max(0, to - from)];
        int count = 0;
        for (int i = from; i < to; i = elementEnd(i, to)) {
            starts[count++] = i;
        }
        SreNode following = next;
        while (count > 0) {
            int i = starts[--count];
            if (code[i] == SreCode.LITERAL) {
                int firstLiteral = count;
                while (firstLiteral > 0 && code[starts[firstLiteral - 1]] == SreCode.LITERAL) {
                    firstLiteral--;
                }
                following = literals(starts[firstLiteral], count - firstLiteral + 1, following);
                count = firstLiteral;
            } else {
                int end =
                        count + 1 < starts.length && starts[count + 1] > i
                                ? starts[count + 1]
                                : elementEnd(i, to);
                following = element(i, end, following);
            }
        }
        return following;
    }

    private SreNode literals(int start, int count, SreNode next) {
        SreNode node;
        if (count == 1) {
            node = node(SreNode.CHAR);
            node.a = code[start + 1];
        } else {
            node = node(SreNode.WORD);
            node.word = new int[count];
            for (int i = 0; i < count; i++) {
                node.word[i] = code[start + 2 * i + 1];
            }
        }
        node.next = next;
        return node;
    }

    private SreNode element(int i, int end, SreNode next) {
        int op = code[i];
        switch (op) {
            case SreCode.FAILURE:
                return node(SreNode.FAIL);
            case SreCode.MARK:
                return mark(i, next);
            case SreCode.AT:
                {
                    SreNode node = node(SreNode.AT);
                    node.a = code[i + 1];
                    if (node.a < 0 || node.a > SreCode.AT_UNI_NON_BOUNDARY) {
                        throw invalid();
                    }
                    node.next = next;
                    return node;
                }
            case SreCode.GROUPREF,
            SreCode.GROUPREF_IGNORE,
            SreCode.GROUPREF_LOC_IGNORE,
            SreCode.GROUPREF_UNI_IGNORE:
                {
                    SreNode node = node(SreNode.GROUPREF);
                    node.a = group(i + 1);
                    node.folding =
                            switch (op) {
                                case SreCode.GROUPREF -> SreSet.Folding.NONE;
                                case SreCode.GROUPREF_IGNORE -> SreSet.Folding.ASCII;
                                case SreCode.GROUPREF_LOC_IGNORE -> SreSet.Folding.LOCALE;
                                default -> SreSet.Folding.UNICODE;
                            };
                    node.next = next;
                    return node;
                }
            case SreCode.GROUPREF_EXISTS:
                return conditional(i, end, next);
            case SreCode.BRANCH:
                return branch(i, end, next);
            case SreCode.REPEAT_ONE, SreCode.MIN_REPEAT_ONE, SreCode.POSSESSIVE_REPEAT_ONE:
                return repeatOne(i, end, next);
            case SreCode.REPEAT:
                return repeat(i, end, next);
            case SreCode.POSSESSIVE_REPEAT:
                return possessive(i, end, next);
            case SreCode.ASSERT, SreCode.ASSERT_NOT:
                return assertion(i, end, next);
            case SreCode.ATOMIC_GROUP:
                {
                    SreNode node = node(SreNode.ATOMIC);
                    SreNode stop = node(SreNode.ATOMIC_END);
                    node.register = newRegisters(1);
                    stop.body = node;
                    stop.next = next;
                    node.next = body(i + 2, end, stop);
                    return node;
                }
            default:
                {
                    SreSet set = unit(i, end);
                    SreNode node = node(set == null ? SreNode.ANY : SreNode.SET);
                    node.set = set;
                    node.next = next;
                    return node;
                }
        }
    }

    /** A body that ends with {@code SUCCESS} just before {@code end}. */
    private SreNode body(int from, int end, SreNode stop) {
        if (end - 1 < from || code[end - 1] != SreCode.SUCCESS) {
            throw invalid();
        }
        return sequence(from, end - 1, stop);
    }

    private SreNode mark(int i, SreNode next) {
        SreNode node = node(SreNode.MARK);
        node.a = code[i + 1];
        if (node.a < 0 || node.a >= 2 * groups) {
            throw invalid();
        }
        node.next = next;
        return node;
    }

    private int group(int index) {
        if (code[index] < 0 || code[index] >= groups) {
            throw invalid();
        }
        return code[index];
    }

    private SreNode conditional(int i, int end, SreNode next) {
        SreNode node = node(SreNode.IF_GROUP);
        node.a = group(i + 1);
        int split = conditionalSplit(i, end);
        int jump = conditionalJump(i, split);
        node.next = sequence(i + 3, jump < 0 ? split : jump, next);
        node.body = jump < 0 ? next : sequence(split, end, next);
        return node;
    }

    private SreNode branch(int i, int end, SreNode next) {
        SreNode node = node(SreNode.BRANCH);
        List<SreNode> alternatives = new ArrayList<>();
        int j = i + 1;
        while (code[j] != 0) {
            int stop = j + skip(j, end);
            if (stop - 2 < j + 1 || code[stop - 2] != SreCode.JUMP) {
                throw invalid();
            }
            alternatives.add(sequence(j + 1, stop - 2, next));
            j = stop;
        }
        if (alternatives.isEmpty()) {
            throw invalid();
        }
        node.alternatives = alternatives.toArray(new SreNode[0]);
        return node;
    }

    private SreNode repeatOne(int i, int end, SreNode next) {
        SreNode node =
                node(
                        switch (code[i]) {
                            case SreCode.REPEAT_ONE -> SreNode.GREEDY_ONE;
                            case SreCode.MIN_REPEAT_ONE -> SreNode.LAZY_ONE;
                            default -> SreNode.POSSESSIVE_ONE;
                        });
        limits(node, i, end);
        if (elementEnd(i + 4, end) != end - 1 || code[end - 1] != SreCode.SUCCESS) {
            throw invalid();
        }
        node.set = unit(i + 4, end - 1);
        node.next = next;
        return node;
    }

    private void limits(SreNode node, int i, int end) {
        node.a = count(argument(i + 2, end));
        node.b = count(argument(i + 3, end));
        if (node.a > node.b) {
            throw invalid();
        }
    }

    private SreNode repeat(int i, int end, SreNode next) {
        int until = code[end - 1];
        if (until != SreCode.MAX_UNTIL && until != SreCode.MIN_UNTIL) {
            throw invalid();
        }
        SreNode start = node(SreNode.LOOP_START);
        SreNode loop = node(until == SreCode.MAX_UNTIL ? SreNode.GREEDY : SreNode.LAZY);
        limits(loop, i, end);
        loop.register = newRegisters(2);
        loop.next = next;
        loop.body = sequence(i + 4, end - 1, loop);
        start.register = loop.register;
        start.next = loop;
        return start;
    }

    private SreNode possessive(int i, int end, SreNode next) {
        SreNode start = node(SreNode.POSSESSIVE_START);
        SreNode loop = node(SreNode.POSSESSIVE);
        SreNode stop = node(SreNode.POSSESSIVE_END);
        limits(loop, i, end);
        loop.register = newRegisters(3);
        loop.next = next;
        loop.body = body(i + 4, end, stop);
        start.register = loop.register;
        start.next = loop;
        stop.register = loop.register;
        stop.next = loop;
        return start;
    }

    private SreNode assertion(int i, int end, SreNode next) {
        boolean negated = code[i] == SreCode.ASSERT_NOT;
        SreNode node = node(negated ? SreNode.ASSERT_NOT : SreNode.ASSERT);
        SreNode stop = node(negated ? SreNode.ASSERT_NOT_END : SreNode.ASSERT_END);
        node.a = argument(i + 2, end);
        if (node.a < 0) {
            throw invalid();
        }
        node.register = newRegisters(2);
        node.body = body(i + 3, end, stop);
        node.next = next;
        stop.body = node;
        stop.next = next;
        return node;
    }

    /** The set that a one-character operator accepts, {@code null} for all characters. */
    private SreSet unit(int i, int end) {
        return switch (code[i]) {
            case SreCode.FAILURE ->
                    SreSet.of(
                            new SreSet.Charset(
                                    new int[] {SreCode.FAILURE}, 0, SreSet.Folding.NONE));
            case SreCode.ANY_ALL -> null;
            case SreCode.ANY -> SreSet.ofAllBut('\n');
            case SreCode.LITERAL -> SreSet.ofChar(code[i + 1]);
            case SreCode.NOT_LITERAL -> SreSet.ofAllBut(code[i + 1]);
            case SreCode.LITERAL_IGNORE -> literal(i, SreSet.Folding.ASCII, false);
            case SreCode.NOT_LITERAL_IGNORE -> literal(i, SreSet.Folding.ASCII, true);
            case SreCode.LITERAL_LOC_IGNORE -> literal(i, SreSet.Folding.LOCALE, false);
            case SreCode.NOT_LITERAL_LOC_IGNORE -> literal(i, SreSet.Folding.LOCALE, true);
            case SreCode.LITERAL_UNI_IGNORE -> literal(i, SreSet.Folding.UNICODE, false);
            case SreCode.NOT_LITERAL_UNI_IGNORE -> literal(i, SreSet.Folding.UNICODE, true);
            case SreCode.CATEGORY -> SreSet.of(new SreSet.Category(code[i + 1]));
            case SreCode.IN -> charset(i, end, SreSet.Folding.NONE);
            case SreCode.IN_IGNORE -> charset(i, end, SreSet.Folding.ASCII);
            case SreCode.IN_LOC_IGNORE -> charset(i, end, SreSet.Folding.LOCALE);
            case SreCode.IN_UNI_IGNORE -> charset(i, end, SreSet.Folding.UNICODE);
            default -> throw invalid();
        };
    }

    private SreSet literal(int i, SreSet.Folding folding, boolean negated) {
        return SreSet.of(new SreSet.Literal(code[i + 1], folding, negated));
    }

    private SreSet charset(int i, int end, SreSet.Folding folding) {
        int j = i + 2;
        while (argument(j, end) != SreCode.FAILURE) {
            switch (code[j]) {
                case SreCode.NEGATE -> j++;
                case SreCode.LITERAL -> j += 2;
                case SreCode.CATEGORY -> {
                    SreChars.inCategory(argument(j + 1, end), 0);
                    j += 2;
                }
                case SreCode.RANGE, SreCode.RANGE_UNI_IGNORE -> j += 3;
                case SreCode.CHARSET -> j += 9;
                case SreCode.BIGCHARSET -> j = bigCharsetEnd(j, end);
                default -> throw invalid();
            }
        }
        if (j != end - 1) {
            throw invalid();
        }
        return SreSet.of(new SreSet.Charset(code, i + 2, folding));
    }

    private int bigCharsetEnd(int j, int end) {
        int blocks = argument(j + 1, end);
        if (blocks < 0 || blocks > 256 || j + 66 + blocks * 8 > end) {
            throw invalid();
        }
        for (int i = 0; i < 256; i++) {
            if ((code[j + 2 + (i >> 2)] >>> (i & 3) * 8 & 0xff) >= blocks) {
                throw invalid();
            }
        }
        return j + 66 + blocks * 8;
    }
}
