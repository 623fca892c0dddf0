package org.pyft.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.Text;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.math.BigInteger;
import java.util.Arrays;

/** The reading half of a text stream: its decoder, the text that is decoded but not read yet, and positions. Guarded by the stream's lock. */
final class TextInput {
    private static final byte[] NOTHING = {};
    private static final BigInteger MASK_32 = BigInteger.valueOf(0xffffffffL);

    private final PyTextIOWrapper stream;
    private final TextDecoder decoder;
    private TruffleString text = Str.EMPTY;
    private int used;

    /** The characters of {@link #text} if they are Latin-1, where lines are searched quickest. */
    private Text view;

    private boolean anyRead;
    private double bytesPerCharacter;

    /** What {@code tell} starts from: the decoder's flags before the last chunk, and the bytes it was given since. */
    private Object snapshotFlags;

    private byte[] snapshotInput;

    TextInput(PyTextIOWrapper stream, TextDecoder decoder) {
        this.stream = stream;
        this.decoder = decoder;
    }

    TextDecoder decoder() {
        return decoder;
    }

    /** Whether there is text that only the old encoding could have decoded. */
    boolean hasRead() {
        return anyRead;
    }

    private int rest() {
        return Str.length(text) - used;
    }

    private TruffleString takeRest() {
        TruffleString result = Str.substring(text, used);
        text = Str.EMPTY;
        used = 0;
        view = null;
        return result;
    }

    /** Forgets what was decoded: the stream was written to, or moved. */
    void drop() {
        text = Str.EMPTY;
        used = 0;
        view = null;
        anyRead = false;
        snapshotInput = null;
    }

    void forgetRatio() {
        bytesPerCharacter = 0;
    }

    /** Decodes the next chunk in place of the text read before; false at the end. */
    private boolean readChunk(int wantedCharacters) {
        TextDecoder.State before = stream.isTelling() ? decoder.getState() : null;
        long size = stream.chunkSize();
        if (wantedCharacters > 0) {
            size = Math.max(size, (long) (bytesPerCharacter * wantedCharacters));
        }
        byte[] input = stream.readBuffer(size);
        TruffleString decoded = decoder.decode(input, input.length == 0);
        int count = Str.length(decoded);
        text = decoded;
        used = 0;
        Text characters = Text.of(decoded);
        view = characters.isLatin1() ? characters : null;
        anyRead = true;
        bytesPerCharacter = count > 0 ? (double) input.length / count : 0;
        if (before != null) {
            snapshotFlags = before.flags();
            snapshotInput = before.buffer().length == 0 ? input : join(before.buffer(), input);
        }
        return input.length > 0 || count > 0;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** The rest of the file. */
    @TruffleBoundary
    TruffleString readAll() {
        Object data = Py.callMethod(stream.buffer(), "read");
        if (data == org.pyft.objects.none.PyNone.NONE) {
            throw IoSupport.wouldBlock(0, "Read returned None.", 0);
        }
        byte[] bytes = data instanceof PyBytes plain ? plain.bytes() : Buffers.toBytes(data);
        TruffleString decoded = decoder.decode(bytes, true);
        TruffleString first = takeRest();
        drop();
        return Str.concat(first, decoded);
    }

    /** Up to {@code wanted} characters. */
    @TruffleBoundary
    TruffleString read(int wanted) {
        if (wanted <= rest()) {
            used += wanted;
            return Str.substring(text, used - wanted, used);
        }
        Str.Builder result = Str.builder(Math.min(wanted, 1 << 16));
        int missing = wanted;
        while (missing > 0) {
            int taken = Math.min(missing, rest());
            result.append(text, used, used + taken);
            used += taken;
            missing -= taken;
            if (missing > 0 && !readChunk(missing)) {
                break;
            }
        }
        return result.build();
    }

    /** A line with its end, at most {@code limit} characters of it (−1: no limit). */
    @TruffleBoundary
    TruffleString readLine(int limit, boolean universal, TruffleString terminator) {
        TruffleString start = null;
        int have = 0;
        while (true) {
            if (rest() == 0) {
                boolean more = true;
                while (more && rest() == 0) {
                    more = readChunk(0);
                }
                if (!more) {
                    drop();
                    return start == null ? Str.EMPTY : start;
                }
            }
            int length = Str.length(text);
            int end;
            if (view != null && terminator == Newlines.LINE_FEED && !universal) {
                end = lineFeed(view, used, length);
            } else if (start != null
                    && Str.length(terminator) == 2
                    && !universal
                    && Str.codePointAt(start, have - 1) == '\r'
                    && Str.codePointAt(text, 0) == '\n') {
                end = 1;
            } else {
                end = Newlines.lineEnd(text, used, length, universal, terminator);
            }
            boolean found = end >= 0;
            int stop = found ? end : length;
            if (limit >= 0 && have + stop - used >= limit) {
                stop = used + limit - have;
                found = true;
            }
            TruffleString part = Str.substring(text, used, stop);
            used = stop;
            if (found && start == null) {
                return part;
            }
            start = start == null ? part : Str.concat(start, part);
            have = Str.length(start);
            if (found) {
                return start;
            }
        }
    }

    /** The index behind the first line feed, or −1. */
    private static int lineFeed(Text text, int from, int to) {
        byte[] bytes = text.latin1();
        int offset = text.latin1Offset();
        for (int i = offset + from; i < offset + to; i++) {
            if (bytes[i] == '\n') {
                return i + 1 - offset;
            }
        }
        return -1;
    }

    // Positions
    // -----------------------------------------------------------------------------------------------------------

    /** A position in a text file: where to start decoding in which state, and how much to skip from there. */
    private record Cookie(
            BigInteger start,
            Object flags,
            int bytesToFeed,
            int charactersToSkip,
            boolean needsEnd) {
        /** As CPython packs it: 64 bits of position, then 32 bits each of flags, bytes and characters, then a byte. */
        Object pack() {
            BigInteger value =
                    start.or(Ints.toBig(flags).shiftLeft(64))
                            .or(BigInteger.valueOf(bytesToFeed).shiftLeft(96))
                            .or(BigInteger.valueOf(charactersToSkip).shiftLeft(128));
            return Ints.normalize(needsEnd ? value.setBit(160) : value);
        }

        static Cookie unpack(Object packed) {
            BigInteger value = Ints.toBig(packed);
            if (value.bitLength() > 168) {
                throw PyErr.overflowError("int too big to convert");
            }
            BigInteger start = value.and(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
            return new Cookie(
                    start,
                    Ints.normalize(value.shiftRight(64).and(MASK_32)),
                    value.shiftRight(96).and(MASK_32).intValue(),
                    value.shiftRight(128).and(MASK_32).intValue(),
                    value.shiftRight(160).signum() != 0);
        }
    }

    /** {@code tell}, given the position of the buffer. */
    @TruffleBoundary
    Object tell(BigInteger bufferPosition) {
        if (snapshotInput == null) {
            if (rest() > 0) {
                throw PyErr.assertionError(Str.of("pending decoded text"));
            }
            return Ints.normalize(bufferPosition);
        }
        byte[] input = snapshotInput;
        BigInteger position = bufferPosition.subtract(BigInteger.valueOf(input.length));
        if (used == 0) {
            return new Cookie(position, snapshotFlags, 0, 0, false).pack();
        }
        TextDecoder.State saved = decoder.getState();
        try {
            return reconstruct(input, position);
        } finally {
            decoder.setState(saved);
        }
    }

    /** Finds the state of the decoder when it had produced just what has been read: first a good place before that, then byte by byte. */
    private Object reconstruct(byte[] input, BigInteger position) {
        Object flags = snapshotFlags;
        int toSkip = used;
        int skipped = (int) Math.min(input.length, bytesPerCharacter * toSkip);
        int back = 1;
        while (skipped > 0) {
            decoder.setState(new TextDecoder.State(NOTHING, snapshotFlags));
            int count = Str.length(decoder.decode(Arrays.copyOf(input, skipped), false));
            if (count <= toSkip) {
                TextDecoder.State state = decoder.getState();
                if (state.buffer().length == 0) {
                    flags = state.flags();
                    toSkip -= count;
                    break;
                }
                skipped -= state.buffer().length;
                back = 1;
            } else {
                skipped -= back;
                back *= 2;
            }
        }
        if (skipped <= 0) {
            skipped = 0;
            decoder.setState(new TextDecoder.State(NOTHING, snapshotFlags));
        }
        int start = skipped;
        if (toSkip == 0) {
            return new Cookie(position.add(BigInteger.valueOf(start)), flags, 0, 0, false).pack();
        }
        int fed = 0;
        int decoded = 0;
        boolean needsEnd = true;
        for (int i = skipped; i < input.length; i++) {
            fed++;
            decoded += Str.length(decoder.decode(new byte[] {input[i]}, false));
            TextDecoder.State state = decoder.getState();
            if (state.buffer().length == 0 && decoded <= toSkip) {
                start += fed;
                toSkip -= decoded;
                flags = state.flags();
                fed = 0;
                decoded = 0;
            }
            if (decoded >= toSkip) {
                needsEnd = false;
                break;
            }
        }
        if (needsEnd) {
            decoded += Str.length(decoder.decode(NOTHING, true));
            if (decoded < toSkip) {
                throw PyErr.error(
                        ExceptionTypes.OS_ERROR, "can't reconstruct logical file position");
            }
        }
        return new Cookie(position.add(BigInteger.valueOf(start)), flags, fed, toSkip, needsEnd)
                .pack();
    }

    /** Restores the state of a position; the stream has been flushed. Returns whether it is the file's very start. */
    @TruffleBoundary
    static boolean seek(PyTextIOWrapper stream, TextInput input, Object packed) {
        Cookie cookie = Cookie.unpack(packed);
        Py.callMethod(stream.buffer(), "seek", Ints.normalize(cookie.start));
        boolean start = cookie.start.signum() == 0 && cookie.flags.equals(0L);
        if (input != null) {
            input.restore(cookie, start);
        }
        return start;
    }

    private void restore(Cookie cookie, boolean start) {
        drop();
        if (start) {
            decoder.reset();
        } else {
            decoder.setState(new TextDecoder.State(NOTHING, cookie.flags));
        }
        snapshotFlags = cookie.flags;
        snapshotInput = NOTHING;
        if (cookie.charactersToSkip > 0) {
            Object data = Py.callMethod(stream.buffer(), "read", (long) cookie.bytesToFeed);
            if (!(data instanceof PyBytes bytes)) {
                throw PyErr.typeError(
                        "underlying read() should have returned a bytes object, not '%s'",
                        Types.nameOf(data));
            }
            snapshotInput = bytes.bytes();
            text = decoder.decode(bytes.bytes(), cookie.needsEnd);
            view = null;
            anyRead = true;
            if (Str.length(text) < cookie.charactersToSkip) {
                throw PyErr.error(ExceptionTypes.OS_ERROR, "can't restore logical file position");
            }
            used = cookie.charactersToSkip;
        }
    }
}
