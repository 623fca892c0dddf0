package org.pyft.modules.select;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.OpenFile;
import org.pyft.modules.posix.PosixDescriptors;
import org.pyft.modules.posix.Readiness;
import org.pyft.modules.posix.Readiness.Request;
import org.pyft.modules.time.Timestamps;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code select}: waiting for pipes, sockets and standard input through Java's selectors; files are always ready. */
@BuiltinModule("select")
public final class SelectModule {
    private static final String CONSTANTS =
            "EPOLLERR 8 EPOLLET 2147483648 EPOLLEXCLUSIVE 268435456 EPOLLHUP 16 EPOLLIN 1 EPOLLMSG 1024 EPOLLONESHOT 1073741824 EPOLLOUT 4 EPOLLPRI 2 "
                    + "EPOLLRDBAND 128 EPOLLRDHUP 8192 EPOLLRDNORM 64 EPOLLWAKEUP 536870912 EPOLLWRBAND 512 EPOLLWRNORM 256 EPOLL_CLOEXEC 524288 PIPE_BUF 4096 POLLERR 8 "
                    + "POLLHUP 16 POLLIN 1 POLLMSG 1024 POLLNVAL 32 POLLOUT 4 POLLPRI 2 POLLRDBAND 128 POLLRDHUP 8192 POLLRDNORM 64 POLLWRBAND 512 POLLWRNORM 256";

    private SelectModule() {}

    static void init(PyModule module) {
        String[] constants = CONSTANTS.split(" ");
        for (int i = 0; i < constants.length; i += 2) {
            module.put(constants[i], Long.valueOf(constants[i + 1]));
        }
        module.put("error", ExceptionTypes.OS_ERROR);
        module.addType(PyEpoll.TYPE);
    }

    /** A timeout in seconds: negative nanoseconds for None. */
    private static long nanos(Object timeout) {
        if (timeout == null || timeout == PyNone.NONE) {
            return -1;
        }
        long nanos;
        try {
            nanos = Timestamps.toNanoseconds(timeout);
        } catch (PyException e) {
            throw PyErr.matches(e, ExceptionTypes.TYPE_ERROR)
                    ? PyErr.typeError("timeout must be a float or None")
                    : e;
        }
        if (nanos < 0) {
            throw PyErr.valueError("timeout must be non-negative");
        }
        return nanos;
    }

    @Builtin("select(rlist, wlist, xlist, timeout=None, /)")
    static Object select(Object readers, Object writers, Object exceptional, Object timeout) {
        long nanos = nanos(timeout);
        Map<Integer, Integer> wanted = new LinkedHashMap<>();
        Object[] reading = descriptors(readers, Readiness.INPUT, wanted);
        Object[] writing = descriptors(writers, Readiness.OUTPUT, wanted);
        descriptors(exceptional, 0, wanted);
        Map<Integer, Request> requests = new LinkedHashMap<>();
        FileDescriptors descriptors = FileDescriptors.get();
        wanted.forEach(
                (fd, operations) -> {
                    OpenFile file = descriptors.fileOrNull(fd);
                    if (file == null) {
                        throw Errno.error(Errno.EBADF);
                    }
                    requests.put(fd, new Request(file, operations));
                });
        try {
            Readiness.await(new ArrayList<>(requests.values()), nanos);
        } catch (IOException e) {
            throw Errno.error(e);
        }
        return PyTuple.of(
                ready(reading, requests, Readiness.INPUT),
                ready(writing, requests, Readiness.OUTPUT),
                new PyList());
    }

    private static Object[] descriptors(Object list, int operation, Map<Integer, Integer> wanted) {
        Object[] objects;
        try {
            objects = Py.toArray(list);
        } catch (PyException e) {
            throw PyErr.matches(e, ExceptionTypes.TYPE_ERROR)
                    ? PyErr.typeError("arguments 1-3 must be sequences")
                    : e;
        }
        for (Object object : objects) {
            wanted.merge(PosixDescriptors.descriptor(object), operation, (a, b) -> a | b);
        }
        return objects;
    }

    private static PyList ready(Object[] objects, Map<Integer, Request> requests, int operation) {
        PyList result = new PyList();
        for (Object object : objects) {
            Request request = requests.get(PosixDescriptors.descriptor(object));
            if (request != null && (request.ready() & operation) != 0) {
                result.append(object);
            }
        }
        return result;
    }

    @Builtin("poll()")
    static Object poll() {
        return new PyPoll();
    }

    /** Waits for descriptors with poll masks; the pairs (fd, events) of those that are ready. */
    static PyList await(Map<Integer, Integer> masks, long nanos, int most) {
        FileDescriptors descriptors = FileDescriptors.get();
        List<Integer> fds = new ArrayList<>(masks.keySet());
        List<Request> requests = new ArrayList<>();
        for (int fd : fds) {
            int mask = masks.get(fd);
            int wanted = (mask & PollMask.INPUT) != 0 ? Readiness.INPUT : 0;
            wanted |= (mask & PollMask.OUTPUT) != 0 ? Readiness.OUTPUT : 0;
            requests.add(new Request(descriptors.fileOrNull(fd), wanted));
        }
        try {
            Readiness.await(requests, nanos);
        } catch (IOException e) {
            throw Errno.error(e);
        }
        PyList result = new PyList();
        for (int i = 0; i < requests.size() && result.size() < most; i++) {
            int events = PollMask.of(requests.get(i).ready());
            if (events != 0) {
                result.append(PyTuple.of((long) fds.get(i), (long) events));
            }
        }
        return result;
    }
}
