package org.pyft.modules.signal;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;

import java.util.function.BiPredicate;

/**
 * Where the signals of the operating system come from. The language itself cannot receive them; the launcher can, and leaves a host function
 * in the polyglot bindings that takes a signal's name (without {@code SIG}) and what to run when it arrives; null restores the default.
 */
interface SignalSource {
    /** The name in the polyglot bindings. */
    String BINDING = "pyft.signals";

    /** No source: only the program itself raises signals. */
    SignalSource NONE = (signal, receiver) -> {};

    /** Sets what happens with a signal; signals that the process needs for itself stay as they are. */
    void install(int signal, Runnable receiver);

    /** The launcher's source, or {@link #NONE}. */
    @SuppressWarnings("unchecked")
    static SignalSource of(TruffleLanguage.Env env) {
        if (!env.isPolyglotBindingsAccessAllowed()) {
            return NONE;
        }
        Object found;
        try {
            InteropLibrary library = InteropLibrary.getUncached();
            Object bindings = env.getPolyglotBindings();
            if (!library.isMemberReadable(bindings, BINDING)) {
                return NONE;
            }
            found = library.readMember(bindings, BINDING);
        } catch (InteropException e) {
            return NONE;
        }
        if (!env.isHostObject(found)
                || !(env.asHostObject(found) instanceof BiPredicate<?, ?> host)) {
            return NONE;
        }
        BiPredicate<String, Runnable> installer = (BiPredicate<String, Runnable>) host;
        return (signal, receiver) -> {
            String name = SignalNames.name(signal);
            if (name != null) {
                installer.test(name, receiver);
            }
        };
    }
}
