package org.pyft;

import com.oracle.truffle.api.TruffleLanguage;

/** The state of one Python interpreter. */
public final class PyContext {
    private final TruffleLanguage.Env env;

    PyContext(TruffleLanguage.Env env) {
        this.env = env;
    }

    public TruffleLanguage.Env env() {
        return env;
    }
}
