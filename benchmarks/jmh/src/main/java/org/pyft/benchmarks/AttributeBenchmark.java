package org.pyft.benchmarks;

import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;

/** Attributes in compiled Python code, of an object that one thread or several can reach; time for one round of the loop. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AttributeBenchmark {
    private static final int ROUNDS = 10_000;

    private static final String PROGRAM =
            """
            import threading

            class Point:
                scale = 2

                def __init__(self):
                    self.x = 1

                def moved(self):
                    return self.x + 1

            def read(point, count):
                for _ in range(count):
                    point.x

            def store(point, count):
                for i in range(count):
                    point.x = i

            def read_class(point, count):
                for _ in range(count):
                    point.scale

            def call(point, count):
                for _ in range(count):
                    point.moved()

            def run(function, count):
                function(Point() if not shared else POINT, count)

            POINT = Point()
            if shared:
                thread = threading.Thread(target=POINT.moved)
                thread.start()
                thread.join()
            """;

    @Param({"False", "True"})
    String shared;

    private EnteredContext context;
    private Source read;
    private Source store;
    private Source readClass;
    private Source call;

    /** Defines the functions in {@code context}. */
    @Setup(Level.Trial)
    public void define(EnteredContext entered) {
        context = entered;
        context.context.eval("pyft", "shared = " + shared + "\n" + PROGRAM);
        read = loop("read");
        store = loop("store");
        readClass = loop("read_class");
        call = loop("call");
    }

    private static Source loop(String function) {
        return Source.create("pyft", "run(" + function + ", " + ROUNDS + ")");
    }

    /** {@code point.x}. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public Value read() {
        return context.context.eval(read);
    }

    /** {@code point.x = i}. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public Value store() {
        return context.context.eval(store);
    }

    /** An attribute of the class, read through the object. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public Value readClass() {
        return context.context.eval(readClass);
    }

    /** {@code point.moved()}. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public Value call() {
        return context.context.eval(call);
    }
}
