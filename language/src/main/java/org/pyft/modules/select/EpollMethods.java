package org.pyft.modules.select;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.PosixDescriptors;
import org.pyft.modules.time.Timestamps;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code select.epoll}. */
@BuiltinType("select.epoll")
final class EpollMethods {
    private static final int CLOSE_ON_EXEC = 524288;

    private EpollMethods() {}

    @Builtin("__new__($type, sizehint=-1, flags=0)")
    static Object create(PyType type, int sizeHint, int flags) {
        if (sizeHint < -1 || sizeHint == 0) {
            throw PyErr.valueError("negative sizehint");
        }
        if ((flags & ~CLOSE_ON_EXEC) != 0) {
            throw PyErr.error(ExceptionTypes.OS_ERROR, "invalid flags");
        }
        return new PyEpoll(type);
    }

    private static int mask(Object mask) {
        return (int) Py.asLong(mask);
    }

    private static int openDescriptor(Object fd) {
        int descriptor = PosixDescriptors.descriptor(fd);
        if (FileDescriptors.get().fileOrNull(descriptor) == null) {
            throw Errno.error(Errno.EBADF);
        }
        return descriptor;
    }

    @Builtin("register($self, /, fd, eventmask=select.EPOLLIN | select.EPOLLPRI | select.EPOLLOUT)")
    static void register(PyEpoll self, Object fd, Object mask) {
        self.descriptor();
        if (!self.add(
                openDescriptor(fd),
                mask == null ? PollMask.IN | PollMask.PRI | PollMask.OUT : mask(mask))) {
            throw Errno.error(Errno.EEXIST);
        }
    }

    @Builtin("modify($self, /, fd, eventmask)")
    static void modify(PyEpoll self, Object fd, Object mask) {
        self.descriptor();
        if (!self.replace(openDescriptor(fd), mask(mask))) {
            throw Errno.error(Errno.ENOENT);
        }
    }

    @Builtin("unregister($self, /, fd)")
    static void unregister(PyEpoll self, Object fd) {
        self.descriptor();
        if (!self.remove(openDescriptor(fd))) {
            throw Errno.error(Errno.ENOENT);
        }
    }

    @Builtin("poll($self, /, timeout=None, maxevents=-1)")
    static Object poll(PyEpoll self, Object timeout, int most) {
        self.descriptor();
        long nanos =
                timeout == null || timeout == PyNone.NONE ? -1 : Timestamps.toNanoseconds(timeout);
        if (most < -1 || most == 0) {
            throw PyErr.valueError("maxevents must be greater than 0, got %s", most);
        }
        return SelectModule.await(self.snapshot(), nanos, most < 0 ? Integer.MAX_VALUE : most);
    }

    @Builtin("close($self, /)")
    static void close(PyEpoll self) {
        self.close();
    }

    @Builtin("fileno($self, /)")
    static long fileno(PyEpoll self) {
        return self.descriptor();
    }

    @Builtin("__enter__($self, /)")
    static Object enter(PyEpoll self) {
        self.descriptor();
        return self;
    }

    @Builtin("__exit__($self, exc_type=None, exc_value=None, exc_tb=None, /)")
    static void exit(PyEpoll self, Object type, Object value, Object traceback) {
        self.close();
    }

    @Getter("closed")
    static boolean closed(PyEpoll self) {
        return self.isClosed();
    }
}
