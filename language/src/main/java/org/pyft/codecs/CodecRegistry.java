package org.pyft.codecs;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.BuiltinEntry;
import org.pyft.builtin.BuiltinTable;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.sharing.Sharing;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The codecs and error handlers of one context, by name. Safe for use by several threads. */
public final class CodecRegistry {
    private final List<Object> searchFunctions = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, PyTuple> codecs = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Object> errorHandlers = new ConcurrentHashMap<>();
    private volatile boolean loaded;

    private CodecRegistry() {
        BuiltinTable table = new ErrorHandlersTable();
        TruffleString module = Str.of("_codecs");
        for (int id = 0; id < table.size(); id++) {
            BuiltinEntry entry = new BuiltinEntry(table, id, null);
            errorHandlers.put(
                    entry.name().replace("_errors", ""),
                    new PyBuiltinFunction(entry, PyNone.NONE, module));
        }
    }

    /** The registry of the current context. */
    @TruffleBoundary
    public static CodecRegistry current() {
        return PyContext.get().moduleStates().get(CodecRegistry.class, CodecRegistry::new);
    }

    /**
     * The name as search functions get it: lower case, and one underscore for each run of other characters than ASCII letters,
     * digits and dots.
     */
    public static String normalize(String encoding) {
        StringBuilder out = new StringBuilder(encoding.length());
        boolean gap = false;
        for (int i = 0; i < encoding.length(); i++) {
            char c = encoding.charAt(i);
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '.')) {
                if (gap && !out.isEmpty()) {
                    out.append('_');
                }
                gap = false;
                out.append(Character.toLowerCase(c));
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    /** {@code codecs.register}. */
    @TruffleBoundary
    public void register(Object function) {
        if (!Py.isCallable(function)) {
            throw PyErr.typeError("argument must be callable");
        }
        Sharing.publishIfStarted(function);
        searchFunctions.add(function);
    }

    /** {@code codecs.unregister}: forgets the function, and every codec that was found. */
    @TruffleBoundary
    public void unregister(Object function) {
        for (Object known : searchFunctions) {
            if (known == function) {
                codecs.clear();
                searchFunctions.remove(known);
                return;
            }
        }
    }

    /** {@code codecs.lookup}: the tuple of encoder, decoder, reader and writer. LookupError if nobody knows the name. */
    @TruffleBoundary
    public PyTuple lookup(String encoding) {
        String name = normalize(encoding);
        PyTuple known = codecs.get(name);
        if (known != null) {
            return known;
        }
        load();
        for (Object function : searchFunctions) {
            Object found = Py.call(function, Str.of(name));
            if (found == PyNone.NONE) {
                continue;
            }
            if (!(found instanceof PyTuple codec) || codec.size() != 4) {
                throw PyErr.typeError("codec search functions must return 4-tuples");
            }
            Sharing.publishIfStarted(codec);
            codecs.put(name, codec);
            return codec;
        }
        throw PyErr.lookupError("unknown encoding: %s", encoding);
    }

    /** The package {@code encodings} registers the standard codecs when it is imported. */
    private void load() {
        if (!loaded) {
            PyContext.get().importModule("encodings");
            loaded = true;
        }
    }

    /** {@code codecs.register_error}. */
    @TruffleBoundary
    public void registerError(String name, Object handler) {
        if (!Py.isCallable(handler)) {
            throw PyErr.typeError("handler must be callable");
        }
        Sharing.publishIfStarted(handler);
        errorHandlers.put(name, handler);
    }

    /** {@code codecs._unregister_error}; false if there is none of that name. */
    @TruffleBoundary
    public boolean unregisterError(String name) {
        if (ErrorMode.of(name) != ErrorMode.OTHER) {
            throw PyErr.valueError("cannot un-register built-in error handler '%s'", name);
        }
        return errorHandlers.remove(name) != null;
    }

    /** {@code codecs.lookup_error}. */
    @TruffleBoundary
    public Object errorHandler(String name) {
        Object handler = errorHandlers.get(name == null ? "strict" : name);
        if (handler == null) {
            throw PyErr.lookupError("unknown error handler name '%s'", name);
        }
        return handler;
    }
}
