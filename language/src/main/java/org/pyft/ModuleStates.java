package org.pyft;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** State that a Java-written module keeps per context, by the state's class. Safe for use by several threads. */
public final class ModuleStates {
    private final ConcurrentHashMap<Class<?>, Object> states = new ConcurrentHashMap<>();

    /** The state of class {@code type}, made on first request. */
    @TruffleBoundary
    public <T> T get(Class<T> type, Supplier<T> factory) {
        Object state = states.get(type);
        if (state == null) {
            state = states.computeIfAbsent(type, key -> factory.get());
        }
        return type.cast(state);
    }
}
