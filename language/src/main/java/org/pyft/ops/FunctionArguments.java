package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.builtin.Signature;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;

/** Binds the arguments of a call to the parameters of a Python function, in the layout that its call target expects. */
public final class FunctionArguments {
    private FunctionArguments() {}

    /**
     * Binds positional arguments when the call site knows the signature.
     *
     * @param packed the function's place, then the arguments: {@code [_, a0, a1, …]}; returned itself if it already has the callee's layout
     * @param signature the callee's signature: a constant in compiled code
     */
    @ExplodeLoop
    public static Object[] bindPacked(PyFunction function, Signature signature, Object[] packed) {
        int given = packed.length - 1;
        int positional = signature.positionalCount();
        if (given == positional && signature.isPlain()) {
            packed[0] = function;
            return packed;
        }
        if (given > positional && signature.varArgs() == null) {
            throw tooMany(function, signature, given, 0);
        }
        Object[] bound = new Object[1 + signature.boundCount()];
        bound[0] = function;
        int copied = Math.min(given, positional);
        for (int i = 0; i < copied; i++) {
            bound[1 + i] = packed[1 + i];
        }
        int next = 1 + signature.names().length;
        if (signature.varArgs() != null) {
            int extra = Math.max(0, given - positional);
            Object[] rest = new Object[extra];
            for (int i = 0; i < extra; i++) {
                rest[i] = packed[1 + positional + i];
            }
            bound[next++] = PyTuple.of(rest);
        }
        if (signature.varKeywords() != null) {
            bound[next] = new PyDict();
        }
        if (copied < positional || signature.keywordOnlyCount() > 0) {
            fillDefaults(function, signature, bound);
        }
        return bound;
    }

    /** Fills the parameters that got no argument; TypeError if one has no default. */
    @ExplodeLoop
    static void fillDefaults(PyFunction function, Signature signature, Object[] bound) {
        Object[] defaults = function.getDefaults();
        int positional = signature.positionalCount();
        int first = positional - defaults.length;
        boolean missing = false;
        for (int i = 0; i < positional; i++) {
            if (bound[1 + i] == null) {
                if (i >= first) {
                    bound[1 + i] = defaults[i - first];
                } else {
                    missing = true;
                }
            }
        }
        Object[] keywordDefaults = function.getKeywordDefaults();
        for (int i = 0; i < signature.keywordOnlyCount(); i++) {
            int index = 1 + positional + i;
            if (bound[index] == null) {
                bound[index] = i < keywordDefaults.length ? keywordDefaults[i] : null;
                missing |= bound[index] == null;
            }
        }
        if (missing) {
            throw missing(function, signature, bound);
        }
    }

    /** Binds any call: {@code arguments} are the positional ones, then the values of {@code keywords}. */
    @TruffleBoundary
    public static Object[] bind(PyFunction function, Object[] arguments, String[] keywords) {
        Signature signature = function.getCode().getSignature();
        int keywordCount = keywords == null ? 0 : keywords.length;
        int given = arguments.length - keywordCount;
        if (keywordCount == 0) {
            Object[] packed = new Object[given + 1];
            System.arraycopy(arguments, 0, packed, 1, given);
            return bindPacked(function, signature, packed);
        }
        int positional = signature.positionalCount();
        Object[] bound = new Object[1 + signature.boundCount()];
        bound[0] = function;
        System.arraycopy(arguments, 0, bound, 1, Math.min(given, positional));
        int next = 1 + signature.names().length;
        if (signature.varArgs() != null) {
            bound[next++] =
                    PyTuple.of(
                            given > positional
                                    ? java.util.Arrays.copyOfRange(arguments, positional, given)
                                    : new Object[0]);
        }
        PyDict extra = null;
        if (signature.varKeywords() != null) {
            extra = new PyDict();
            bound[next] = extra;
        }
        for (int i = 0; i < keywordCount; i++) {
            int index = signature.keywordIndex(keywords[i]);
            if (index >= 0) {
                if (bound[1 + index] != null) {
                    throw PyErr.typeError(
                            "%s() got multiple values for argument '%s'",
                            function.getQualifiedName(), keywords[i]);
                }
                bound[1 + index] = arguments[given + i];
            } else if (extra != null) {
                extra.put(Str.of(keywords[i]), arguments[given + i]);
            } else {
                throw unexpected(function, signature, keywords, i);
            }
        }
        if (given > positional && signature.varArgs() == null) {
            throw tooMany(function, signature, given, keywordOnlyGiven(signature, bound));
        }
        fillDefaults(function, signature, bound);
        return bound;
    }

    private static PyException unexpected(
            PyFunction function, Signature signature, String[] keywords, int index) {
        StringBuilder positionalOnly = new StringBuilder();
        for (String keyword : keywords) {
            for (int i = 0; i < signature.positionalOnlyCount(); i++) {
                if (signature.names()[i].equals(keyword)) {
                    positionalOnly.append(positionalOnly.isEmpty() ? "" : ", ").append(keyword);
                }
            }
        }
        if (!positionalOnly.isEmpty()) {
            return PyErr.typeError(
                    "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                    function.getQualifiedName(), positionalOnly.toString());
        }
        String best = KeywordSuggestion.closest(keywords[index], signature);
        if (best != null) {
            return PyErr.typeError(
                    "%s() got an unexpected keyword argument '%s'. Did you mean '%s'?",
                    function.getQualifiedName(), keywords[index], best);
        }
        return PyErr.typeError(
                "%s() got an unexpected keyword argument '%s'",
                function.getQualifiedName(), keywords[index]);
    }

    private static int keywordOnlyGiven(Signature signature, Object[] bound) {
        int count = 0;
        for (int i = 0; i < signature.keywordOnlyCount(); i++) {
            if (bound[1 + signature.positionalCount() + i] != null) {
                count++;
            }
        }
        return count;
    }

    @TruffleBoundary
    private static PyException tooMany(
            PyFunction function, Signature signature, int given, int keywordOnlyGiven) {
        int maximum = signature.positionalCount();
        int defaults = function.getDefaults().length;
        boolean plural;
        String takes;
        if (defaults > 0) {
            plural = true;
            takes = "from " + (maximum - defaults) + " to " + maximum;
        } else {
            plural = maximum != 1;
            takes = String.valueOf(maximum);
        }
        String extra = "";
        if (keywordOnlyGiven > 0) {
            extra =
                    " positional argument"
                            + (given != 1 ? "s" : "")
                            + " (and "
                            + keywordOnlyGiven
                            + " keyword-only argument"
                            + (keywordOnlyGiven != 1 ? "s" : "")
                            + ")";
        }
        return PyErr.typeError(
                "%s() takes %s positional argument%s but %s%s %s given",
                function.getQualifiedName(),
                takes,
                plural ? "s" : "",
                given,
                extra,
                given == 1 && keywordOnlyGiven == 0 ? "was" : "were");
    }

    @TruffleBoundary
    private static PyException missing(PyFunction function, Signature signature, Object[] bound) {
        java.util.List<String> names = new java.util.ArrayList<>();
        int positional = signature.positionalCount();
        for (int i = 0; i < positional; i++) {
            if (bound[1 + i] == null) {
                names.add("'" + signature.names()[i] + "'");
            }
        }
        boolean keywordOnly = names.isEmpty();
        if (keywordOnly) {
            for (int i = positional; i < signature.names().length; i++) {
                if (bound[1 + i] == null) {
                    names.add("'" + signature.names()[i] + "'");
                }
            }
        }
        String list;
        int n = names.size();
        if (n <= 2) {
            list = String.join(" and ", names);
        } else {
            list = String.join(", ", names.subList(0, n - 1)) + ", and " + names.get(n - 1);
        }
        return PyErr.typeError(
                "%s() missing %s required %s argument%s: %s",
                function.getQualifiedName(),
                n,
                keywordOnly ? "keyword-only" : "positional",
                n == 1 ? "" : "s",
                list);
    }
}
