package org.pyft.benchmarks;

import org.graalvm.polyglot.Context;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A PyFT context that is entered in the measuring thread, as containers and the publisher expect. */
@State(Scope.Thread)
public class EnteredContext {
    Context context;

    /** Makes and enters the context. */
    @Setup(Level.Trial)
    public void enter() {
        context = Context.newBuilder("pyft").allowAllAccess(true).build();
        context.initialize("pyft");
        context.enter();
    }

    /** Leaves and closes it. */
    @TearDown(Level.Trial)
    public void leave() {
        context.leave();
        context.close();
    }
}
