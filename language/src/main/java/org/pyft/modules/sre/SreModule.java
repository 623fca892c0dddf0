package org.pyft.modules.sre;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.math.BigInteger;

/** {@code _sre}: runs the code that {@code re._compiler} makes. */
@BuiltinModule("_sre")
public final class SreModule {
    private static final long CODE_SIZE = 4;

    private SreModule() {}

    static void init(PyModule module) {
        module.put("MAGIC", (long) SreProgram.MAGIC);
        module.put("CODESIZE", CODE_SIZE);
        module.put("MAXREPEAT", 0xffffffffL);
        module.put("MAXGROUPS", (long) (Integer.MAX_VALUE / 2));
        module.put("copyright", Str.of(" SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB "));
    }

    @Builtin("compile(pattern, flags, code, groups, groupindex, indexgroup)")
    static Object compile(
            Object pattern,
            int flags,
            PyList code,
            long groups,
            PyDict groupIndex,
            PyTuple indexGroup) {
        Object[] items = code.toArray();
        int[] words = new int[items.length];
        for (int i = 0; i < words.length; i++) {
            Object item = Py.index(items[i]);
            BigInteger big = item instanceof Long ? null : Ints.toBig(item);
            long value = big == null ? (Long) item : -1;
            if (big != null || value < 0 || value > 0xffffffffL) {
                throw PyErr.overflowError("regular expression code size limit exceeded");
            }
            words[i] = (int) value;
        }
        try {
            return new PyPattern(
                    pattern,
                    flags,
                    words,
                    new SreProgram(words, flags, Math.toIntExact(groups)),
                    groupIndex,
                    indexGroup);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw PyErr.runtimeError("invalid SRE code");
        }
    }

    @Builtin("template(pattern, template, /)")
    static Object template(PyPattern pattern, PyList template) {
        Object[] items = template.toArray();
        if (items.length % 2 == 0) {
            throw PyErr.typeError("invalid template");
        }
        int groups = items.length / 2;
        Object[] literals = new Object[groups + 1];
        int[] indices = new int[groups];
        for (int i = 0; i <= groups; i++) {
            literals[i] = items[2 * i];
            if (i < groups) {
                long index = Py.asLong(items[2 * i + 1]);
                if (index < 0 || index > Integer.MAX_VALUE) {
                    throw PyErr.typeError("invalid template");
                }
                indices[i] = (int) index;
            }
        }
        return new PyTemplate(literals, indices);
    }

    @Builtin("getcodesize()")
    static long codeSize() {
        return CODE_SIZE;
    }

    @Builtin("ascii_iscased(character, /)")
    static boolean asciiIsCased(int character) {
        return SreChars.asciiIsCased(character);
    }

    @Builtin("ascii_tolower(character, /)")
    static long asciiToLower(int character) {
        return SreChars.asciiToLower(character);
    }

    @Builtin("unicode_iscased(character, /)")
    static boolean unicodeIsCased(int character) {
        return SreChars.unicodeIsCased(character);
    }

    @Builtin("unicode_tolower(character, /)")
    static long unicodeToLower(int character) {
        return SreChars.unicodeToLower(character);
    }
}
