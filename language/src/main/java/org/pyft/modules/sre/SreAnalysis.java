package org.pyft.modules.sre;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be known about nodes before matching: the characters something can start with, and which bodies may be empty. */
final class SreAnalysis {
    /** Bounds on the work for one start set; beyond them it is unknown. */
    private static final int MAX_VISITS = 256;

    private static final int MAX_LEAVES = 64;

    private SreAnalysis() {}

    static void annotate(List<SreNode> nodes) {
        for (SreNode node : nodes) {
            switch (node.op) {
                case SreNode.BRANCH -> {
                    node.starts = new SreSet[node.alternatives.length];
                    for (int i = 0; i < node.starts.length; i++) {
                        node.starts[i] = start(node.alternatives[i]);
                    }
                }
                case SreNode.GREEDY_ONE, SreNode.LAZY_ONE -> {
                    node.nextStart = start(node.next);
                    node.neverShorter =
                            node.nextStart != null
                                    && node.set != null
                                    && node.set.isDisjoint(node.nextStart);
                }
                case SreNode.GREEDY, SreNode.LAZY, SreNode.POSSESSIVE -> {
                    node.bodyStart = start(node.body);
                    node.nextStart = start(node.next);
                    node.mayBeEmpty = reachesWithoutInput(node.body, node);
                }
                default -> {}
            }
        }
    }

    /** The characters one of which must come next for {@code from} to succeed; {@code null} if none need to, or unknown. */
    static SreSet start(SreNode from) {
        Set<SreNode> seen = new HashSet<>();
        ArrayDeque<SreNode> work = new ArrayDeque<>();
        List<SreSet> leaves = new ArrayList<>();
        work.add(from);
        while (!work.isEmpty()) {
            SreNode node = work.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (seen.size() > MAX_VISITS || leaves.size() > MAX_LEAVES) {
                return null;
            }
            switch (node.op) {
                case SreNode.FAIL -> {}
                case SreNode.CHAR -> leaves.add(SreSet.ofChar(node.a));
                case SreNode.WORD -> leaves.add(SreSet.ofChar(node.word[0]));
                case SreNode.SET -> leaves.add(node.set);
                case SreNode.GREEDY_ONE, SreNode.LAZY_ONE, SreNode.POSSESSIVE_ONE -> {
                    if (node.set == null) {
                        return null;
                    }
                    leaves.add(node.set);
                    if (node.a == 0) {
                        work.push(node.next);
                    }
                }
                default -> {
                    if (leavesAtomicPart(node, seen) || !pushSuccessors(node, work)) {
                        return null;
                    }
                }
            }
        }
        return leaves.isEmpty() ? null : SreSet.union(leaves);
    }

    /**
     * Whether a node ends an atomic part that the search began in. What the part takes must not depend on what follows it, so
     * from inside it the search has to stop.
     */
    private static boolean leavesAtomicPart(SreNode node, Set<SreNode> seen) {
        return node.op == SreNode.ATOMIC_END && !seen.contains(node.body)
                || node.op == SreNode.POSSESSIVE_END && !seen.contains(node.next);
    }

    /** Pushes where a node that takes no input may lead; {@code false} if it may take input, or end the match. */
    private static boolean pushSuccessors(SreNode node, ArrayDeque<SreNode> work) {
        switch (node.op) {
            case SreNode.AT,
                    SreNode.MARK,
                    SreNode.ASSERT,
                    SreNode.ASSERT_NOT,
                    SreNode.ATOMIC,
                    SreNode.ATOMIC_END,
                    SreNode.LOOP_START,
                    SreNode.POSSESSIVE_START,
                    SreNode.POSSESSIVE_END ->
                    work.push(node.next);
            case SreNode.IF_GROUP -> {
                work.push(node.next);
                work.push(node.body);
            }
            case SreNode.GREEDY, SreNode.LAZY, SreNode.POSSESSIVE -> {
                work.push(node.next);
                work.push(node.body);
            }
            case SreNode.BRANCH -> {
                for (SreNode alternative : node.alternatives) {
                    work.push(alternative);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code target} may be reached from {@code from} at the same position; {@code true} if unknown. */
    private static boolean reachesWithoutInput(SreNode from, SreNode target) {
        Set<SreNode> seen = new HashSet<>();
        ArrayDeque<SreNode> work = new ArrayDeque<>();
        work.add(from);
        while (!work.isEmpty()) {
            SreNode node = work.pop();
            if (node == target) {
                return true;
            }
            if (!seen.add(node)) {
                continue;
            }
            switch (node.op) {
                case SreNode.FAIL,
                        SreNode.CHAR,
                        SreNode.WORD,
                        SreNode.SET,
                        SreNode.ANY,
                        SreNode.MATCH,
                        SreNode.ASSERT_END,
                        SreNode.ASSERT_NOT_END -> {}
                case SreNode.GREEDY_ONE, SreNode.LAZY_ONE, SreNode.POSSESSIVE_ONE -> {
                    if (node.a == 0) {
                        work.push(node.next);
                    }
                }
                default -> {
                    if (!pushSuccessors(node, work)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
