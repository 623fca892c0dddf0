package org.pyft.builtin;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.descriptor.BuiltinMembers;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/**
 * One built-in function: its place in a table and its signature. Binds call arguments to parameters, with CPython's error
 * texts. Immutable but for the lazily parsed signature.
 */
public final class BuiltinEntry {
    private final BuiltinTable table;
    private final int id;
    private final String name;
    private final int kind;
    private final String ownerName;
    private final boolean slot;
    @CompilationFinal private volatile Signature.Parsed parsed;
    @CompilationFinal private int required = -1;

    /** Entry {@code id} of {@code table}, of the type or module {@code ownerName} (null for functions of modules). */
    public BuiltinEntry(BuiltinTable table, int id, String ownerName) {
        this.table = table;
        this.id = id;
        this.name = table.name(id).intern();
        this.kind = table.kind(id);
        this.ownerName = ownerName;
        this.slot = kind == BuiltinTable.METHOD && BuiltinMembers.isSlot(ownerName, name);
    }

    public String name() {
        return name;
    }

    public int kind() {
        return kind;
    }

    public BuiltinTable table() {
        return table;
    }

    public int id() {
        return id;
    }

    public String doc() {
        return table.doc(id);
    }

    /** What it guarantees to other threads; see {@link Builtin#atomicity}. */
    public String atomicity() {
        return table.atomicity(id);
    }

    /** The signature text from the opening parenthesis, in clinic form. */
    public String signatureText() {
        return table.signature(id);
    }

    /** The type or module that defines it; null for functions of modules. */
    public String ownerName() {
        return ownerName;
    }

    public Signature.Parsed parsed() {
        Signature.Parsed result = parsed;
        return result == null ? parse() : result;
    }

    @TruffleBoundary
    private Signature.Parsed parse() {
        Signature.Parsed result = Signature.parse(table.signature(id));
        required = result.requiredPositional();
        parsed = result;
        return result;
    }

    /** Whether {@code count} positional arguments can be passed as they are, missing ones as null. */
    public boolean acceptsPositional(int count) {
        Signature signature = parsed().signature();
        return signature.isPlain() && count <= signature.positionalCount() && count >= required;
    }

    /** Number of parameters. */
    public int boundCount() {
        return parsed().signature().boundCount();
    }

    /** Calls with positional arguments, receiver included. */
    public Object call(Object[] arguments) {
        if (acceptsPositional(arguments.length)) {
            int bound = boundCount();
            switch (bound) {
                case 1:
                    return table.call1(id, at(arguments, 0));
                case 2:
                    return table.call2(id, at(arguments, 0), at(arguments, 1));
                case 3:
                    return table.call3(id, at(arguments, 0), at(arguments, 1), at(arguments, 2));
                default:
                    return table.call(
                            id, arguments.length == bound ? arguments : pad(arguments, bound));
            }
        }
        return callKeywords(arguments, null);
    }

    private static Object at(Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : null;
    }

    private static Object[] pad(Object[] arguments, int length) {
        Object[] padded = new Object[length];
        System.arraycopy(arguments, 0, padded, 0, arguments.length);
        return padded;
    }

    /** Calls with keywords: the values of {@code keywords} are the last elements of {@code arguments}. */
    @TruffleBoundary
    public Object callKeywords(Object[] arguments, String[] keywords) {
        return table.call(id, bind(arguments, keywords));
    }

    private Object[] bind(Object[] arguments, String[] keywords) {
        Signature.Parsed p = parsed();
        Signature signature = p.signature();
        int keywordCount = keywords == null ? 0 : keywords.length;
        int given = arguments.length - keywordCount;
        int positional = signature.positionalCount();
        if (keywordCount > 0
                && arguments.length > signature.names().length
                && signature.positionalOnlyCount() < signature.names().length
                && signature.isBounded()) {
            throw moreThanAll(p, arguments.length - receiver(), given == receiver());
        }
        Object[] bound = new Object[signature.boundCount()];
        System.arraycopy(arguments, 0, bound, 0, Math.min(given, positional));
        int next = signature.names().length;
        if (signature.varArgs() != null) {
            Object[] rest =
                    given > positional
                            ? java.util.Arrays.copyOfRange(arguments, positional, given)
                            : new Object[0];
            bound[next++] = rest;
        } else if (given > positional) {
            throw tooMany(p, given, keywordCount);
        }
        PyDict extraKeywords = null;
        if (signature.varKeywords() != null) {
            extraKeywords = new PyDict();
            bound[next] = extraKeywords;
        }
        for (int i = 0; i < keywordCount; i++) {
            int index = signature.keywordIndex(keywords[i]);
            Object value = arguments[given + i];
            if (index >= 0) {
                if (bound[index] != null) {
                    throw PyErr.typeError(
                            "argument for %s() given by name ('%s') and position (%s)",
                            shortDisplay(), keywords[i], index + 1 - receiver());
                }
                bound[index] = value;
            } else if (extraKeywords != null) {
                extraKeywords.put(Str.of(keywords[i]), value);
            } else if (signature.positionalOnlyCount() == signature.names().length) {
                if (!ignoresKeywords(arguments)) {
                    throw PyErr.typeError("%s() takes no keyword arguments", display());
                }
            } else {
                throw PyErr.typeError(
                        "%s() got an unexpected keyword argument '%s'",
                        shortDisplay(), keywords[i]);
            }
        }
        for (int i = 0; i < signature.names().length; i++) {
            if (bound[i] == null && p.defaults()[i] == null) {
                throw missing(p, i, given);
            }
        }
        return bound;
    }

    /**
     * A subclass with an {@code __init__} written in Python may take keywords, which {@code __new__} then ignores; and the
     * other way round.
     */
    private boolean ignoresKeywords(Object[] arguments) {
        if (kind == BuiltinTable.NEW) {
            return arguments[0] instanceof PyType type
                    && !type.isBuiltin()
                    && !(type.lookup("__init__") instanceof PyMethodDescriptor);
        }
        return name.equals("__init__")
                && arguments.length > 0
                && !(Types.of(arguments[0]).lookup("__new__") instanceof PyBuiltinFunction);
    }

    private int receiver() {
        return kind == BuiltinTable.METHOD
                        || kind == BuiltinTable.CLASS_METHOD
                        || kind == BuiltinTable.NEW
                ? 1
                : 0;
    }

    /** Whether calling the type calls this: errors then name the type. */
    private boolean constructs() {
        return kind == BuiltinTable.NEW || name.equals("__init__");
    }

    private String shortDisplay() {
        return constructs() ? ownerName : name;
    }

    private String display() {
        return constructs() ? ownerName : ownerName == null ? name : ownerName + "." + name;
    }

    private RuntimeException tooMany(Signature.Parsed p, int given, int keywordCount) {
        Signature signature = p.signature();
        int receiver = receiver();
        int maximum = signature.positionalCount() - receiver;
        int actual = given - receiver;
        if (signature.positionalOnlyCount() < signature.names().length) {
            int total = signature.names().length - receiver;
            String shown = shortDisplay();
            int needed = p.requiredPositional() - receiver;
            if (maximum == 0) {
                return PyErr.typeError("%s() takes no positional arguments", shown);
            }
            if (total == maximum) {
                return isCalledByPosition(keywordCount)
                        ? arity(p, actual)
                        : moreThanAll(p, actual + keywordCount, false);
            }
            return PyErr.typeError(
                    "%s() takes %s %s positional argument%s (%s given)",
                    shown,
                    needed == maximum ? "exactly" : "at most",
                    maximum,
                    maximum == 1 ? "" : "s",
                    actual);
        }
        return arity(p, actual);
    }

    /** Whether CPython calls the constructor by a shorter way if no argument has a name: with the errors of positional ones. */
    private boolean isCalledByPosition(int keywordCount) {
        return keywordCount == 0
                && kind == BuiltinTable.NEW
                && (ownerName.equals("str") || ownerName.equals("int"));
    }

    /** The TypeError for more arguments, of any kind, than there are parameters. */
    private RuntimeException moreThanAll(Signature.Parsed p, int actual, boolean onlyKeywords) {
        int total = p.signature().names().length - receiver();
        return PyErr.typeError(
                "%s() takes %s %s %sargument%s (%s given)",
                shortDisplay(),
                p.requiredPositional() - receiver() == total ? "exactly" : "at most",
                total,
                onlyKeywords ? "keyword " : "",
                total == 1 ? "" : "s",
                actual);
    }

    private RuntimeException arity(Signature.Parsed p, int actual) {
        int receiver = receiver();
        int maximum = p.signature().positionalCount() - receiver;
        int minimum = p.requiredPositional() - receiver;
        if (maximum == 0) {
            return isSlot()
                    ? PyErr.typeError("expected 0 arguments, got %s", actual)
                    : PyErr.typeError("%s() takes no arguments (%s given)", display(), actual);
        }
        if (maximum == 1 && minimum == 1 && !constructs()) {
            if (isSlot()) {
                return PyErr.typeError("expected 1 argument, got %s", actual);
            }
            return PyErr.typeError("%s() takes exactly one argument (%s given)", display(), actual);
        }
        String shown = (constructs() ? ownerName : name) + " ";
        if (isSlot() && minimum == 1 && maximum == 2 && name.endsWith("pow__")) {
            return PyErr.typeError("expected 1 or 2 arguments, got %s", actual);
        }
        boolean few = actual < minimum;
        int bound = few ? minimum : maximum;
        String quantity = minimum == maximum ? "" : few ? "at least " : "at most ";
        return PyErr.typeError(
                "%sexpected %s%s argument%s, got %s",
                shown, quantity, bound, bound == 1 ? "" : "s", actual);
    }

    /** Whether CPython defines the method through a slot of the type. */
    public boolean isSlot() {
        return slot;
    }

    private RuntimeException missing(Signature.Parsed p, int index, int given) {
        Signature signature = p.signature();
        if (index < signature.positionalOnlyCount()) {
            if (given < receiver()) {
                return PyErr.typeError("unbound method %s() needs an argument", display());
            }
            if (signature.positionalOnlyCount() < signature.names().length) {
                int needed =
                        Math.min(signature.positionalOnlyCount(), p.requiredPositional())
                                - receiver();
                boolean exact = needed == signature.positionalCount() - receiver();
                return PyErr.typeError(
                        "%s() takes %s %s positional argument%s (%s given)",
                        shortDisplay(),
                        exact ? "exactly" : "at least",
                        needed,
                        needed == 1 ? "" : "s",
                        given - receiver());
            }
            return arity(p, given - receiver());
        }
        String shown = shortDisplay();
        if (index < signature.positionalCount()) {
            return PyErr.typeError(
                    "%s() missing required argument '%s' (pos %s)",
                    shown, signature.names()[index], index + 1 - receiver());
        }
        return PyErr.typeError(
                "%s() missing required keyword-only argument '%s'",
                shown, signature.names()[index]);
    }
}
