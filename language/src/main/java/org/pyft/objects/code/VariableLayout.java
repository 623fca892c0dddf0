package org.pyft.objects.code;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameSlotKind;

import org.pyft.objects.cell.PyCell;

/**
 * Where the variables of a code object live in its frames, for {@code locals()} and {@code frame.f_locals}: local variables in tagged
 * slots, captured ones in cells in static slots. The variables of inlined comprehensions come after those that they may hide.
 */
public record VariableLayout(String[] names, int[] slots, boolean[] cells, boolean[] inlined) {
    /** The value of variable {@code index}, or null while it is unbound. */
    public Object read(Frame frame, int index) {
        int slot = slots[index];
        if (cells[index]) {
            PyCell cell = (PyCell) frame.getObjectStatic(slot);
            return cell == null ? null : cell.get();
        }
        return frame.getTag(slot) == FrameSlotKind.Illegal.tag ? null : frame.getValue(slot);
    }

    /** Binds variable {@code index}; null unbinds it. */
    public void write(Frame frame, int index, Object value) {
        int slot = slots[index];
        if (cells[index]) {
            ((PyCell) frame.getObjectStatic(slot)).set(value);
        } else {
            frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Object);
            frame.setObject(slot, value);
        }
    }

    /** The index of a variable of the code's own, or -1. */
    public int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (!inlined[i] && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of what a name means now: the variable of a comprehension that is running, or one of the code's own; or -1. */
    public int indexOf(Frame frame, String name) {
        for (int i = names.length - 1; i >= 0; i--) {
            if (inlined[i] && names[i].equals(name) && read(frame, i) != null) {
                return i;
            }
        }
        return indexOf(name);
    }

    /** Whether a comprehension is running that has variables. */
    public boolean hasInlined(Frame frame) {
        for (int i = 0; i < names.length; i++) {
            if (inlined[i] && read(frame, i) != null) {
                return true;
            }
        }
        return false;
    }
}
