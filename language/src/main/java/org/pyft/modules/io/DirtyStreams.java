package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.exception.PyException;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams of one context that hold data which is not written yet. CPython writes it when the last reference goes; here a stream that is
 * dropped unflushed stays in this set, and its data is written before anybody could miss it: when its file is opened or examined, when a process
 * is started, and at exit.
 */
public final class DirtyStreams {
    private final Set<PyTextIOWrapper> texts = ConcurrentHashMap.newKeySet();
    private final Set<PyBuffered> buffers = ConcurrentHashMap.newKeySet();

    private DirtyStreams() {}

    /** The set of the current context. */
    public static DirtyStreams get() {
        return PyContext.get().moduleStates().get(DirtyStreams.class, DirtyStreams::new);
    }

    void update(PyTextIOWrapper stream, boolean dirty) {
        if (dirty) {
            texts.add(stream);
        } else {
            texts.remove(stream);
        }
    }

    void update(PyBuffered stream, boolean dirty) {
        if (dirty) {
            buffers.add(stream);
        } else {
            buffers.remove(stream);
        }
    }

    /** Writes what streams of this absolute path hold. */
    @TruffleBoundary
    public void flush(String path) {
        if (texts.isEmpty() && buffers.isEmpty()) {
            return;
        }
        for (PyTextIOWrapper stream : texts) {
            if (path.equals(stream.filePath())) {
                stream.tryWritePending();
            }
        }
        for (PyBuffered stream : buffers) {
            if (path.equals(stream.filePath())) {
                stream.tryFlush();
            }
        }
    }

    /** Writes what all streams hold. Errors are ignored: there is nobody to tell. */
    @TruffleBoundary
    public void flushAll() {
        for (PyTextIOWrapper stream : texts) {
            ignoringErrors(stream::tryWritePending);
        }
        for (PyBuffered stream : buffers) {
            ignoringErrors(stream::tryFlush);
        }
    }

    private static void ignoringErrors(Runnable action) {
        try {
            action.run();
        } catch (PyException e) {
            // As CPython when a file is dropped at exit.
        }
    }
}
