package org.pyft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A compiled loop sees what another thread writes, and ends. */
class WaitingLoopsTest {
    private static final List<String> LOOPS =
            List.of("attribute", "module_global", "list_item", "dict_entry", "cell", "endless_for");

    private static final String PROGRAM =
            """
            import itertools, threading

            class Flag:
                pass

            flag = Flag()
            flag.up = False
            items = [False]
            entries = {"up": False}
            up = False

            def wait_for_attribute():
                while not flag.up:
                    pass

            def wait_for_module_global():
                while not up:
                    pass

            def wait_for_list_item():
                while not items[0]:
                    pass

            def wait_for_dict_entry():
                while not entries["up"]:
                    pass

            def make_cell():
                raised = False

                def wait_for_cell():
                    while not raised:
                        pass

                def set_flag(value):
                    nonlocal raised
                    raised = value

                return wait_for_cell, set_flag

            def make_endless_for():
                raised = False

                def wait_for_endless_for():
                    for _ in itertools.repeat(None):
                        if raised:
                            break

                def set_flag(value):
                    nonlocal raised
                    raised = value

                return wait_for_endless_for, set_flag

            wait_for_cell, set_cell = make_cell()
            wait_for_endless_for, set_endless = make_endless_for()
            threads = {}

            def start(name):
                threads[name] = threading.Thread(target=globals()["wait_for_" + name], daemon=True)
                threads[name].start()

            def set_all(value):
                global up
                flag.up = up = items[0] = entries["up"] = value
                set_cell(value)
                set_endless(value)

            def release(name):
                set_all(True)
                threads[name].join(60)
                set_all(False)
                return threads[name].is_alive()
            """;

    private static final long WAIT_AFTER_COMPILATION = Duration.ofMillis(1500).toMillis();
    private static final long LIMIT = Duration.ofSeconds(120).toMillis();

    @Test
    void compiledLoopsEnd() throws InterruptedException {
        var log = new ByteArrayOutputStream();
        try (Engine engine =
                        Engine.newBuilder()
                                .allowExperimentalOptions(true)
                                .option("engine.TraceCompilation", "true")
                                .logHandler(log)
                                .build();
                Context context =
                        Context.newBuilder(PyFTLanguage.ID)
                                .engine(engine)
                                .allowAllAccess(true)
                                .build()) {
            context.eval(Source.create(PyFTLanguage.ID, PROGRAM));
            for (String loop : LOOPS) {
                call(context, "start", loop);
                assertTrue(isCompiled(log, loop), () -> loop + " is not compiled:\n" + log);
                Thread.sleep(WAIT_AFTER_COMPILATION);
                assertEquals("False", call(context, "release", loop), loop);
            }
        }
    }

    /** A context that closes ends the threads that are left, whatever they do. */
    @Test
    void contextEndsLeftThreads() {
        try (Context context = Context.newBuilder(PyFTLanguage.ID).allowAllAccess(true).build()) {
            context.eval(Source.create(PyFTLanguage.ID, PROGRAM));
            call(context, "start", "attribute");
            context.eval(
                    PyFTLanguage.ID,
                    "threading.Thread(target=threading.Event().wait, daemon=True).start()");
        }
    }

    private static String call(Context context, String function, String argument) {
        return context.eval(
                        PyFTLanguage.ID, "str(%s(%s))".formatted(function, "'" + argument + "'"))
                .asString();
    }

    /** Waits until the last tier has compiled the loop. */
    private static boolean isCompiled(ByteArrayOutputStream log, String loop)
            throws InterruptedException {
        long end = System.currentTimeMillis() + LIMIT;
        while (System.currentTimeMillis() < end) {
            boolean done =
                    log.toString(StandardCharsets.UTF_8)
                            .lines()
                            .anyMatch(
                                    line ->
                                            line.contains("opt done")
                                                    && isNamed(line, loop)
                                                    && line.contains("Tier 2"));
            if (done) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    /** The log shortens long names: of nested functions it shows the outer one. */
    private static boolean isNamed(String line, String loop) {
        return line.contains("wait_for_" + loop + " loop") || line.contains("make_" + loop + ".");
    }
}
