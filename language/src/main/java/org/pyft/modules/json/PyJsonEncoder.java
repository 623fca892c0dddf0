package org.pyft.modules.json;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code _json.Encoder}: writes objects as JSON. Immutable. */
public final class PyJsonEncoder extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_json.Encoder", new JsonEncoderMethodsTable());

    /** How strings are written. */
    enum Strings {
        ASCII,
        UNICODE,
        CUSTOM
    }

    final Object markers;
    final Object fallback;
    final Object encoder;
    final Object indent;
    final TruffleString keySeparator;
    final TruffleString itemSeparator;
    final boolean sortKeys;
    final boolean skipKeys;
    final boolean allowNan;
    final Strings strings;

    PyJsonEncoder(
            Object markers,
            Object fallback,
            Object encoder,
            Object indent,
            TruffleString keySeparator,
            TruffleString itemSeparator,
            boolean sortKeys,
            boolean skipKeys,
            boolean allowNan) {
        this.markers = markers;
        this.fallback = fallback;
        this.encoder = encoder;
        this.indent = indent;
        this.keySeparator = keySeparator;
        this.itemSeparator = itemSeparator;
        this.sortKeys = sortKeys;
        this.skipKeys = skipKeys;
        this.allowNan = allowNan;
        this.strings = kindOf(encoder);
    }

    private static Strings kindOf(Object encoder) {
        if (encoder instanceof PyBuiltinFunction function
                && function.getEntry().table() instanceof JsonModuleTable) {
            return switch (function.getEntry().name()) {
                case "encode_basestring_ascii" -> Strings.ASCII;
                case "encode_basestring" -> Strings.UNICODE;
                default -> Strings.CUSTOM;
            };
        }
        return Strings.CUSTOM;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(markers);
        publisher.visit(fallback);
        publisher.visit(encoder);
        publisher.visit(indent);
    }
}
