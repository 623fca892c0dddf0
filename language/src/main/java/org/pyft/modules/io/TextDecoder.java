package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.codecs.Decoded;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;
import java.util.Arrays;

/** Turns the bytes of a text file into text, chunk by chunk. For one thread at a time. */
abstract class TextDecoder {
    private static final byte[] NOTHING = {};

    /** What a decoder remembers between chunks: undecoded bytes and flags. */
    record State(byte[] buffer, Object flags) {
        static final State START = new State(NOTHING, 0L);
    }

    /** The text of the next chunk, with {@code last} the last one. */
    abstract TruffleString decode(byte[] bytes, boolean last);

    abstract State getState();

    abstract void setState(State state);

    abstract void reset();

    /** The line ends seen, if this decoder translates them. */
    Object newlines() {
        return null;
    }

    /** A decoder for an encoding: in Java for the frequent ones, otherwise the codec's own. */
    static TextDecoder of(
            Codecs.Kind kind,
            Object codec,
            TruffleString errors,
            boolean universal,
            boolean translate) {
        TextDecoder decoder =
                switch (kind) {
                    case UTF_8 -> new Utf8(errors);
                    case LATIN_1 -> new SingleByte(false, errors);
                    case ASCII -> new SingleByte(true, errors);
                    case OTHER ->
                            new Codec(Py.call(Py.getAttr(codec, "incrementaldecoder"), errors));
                };
        return universal ? new Universal(decoder, new Newlines(translate)) : decoder;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        if (first.length == 0) {
            return second;
        }
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static TruffleString text(Object result) {
        if (PyWrapper.unwrap(result) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError(
                "decoder should return a string result, not '%s'", Types.nameOf(result));
    }

    /** UTF-8. */
    private static final class Utf8 extends TextDecoder {
        private final String errors;
        private byte[] pending = NOTHING;

        Utf8(TruffleString errors) {
            this.errors = Str.toJava(errors);
        }

        @Override
        @TruffleBoundary
        TruffleString decode(byte[] bytes, boolean last) {
            byte[] all = joined(pending, bytes);
            int end = last ? all.length : completeEnd(all);
            // Without the incomplete character at its end a chunk is valid in nearly all cases,
            // which is decoded fast.
            byte[] whole = end == all.length ? all : Arrays.copyOf(all, end);
            Decoded decoded = org.pyft.codecs.Utf8.decode(whole, errors, last);
            pending =
                    decoded.consumed() == all.length
                            ? NOTHING
                            : Arrays.copyOfRange(all, decoded.consumed(), all.length);
            return decoded.text();
        }

        /** Where a sequence that the chunk cuts off begins. */
        private static int completeEnd(byte[] bytes) {
            int length = bytes.length;
            for (int i = length - 1; i >= 0 && i >= length - 3; i--) {
                int b = bytes[i] & 0xff;
                if (b < 0x80) {
                    break;
                }
                if (b >= 0xc0) {
                    int size = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                    return i + size > length ? i : length;
                }
            }
            return length;
        }

        @Override
        State getState() {
            return pending.length == 0 ? State.START : new State(pending, 0L);
        }

        @Override
        void setState(State state) {
            pending = state.buffer();
        }

        @Override
        void reset() {
            pending = NOTHING;
        }
    }

    /** Latin-1 and ASCII. */
    private static final class SingleByte extends TextDecoder {
        private final boolean ascii;
        private final TruffleString errors;

        SingleByte(boolean ascii, TruffleString errors) {
            this.ascii = ascii;
            this.errors = errors;
        }

        @Override
        TruffleString decode(byte[] bytes, boolean last) {
            if (ascii) {
                for (byte b : bytes) {
                    if (b < 0) {
                        PyTuple result =
                                (PyTuple)
                                        Py.call(
                                                Codecs.function("ascii_decode"),
                                                PyBytes.of(bytes),
                                                errors);
                        return text(result.get(0));
                    }
                }
            }
            return Str.fromLatin1(bytes);
        }

        @Override
        State getState() {
            return State.START;
        }

        @Override
        void setState(State state) {}

        @Override
        void reset() {}
    }

    /** A codec's incremental decoder. */
    private static final class Codec extends TextDecoder {
        private final Object decoder;

        Codec(Object decoder) {
            this.decoder = decoder;
        }

        @Override
        TruffleString decode(byte[] bytes, boolean last) {
            return text(Py.callMethod(decoder, "decode", PyBytes.of(bytes), last));
        }

        @Override
        State getState() {
            Object state = Py.callMethod(decoder, "getstate");
            if (!(state instanceof PyTuple tuple) || tuple.size() != 2) {
                throw PyErr.typeError("illegal decoder state");
            }
            if (!(tuple.get(0) instanceof PyBytes buffer)) {
                throw PyErr.typeError(
                        "illegal decoder state: the first item should be a bytes object, not '%s'",
                        Types.nameOf(tuple.get(0)));
            }
            return new State(buffer.bytes(), Py.index(tuple.get(1)));
        }

        @Override
        void setState(State state) {
            Py.callMethod(
                    decoder, "setstate", PyTuple.of(PyBytes.of(state.buffer()), state.flags()));
        }

        @Override
        void reset() {
            Py.callMethod(decoder, "reset");
        }
    }

    /** Universal newlines behind another decoder. */
    private static final class Universal extends TextDecoder {
        private final TextDecoder inner;
        private final Newlines newlines;

        Universal(TextDecoder inner, Newlines newlines) {
            this.inner = inner;
            this.newlines = newlines;
        }

        @Override
        TruffleString decode(byte[] bytes, boolean last) {
            return newlines.decode(inner.decode(bytes, last), last);
        }

        @Override
        State getState() {
            State state = inner.getState();
            if (state.flags().equals(0L)) {
                return newlines.isPending() ? new State(state.buffer(), 1L) : state;
            }
            Object flags = Ints.lshift(state.flags(), 1L);
            return new State(state.buffer(), newlines.isPending() ? Ints.or(flags, 1L) : flags);
        }

        @Override
        void setState(State state) {
            BigInteger flags = Ints.toBig(state.flags());
            newlines.setPending(flags.testBit(0));
            inner.setState(new State(state.buffer(), Ints.normalize(flags.shiftRight(1))));
        }

        @Override
        void reset() {
            newlines.reset();
            inner.reset();
        }

        @Override
        Object newlines() {
            return newlines.seen();
        }
    }
}
