package org.pyft.modules.tokenize;

import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.module.PyModule;

/** The module {@code _tokenize}. */
@BuiltinModule("_tokenize")
final class TokenizeModule {
    private TokenizeModule() {}

    static void init(PyModule module) {
        module.put("TokenizerIter", PyTokenizerIter.TYPE);
    }
}
