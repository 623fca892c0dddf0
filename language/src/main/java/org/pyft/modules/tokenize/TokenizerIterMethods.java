package org.pyft.modules.tokenize;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** Attributes of {@code _tokenize.TokenizerIter}. */
@BuiltinType("_tokenize.TokenizerIter")
final class TokenizerIterMethods {
    private TokenizerIterMethods() {}

    @Builtin("__new__($type, readline, /, *, encoding=None, extra_tokens)")
    static Object create(
            PyType type, Object readLine, TruffleString encoding, boolean extraTokens) {
        PyTokenizerIter made =
                new PyTokenizerIter(
                        readLine, encoding == null ? null : Str.toJava(encoding), extraTokens);
        made.initType(type);
        return made;
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyTokenizerIter self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyTokenizerIter self) {
        return self.nextOrStop();
    }
}
