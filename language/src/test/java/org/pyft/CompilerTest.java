package org.pyft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The name of the runtime does not prove that it compiles: here a compilation is forced. */
class CompilerTest {
    @Test
    void theOptimizingRuntimeCompiles() {
        var log = new ByteArrayOutputStream();
        try (Engine engine =
                        Engine.newBuilder()
                                .allowExperimentalOptions(true)
                                .option("engine.BackgroundCompilation", "false")
                                .option("engine.CompileImmediately", "true")
                                .option("engine.TraceCompilation", "true")
                                .logHandler(log)
                                .build();
                Context context =
                        Context.newBuilder(PyFTLanguage.ID)
                                .engine(engine)
                                .option("pyft.Home", "no library: its boot would be compiled too")
                                .build()) {
            String program =
                    """
                    def square(x):
                        return x * x

                    sum([square(i) for i in range(10)])
                    """;
            assertEquals(285, context.eval(Source.create(PyFTLanguage.ID, program)).asInt());
        }
        String trace = log.toString(StandardCharsets.UTF_8);
        assertTrue(trace.contains("opt done"), trace);
        assertFalse(trace.contains("opt failed"), trace);
    }
}
