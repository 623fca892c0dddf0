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
import java.util.Map;

/** The name of the runtime does not prove that it compiles: here a compilation is forced. */
class CompilerTest {
    @Test
    void theOptimizingRuntimeCompiles() {
        String program =
                """
                    def square(x):
                        return x * x

                    sum([square(i) for i in range(10)])
                    """;
        assertCompiles(285, program, Map.of("engine.CompileImmediately", "true"));
    }

    /** Code that has run and specialized compiles too, calls with every kind of parameter among it. */
    @Test
    void specializedCodeIsCompiled() {
        String program =
                """
                    def fib(n):
                        return n if n < 2 else fib(n - 1) + fib(n - 2)

                    def kinds(a, b=2, /, c=3, *rest, d=4, **more):
                        return a + b + c + d + len(rest) + len(more)

                    class Account:
                        def __init__(self, balance=0):
                            self.balance = balance

                        def pay(self, amount):
                            if amount < 0:
                                raise ValueError(amount)
                            self.balance += amount

                    def counter():
                        count = 0
                        def step():
                            nonlocal count
                            count += 1
                            return count
                        return step

                    def numbers(limit):
                        for i in range(limit):
                            yield i

                    def run():
                        account = Account()
                        step = counter()
                        total = 0
                        for i in numbers(100):
                            total += kinds(i) + kinds(i, 1, 2, 3, d=5, e=6) + step()
                            try:
                                account.pay(i - 50)
                            except ValueError:
                                total -= 1
                        return total + account.balance + sum([x * x for x in range(10)])

                    [run() for _ in range(3)][0] + fib(15)
                    """;
        assertCompiles(
                18920,
                program,
                Map.of(
                        "engine.FirstTierCompilationThreshold", "20",
                        "engine.LastTierCompilationThreshold", "60"));
    }

    /** The compiler refuses code in which the probability of a branch ends up in a value. */
    @Test
    void truthsThatAreValuesAreCompiled() {
        String program =
                """
                    class Box:
                        stays = False

                    def empty(items):
                        return not items

                    def blocked(held, waiting, pending):
                        return held or (waiting and not pending)

                    def store(box, flag):
                        box.stays = not flag
                        if box.stays:
                            box.stays = not box.stays

                    def large(value):
                        match value:
                            case int(number) if number > 50:
                                return True
                        return False

                    def run():
                        total = 0
                        box = Box()
                        for i in range(100):
                            total += empty([0] * (i % 3)) + large(i)
                            total += blocked(i % 5 == 0, i % 2 == 0, i % 3 == 0)
                            store(box, i % 2 == 0)
                            total += not box.stays
                        return total

                    [run() for _ in range(5)][0]
                    """;
        assertCompiles(
                230,
                program,
                Map.of(
                        "engine.FirstTierCompilationThreshold", "20",
                        "engine.LastTierCompilationThreshold", "60"));
    }

    private static void assertCompiles(int result, String program, Map<String, String> options) {
        var log = new ByteArrayOutputStream();
        try (Engine engine =
                        Engine.newBuilder()
                                .allowExperimentalOptions(true)
                                .option("engine.BackgroundCompilation", "false")
                                .option("engine.TraceCompilation", "true")
                                .options(options)
                                .logHandler(log)
                                .build();
                Context context =
                        Context.newBuilder(PyFTLanguage.ID)
                                .engine(engine)
                                .option("pyft.Home", "no library: its boot would be compiled too")
                                .build()) {
            assertEquals(result, context.eval(Source.create(PyFTLanguage.ID, program)).asInt());
        }
        String trace = log.toString(StandardCharsets.UTF_8);
        assertTrue(trace.contains("opt done"), trace);
        assertFalse(trace.contains("opt failed"), trace);
    }
}
