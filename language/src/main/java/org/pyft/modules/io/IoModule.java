package org.pyft.modules.io;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** {@code _io}. */
@BuiltinModule("_io")
public final class IoModule {
    private static final TruffleString READ = Str.of("r");

    private IoModule() {}

    static void init(PyModule module) {
        module.put("DEFAULT_BUFFER_SIZE", (long) IoSupport.DEFAULT_BUFFER_SIZE);
        module.put("BlockingIOError", ExceptionTypes.BLOCKING_IO_ERROR);
        PyType[] types = {
            IoBases.UNSUPPORTED_OPERATION,
            IoBases.IO_BASE,
            IoBases.RAW,
            IoBases.BUFFERED,
            IoBases.TEXT,
            PyFileIO.TYPE,
            PyBytesIO.TYPE,
            PyBytesIOBuffer.TYPE,
            PyStringIO.TYPE,
            PyBuffered.READER_TYPE,
            PyBuffered.WRITER_TYPE,
            PyBuffered.RANDOM_TYPE,
            PyBufferedPair.TYPE,
            PyTextIOWrapper.TYPE,
            PyIncrementalNewlineDecoder.TYPE
        };
        for (PyType type : types) {
            module.addType(type);
        }
    }

    @Builtin(
            "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")
    static Object open(
            Object file,
            TruffleString mode,
            int buffering,
            Object encoding,
            Object errors,
            Object newline,
            boolean closefd,
            Object opener) {
        TruffleString encodingText = IoSupport.optionalText(encoding, "open", "encoding");
        TruffleString errorsText = IoSupport.optionalText(errors, "open", "errors");
        TruffleString newlineText = IoSupport.optionalText(newline, "open", "newline");
        TruffleString modeText = mode == null ? READ : mode;
        if (newlineText != null
                && Str.indexOfCodePoint(modeText, 'b', 0, Str.length(modeText)) < 0) {
            return FileOpening.open(
                    file,
                    modeText,
                    buffering,
                    encodingText,
                    errorsText,
                    TextIoWrapperMethods.newline(newlineText, "open"),
                    closefd,
                    opener);
        }
        return FileOpening.open(
                file, modeText, buffering, encodingText, errorsText, newlineText, closefd, opener);
    }

    @Builtin("open_code(path)")
    static Object openCode(TruffleString path) {
        return FileOpening.open(path, Str.of("rb"), -1, null, null, null, true, null);
    }

    @Builtin("text_encoding(encoding, stacklevel=2, /)")
    static Object textEncoding(Object encoding, int stackLevel) {
        if (encoding != null && encoding != PyNone.NONE) {
            return encoding;
        }
        PyContext context = PyContext.get();
        if (context.commandLine().flag("warn_default_encoding") != 0) {
            context.warn(
                    ExceptionTypes.ENCODING_WARNING,
                    "'encoding' argument not specified",
                    stackLevel);
        }
        return Str.of(context.commandLine().flag("utf8_mode") != 0 ? "utf-8" : "locale");
    }
}
