package org.pyft.modules.binascii;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.zip.CRC32;

/** The module {@code binascii}. */
@BuiltinModule("binascii")
public final class BinasciiModule {
    static final PyType ERROR = PyType.builtin("binascii.Error", null, ExceptionTypes.VALUE_ERROR);
    static final PyType INCOMPLETE =
            PyType.builtin("binascii.Incomplete", null, ExceptionTypes.EXCEPTION);
    private static final String HEX = "0123456789abcdef";

    private BinasciiModule() {}

    static void init(PyModule module) {
        module.addType(ERROR);
        module.addType(INCOMPLETE);
    }

    static PyException error(String format, Object... parts) {
        return PyErr.error(ERROR, format, parts);
    }

    /** The bytes of an ASCII string or a bytes-like object. */
    private static byte[] ascii(Object data) {
        if (PyWrapper.unwrap(data) instanceof TruffleString text) {
            if (!Str.isAscii(text)) {
                throw PyErr.valueError("string argument should contain only ASCII characters");
            }
            return Str.latin1OrNull(text);
        }
        byte[] bytes = Buffers.toBytesOrNull(data);
        if (bytes == null) {
            throw PyErr.typeError(
                    "argument should be bytes, buffer or ASCII string, not '%s'", Types.of(data));
        }
        return bytes;
    }

    // Hexadecimal

    @Builtin("b2a_hex(data, sep=<unrepresentable>, bytes_per_sep=1)")
    static PyBytes b2aHex(Object data, Object separator, int group) {
        byte[] bytes = Buffers.toBytes(data);
        int mark = separator == null ? -1 : separator(separator);
        int every = separator == null ? 0 : group;
        int size = Math.abs(every);
        int marks = size == 0 || bytes.length == 0 ? 0 : (bytes.length - 1) / size;
        if (bytes.length * 2L + marks > Integer.MAX_VALUE - 16) {
            throw PyErr.memoryError();
        }
        byte[] result = new byte[bytes.length * 2 + marks];
        int at = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0 && size > 0 && (every > 0 ? (bytes.length - i) % size == 0 : i % size == 0)) {
                result[at++] = (byte) mark;
            }
            result[at++] = (byte) HEX.charAt(bytes[i] >> 4 & 15);
            result[at++] = (byte) HEX.charAt(bytes[i] & 15);
        }
        return PyBytes.of(result);
    }

    private static int separator(Object separator) {
        if (Py.len(separator) != 1) {
            throw PyErr.valueError("sep must be length 1.");
        }
        int mark;
        if (PyWrapper.unwrap(separator) instanceof TruffleString text) {
            mark = Str.codePointAt(text, 0);
        } else if (separator instanceof PyBytes bytes) {
            mark = bytes.get(0);
        } else {
            throw PyErr.typeError("sep must be str or bytes.");
        }
        if (mark > 0x7f) {
            throw PyErr.valueError("sep must be ASCII.");
        }
        return mark;
    }

    @Builtin("hexlify(data, sep=<unrepresentable>, bytes_per_sep=1)")
    static PyBytes hexlify(Object data, Object separator, int group) {
        return b2aHex(data, separator, group);
    }

    @Builtin("a2b_hex(hexstr, /)")
    static PyBytes a2bHex(Object text) {
        byte[] digits = ascii(text);
        if (digits.length % 2 != 0) {
            throw error("Odd-length string");
        }
        byte[] result = new byte[digits.length / 2];
        for (int i = 0; i < result.length; i++) {
            int high = hexDigit(digits[2 * i]);
            int low = hexDigit(digits[2 * i + 1]);
            if (high < 0 || low < 0) {
                throw error("Non-hexadecimal digit found");
            }
            result[i] = (byte) (high << 4 | low);
        }
        return PyBytes.of(result);
    }

    static int hexDigit(int c) {
        return c < 0 ? -1 : Character.digit(c, 16);
    }

    @Builtin("unhexlify(hexstr, /)")
    static PyBytes unhexlify(Object text) {
        return a2bHex(text);
    }

    // Check sums

    @Builtin("crc32(data, crc=0, /)")
    static long crc32(Object data, Object start) {
        byte[] bytes = Buffers.toBytes(data);
        int crc = start == null ? 0 : low32(start);
        if (crc == 0) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return sum.getValue();
        }
        return Checksums.crc32(crc, bytes) & 0xffffffffL;
    }

    /** The lowest 32 bits of an int of any size. */
    private static int low32(Object value) {
        return Ints.toBig(Py.index(value)).intValue();
    }

    @Builtin("crc_hqx(data, crc, /)")
    static long crcHqx(Object data, Object start) {
        byte[] bytes = Buffers.toBytes(data);
        int crc = low32(start) & 0xffff;
        for (byte b : bytes) {
            crc ^= (b & 0xff) << 8;
            for (int i = 0; i < 8; i++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
            }
            crc &= 0xffff;
        }
        return crc;
    }

    // Base64, uuencode, quoted-printable

    @Builtin("b2a_base64(data, /, *, newline=True)")
    static PyBytes b2aBase64(Object data, boolean newline) {
        return PyBytes.of(Base64Text.encode(Buffers.toBytes(data), newline));
    }

    @Builtin("a2b_base64(data, /, *, strict_mode=False)")
    static PyBytes a2bBase64(Object data, boolean strict) {
        return PyBytes.of(Base64Text.decode(ascii(data), strict));
    }

    @Builtin("b2a_uu(data, /, *, backtick=False)")
    static PyBytes b2aUu(Object data, boolean backtick) {
        return PyBytes.of(MailText.uuEncode(Buffers.toBytes(data), backtick));
    }

    @Builtin("a2b_uu(data, /)")
    static PyBytes a2bUu(Object data) {
        return PyBytes.of(MailText.uuDecode(ascii(data)));
    }

    @Builtin("b2a_qp(data, quotetabs=False, istext=True, header=False)")
    static PyBytes b2aQp(Object data, boolean quoteTabs, boolean isText, boolean header) {
        return PyBytes.of(
                MailText.quotedPrintableEncode(Buffers.toBytes(data), quoteTabs, isText, header));
    }

    @Builtin("a2b_qp(data, header=False)")
    static PyBytes a2bQp(Object data, boolean header) {
        return PyBytes.of(MailText.quotedPrintableDecode(ascii(data), header));
    }
}
