package org.pyft.objects.bytes;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Formatting;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.util.PercentFormat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** {@code %} on bytes. */
final class BytesFormat {
    private BytesFormat() {}

    static byte[] format(PyBytesLike format, Object value) {
        Span bytes = format.span();
        String text =
                new String(
                        bytes.array(), bytes.from(), bytes.length(), StandardCharsets.ISO_8859_1);
        return Formatting.percent(PercentFormat.parse(text, true), value, new BytesHost(value))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static final class BytesHost extends Formatting.Host {
        private final Object value;

        BytesHost(Object value) {
            super(value);
            this.value = value;
        }

        @Override
        protected boolean isMapping() {
            return !(value instanceof PyBytesLike) && super.isMapping();
        }

        @Override
        public Object lookup(String key) {
            return Py.getItem(value, PyBytes.of(key.getBytes(StandardCharsets.ISO_8859_1)));
        }

        @Override
        public String text(Object item, char code) {
            if (code == 'r' || code == 'a') {
                return super.text(item, 'a');
            }
            return new String(bytes(item), StandardCharsets.ISO_8859_1);
        }

        private static byte[] bytes(Object item) {
            if (item instanceof PyBytesLike like) {
                return like.span().copy();
            }
            Object method = Py.lookupSpecial(item, "__bytes__");
            if (method != null) {
                return BytesSource.fromSpecial(method);
            }
            byte[] bytes = Buffers.toBytesOrNull(item);
            if (bytes == null) {
                throw PyErr.typeError(
                        "%%b requires a bytes-like object, or an object that implements __bytes__,"
                                + " not '%s'",
                        Types.nameOf(item));
            }
            return bytes;
        }

        @Override
        public double real(Object item, char code) {
            try {
                if (!(PyWrapper.unwrap(item) instanceof TruffleString)) {
                    return Py.asDouble(item);
                }
            } catch (PyException e) {
                if (!PyErr.matches(e, ExceptionTypes.TYPE_ERROR)
                        && !PyErr.matches(e, ExceptionTypes.OVERFLOW_ERROR)) {
                    throw e;
                }
            }
            throw PyErr.typeError("float argument required, not %s", Types.nameOf(item));
        }

        @Override
        public int character(Object item) {
            if (item instanceof PyBytesLike like) {
                Span bytes = like.span();
                if (bytes.length() == 1) {
                    return bytes.at(0);
                }
                throw PyErr.typeError(
                        "%%c requires an integer in range(256) or a single byte, not a %s object"
                                + " of length %s",
                        Types.nameOf(item), bytes.length());
            }
            Object index = Py.indexOrNull(item);
            if (index == null) {
                throw PyErr.typeError(
                        "%%c requires an integer in range(256) or a single byte, not %s",
                        Types.fullNameOf(item));
            }
            if (index instanceof BigInteger || (Long) index < 0 || (Long) index > 255) {
                throw PyErr.overflowError("%%c arg not in range(256)");
            }
            return (int) (long) (Long) index;
        }
    }
}
