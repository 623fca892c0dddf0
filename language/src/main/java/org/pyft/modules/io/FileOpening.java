package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.modules.posix.PathArgument;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** {@code open}: puts together the streams that a mode asks for. */
public final class FileOpening {
    private FileOpening() {}

    /** The letters of a mode. */
    private record Mode(
            String text,
            boolean creating,
            boolean reading,
            boolean writing,
            boolean appending,
            boolean updating,
            boolean isText,
            boolean binary) {
        static Mode parse(TruffleString mode) {
            String text = Str.toJava(mode);
            for (int i = 0; i < text.length(); i++) {
                if ("xrwa+tb".indexOf(text.charAt(i)) < 0 || text.indexOf(text.charAt(i)) < i) {
                    throw PyErr.valueError("invalid mode: '%s'", text);
                }
            }
            return new Mode(
                    text,
                    text.contains("x"),
                    text.contains("r"),
                    text.contains("w"),
                    text.contains("a"),
                    text.contains("+"),
                    text.contains("t"),
                    text.contains("b"));
        }

        void check(TruffleString encoding, TruffleString errors, TruffleString newline) {
            if (isText && binary) {
                throw PyErr.valueError("can't have text and binary mode at once");
            }
            if ((creating ? 1 : 0) + (reading ? 1 : 0) + (writing ? 1 : 0) + (appending ? 1 : 0)
                    > 1) {
                throw PyErr.valueError("must have exactly one of create/read/write/append mode");
            }
            if (binary && encoding != null) {
                throw PyErr.valueError("binary mode doesn't take an encoding argument");
            }
            if (binary && errors != null) {
                throw PyErr.valueError("binary mode doesn't take an errors argument");
            }
            if (binary && newline != null) {
                throw PyErr.valueError("binary mode doesn't take a newline argument");
            }
        }

        String raw() {
            return (creating ? "x" : "")
                    + (reading ? "r" : "")
                    + (writing ? "w" : "")
                    + (appending ? "a" : "")
                    + (updating ? "+" : "");
        }
    }

    /** {@code io.open}; null stands for None. */
    @TruffleBoundary
    public static Object open(
            Object file,
            TruffleString mode,
            int bufferingArgument,
            TruffleString encoding,
            TruffleString errors,
            TruffleString newline,
            boolean closefd,
            Object opener) {
        Object target =
                Ints.isInt(file)
                                || org.pyft.objects.instance.PyWrapper.unwrap(file)
                                        instanceof Double
                        ? file
                        : PathArgument.fspath(file);
        Mode parsed = Mode.parse(mode);
        parsed.check(encoding, errors, newline);
        int buffering = bufferingArgument;
        if (parsed.binary && buffering == 1) {
            IoSupport.warn(
                    ExceptionTypes.RUNTIME_WARNING,
                    "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used");
        }
        PyFileIO raw = new PyFileIO(PyFileIO.TYPE);
        raw.open(target, parsed.raw(), closefd, opener);
        Object opened = raw;
        try {
            boolean lines = buffering == 1 || buffering < 0 && raw.isTerminal();
            if (buffering < 0 || buffering == 1) {
                buffering = Math.max(raw.blockSize(), IoSupport.DEFAULT_BUFFER_SIZE);
            }
            if (buffering == 0) {
                if (!parsed.binary) {
                    throw PyErr.valueError("can't have unbuffered text I/O");
                }
                return raw;
            }
            PyBuffered buffered = buffered(raw, parsed, buffering);
            opened = buffered;
            if (parsed.binary) {
                return buffered;
            }
            PyTextIOWrapper text = new PyTextIOWrapper(PyTextIOWrapper.TYPE);
            text.init(buffered, encoding, errors, newline, lines, false);
            Attributes.put(text.getOrMakeExtra(), "mode", mode);
            return text;
        } catch (PyException e) {
            try {
                Py.callMethod(opened, "close");
            } catch (PyException later) {
                throw IoSupport.chain(e, later);
            }
            throw e;
        }
    }

    private static PyBuffered buffered(PyFileIO raw, Mode mode, int size) {
        PyBuffered buffered;
        if (mode.updating) {
            buffered = new PyBuffered(PyBuffered.RANDOM_TYPE, PyBuffered.RANDOM_TYPE);
            if (!raw.isSeekable()) {
                throw IoSupport.unsupported("File or stream is not seekable.");
            }
        } else if (mode.creating || mode.writing || mode.appending) {
            buffered = new PyBuffered(PyBuffered.WRITER_TYPE, PyBuffered.WRITER_TYPE);
        } else if (mode.reading) {
            buffered = new PyBuffered(PyBuffered.READER_TYPE, PyBuffered.READER_TYPE);
        } else {
            throw PyErr.valueError("unknown mode: '%s'", mode.text);
        }
        buffered.start(raw, size);
        return buffered;
    }
}
