package org.pyft.translate;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;

import org.pyft.nodes.FrameSlots;
import org.pyft.objects.code.CodeBody;
import org.pyft.objects.code.VariableLayout;
import org.pyft.syntax.scope.Symbol;
import org.pyft.syntax.tree.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is collected while one code object is translated: the frame's slots, the table of positions, constants and names.
 */
final class CodeBuilder {
    /** Where a variable lives. */
    record Slot(int index, boolean isCell, boolean isFree) {}

    private final FrameDescriptor.Builder frame = FrameSlots.newBuilder();
    private final IdentityHashMap<Symbol, Slot> slots = new IdentityHashMap<>();
    private final List<Symbol> variables = new ArrayList<>();
    private final List<Boolean> inlined = new ArrayList<>();
    private final HashMap<Integer, Integer> lines = new HashMap<>();
    private final List<Span> positions = new ArrayList<>();
    private final LinkedHashSet<Object> constants = new LinkedHashSet<>();
    private final LinkedHashSet<String> names = new LinkedHashSet<>();

    CodeBuilder() {
        positions.add(null);
    }

    /** The index of a source position. */
    int position(Span span) {
        if (span == null) {
            return 0;
        }
        int last = positions.size() - 1;
        if (last > 0 && positions.get(last).equals(span)) {
            return last;
        }
        positions.add(span);
        return last + 1;
    }

    /** A position for the line that a span begins in; those of one line are the same. */
    int linePosition(Span span) {
        return lines.computeIfAbsent(
                span.line(), line -> position(new Span(line, span.column(), line, span.column())));
    }

    /** A slot for a local variable; an inlined one belongs to a comprehension. */
    Slot local(Symbol symbol, boolean isInlined) {
        return add(
                symbol,
                new Slot(frame.addSlot(FrameSlotKind.Illegal, symbol.name(), null), false, false),
                isInlined);
    }

    /** A slot for the cell of a variable of the code's own. */
    Slot cell(Symbol symbol, boolean isInlined) {
        return add(symbol, new Slot(reference(), true, false), isInlined);
    }

    /** A slot for the cell of a free variable. */
    Slot free(Symbol symbol) {
        return add(symbol, new Slot(reference(), true, true), false);
    }

    private Slot add(Symbol symbol, Slot slot, boolean isInlined) {
        slots.put(symbol, slot);
        variables.add(symbol);
        inlined.add(isInlined);
        return slot;
    }

    /** The slot of a variable, or null if it has none. */
    Slot slotOf(Symbol symbol) {
        return symbol == null ? null : slots.get(symbol);
    }

    /** A static slot for a reference: a temporary of the translator. */
    int reference() {
        return frame.addSlot(FrameSlotKind.Static, null, FrameSlots.REFERENCE);
    }

    /** A static slot for an int: the state of a statement that may suspend. */
    int state() {
        return frame.addSlot(FrameSlotKind.Static, null, null);
    }

    /** Notes a constant for {@code co_consts}. */
    void constant(Object value) {
        constants.add(value);
    }

    /** Notes a name for {@code co_names}. */
    String name(String name) {
        String interned = name.intern();
        names.add(interned);
        return interned;
    }

    FrameDescriptor frameDescriptor() {
        return frame.build();
    }

    CodeBody.Translated finish(RootCallTarget target) {
        int count = variables.size();
        String[] variableNames = new String[count];
        int[] indexes = new int[count];
        boolean[] cells = new boolean[count];
        boolean[] inlinedFlags = new boolean[count];
        for (int i = 0; i < count; i++) {
            Slot slot = slots.get(variables.get(i));
            variableNames[i] = variables.get(i).name().intern();
            indexes[i] = slot.index();
            cells[i] = slot.isCell();
            inlinedFlags[i] = inlined.get(i);
        }
        return new CodeBody.Translated(
                target,
                positions.toArray(new Span[0]),
                new VariableLayout(variableNames, indexes, cells, inlinedFlags),
                constants.toArray(),
                names.toArray(new String[0]));
    }
}
