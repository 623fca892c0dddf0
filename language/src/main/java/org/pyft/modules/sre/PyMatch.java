package org.pyft.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code re.Match}: immutable. */
public final class PyMatch extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("re.Match", new MatchMethodsTable()).notSubclassable();

    private final PyPattern pattern;
    private final SreText text;
    private final int pos;
    private final int endpos;
    private final int[] spans;
    private final int lastIndex;

    private PyMatch(
            PyPattern pattern, SreText text, int pos, int endpos, int[] spans, int lastIndex) {
        this.pattern = pattern;
        this.text = text;
        this.pos = pos;
        this.endpos = endpos;
        this.spans = spans;
        this.lastIndex = lastIndex;
    }

    /** The match that the matcher has just found between the given bounds. */
    static PyMatch of(PyPattern pattern, SreText text, long pos, long endpos, SreMatcher matcher) {
        return new PyMatch(
                pattern,
                text,
                clip(pos, text.length()),
                clip(endpos, text.length()),
                matcher.spans(),
                matcher.lastIndex());
    }

    /** A bound cut to the text. */
    static int clip(long position, int length) {
        return (int) Math.max(0, Math.min(position, length));
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visit(pattern);
        publisher.visit(text.object());
    }

    PyPattern getPattern() {
        return pattern;
    }

    SreText getText() {
        return text;
    }

    int getPos() {
        return pos;
    }

    int getEndpos() {
        return endpos;
    }

    int groups() {
        return spans.length / 2 - 1;
    }

    int start(int group) {
        return spans[2 * group];
    }

    int end(int group) {
        return spans[2 * group + 1];
    }

    /** Number of the group that closed last, or −1. */
    int lastIndex() {
        return lastIndex;
    }

    /** The text of a group, or {@code fallback} if it took no part. */
    Object group(int group, Object fallback) {
        int start = spans[2 * group];
        return start < 0 ? fallback : text.slice(start, spans[2 * group + 1]);
    }

    /** The number of a group given by number or name. */
    int index(Object group) {
        Object number =
                group instanceof Long || group instanceof TruffleString
                        ? group
                        : Py.indexOrNull(group);
        if (!(number instanceof Long)) {
            number =
                    number == null || number instanceof TruffleString
                            ? pattern.getGroupIndex().get(group)
                            : null;
        }
        if (number instanceof Long l && l >= 0 && l <= groups()) {
            return (int) l.longValue();
        }
        throw PyErr.indexError("no such group");
    }

    /** {@code group(…)}. */
    Object groups(Object[] wanted) {
        if (wanted.length == 0) {
            return group(0, PyNone.NONE);
        }
        if (wanted.length == 1) {
            return group(index(wanted[0]), PyNone.NONE);
        }
        Object[] result = new Object[wanted.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = group(index(wanted[i]), PyNone.NONE);
        }
        return PyTuple.of(result);
    }
}
