package org.pyft;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.sharing.Sharing;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * State that a Java-written module keeps per context, by the state's class. A state with an end of its own is {@link Ending}. Safe for use by
 * several threads.
 */
public final class ModuleStates {
    /** What is to happen to a state when its context ends. */
    public interface Ending {
        /** The context ends; no Python code runs any more. */
        void end();
    }

    private final ConcurrentHashMap<Class<?>, Object> states = new ConcurrentHashMap<>();

    /** The state of class {@code type}, made on first request. */
    @TruffleBoundary
    public <T> T get(Class<T> type, Supplier<T> factory) {
        Object state = states.get(type);
        return type.cast(state == null ? create(type, factory) : state);
    }

    /** The state of class {@code type}, or null if nobody has asked for it yet. */
    @TruffleBoundary
    public <T> T getIfPresent(Class<T> type) {
        return type.cast(states.get(type));
    }

    /** Making one state may ask for another, which {@code computeIfAbsent} does not allow. */
    private synchronized Object create(Class<?> type, Supplier<?> factory) {
        Object state = states.get(type);
        if (state == null) {
            state = factory.get();
            states.put(type, state);
        }
        return state;
    }

    /** Publishes the registries among the states: any thread can reach what they hold. */
    @TruffleBoundary
    public void publish() {
        for (Object state : states.values()) {
            Sharing.publish(state);
        }
    }

    /** The context ends. */
    void end() {
        for (Object state : states.values()) {
            if (state instanceof Ending ending) {
                ending.end();
            }
        }
    }
}
