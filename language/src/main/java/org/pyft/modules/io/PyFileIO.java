package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.ErrnoException;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.FileStatus;
import org.pyft.modules.posix.Flags;
import org.pyft.modules.posix.OpenFile;
import org.pyft.modules.posix.PathArgument;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Blocking;

import java.io.IOException;
import java.util.Arrays;

/**
 * {@code io.FileIO}: a file descriptor with the interface of a raw stream. The Java methods without a Python counterpart's name are the
 * fast way in for buffered streams; −1 stands for "would block".
 */
public final class PyFileIO extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_io.FileIO", new FileIoMethodsTable(), IoBases.RAW).withOwnLayout();

    private static final int DEFAULT_BLOCK_SIZE = 4096;

    private volatile int fd = -1;
    private DroppedFiles.Entry entry;
    private boolean created;
    private boolean readable;
    private boolean writable;
    private boolean appending;
    private boolean closesDescriptor = true;
    private boolean finalizing;

    /** −1 unknown, 0, 1. */
    private byte seekable = -1;

    /** The file's size when it was opened, if it was a regular one. */
    private long sizeAtOpen = -1;

    PyFileIO(PyType type) {
        initType(type);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    // Opening
    // -----------------------------------------------------------------------------------------------------------

    /** {@code __init__}. */
    @TruffleBoundary
    void open(Object name, String mode, boolean closefd, Object opener) {
        if (fd >= 0) {
            if (closesDescriptor) {
                closeDescriptor();
            } else {
                fd = -1;
            }
        }
        int given = -1;
        PathArgument path = null;
        if (Ints.isInt(name)) {
            if (name instanceof Boolean) {
                IoSupport.warn(ExceptionTypes.RUNTIME_WARNING, "bool is used as a file descriptor");
            }
            given = PathArgument.descriptor(name);
            if (given < 0) {
                throw PyErr.valueError("negative file descriptor");
            }
        } else {
            path = filePath(name);
        }
        int flags = parseMode(mode);
        seekable = -1;
        sizeAtOpen = -1;
        closesDescriptor = closefd;
        boolean own = false;
        DroppedFiles.get().drain();
        FileDescriptors descriptors = FileDescriptors.get();
        int descriptor = given;
        if (given < 0) {
            if (!closefd) {
                throw PyErr.valueError("Cannot use closefd=False with file name");
            }
            if (opener == null || opener == PyNone.NONE) {
                try {
                    DirtyStreams.get()
                            .flush(
                                    descriptors
                                            .truffleFile(path.path())
                                            .getAbsoluteFile()
                                            .getPath());
                    descriptor = descriptors.open(path.path(), flags, 0666);
                } catch (IOException | RuntimeException e) {
                    throw openFailure(e, name);
                }
            } else {
                Object result = Py.call(opener, name, (long) flags);
                if (!Ints.isInt(result)) {
                    throw PyErr.typeError("expected integer from opener");
                }
                descriptor = Py.asInt(result);
                if (descriptor < 0) {
                    throw PyErr.valueError("opener returned %s", descriptor);
                }
            }
            own = true;
        }
        try {
            FileStatus status = descriptors.file(descriptor).status();
            if (status.isDirectory()) {
                throw Errno.error(Errno.EISDIR, name);
            }
            if (status.type() == FileStatus.REGULAR) {
                sizeAtOpen = status.size();
            }
            fd = descriptor;
            if (closefd) {
                entry = DroppedFiles.get().add(this, descriptor);
            }
            Attributes.put(getOrMakeExtra(), "name", name);
            if (appending) {
                descriptors.file(descriptor).seek(0, 2);
            }
        } catch (ErrnoException e) {
            if (e.number() != Errno.ESPIPE) {
                abandon(descriptor, own);
                throw Errno.error(e);
            }
        } catch (IOException e) {
            abandon(descriptor, own);
            throw Errno.error(e, name);
        } catch (PyException e) {
            abandon(descriptor, own);
            throw e;
        }
    }

    private static PathArgument filePath(Object name) {
        Object plain = PathArgument.fspath(name);
        try {
            return PathArgument.of(plain, "open");
        } catch (PyException e) {
            throw PyErr.matches(e, ExceptionTypes.VALUE_ERROR)
                            && !PyErr.matches(e, ExceptionTypes.UNICODE_ERROR)
                    ? PyErr.valueError("embedded null byte")
                    : e;
        }
    }

    private static RuntimeException openFailure(Exception e, Object name) {
        if (e instanceof PyException python) {
            return python;
        }
        return Errno.error(e, name);
    }

    private void forget() {
        DroppedFiles.Entry known = entry;
        if (known != null) {
            entry = null;
            DroppedFiles.get().remove(known);
        }
    }

    private void abandon(int descriptor, boolean own) {
        fd = -1;
        forget();
        if (own) {
            try {
                FileDescriptors.get().close(descriptor);
            } catch (IOException e) {
                // The first failure is the one to report.
            }
        }
    }

    private int parseMode(String mode) {
        created = false;
        readable = false;
        writable = false;
        appending = false;
        boolean any = false;
        boolean plus = false;
        int flags = 0;
        for (int i = 0; i < mode.length(); i++) {
            char c = mode.charAt(i);
            if (c == 'b') {
                continue;
            }
            boolean isPlus = c == '+';
            if ("xrwa+".indexOf(c) < 0) {
                throw PyErr.valueError("invalid mode: %s", mode);
            }
            if (isPlus ? plus : any) {
                throw badMode();
            }
            switch (c) {
                case 'x' -> {
                    created = true;
                    writable = true;
                    flags |= Flags.O_EXCL | Flags.O_CREAT;
                }
                case 'r' -> readable = true;
                case 'w' -> {
                    writable = true;
                    flags |= Flags.O_CREAT | Flags.O_TRUNC;
                }
                case 'a' -> {
                    writable = true;
                    appending = true;
                    flags |= Flags.O_APPEND | Flags.O_CREAT;
                }
                default -> {
                    readable = true;
                    writable = true;
                }
            }
            any |= !isPlus;
            plus |= isPlus;
        }
        if (!any) {
            throw badMode();
        }
        flags |= Flags.O_CLOEXEC;
        return flags | (readable ? writable ? Flags.O_RDWR : Flags.O_RDONLY : Flags.O_WRONLY);
    }

    private static PyException badMode() {
        return PyErr.valueError(
                "Must have exactly one of create/read/write/append mode and at most one plus");
    }

    // State
    // -------------------------------------------------------------------------------------------------------------

    boolean isClosed() {
        return fd < 0;
    }

    boolean isReadable() {
        return readable;
    }

    boolean isWritable() {
        return writable;
    }

    boolean closesDescriptor() {
        return closesDescriptor;
    }

    boolean isFinalizing() {
        return finalizing;
    }

    void setFinalizing(boolean value) {
        finalizing = value;
    }

    int blockSize() {
        return DEFAULT_BLOCK_SIZE;
    }

    /** A good size for the first buffer: the file's own when it is small. */
    int readAheadHint(int maximum) {
        return sizeAtOpen >= 0 ? (int) Math.max(512, Math.min(maximum, sizeAtOpen + 1)) : maximum;
    }

    /** The descriptor of an open file. */
    int descriptor() {
        int descriptor = fd;
        if (descriptor < 0) {
            throw PyErr.valueError("I/O operation on closed file");
        }
        return descriptor;
    }

    /** The absolute path of the open file, or null. */
    String path() {
        OpenFile file = FileDescriptors.get().fileOrNull(fd);
        return file == null ? null : file.path();
    }

    private OpenFile file() throws ErrnoException {
        return FileDescriptors.get().file(descriptor());
    }

    String modeText() {
        if (created) {
            return readable ? "xb+" : "xb";
        }
        if (appending) {
            return readable ? "ab+" : "ab";
        }
        return readable ? writable ? "rb+" : "rb" : "wb";
    }

    boolean isSeekable() {
        int descriptor = descriptor();
        if (seekable < 0) {
            try {
                FileDescriptors.get().file(descriptor).seek(0, 1);
                seekable = 1;
            } catch (IOException e) {
                seekable = 0;
            }
        }
        return seekable == 1;
    }

    boolean isTerminal() {
        try {
            return file().isTerminal();
        } catch (IOException e) {
            return false;
        }
    }

    // Operations
    // --------------------------------------------------------------------------------------------------------

    private void requireReadable() {
        descriptor();
        if (!readable) {
            throw IoSupport.unsupported("File not open for reading");
        }
    }

    private void requireWritable() {
        descriptor();
        if (!writable) {
            throw IoSupport.unsupported("File not open for writing");
        }
    }

    /** Reads into an array: the number of bytes, 0 at the end, −1 if it would block. */
    @TruffleBoundary
    int read(byte[] target, int offset, int length) {
        requireReadable();
        try {
            OpenFile file = file();
            return Blocking.outside(() -> file.read(target, offset, length));
        } catch (ErrnoException e) {
            if (e.number() == Errno.EAGAIN) {
                return -1;
            }
            throw Errno.error(e);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    /** Writes a part of an array: the number of bytes, −1 if it would block. */
    @TruffleBoundary
    int write(byte[] source, int offset, int length) {
        requireWritable();
        try {
            OpenFile file = file();
            return Blocking.outside(() -> file.write(source, offset, length));
        } catch (ErrnoException e) {
            if (e.number() == Errno.EAGAIN) {
                return -1;
            }
            throw Errno.error(e);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    /** The rest of the file; null if it would block. */
    @TruffleBoundary
    byte[] readAll() {
        requireReadable();
        byte[] buffer = new byte[restHint()];
        int size = 0;
        while (true) {
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, grown(size));
            }
            int count = read(buffer, size, buffer.length - size);
            if (count < 0 && size == 0) {
                return null;
            }
            if (count <= 0) {
                break;
            }
            size += count;
        }
        return size == buffer.length ? buffer : Arrays.copyOf(buffer, size);
    }

    private static int grown(int size) {
        long wanted = size + Math.max(8192, (long) size >> (size > 1 << 16 ? 1 : 0));
        if (wanted > Integer.MAX_VALUE - 16) {
            if (size >= Integer.MAX_VALUE - 16) {
                throw PyErr.overflowError(
                        "unbounded read returned more bytes than a Python bytes object can hold");
            }
            return Integer.MAX_VALUE - 16;
        }
        return (int) wanted;
    }

    private int restHint() {
        if (sizeAtOpen >= 0) {
            try {
                OpenFile file = file();
                long rest = file.size() - file.seek(0, 1);
                if (rest > Integer.MAX_VALUE - 16) {
                    throw PyErr.overflowError(
                            "unbounded read returned more bytes than a Python bytes object can hold");
                }
                return (int) Math.max(1, rest + 1);
            } catch (IOException e) {
                return 8192;
            }
        }
        return 8192;
    }

    /** {@code read}. */
    @TruffleBoundary
    Object readBytes(long size) {
        requireReadable();
        if (size < 0) {
            byte[] all = readAll();
            return all == null ? PyNone.NONE : PyBytes.of(all);
        }
        int hint = sizeAtOpen >= 0 && size > 1 << 16 ? restHint() : 1 << 20;
        byte[] buffer = new byte[(int) Math.min(size, hint)];
        int count = read(buffer, 0, buffer.length);
        if (count < 0) {
            return PyNone.NONE;
        }
        return PyBytes.of(count == buffer.length ? buffer : Arrays.copyOf(buffer, count));
    }

    @TruffleBoundary
    long seek(long position, int whence) {
        try {
            return file().seek(position, whence);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @TruffleBoundary
    void truncate(long size) {
        requireWritable();
        try {
            file().truncate(size);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    void checkTruncatable() {
        requireWritable();
    }

    /** {@code close} without the part that concerns attributes. */
    @TruffleBoundary
    void closeDescriptor() {
        int descriptor;
        synchronized (this) {
            descriptor = fd;
            fd = -1;
        }
        forget();
        if (descriptor >= 0 && closesDescriptor) {
            try {
                FileDescriptors.get().close(descriptor);
            } catch (IOException e) {
                throw Errno.error(e);
            }
        }
    }

    /** {@code close}. */
    @TruffleBoundary
    void close() {
        PyException failure = null;
        if (isExact()) {
            Attributes.put(getOrMakeExtra(), "__IOBase_closed", true);
        } else {
            try {
                IoBaseMethods.close(this);
            } catch (PyException e) {
                failure = e;
            }
        }
        try {
            closeDescriptor();
        } catch (PyException e) {
            throw IoSupport.chain(failure, e);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Warns of a file that was dropped without being closed. */
    void warnUnclosed(Object source) {
        if (fd >= 0 && closesDescriptor) {
            IoSupport.warn(
                    ExceptionTypes.RESOURCE_WARNING, "unclosed file " + Py.reprString(source));
        }
    }

    /** The {@code name} attribute or null. */
    Object name() {
        return Attributes.get(getOrMakeExtra(), "name");
    }
}
