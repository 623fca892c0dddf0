package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.builtin.Signature;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;

/** Where the arguments of a call with a certain keyword shape go in the callee's bound array. Immutable. */
final class KeywordBinding {
    private static final int EXTRA = -1;

    private final Signature signature;
    private final int given;
    private final String[] keywords;

    @CompilationFinal(dimensions = 1)
    private final int[] targets;

    private final boolean hasExtra;

    private KeywordBinding(
            Signature signature, int given, String[] keywords, int[] targets, boolean hasExtra) {
        this.signature = signature;
        this.given = given;
        this.keywords = keywords;
        this.targets = targets;
        this.hasExtra = hasExtra;
    }

    /** The binding, or null if the call is wrong (the generic path then raises) or needs {@code *args}. */
    static KeywordBinding of(Signature signature, int count, String[] keywords) {
        int given = count - keywords.length;
        if (given > signature.positionalCount()) {
            return null;
        }
        int[] targets = new int[keywords.length];
        boolean hasExtra = false;
        for (int i = 0; i < keywords.length; i++) {
            int index = signature.keywordIndex(keywords[i]);
            if (index < 0) {
                if (signature.varKeywords() == null) {
                    return null;
                }
                hasExtra = true;
                targets[i] = EXTRA;
            } else {
                if (index < given) {
                    return null;
                }
                for (int j = 0; j < i; j++) {
                    if (targets[j] == index) {
                        return null;
                    }
                }
                targets[i] = index;
            }
        }
        return new KeywordBinding(signature, given, keywords, targets, hasExtra);
    }

    @ExplodeLoop
    Object[] bind(PyFunction function, Object[] arguments) {
        Object[] bound = new Object[1 + signature.boundCount()];
        bound[0] = function;
        for (int i = 0; i < given; i++) {
            bound[1 + i] = arguments[i];
        }
        int next = 1 + signature.names().length;
        if (signature.varArgs() != null) {
            bound[next++] = PyTuple.EMPTY;
        }
        PyDict extra = null;
        if (signature.varKeywords() != null) {
            extra = new PyDict();
            bound[next] = extra;
        }
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] != EXTRA) {
                bound[1 + targets[i]] = arguments[given + i];
            } else if (hasExtra) {
                extra.put(Str.of(keywords[i]), arguments[given + i]);
            }
        }
        FunctionArguments.fillDefaults(function, signature, bound);
        return bound;
    }
}
