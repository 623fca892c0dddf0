package org.pyft.modules.sre;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

import java.util.Arrays;

/** {@code re.Pattern}: immutable; every use has a matcher of its own. */
public final class PyPattern extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("re.Pattern", new PatternMethodsTable()).notSubclassable();

    /** What a pattern can be matched with: the kind of the object it was compiled from. */
    private enum Kind {
        STRING,
        BYTES,
        ANY
    }

    private final Object pattern;
    private final int flags;
    private final int[] code;
    private final SreProgram program;
    private final PyDict groupIndex;
    private final PyTuple indexGroup;
    private final Kind kind;

    PyPattern(
            Object pattern,
            int flags,
            int[] code,
            SreProgram program,
            PyDict groupIndex,
            PyTuple indexGroup) {
        this.pattern = pattern;
        this.flags = flags;
        this.code = code;
        this.program = program;
        this.groupIndex = groupIndex;
        this.indexGroup = indexGroup;
        if (pattern == PyNone.NONE) {
            kind = Kind.ANY;
        } else if (PyWrapper.unwrap(pattern) instanceof TruffleString) {
            kind = Kind.STRING;
        } else {
            Buffers.toBytes(pattern);
            kind = Kind.BYTES;
        }
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visit(pattern);
        publisher.visit(groupIndex);
        publisher.visit(indexGroup);
    }

    Object getPattern() {
        return pattern;
    }

    int getFlags() {
        return flags;
    }

    int groups() {
        return program.groups();
    }

    PyDict getGroupIndex() {
        return groupIndex;
    }

    PyTuple getIndexGroup() {
        return indexGroup;
    }

    boolean isString() {
        return kind == Kind.STRING;
    }

    /** The text to match, of the right kind. */
    SreText text(Object object) {
        SreText text = SreText.of(object);
        if (text.isString() && kind == Kind.BYTES) {
            throw PyErr.typeError("cannot use a bytes pattern on a string-like object");
        }
        if (!text.isString() && kind == Kind.STRING) {
            throw PyErr.typeError("cannot use a string pattern on a bytes-like object");
        }
        return text;
    }

    /** A new matcher of the pattern over a text. */
    SreMatcher matcher(SreText text) {
        return new SreMatcher(program, text.input(), PyPattern::poll);
    }

    private static void poll() {
        TruffleSafepoint.poll(null);
    }

    /** Whether both patterns were compiled from equal code with equal flags; their pattern objects remain to be compared. */
    boolean hasSameCode(PyPattern other) {
        return flags == other.flags && kind == other.kind && Arrays.equals(code, other.code);
    }

    int codeHash() {
        return Arrays.hashCode(code) ^ flags ^ kind.ordinal() ^ groups();
    }
}
