package org.pyft.modules.csv;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a dialect of a base and of options that override it. */
final class DialectOptions {
    private static final List<String> NAMES =
            List.of(
                    "delimiter",
                    "doublequote",
                    "escapechar",
                    "lineterminator",
                    "quotechar",
                    "quoting",
                    "skipinitialspace",
                    "strict");
    private static final TruffleString CRLF = Str.of("\r\n");

    private final Map<String, Object> given = new HashMap<>();

    private DialectOptions() {}

    /** {@code Dialect(dialect, *options, **keywords)}; a dialect that nothing overrides is returned itself. */
    static PyDialect create(PyType type, Object[] args, PyDict keywords) {
        if (args.length > NAMES.size() + 1) {
            throw PyErr.typeError(
                    "function takes at most %s arguments (%s given)",
                    NAMES.size() + 1, args.length);
        }
        DialectOptions options = new DialectOptions();
        Object base = args.length > 0 ? args[0] : null;
        for (int i = 1; i < args.length; i++) {
            options.given.put(NAMES.get(i - 1), args[i]);
        }
        for (Object key : keywords.keyArray()) {
            String name = Py.strString(key);
            if (name.equals("dialect") && base == null) {
                base = keywords.get(key);
            } else if (!NAMES.contains(name)) {
                throw PyErr.typeError(
                        "this function got an unexpected keyword argument '%s'", name);
            } else {
                options.given.put(name, keywords.get(key));
            }
        }
        return options.make(type, base == PyNone.NONE ? null : base);
    }

    private PyDialect make(PyType type, Object requested) {
        Object base = requested;
        if (PyWrapper.unwrap(base) instanceof TruffleString) {
            base = CsvState.get().dialect(base);
        }
        if (base instanceof PyDialect dialect && given.isEmpty()) {
            return dialect;
        }
        if (base != null) {
            for (String name : NAMES) {
                if (!given.containsKey(name)) {
                    Object value = Py.lookupAttr(base, name);
                    if (value != null) {
                        given.put(name, value);
                    }
                }
            }
        }
        PyDialect made = checked();
        made.initType(type);
        return made;
    }

    private PyDialect checked() {
        int delimiter = character("delimiter", ',', false);
        boolean doubleQuote = flag("doublequote", true);
        int escape = character("escapechar", PyDialect.NOT_SET, true);
        TruffleString lineTerminator = lineTerminator();
        int quote = character("quotechar", '"', true);
        int quoting = quoting();
        boolean skipInitialSpace = flag("skipinitialspace", false);
        boolean strict = flag("strict", false);
        if (quoting < PyDialect.QUOTE_MINIMAL || quoting > PyDialect.QUOTE_NOTNULL) {
            throw PyErr.typeError("bad \"quoting\" value");
        }
        if (given.get("quotechar") == PyNone.NONE && !given.containsKey("quoting")) {
            quoting = PyDialect.QUOTE_NONE;
        }
        if (quoting != PyDialect.QUOTE_NONE && quote == PyDialect.NOT_SET) {
            throw PyErr.typeError("quotechar must be set if quoting enabled");
        }
        checkCharacter("delimiter", delimiter, lineTerminator, true);
        checkCharacter("escapechar", escape, lineTerminator, !skipInitialSpace);
        checkCharacter("quotechar", quote, lineTerminator, !skipInitialSpace);
        checkDistinct("delimiter", delimiter, "escapechar", escape);
        checkDistinct("delimiter", delimiter, "quotechar", quote);
        checkDistinct("escapechar", escape, "quotechar", quote);
        return new PyDialect(
                delimiter,
                doubleQuote,
                escape,
                lineTerminator,
                quote,
                quoting,
                skipInitialSpace,
                strict);
    }

    private int character(String name, int fallback, boolean optional) {
        Object value = given.get(name);
        if (value == null) {
            return fallback;
        }
        if (optional && value == PyNone.NONE) {
            return PyDialect.NOT_SET;
        }
        String wanted = optional ? "a unicode character or None" : "a unicode character";
        if (!(PyWrapper.unwrap(value) instanceof TruffleString text)) {
            throw PyErr.typeError("\"%s\" must be %s, not %s", name, wanted, Types.nameOf(value));
        }
        if (Str.length(text) != 1) {
            throw PyErr.typeError(
                    "\"%s\" must be %s, not a string of length %s", name, wanted, Str.length(text));
        }
        return Str.codePointAt(text, 0);
    }

    private boolean flag(String name, boolean fallback) {
        Object value = given.get(name);
        return value == null ? fallback : Py.isTrue(value);
    }

    private TruffleString lineTerminator() {
        Object value = given.get("lineterminator");
        if (value == null) {
            return CRLF;
        }
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError("\"lineterminator\" must be a string, not %s", Types.nameOf(value));
    }

    private int quoting() {
        Object value = given.get("quoting");
        if (value == null) {
            return PyDialect.QUOTE_MINIMAL;
        }
        if (value instanceof Long number) {
            return number.intValue() == number ? number.intValue() : -1;
        }
        throw PyErr.typeError("\"quoting\" must be an integer, not %s", Types.nameOf(value));
    }

    private static void checkCharacter(
            String name, int c, TruffleString lineTerminator, boolean spaceAllowed) {
        if (c == '\r' || c == '\n' || c == ' ' && !spaceAllowed) {
            throw PyErr.valueError("bad %s value", name);
        }
        if (c != PyDialect.NOT_SET && Str.contains(lineTerminator, Str.fromCodePoint(c))) {
            throw PyErr.valueError("bad %s or lineterminator value", name);
        }
    }

    private static void checkDistinct(String nameA, int a, String nameB, int b) {
        if (a == b && a != PyDialect.NOT_SET) {
            throw PyErr.valueError("bad %s or %s value", nameA, nameB);
        }
    }
}
