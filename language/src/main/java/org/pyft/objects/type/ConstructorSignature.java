package org.pyft.objects.type;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.builtin.ClinicText;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.str.Str;

import java.util.Map;
import java.util.Set;

/** {@code __text_signature__} of built-in types: how {@code __new__} or {@code __init__} is called. */
final class ConstructorSignature {
    /** The types that CPython gives no signature. */
    private static final Set<String> WITHOUT =
            Set.of(
                    ("int str bytes bytearray dict range slice super type generator BaseExceptionGroup"
                                    + " UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError"
                                    + " collections.OrderedDict collections.defaultdict"
                                    + " collections._deque_iterator collections._tuplegetter"
                                    + " itertools.islice itertools.repeat itertools._grouper"
                                    + " functools._lru_cache_wrapper _thread._ThreadHandle"
                                    + " array.array _struct.Struct _csv.Dialect"
                                    + " _contextvars.Context _contextvars.ContextVar"
                                    + " weakref.ReferenceType weakref.ProxyType pickle.PickleBuffer"
                                    + " weakref.CallableProxyType")
                            .split(" "));

    /** The signatures of types whose constructors bind their arguments themselves. */
    private static final Map<String, String> SPELLED_OUT =
            Map.ofEntries(
                    Map.entry("object", "()"),
                    Map.entry("complex", "(real=0, imag=0)"),
                    Map.entry("set", "(iterable=(), /)"),
                    Map.entry("frozenset", "(iterable=(), /)"),
                    Map.entry("map", "(function, iterable, /, *iterables, strict=False)"),
                    Map.entry("operator.methodcaller", "(name, /, *args, **kwargs)"),
                    Map.entry("functools.partial", "(func, /, *args, **keywords)"),
                    Map.entry("collections.deque", "([iterable[, maxlen]])"),
                    Map.entry("types.SimpleNamespace", "(mapping_or_iterable=(), /, **kwargs)"),
                    Map.entry("_thread._local", "()"),
                    Map.entry("_queue.SimpleQueue", "()"));

    private ConstructorSignature() {}

    /** The signature without the type, or null if there is none. */
    static String of(PyType type) {
        if (WITHOUT.contains(type.getName())) {
            return null;
        }
        String spelled = SPELLED_OUT.get(type.getName());
        if (spelled != null) {
            return spelled;
        }
        String created =
                type.getOwn("__new__") instanceof PyBuiltinFunction function
                        ? of(function.getEntry())
                        : null;
        return created == null && type.getOwn("__init__") instanceof PyMethodDescriptor descriptor
                ? of(descriptor.getEntry())
                : created;
    }

    /** The signature of a constructor; null if it takes anything. */
    private static String of(BuiltinEntry entry) {
        if (!(ClinicText.signature(entry) instanceof TruffleString signature)) {
            return null;
        }
        String text = Str.toJava(signature);
        int comma = text.indexOf(',');
        String rest = comma < 0 ? "()" : "(" + text.substring(comma + 1).strip();
        if (rest.startsWith("(/, ")) {
            rest = "(" + rest.substring(4);
        }
        if (rest.equals("(/)")) {
            return "()";
        }
        return rest.startsWith("(*args") || rest.startsWith("(/, *args") ? null : rest;
    }
}
