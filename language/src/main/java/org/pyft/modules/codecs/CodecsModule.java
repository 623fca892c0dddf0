package org.pyft.modules.codecs;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.codecs.Charmap;
import org.pyft.codecs.CodecRegistry;
import org.pyft.codecs.Codecs;
import org.pyft.codecs.Decoded;
import org.pyft.codecs.Escapes;
import org.pyft.codecs.SingleByte;
import org.pyft.codecs.Utf16;
import org.pyft.codecs.Utf7;
import org.pyft.codecs.Utf8;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Types;

/** The module {@code _codecs}. */
@BuiltinModule("_codecs")
public final class CodecsModule {
    private CodecsModule() {}

    // Arguments and results -----------------------------------------------------------------------

    /** The name of an error handler; None means none. */
    private static String errors(Object value, String function) {
        if (value == null || value == PyNone.NONE) {
            return null;
        }
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return Str.toJava(text);
        }
        throw PyErr.typeError(
                "%s() argument 2 must be str or None, not %s", function, Types.nameOf(value));
    }

    private static String name(TruffleString text) {
        return text == null ? null : Str.toJava(text);
    }

    private static byte[] bytes(Object data) {
        return Buffers.toBytes(data);
    }

    /** Bytes, or a str that stands for its UTF-8 form. */
    private static byte[] bytesOrText(Object data) {
        return PyWrapper.unwrap(data) instanceof TruffleString text
                ? Utf8.encode(text)
                : Buffers.toBytes(data);
    }

    private static PyTuple encoded(byte[] bytes, TruffleString text) {
        return PyTuple.of(PyBytes.of(bytes), (long) Str.length(text));
    }

    private static PyTuple decoded(TruffleString text, byte[] data) {
        return PyTuple.of(text, (long) data.length);
    }

    private static PyTuple decoded(Decoded result) {
        return PyTuple.of(result.text(), (long) result.consumed());
    }

    private static PyTuple decoded(Utf16.Ordered result) {
        return PyTuple.of(result.text(), (long) result.consumed());
    }

    // Registry ------------------------------------------------------------------------------------

    @Builtin("register(search_function, /)")
    static void register(Object searchFunction) {
        CodecRegistry.current().register(searchFunction);
    }

    @Builtin("unregister(search_function, /)")
    static void unregister(Object searchFunction) {
        CodecRegistry.current().unregister(searchFunction);
    }

    @Builtin("lookup(encoding, /)")
    static Object lookup(TruffleString encoding) {
        return CodecRegistry.current().lookup(Str.toJava(encoding));
    }

    @Builtin("encode(obj, encoding='utf-8', errors='strict')")
    static Object encode(Object obj, TruffleString encoding, TruffleString errors) {
        return Codecs.encodeObject(
                obj, encoding == null ? "utf-8" : Str.toJava(encoding), name(errors));
    }

    @Builtin("decode(obj, encoding='utf-8', errors='strict')")
    static Object decode(Object obj, TruffleString encoding, TruffleString errors) {
        return Codecs.decodeObject(
                obj, encoding == null ? "utf-8" : Str.toJava(encoding), name(errors));
    }

    @Builtin("register_error(errors, handler, /)")
    static void registerError(TruffleString errors, Object handler) {
        CodecRegistry.current().registerError(Str.toJava(errors), handler);
    }

    @Builtin("_unregister_error(errors, /)")
    static boolean unregisterError(TruffleString errors) {
        return CodecRegistry.current().unregisterError(Str.toJava(errors));
    }

    @Builtin("lookup_error(name, /)")
    static Object lookupError(TruffleString name) {
        return CodecRegistry.current().errorHandler(Str.toJava(name));
    }

    // Escapes -------------------------------------------------------------------------------------

    @Builtin("escape_decode(data, errors=None, /)")
    static Object escapeDecode(Object data, Object errors) {
        byte[] input = bytesOrText(data);
        return PyTuple.of(
                PyBytes.of(Escapes.decodeBytes(input, errors(errors, "escape_decode"))),
                (long) input.length);
    }

    @Builtin("escape_encode(data, errors=None, /)")
    static Object escapeEncode(PyBytes data, Object errors) {
        return PyTuple.of(PyBytes.of(Escapes.encodeBytes(data.bytes())), (long) data.size());
    }

    @Builtin("unicode_escape_decode(data, errors=None, final=True, /)")
    static Object unicodeEscapeDecode(Object data, Object errors, boolean last) {
        return decoded(
                Escapes.decodeUnicode(
                        bytesOrText(data), errors(errors, "unicode_escape_decode"), last));
    }

    @Builtin("unicode_escape_encode(str, errors=None, /)")
    static Object unicodeEscapeEncode(TruffleString str, Object errors) {
        return encoded(Escapes.encodeUnicode(str), str);
    }

    @Builtin("raw_unicode_escape_decode(data, errors=None, final=True, /)")
    static Object rawUnicodeEscapeDecode(Object data, Object errors, boolean last) {
        return decoded(
                Escapes.decodeRawUnicode(
                        bytesOrText(data), errors(errors, "raw_unicode_escape_decode"), last));
    }

    @Builtin("raw_unicode_escape_encode(str, errors=None, /)")
    static Object rawUnicodeEscapeEncode(TruffleString str, Object errors) {
        return encoded(Escapes.encodeRawUnicode(str), str);
    }

    @Builtin("readbuffer_encode(data, errors=None, /)")
    static Object readBufferEncode(Object data, Object errors) {
        byte[] bytes = bytesOrText(data);
        return PyTuple.of(PyBytes.of(bytes), (long) bytes.length);
    }

    // UTF-7 and UTF-8 -----------------------------------------------------------------------------

    @Builtin("utf_7_encode(str, errors=None, /)")
    static Object utf7Encode(TruffleString str, Object errors) {
        return encoded(Utf7.encode(str), str);
    }

    @Builtin("utf_7_decode(data, errors=None, final=False, /)")
    static Object utf7Decode(Object data, Object errors, boolean last) {
        return decoded(Utf7.decode(bytes(data), errors(errors, "utf_7_decode"), last));
    }

    @Builtin("utf_8_encode(str, errors=None, /)")
    static Object utf8Encode(TruffleString str, Object errors) {
        return encoded(Utf8.encode(str, errors(errors, "utf_8_encode")), str);
    }

    @Builtin("utf_8_decode(data, errors=None, final=False, /)")
    static Object utf8Decode(Object data, Object errors, boolean last) {
        return decoded(Utf8.decode(bytes(data), errors(errors, "utf_8_decode"), last));
    }

    // UTF-16 --------------------------------------------------------------------------------------

    @Builtin("utf_16_encode(str, errors=None, byteorder=0, /)")
    static Object utf16Encode(TruffleString str, Object errors, int byteorder) {
        return encoded(Utf16.encode16(str, errors(errors, "utf_16_encode"), byteorder), str);
    }

    @Builtin("utf_16_le_encode(str, errors=None, /)")
    static Object utf16LittleEncode(TruffleString str, Object errors) {
        return encoded(Utf16.encode16(str, errors(errors, "utf_16_le_encode"), -1), str);
    }

    @Builtin("utf_16_be_encode(str, errors=None, /)")
    static Object utf16BigEncode(TruffleString str, Object errors) {
        return encoded(Utf16.encode16(str, errors(errors, "utf_16_be_encode"), 1), str);
    }

    @Builtin("utf_16_decode(data, errors=None, final=False, /)")
    static Object utf16Decode(Object data, Object errors, boolean last) {
        return decoded(Utf16.decode16(bytes(data), errors(errors, "utf_16_decode"), 0, last));
    }

    @Builtin("utf_16_le_decode(data, errors=None, final=False, /)")
    static Object utf16LittleDecode(Object data, Object errors, boolean last) {
        return decoded(Utf16.decode16(bytes(data), errors(errors, "utf_16_le_decode"), -1, last));
    }

    @Builtin("utf_16_be_decode(data, errors=None, final=False, /)")
    static Object utf16BigDecode(Object data, Object errors, boolean last) {
        return decoded(Utf16.decode16(bytes(data), errors(errors, "utf_16_be_decode"), 1, last));
    }

    @Builtin("utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /)")
    static Object utf16OrderedDecode(Object data, Object errors, int byteorder, boolean last) {
        Utf16.Ordered result =
                Utf16.decode16(bytes(data), errors(errors, "utf_16_ex_decode"), byteorder, last);
        return PyTuple.of(result.text(), (long) result.consumed(), (long) result.byteOrder());
    }

    // UTF-32 --------------------------------------------------------------------------------------

    @Builtin("utf_32_encode(str, errors=None, byteorder=0, /)")
    static Object utf32Encode(TruffleString str, Object errors, int byteorder) {
        return encoded(Utf16.encode32(str, errors(errors, "utf_32_encode"), byteorder), str);
    }

    @Builtin("utf_32_le_encode(str, errors=None, /)")
    static Object utf32LittleEncode(TruffleString str, Object errors) {
        return encoded(Utf16.encode32(str, errors(errors, "utf_32_le_encode"), -1), str);
    }

    @Builtin("utf_32_be_encode(str, errors=None, /)")
    static Object utf32BigEncode(TruffleString str, Object errors) {
        return encoded(Utf16.encode32(str, errors(errors, "utf_32_be_encode"), 1), str);
    }

    @Builtin("utf_32_decode(data, errors=None, final=False, /)")
    static Object utf32Decode(Object data, Object errors, boolean last) {
        return decoded(Utf16.decode32(bytes(data), errors(errors, "utf_32_decode"), 0, last));
    }

    @Builtin("utf_32_le_decode(data, errors=None, final=False, /)")
    static Object utf32LittleDecode(Object data, Object errors, boolean last) {
        return decoded(Utf16.decode32(bytes(data), errors(errors, "utf_32_le_decode"), -1, last));
    }

    @Builtin("utf_32_be_decode(data, errors=None, final=False, /)")
    static Object utf32BigDecode(Object data, Object errors, boolean last) {
        return decoded(Utf16.decode32(bytes(data), errors(errors, "utf_32_be_decode"), 1, last));
    }

    @Builtin("utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /)")
    static Object utf32OrderedDecode(Object data, Object errors, int byteorder, boolean last) {
        Utf16.Ordered result =
                Utf16.decode32(bytes(data), errors(errors, "utf_32_ex_decode"), byteorder, last);
        return PyTuple.of(result.text(), (long) result.consumed(), (long) result.byteOrder());
    }

    // Single bytes --------------------------------------------------------------------------------

    @Builtin("latin_1_encode(str, errors=None, /)")
    static Object latin1Encode(TruffleString str, Object errors) {
        return encoded(SingleByte.encodeLatin1(str, errors(errors, "latin_1_encode")), str);
    }

    @Builtin("latin_1_decode(data, errors=None, /)")
    static Object latin1Decode(Object data, Object errors) {
        byte[] input = bytes(data);
        return decoded(SingleByte.decodeLatin1(input), input);
    }

    @Builtin("ascii_encode(str, errors=None, /)")
    static Object asciiEncode(TruffleString str, Object errors) {
        return encoded(SingleByte.encodeAscii(str, errors(errors, "ascii_encode")), str);
    }

    @Builtin("ascii_decode(data, errors=None, /)")
    static Object asciiDecode(Object data, Object errors) {
        byte[] input = bytes(data);
        return decoded(SingleByte.decodeAscii(input, errors(errors, "ascii_decode")), input);
    }

    @Builtin("charmap_encode(str, errors=None, mapping=None, /)")
    static Object charmapEncode(TruffleString str, Object errors, Object mapping) {
        return encoded(Charmap.encode(str, errors(errors, "charmap_encode"), mapping), str);
    }

    @Builtin("charmap_decode(data, errors=None, mapping=None, /)")
    static Object charmapDecode(Object data, Object errors, Object mapping) {
        byte[] input = bytes(data);
        return decoded(Charmap.decode(input, errors(errors, "charmap_decode"), mapping), input);
    }

    @Builtin("charmap_build(map, /)")
    static Object charmapBuild(TruffleString map) {
        return Charmap.build(map);
    }
}
