package org.pyft.modules.faulthandler;

import org.pyft.PyContext;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.OpenFile;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Where stacks are written: an open file, without Python code in between.
 *
 * @param table the descriptors of the context
 * @param fd the descriptor
 * @param file the Python object that must not be closed meanwhile, or null
 */
record DumpTarget(FileDescriptors table, int fd, Object file) {
    /** What the argument {@code file} means: a descriptor, an object with {@code fileno()}, or {@code sys.stderr}. */
    static DumpTarget of(Object argument) {
        Object file = argument;
        if (file == null || file == PyNone.NONE) {
            file = PyContext.get().sysAttribute("stderr");
            if (file == null) {
                throw PyErr.runtimeError("unable to get sys.stderr");
            }
            if (file == PyNone.NONE) {
                throw PyErr.runtimeError("sys.stderr is None");
            }
        }
        if (Py.indexOrNull(file) != null) {
            if (file instanceof Boolean) {
                PyContext.get()
                        .warn(
                                ExceptionTypes.RUNTIME_WARNING,
                                "bool is used as a file descriptor",
                                1);
            }
            int fd = Py.asInt(file);
            if (fd < 0) {
                throw PyErr.valueError("file is not a valid file descriptor");
            }
            return new DumpTarget(FileDescriptors.get(), fd, null);
        }
        Object number = Py.callMethod(file, "fileno");
        if (!(number instanceof Long fd) || fd < 0) {
            throw PyErr.runtimeError("file.fileno() is not a valid file descriptor");
        }
        try {
            Py.callMethod(file, "flush");
        } catch (PyException e) {
            // What the file has kept back comes later, or never.
        }
        return new DumpTarget(FileDescriptors.get(), Math.toIntExact(fd), file);
    }

    /** Writes all of the text; nothing if the descriptor has been closed. */
    void write(String text) {
        OpenFile open = table.fileOrNull(fd);
        if (open == null) {
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            int done = 0;
            while (done < bytes.length) {
                done += open.write(bytes, done, bytes.length - done);
            }
        } catch (IOException e) {
            // There is nobody to tell.
        }
    }
}
