package org.pyft.launcher;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The {@code pyft} command. */
public final class Main {
    private static final String LANGUAGE = "pyft";

    /** The language takes a source of this name for the program of its command line. */
    private static final String MAIN_PROGRAM = "<pyft main program>";

    /** Address space, not memory: pages are taken as recursion needs them. */
    private static final long MAIN_STACK_BYTES = 1L << 30;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        List<String> arguments = RawArguments.recover(args);
        String program = System.getProperty("pyft.program", "pyft");
        Invocation invocation;
        try {
            invocation = ArgumentParser.parse(program, arguments);
            if (invocation.information != null) {
                print(System.out, invocation.information);
                return;
            }
            EnvironmentVariables.apply(invocation, System.getenv());
        } catch (UsageException e) {
            print(System.err, e.getMessage());
            System.exit(e.status());
            return;
        }
        String executable = System.getProperty("pyft.executable", program);
        invocation.settings.put("program", program);
        invocation.settings.put("run", invocation.kind.name());
        if (invocation.target != null) {
            invocation.settings.put("target", invocation.target);
        }
        List<String> original = new ArrayList<>(arguments);
        original.addFirst(program);
        invocation.settings.put("orig_argv", String.join("\0", original));
        int[] status = {1};
        Thread main =
                new Thread(
                        null,
                        () -> status[0] = run(invocation, executable),
                        "MainThread",
                        MAIN_STACK_BYTES);
        main.start();
        main.join();
        Runtime.getRuntime().halt(status[0]);
    }

    private static int run(Invocation invocation, String executable) {
        Engine engine =
                Engine.newBuilder()
                        // For whoever passes -Dpolyglot.engine… to the JVM.
                        .allowExperimentalOptions(true)
                        .option("engine.WarnInterpreterOnly", "false")
                        .build();
        warnIfInterpreterOnly(engine);
        Context.Builder builder =
                Context.newBuilder(LANGUAGE)
                        .engine(engine)
                        .allowAllAccess(true)
                        // Not System.out, which keeps failures such as a broken pipe to itself.
                        .out(new FileOutputStream(FileDescriptor.out))
                        .err(new FileOutputStream(FileDescriptor.err))
                        .option("pyft.SingleHostThread", "true")
                        .option("pyft.Executable", executable)
                        .option("pyft.CommandLine", invocation.toLines())
                        .arguments(LANGUAGE, invocation.arguments.toArray(new String[0]));
        if (invocation.settings.containsKey("home")) {
            builder.option("pyft.Home", invocation.settings.get("home"));
        }
        Context context = builder.build();
        context.getPolyglotBindings().putMember(SystemSignals.BINDING, new SystemSignals());
        context.getPolyglotBindings().putMember("pyft.lineReader", new TerminalReader());
        try {
            Source source =
                    Source.newBuilder(LANGUAGE, "", MAIN_PROGRAM).internal(true).buildLiteral();
            return context.eval(source).asInt();
        } catch (PolyglotException e) {
            if (e.isExit()) {
                return e.getExitStatus();
            }
            print(System.err, "pyft: internal error\n");
            e.printStackTrace();
            return 1;
        }
    }

    private static void print(PrintStream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        stream.write(bytes, 0, bytes.length);
        stream.flush();
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
