package org.pyft.modules.multibyte;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.codecs.MultibyteCodec;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** What {@code getcodec} of {@code _codecs_cn} and its like gives. Immutable. */
public final class PyMultibyteCodec extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_multibytecodec.MultibyteCodec", new MultibyteCodecMethodsTable())
                    .notSubclassable();

    private final MultibyteCodec codec;

    private PyMultibyteCodec(MultibyteCodec codec) {
        this.codec = codec;
    }

    /** {@code getcodec(encoding)}: LookupError for an unknown one. */
    static PyMultibyteCodec get(Object encoding) {
        if (!(PyWrapper.unwrap(encoding) instanceof TruffleString name)) {
            throw PyErr.typeError("encoding name must be a string.");
        }
        MultibyteCodec codec = MultibyteCodec.of(Str.toJava(name));
        if (codec == null) {
            throw PyErr.error(ExceptionTypes.LOOKUP_ERROR, "no such codec is supported.");
        }
        return new PyMultibyteCodec(codec);
    }

    MultibyteCodec codec() {
        return codec;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }
}
