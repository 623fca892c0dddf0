package org.pyft.modules.io;

import org.pyft.PyContext;
import org.pyft.modules.posix.FileDescriptors;

import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Closes the descriptors of files that the program dropped without closing them, when the next file is opened. */
final class DroppedFiles {
    private final ReferenceQueue<PyFileIO> queue = new ReferenceQueue<>();
    private final Set<Entry> open = ConcurrentHashMap.newKeySet();

    private DroppedFiles() {}

    static DroppedFiles get() {
        return PyContext.get().moduleStates().get(DroppedFiles.class, DroppedFiles::new);
    }

    /** An open file and its descriptor. */
    static final class Entry extends PhantomReference<PyFileIO> {
        private final int descriptor;

        Entry(PyFileIO file, int descriptor, ReferenceQueue<PyFileIO> queue) {
            super(file, queue);
            this.descriptor = descriptor;
        }
    }

    /** Remembers a file that owns its descriptor. */
    Entry add(PyFileIO file, int descriptor) {
        Entry entry = new Entry(file, descriptor, queue);
        open.add(entry);
        return entry;
    }

    /** Forgets a file that was closed. */
    void remove(Entry entry) {
        open.remove(entry);
        entry.clear();
    }

    /** Closes what has been dropped. */
    void drain() {
        Reference<? extends PyFileIO> reference;
        while ((reference = queue.poll()) != null) {
            Entry entry = (Entry) reference;
            if (open.remove(entry)) {
                try {
                    FileDescriptors.get().close(entry.descriptor);
                } catch (IOException e) {
                    // There is nobody to tell.
                }
            }
        }
    }
}
