package org.pyft.objects.str;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.CommandLine;
import org.pyft.PyContext;
import org.pyft.objects.dict.DictTable;
import org.pyft.util.Hashes;

import java.util.SplittableRandom;

/**
 * How one context hashes {@code str} and {@code bytes}: what {@code hash()} returns, and the folded hash that dicts and sets keep.
 *
 * <p>
 * Whoever gives a seed, or asks for a random one ({@code PYTHONHASHSEED}, {@code -R}), gets CPython's keyed SipHash. A
 * {@code TruffleString} has no room to remember that number, so the default is quicker: tables keep the hash code that the string
 * itself remembers, and {@code hash()} gives a number, scattered by a key that differs from context to context, that folds to
 * it. So a key object with a {@code __hash__} of its own meets the strings that it equals.
 *
 * <p>
 * May be used by several threads: what is remembered is immutable and can be computed again.
 */
public final class TextHash {
    private static final int REMEMBERED = 1 << 12;

    /** Longer strings are hashed anew each time rather than kept alive. */
    private static final int LONGEST_REMEMBERED = 1000;

    /** Truffle's hash code of the empty string, whose hash is 0 under every key, folded or not. */
    private static final int EMPTY_CODE = -1;

    private static final TextHash WITHOUT_CONTEXT = new TextHash(new Hashes.Key(0, 0), true);

    private final Hashes.Key key;
    private final boolean quick;
    private final long multiplier;
    private final Known[] known;

    private record Known(TruffleString string, long hash) {}

    private TextHash(Hashes.Key key, boolean quick) {
        this.key = key;
        this.quick = quick;
        multiplier = key.k1() | 1;
        known = quick ? null : new Known[REMEMBERED];
    }

    /** That of the current context; storages that plain Java code uses without one hash in some way too. */
    public static TextHash get(Node node) {
        PyContext context = PyContext.get(node);
        return context == null ? WITHOUT_CONTEXT : context.textHash();
    }

    /** The hash that the command line and the environment ask for. */
    public static TextHash of(CommandLine commandLine) {
        String seed = commandLine.text("hash_seed");
        if (seed == null) {
            SplittableRandom random = new SplittableRandom();
            return new TextHash(new Hashes.Key(random.nextLong(), random.nextLong()), true);
        }
        return new TextHash(
                seed.equals("random")
                        ? Hashes.Key.random()
                        : Hashes.Key.ofSeed(Long.parseLong(seed)),
                false);
    }

    /** The hash, never −1, of a string whose Truffle hash code is {@code hashCode}. */
    public long string(TruffleString string, int hashCode) {
        return quick ? scatter(string, hashCode) : remembered(string, hashCode);
    }

    /** The same, folded by {@link DictTable#fold}. */
    public int foldedString(TruffleString string, int hashCode) {
        return quick ? hashCode - EMPTY_CODE : DictTable.fold(remembered(string, hashCode));
    }

    /** Short texts often have the same code (a polynomial in 31): the first character tells them apart. */
    private long scatter(TruffleString string, int hashCode) {
        if (string.isEmpty()) {
            return 0;
        }
        int folded = hashCode - EMPTY_CODE;
        long text = hashCode ^ (long) Str.codePointAt(string, 0) << 32;
        int high = (int) ((text ^ key.k0()) * multiplier >>> 32);
        long hash = DictTable.unfold(folded, high);
        return hash == -1 ? DictTable.unfold(folded, high ^ 1) : hash;
    }

    private long remembered(TruffleString string, int hashCode) {
        int slot = (hashCode ^ hashCode >>> 12) & REMEMBERED - 1;
        Known found = known[slot];
        if (found != null && found.string == string) {
            return found.hash;
        }
        return compute(string, slot);
    }

    @TruffleBoundary
    private long compute(TruffleString string, int slot) {
        Text text = Text.of(string);
        long hash;
        if (text.isLatin1()) {
            hash = Hashes.bytes(key, text.latin1(), text.latin1Offset(), text.length());
        } else {
            hash = Hashes.string(key, Str.codePoints(string));
        }
        if (text.length() <= LONGEST_REMEMBERED) {
            known[slot] = new Known(string, hash);
        }
        return hash;
    }

    /** The hash of bytes, never −1: that of the text with these codes. */
    @TruffleBoundary
    public long bytes(byte[] bytes) {
        if (quick) {
            TruffleString text = Str.fromLatin1(bytes);
            return scatter(text, text.hashCodeUncached(Str.ENCODING));
        }
        return Hashes.bytes(key, bytes, 0, bytes.length);
    }
}
