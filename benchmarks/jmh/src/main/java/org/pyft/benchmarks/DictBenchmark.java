package org.pyft.benchmarks;

import com.oracle.truffle.api.strings.TruffleString;

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
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;
import org.pyft.sharing.Sharing;

import java.util.concurrent.TimeUnit;

/** Entries of dicts with texts or numbers as keys: looked up, replaced, added; time for one entry. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DictBenchmark {
    private static final int SIZE = 1000;

    @Param({"str", "int"})
    String keys;

    @Param({"false", "true"})
    boolean shared;

    private Object[] names;
    private PyDict dict;

    /** Makes the dict; {@code context} has to be there first. */
    @Setup(Level.Trial)
    public void fill(EnteredContext context) {
        names = new Object[SIZE];
        for (int i = 0; i < SIZE; i++) {
            TruffleString text = Str.of("name" + i);
            names[i] = keys.equals("str") ? text : (Object) (long) (i * 7919);
        }
        dict = filled();
    }

    private PyDict filled() {
        PyDict made = new PyDict();
        if (shared) {
            Sharing.publish(made);
        }
        for (Object name : names) {
            made.put(name, name);
        }
        return made;
    }

    /** {@code dict[key]}. */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void read(Blackhole hole) {
        for (Object name : names) {
            hole.consume(dict.get(name));
        }
    }

    /** {@code dict[key] = value} of a key that is there. */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public void replace() {
        for (Object name : names) {
            dict.put(name, name);
        }
    }

    /** {@code dict[key] = value} of new keys in a new dict. */
    @Benchmark
    @OperationsPerInvocation(SIZE)
    public PyDict add() {
        return filled();
    }
}
