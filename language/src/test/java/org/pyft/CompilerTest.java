package org.pyft;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
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
                Context context = Context.newBuilder(PyFTLanguage.ID).engine(engine).build()) {
            Value program = context.parse(Source.create(PyFTLanguage.ID, "42"));
            for (int i = 0; i < 10; i++) {
                program.execute();
            }
        }
        String trace = log.toString(StandardCharsets.UTF_8);
        assertTrue(trace.contains("opt done"), trace);
        assertFalse(trace.contains("opt failed"), trace);
    }
}
