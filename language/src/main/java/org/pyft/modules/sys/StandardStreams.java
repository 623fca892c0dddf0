package org.pyft.modules.sys;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** Makes {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}. */
public final class StandardStreams {
    private static final String[] NAMES = {"stdin", "stdout", "stderr"};

    private final PyContext context;
    private final Object io;

    private StandardStreams(PyContext context) {
        this.context = context;
        this.io = context.importModule("_io");
    }

    /** Makes the three streams, over the file descriptors 0 to 2. */
    @TruffleBoundary
    public static void install(PyContext context) {
        StandardStreams streams = new StandardStreams(context);
        for (int fd = 2; fd >= 0; fd--) {
            Object stream = streams.open(fd);
            context.sys().put(NAMES[fd], stream);
            context.sys().put("__" + NAMES[fd] + "__", stream);
        }
    }

    private Object open(int fd) {
        boolean writes = fd > 0;
        boolean unbuffered = context.commandLine().flag("unbuffered") != 0;
        String encoding = "utf-8";
        String errors =
                fd == 2 ? "backslashreplace" : isPosixLocale() ? "surrogateescape" : "strict";
        String setting =
                context.commandLine().flag("ignore_environment") != 0
                        ? null
                        : context.env().getEnvironment().get("PYTHONIOENCODING");
        if (setting != null && !setting.isEmpty()) {
            int colon = setting.indexOf(':');
            String name = colon < 0 ? setting : setting.substring(0, colon);
            encoding = name.isEmpty() ? encoding : name;
            if (fd != 2) {
                errors =
                        colon >= 0 && colon + 1 < setting.length()
                                ? setting.substring(colon + 1)
                                : name.isEmpty() ? errors : "strict";
            }
        }
        try {
            return open(fd, writes, unbuffered && writes, encoding, errors);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.OS_ERROR)) {
                return PyNone.NONE;
            }
            throw e;
        }
    }

    private Object open(
            int fd, boolean writes, boolean unbuffered, String encoding, String errors) {
        Object buffer =
                Py.callKw(
                        Py.getAttr(io, "open"),
                        new Object[] {
                            (long) fd, Str.of(writes ? "wb" : "rb"), unbuffered ? 0L : -1L, false
                        },
                        new String[] {"closefd"});
        Object raw = unbuffered ? buffer : Py.getAttr(buffer, "raw");
        Py.setAttr(raw, "name", Str.of("<" + NAMES[fd] + ">"));
        boolean lineBuffering = !unbuffered && (fd == 2 || Py.isTrue(Py.callMethod(raw, "isatty")));
        Object stream =
                Py.call(
                        Py.getAttr(io, "TextIOWrapper"),
                        buffer,
                        Str.of(encoding),
                        Str.of(errors),
                        Str.of("\n"),
                        lineBuffering,
                        unbuffered);
        Py.setAttr(stream, "mode", Str.of(writes ? "w" : "r"));
        return stream;
    }

    /** In the locales C and POSIX undecodable bytes pass through. */
    private boolean isPosixLocale() {
        for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = context.env().getEnvironment().get(variable);
            if (value != null && !value.isEmpty()) {
                return value.equals("C") || value.equals("POSIX");
            }
        }
        return true;
    }
}
