package org.pyft.launcher;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;

import java.io.IOException;
import java.nio.file.Path;

/** The {@code pyft} command. */
public final class Main {
    private static final String LANGUAGE = "pyft";

    /** Address space, not memory: pages are taken as recursion needs them. */
    private static final long MAIN_STACK_BYTES = 1L << 30;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        var status = new int[1];
        var main = new Thread(null, () -> status[0] = run(args), "MainThread", MAIN_STACK_BYTES);
        main.start();
        main.join();
        System.exit(status[0]);
    }

    private static int run(String[] args) {
        try (Engine engine =
                Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build()) {
            warnIfInterpreterOnly(engine);
            try (Context context =
                    Context.newBuilder(LANGUAGE).engine(engine).allowAllAccess(true).build()) {
                Source source =
                        args.length == 2 && args[0].equals("-c")
                                ? Source.newBuilder(LANGUAGE, args[1], "<string>").build()
                                : Source.newBuilder(LANGUAGE, Path.of(args[0]).toFile()).build();
                System.out.println(context.eval(source));
            }
            return 0;
        } catch (IOException e) {
            System.err.println("pyft: " + e);
            return 2;
        }
    }

    /** The default runtime of Truffle, which never compiles, calls itself "Interpreted". */
    private static void warnIfInterpreterOnly(Engine engine) {
        if (engine.getImplementationName().equals("Interpreted")) {
            System.err.println(
                    "pyft: the compiler cannot be used with this Java ("
                            + Runtime.version()
                            + "): programs run slowly, in the interpreter only");
        }
    }
}
