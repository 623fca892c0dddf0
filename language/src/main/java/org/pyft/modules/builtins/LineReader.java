package org.pyft.modules.builtins;

import org.pyft.PyContext;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.sharing.Blocking;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Reads lines from the terminal with editing and history, through a function that the launcher has put into the polyglot bindings. */
public final class LineReader {
    private static final String BINDING = "pyft.lineReader";

    private final Function<String, Future<String>> function;

    private LineReader(Function<String, Future<String>> function) {
        this.function = function;
    }

    /** The reader, or null if the host provides none. */
    public static LineReader of(PyContext context) {
        if (!context.ownsProcess()) {
            return null;
        }
        Object binding = context.env().importSymbol(BINDING);
        if (binding == null
                || !context.env().isHostObject(binding)
                || !(context.env().asHostObject(binding) instanceof Function<?, ?> function)) {
            return null;
        }
        return new LineReader(prompt -> typed(function, prompt));
    }

    private static Future<String> typed(Function<?, ?> function, String prompt) {
        @SuppressWarnings("unchecked")
        Function<String, Future<String>> reader = (Function<String, Future<String>>) function;
        return reader.apply(prompt);
    }

    /** The next line without its line end, or null at the end of input. Throws KeyboardInterrupt on Ctrl-C. */
    public String readLine(String prompt) {
        Future<String> line = function.apply(prompt);
        String[] result = new String[1];
        Throwable[] failure = new Throwable[1];
        Blocking.await(
                future -> {
                    try {
                        result[0] = future.get();
                    } catch (ExecutionException e) {
                        failure[0] = e.getCause();
                    }
                },
                line);
        if (failure[0] instanceof InterruptedException) {
            throw PyErr.create(ExceptionTypes.KEYBOARD_INTERRUPT);
        }
        if (failure[0] != null) {
            throw PyErr.error(
                    ExceptionTypes.OS_ERROR, "cannot read from the terminal: %s", failure[0]);
        }
        return result[0];
    }
}
