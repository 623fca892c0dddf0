package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;
import org.pyft.objects.tuple.PyTuple;

import java.util.ArrayList;
import java.util.List;

/** Universal newlines: translates line ends to {@code \n} piece by piece and remembers which ones it has seen. For one thread at a time. */
final class Newlines {
    private static final int CR = 1;
    private static final int LF = 2;
    private static final int CRLF = 4;
    static final TruffleString LINE_FEED = Str.of("\n");
    private static final TruffleString CARRIAGE_RETURN = Str.of("\r");

    private final boolean translate;
    private boolean pendingReturn;
    private int seen;

    Newlines(boolean translate) {
        this.translate = translate;
    }

    /** Whether the last piece ended with a {@code \r} that has not been passed on. */
    boolean isPending() {
        return pendingReturn;
    }

    void setPending(boolean value) {
        pendingReturn = value;
    }

    void reset() {
        pendingReturn = false;
        seen = 0;
    }

    /** The next piece, with {@code last} the last one. */
    @TruffleBoundary
    TruffleString decode(TruffleString piece, boolean last) {
        TruffleString text = piece;
        if (pendingReturn && (last || !Str.isEmpty(text))) {
            text = Str.concat(CARRIAGE_RETURN, text);
            pendingReturn = false;
        }
        int length = Str.length(text);
        if (!last && length > 0 && Str.codePointAt(text, length - 1) == '\r') {
            text = Str.substring(text, 0, --length);
            pendingReturn = true;
        }
        if (length == 0) {
            return text;
        }
        if (Str.indexOfCodePoint(text, '\r', 0, length) < 0) {
            if ((seen & LF) == 0 && Str.indexOfCodePoint(text, '\n', 0, length) >= 0) {
                seen |= LF;
            }
            return text;
        }
        return scan(text, length);
    }

    private TruffleString scan(TruffleString string, int length) {
        Text text = Text.of(string);
        Str.Builder out = translate ? Str.builder(length) : null;
        int copied = 0;
        for (int i = 0; i < length; i++) {
            int c = text.at(i);
            if (c == '\n') {
                seen |= LF;
            } else if (c == '\r') {
                boolean pair = i + 1 < length && text.at(i + 1) == '\n';
                seen |= pair ? CRLF : CR;
                if (translate) {
                    out.append(string, copied, i).append('\n');
                    copied = i + (pair ? 2 : 1);
                }
                if (pair) {
                    i++;
                }
            }
        }
        return translate ? out.append(string, copied, length).build() : string;
    }

    /** {@code newlines}: None, one, or a tuple of those seen. */
    @TruffleBoundary
    Object seen() {
        List<Object> all = new ArrayList<>();
        if ((seen & CR) != 0) {
            all.add(CARRIAGE_RETURN);
        }
        if ((seen & LF) != 0) {
            all.add(LINE_FEED);
        }
        if ((seen & CRLF) != 0) {
            all.add(Str.of("\r\n"));
        }
        return all.isEmpty()
                ? PyNone.NONE
                : all.size() == 1 ? all.getFirst() : PyTuple.of(all.toArray());
    }

    /**
     * The index behind the first line end in {@code text[from:to]}, or −1.
     *
     * @param universal whether {@code \r} and {@code \r\n} end lines too
     * @param terminator what ends lines otherwise
     */
    @TruffleBoundary
    static int lineEnd(
            TruffleString text, int from, int to, boolean universal, TruffleString terminator) {
        if (universal) {
            int feed = Str.indexOfCodePoint(text, '\n', from, to);
            int carriage = Str.indexOfCodePoint(text, '\r', from, feed < 0 ? to : feed);
            if (carriage < 0) {
                return feed < 0 ? -1 : feed + 1;
            }
            return carriage + 1 < to && Str.codePointAt(text, carriage + 1) == '\n'
                    ? carriage + 2
                    : carriage + 1;
        }
        if (Str.length(terminator) == 1) {
            int index = Str.indexOfCodePoint(text, Str.codePointAt(terminator, 0), from, to);
            return index < 0 ? -1 : index + 1;
        }
        int index = Str.indexOf(text, terminator, from, to);
        return index < 0 ? -1 : index + Str.length(terminator);
    }

    /** {@code text} with every {@code \n} replaced. */
    @TruffleBoundary
    static TruffleString replaceLineFeeds(TruffleString text, TruffleString replacement) {
        int length = Str.length(text);
        int index = Str.indexOfCodePoint(text, '\n', 0, length);
        if (index < 0) {
            return text;
        }
        Str.Builder out = Str.builder(length + 16L);
        int copied = 0;
        while (index >= 0) {
            out.append(text, copied, index).append(replacement);
            copied = index + 1;
            index = Str.indexOfCodePoint(text, '\n', copied, length);
        }
        return out.append(text, copied, length).build();
    }
}
