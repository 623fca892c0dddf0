package org.pyft.launcher;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * Reads lines from the terminal on a thread of its own, so that the Python thread that waits for one can be interrupted. A failure
 * with an {@link InterruptedException} means Ctrl-C; a null line the end of input.
 */
public final class TerminalReader implements Function<String, Future<String>> {
    private record Request(String prompt, CompletableFuture<String> line) {}

    private final LinkedBlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private Thread thread;
    private LineReader reader;

    @Override
    public synchronized Future<String> apply(String prompt) {
        if (thread == null) {
            thread = new Thread(this::serve, "terminal");
            thread.setDaemon(true);
            thread.start();
        }
        CompletableFuture<String> line = new CompletableFuture<>();
        requests.add(new Request(prompt, line));
        return line;
    }

    private void serve() {
        while (true) {
            Request request;
            try {
                request = requests.take();
            } catch (InterruptedException e) {
                return;
            }
            try {
                request.line.complete(reader().readLine(request.prompt));
            } catch (UserInterruptException e) {
                request.line.completeExceptionally(new InterruptedException());
            } catch (EndOfFileException e) {
                request.line.complete(null);
            } catch (IOException | RuntimeException e) {
                request.line.completeExceptionally(e);
            }
        }
    }

    private LineReader reader() throws IOException {
        if (reader == null) {
            // Questions to the terminal would swallow what the user has typed ahead.
            System.setProperty(TerminalBuilder.PROP_PROBE_TIMEOUT, "0");
            Terminal terminal =
                    TerminalBuilder.builder().system(true).graphemeCluster(false).build();
            if (terminal.getSize().getColumns() <= 0) {
                terminal.setSize(Size.of(80, 24));
            }
            reader =
                    LineReaderBuilder.builder()
                            .terminal(terminal)
                            .history(new DefaultHistory())
                            .variable(LineReader.HISTORY_FILE, historyFile())
                            .variable(LineReader.HISTORY_FILE_SIZE, 1000)
                            .variable(LineReader.BLINK_MATCHING_PAREN, 0)
                            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                            .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                            .option(LineReader.Option.BRACKETED_PASTE, true)
                            .build();
        }
        return reader;
    }

    private static Path historyFile() {
        String file = System.getenv("PYTHON_HISTORY");
        return file == null || file.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".python_history")
                : Path.of(file);
    }
}
