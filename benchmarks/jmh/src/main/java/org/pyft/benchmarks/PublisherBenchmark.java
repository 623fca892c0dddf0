package org.pyft.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.list.PyList;
import org.pyft.sharing.Sharing;

import java.util.concurrent.TimeUnit;

/** What it costs to make a structure shared: the time to make it against the time to make and publish it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PublisherBenchmark {
    /** How many mutable objects there are. */
    @Param({"1", "100", "10000"})
    int objects;

    private PyList published;

    /** {@code context} has to be there first. */
    @Setup(Level.Trial)
    public void fill(EnteredContext context) {
        published = make();
        Sharing.publish(published);
    }

    /** A list of dicts, or an empty list. */
    @Benchmark
    public PyList make() {
        PyList made = new PyList();
        for (int i = 1; i < objects; i++) {
            PyDict dict = new PyDict();
            dict.put((long) i, 1.5);
            made.append(dict);
        }
        return made;
    }

    /** The same and published. */
    @Benchmark
    public PyList makeAndPublish() {
        PyList made = make();
        Sharing.publish(made);
        return made;
    }

    /** What a barrier costs when there is nothing to do. */
    @Benchmark
    public void publishAgain() {
        Sharing.publish(published);
    }
}
