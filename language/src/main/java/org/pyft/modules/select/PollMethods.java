package org.pyft.modules.select;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.PosixDescriptors;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.floating.Floats;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Attributes of {@code select.poll}. */
@BuiltinType("select.poll")
final class PollMethods {
    private PollMethods() {}

    private static int mask(Object mask) {
        long value = Py.asLong(mask);
        if (value < 0) {
            throw PyErr.valueError("value must be positive");
        }
        if (value > 0xffff) {
            throw PyErr.overflowError("Python int too large for C unsigned short");
        }
        return (int) value;
    }

    @Builtin("register($self, fd, eventmask=select.POLLIN | select.POLLPRI | select.POLLOUT, /)")
    static void register(PyPoll self, Object fd, Object mask) {
        self.put(
                PosixDescriptors.descriptor(fd),
                mask == null ? PollMask.IN | PollMask.PRI | PollMask.OUT : mask(mask));
    }

    @Builtin("modify($self, fd, eventmask, /)")
    static void modify(PyPoll self, Object fd, Object mask) {
        if (!self.replace(PosixDescriptors.descriptor(fd), mask(mask))) {
            throw Errno.error(Errno.ENOENT);
        }
    }

    @Builtin("unregister($self, fd, /)")
    static void unregister(PyPoll self, Object fd) {
        int descriptor = PosixDescriptors.descriptor(fd);
        if (!self.remove(descriptor)) {
            throw PyErr.keyError((long) descriptor);
        }
    }

    @Builtin("poll($self, timeout=None, /)")
    static Object poll(PyPoll self, Object timeout) {
        long nanos = -1;
        if (timeout != null && timeout != PyNone.NONE) {
            double millis = Py.asDouble(timeout);
            if (millis >= 0) {
                nanos =
                        Floats.isFloat(timeout)
                                ? new BigDecimal(millis)
                                        .movePointRight(6)
                                        .setScale(0, RoundingMode.UP)
                                        .longValue()
                                : Py.asLong(timeout) * 1_000_000L;
            }
        }
        if (!self.startWaiting()) {
            throw PyErr.runtimeError("concurrent poll() invocation");
        }
        try {
            return SelectModule.await(self.snapshot(), nanos, Integer.MAX_VALUE);
        } finally {
            self.stopWaiting();
        }
    }
}
