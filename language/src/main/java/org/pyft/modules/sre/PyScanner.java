package org.pyft.modules.sre;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

import java.util.concurrent.atomic.AtomicBoolean;

/** What {@code Pattern.scanner} returns: goes from match to match. One call at a time; another one is a ValueError. */
public final class PyScanner extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_sre.SRE_Scanner", new ScannerMethodsTable()).notSubclassable();

    private final PyPattern pattern;
    private final SreText text;
    private final long pos;
    private final long endpos;
    private final SreMatcher matcher;
    private final AtomicBoolean running = new AtomicBoolean();

    PyScanner(PyPattern pattern, SreText text, long pos, long endpos) {
        this.pattern = pattern;
        this.text = text;
        this.pos = pos;
        this.endpos = endpos;
        this.matcher = pattern.matcher(text);
        matcher.begin(PyMatch.clip(pos, text.length()), PyMatch.clip(endpos, text.length()));
    }

    PyPattern getPattern() {
        return pattern;
    }

    /** The next match, or null. */
    PyMatch next(boolean search) {
        if (!running.compareAndSet(false, true)) {
            throw PyErr.valueError("regular expression scanner already executing");
        }
        try {
            boolean found = search ? matcher.searchNext() : matcher.matchNext();
            return found ? PyMatch.of(pattern, text, pos, endpos, matcher) : null;
        } finally {
            running.set(false);
        }
    }

    Object nextOrNone(boolean search) {
        PyMatch match = next(search);
        return match == null ? PyNone.NONE : match;
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
}
