package org.pyft.benchmarks;

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
import org.openjdk.jmh.infra.Blackhole;
import org.pyft.objects.list.PyList;
import org.pyft.sharing.Sharing;

import java.util.concurrent.TimeUnit;

/** Elements of lists, of each kind of storage: read, stored, appended; time for one element. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ListBenchmark {
    private static final int SIZE = 1000;

    @Param({"long", "double", "object"})
    String elements;

    @Param({"false", "true"})
    boolean shared;

    private Object[] values;
    private PyList list;

    /** Makes the list; {@code context} has to be there first. */
    @Setup(Level.Trial)
    public void fill(EnteredContext context) {
        values = new Object[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = element(i);
        }
        list = made(values);
    }

    private Object element(int number) {
        return switch (elements) {
            case "long" -> (Object) (long) number;
            case "double" -> (Object) (double) number;
            default -> number % 2 == 0 ? (Object) (long) number : (Object) (double) number;
        };
    }

    private PyList made(Object... items) {
        PyList made = new PyList(items);
        if (shared) {
            Sharing.publish(made);
        }
        return made;
    }

    /** {@code list[i]}. */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void read(Blackhole hole) {
        for (int i = 0; i < SIZE; i++) {
            hole.consume(list.get(i));
        }
    }

    /** {@code list[i] = value}. */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void store() {
        for (int i = 0; i < SIZE; i++) {
            list.set(i, values[i]);
        }
    }

    /** {@code list.append(value)} to a new list. */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public PyList append() {
        PyList grown = made();
        for (Object value : values) {
            grown.append(value);
        }
        return grown;
    }
}
