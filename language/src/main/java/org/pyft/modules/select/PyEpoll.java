package org.pyft.modules.select;

import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.FileStatus;
import org.pyft.modules.posix.OpenFile;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code select.epoll}: as poll, with a descriptor of its own; level-triggered. */
public final class PyEpoll extends PyHeapObject {
    public static final PyType TYPE = PyType.builtin("select.epoll", new EpollMethodsTable());

    private final Map<Integer, Integer> masks = new LinkedHashMap<>();
    private int fd;

    PyEpoll(PyType type) {
        initType(type);
        try {
            fd = FileDescriptors.get().add(new Description());
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    /** What the descriptor stands for. */
    private static final class Description extends OpenFile {
        @Override
        public FileStatus status() {
            return FileStatus.ofKind(0600, 0);
        }

        @Override
        protected void release() {}
    }

    synchronized boolean isClosed() {
        return fd < 0;
    }

    synchronized int descriptor() {
        if (fd < 0) {
            throw PyErr.valueError("I/O operation on closed epoll object");
        }
        return fd;
    }

    void close() {
        int descriptor;
        synchronized (this) {
            descriptor = fd;
            fd = -1;
            masks.clear();
        }
        if (descriptor >= 0) {
            try {
                FileDescriptors.get().close(descriptor);
            } catch (IOException e) {
                throw Errno.error(e);
            }
        }
    }

    /** Adds a descriptor; false if it is there. */
    synchronized boolean add(int target, int mask) {
        return masks.putIfAbsent(target, mask) == null;
    }

    synchronized boolean replace(int target, int mask) {
        return masks.replace(target, mask) != null;
    }

    synchronized boolean remove(int target) {
        return masks.remove(target) != null;
    }

    /** The registrations; those whose descriptor has been closed go, as they do in the kernel. */
    synchronized Map<Integer, Integer> snapshot() {
        FileDescriptors descriptors = FileDescriptors.get();
        masks.keySet().removeIf(target -> descriptors.fileOrNull(target) == null);
        return new LinkedHashMap<>(masks);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }
}
