package org.pyft.modules.posix;

import org.pyft.PyContext;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;

import java.util.Map;
import java.util.TreeMap;

/** The environment variables that child processes get: Java cannot change those of its own process. */
public final class ProcessEnvironment {
    private final Map<String, String> variables;

    private ProcessEnvironment(Map<String, String> initial) {
        variables = new TreeMap<>(initial);
    }

    /** The environment of the current context. */
    public static ProcessEnvironment get() {
        PyContext context = PyContext.get();
        return context.moduleStates()
                .get(
                        ProcessEnvironment.class,
                        () -> new ProcessEnvironment(context.env().getEnvironment()));
    }

    synchronized void put(String name, String value) {
        variables.put(name, value);
    }

    synchronized void remove(String name) {
        variables.remove(name);
    }

    /** A snapshot. */
    public synchronized Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /** The variables as {@code posix.environ} holds them: bytes to bytes. */
    PyDict toDict() {
        PyDict dict = new PyDict();
        variables().forEach((name, value) -> dict.put(bytes(name), bytes(value)));
        return dict;
    }

    private static PyBytes bytes(String text) {
        return PyBytes.of(PathArgument.encode(Str.of(text)));
    }
}
