package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** Finding the codec of a text file. */
final class Codecs {
    /** How text is decoded and encoded: three ways in Java, and by the codec's own objects. */
    enum Kind {
        UTF_8,
        LATIN_1,
        ASCII,
        OTHER
    }

    private Codecs() {}

    /** The kind of an encoding, by its name. */
    @TruffleBoundary
    static Kind kind(TruffleString encoding) {
        String name = Str.toJava(encoding).toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return switch (name) {
            case "utf-8", "utf8" -> Kind.UTF_8;
            case "latin-1", "latin1", "iso-8859-1", "iso8859-1" -> Kind.LATIN_1;
            case "ascii", "us-ascii" -> Kind.ASCII;
            default -> Kind.OTHER;
        };
    }

    /** A function of {@code _codecs}. */
    @TruffleBoundary
    static Object function(String name) {
        return Py.getAttr(PyContext.get().importModule("_codecs"), name);
    }

    /** The codec of an encoding; LookupError if there is none, or if it does not encode text. */
    @TruffleBoundary
    static Object lookup(TruffleString encoding) {
        Object codec = Py.call(function("lookup"), encoding);
        Object isText = Py.lookupAttr(codec, "_is_text_encoding");
        if (isText != null && !Py.isTrue(isText)) {
            throw PyErr.error(
                    ExceptionTypes.LOOKUP_ERROR,
                    "%s is not a text encoding",
                    Py.reprString(encoding));
        }
        return codec;
    }

    /** The encoding of the locale: always UTF-8, the name as the C library writes it. */
    static TruffleString locale() {
        return Str.of("UTF-8");
    }
}
