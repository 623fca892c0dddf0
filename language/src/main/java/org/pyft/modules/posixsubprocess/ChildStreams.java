package org.pyft.modules.posixsubprocess;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.io.TruffleProcessBuilder;

import org.graalvm.polyglot.io.ProcessHandler.Redirect;
import org.pyft.PyContext;
import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.OpenFile;
import org.pyft.sharing.HelperThread;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The standard streams of a child process. Where they are those of this process the child inherits them; otherwise helper threads move the bytes
 * between the child and the open files.
 */
public final class ChildStreams {
    private static final int BUFFER = 1 << 16;

    private final FileDescriptors descriptors = FileDescriptors.get();
    private final int input;
    private final int output;
    private final int error;
    private final List<Thread> fileWriters = new ArrayList<>();

    /** The child's three descriptors; −1 for what it inherits. */
    public ChildStreams(int input, int output, int error) {
        this.input = input < 0 ? 0 : input;
        this.output = output < 0 ? 1 : output;
        this.error = error < 0 ? 2 : error;
    }

    /** Starts the child. Its name is its executable, because Java knows no other. */
    public Process start(
            String executable,
            List<String> arguments,
            TruffleFile directory,
            Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(arguments);
        command.set(0, executable);
        // Asked before the child can move the files' ends.
        boolean feeds = needsThread(input, 0);
        boolean drainsOutput = needsThread(output, 1);
        boolean drainsError = !same(output, error) && needsThread(error, 2);
        Process process =
                PyContext.get().ownsProcess()
                        ? startOwn(command, directory, environment)
                        : startEmbedded(command, directory, environment);
        if (feeds) {
            feed(process);
        }
        if (drainsOutput) {
            drain(process.getInputStream(), output);
        }
        if (drainsError) {
            drain(process.getErrorStream(), error);
        }
        return process;
    }

    /** The process is ours: Java's own builder gives a process with its number. */
    private Process startOwn(
            List<String> command, TruffleFile directory, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        if (directory != null) {
            builder.directory(new File(directory.getAbsoluteFile().getPath()));
        }
        builder.redirectErrorStream(same(output, error));
        builder.redirectInput(redirect(input, 0));
        builder.redirectOutput(redirect(output, 1));
        builder.redirectError(redirect(error, 2));
        return builder.start();
    }

    /** The child uses our streams and plain files itself; for the rest there are pipes, and threads at this end of them. */
    private ProcessBuilder.Redirect redirect(int fd, int number) {
        if (isOwn(fd, number)) {
            return ProcessBuilder.Redirect.INHERIT;
        }
        File file = plainFile(fd, number > 0);
        if (file == null) {
            return ProcessBuilder.Redirect.PIPE;
        }
        return number > 0
                ? ProcessBuilder.Redirect.appendTo(file)
                : ProcessBuilder.Redirect.from(file);
    }

    /** The file of a descriptor that stands where a newly opened one would: at the start for reading, at the end for writing. */
    private File plainFile(int fd, boolean writes) {
        OpenFile file = descriptors.fileOrNull(fd);
        if (!PyContext.get().ownsProcess()
                || file == null
                || file.path() == null
                || file.selectable() != null
                || file.standardStream() >= 0) {
            return null;
        }
        try {
            boolean fits =
                    file.path().equals("/dev/null")
                            || file.seek(0, 1) == (writes ? file.size() : 0);
            return fits ? new File(file.path()) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private boolean needsThread(int fd, int number) {
        return !isOwn(fd, number) && plainFile(fd, number > 0) == null;
    }

    /** The embedder decides about processes. */
    private Process startEmbedded(
            List<String> command, TruffleFile directory, Map<String, String> environment)
            throws IOException {
        TruffleProcessBuilder builder =
                PyContext.get()
                        .env()
                        .newProcessBuilder(command.toArray(new String[0]))
                        .clearEnvironment(true)
                        .environment(environment);
        if (directory != null) {
            builder.directory(directory.getAbsoluteFile());
        }
        boolean joined = same(output, error);
        builder.redirectErrorStream(joined);
        builder.redirectInput(isOwn(input, 0) ? Redirect.INHERIT : Redirect.PIPE);
        builder.redirectOutput(isOwn(output, 1) ? Redirect.INHERIT : Redirect.PIPE);
        if (!joined) {
            builder.redirectError(isOwn(error, 2) ? Redirect.INHERIT : Redirect.PIPE);
        }
        return builder.start();
    }

    private boolean same(int one, int other) {
        OpenFile file = descriptors.fileOrNull(one);
        return file != null && file == descriptors.fileOrNull(other);
    }

    /** Whether a descriptor is still this process's stream of that number. */
    private boolean isOwn(int fd, int number) {
        OpenFile file = descriptors.fileOrNull(fd);
        return file != null && file.standardStream() == number;
    }

    /** Moves what an open file gives to the child's input, until either ends. */
    private void feed(Process process) throws IOException {
        OpenFile source = descriptors.fileOrNull(input) == null ? null : descriptors.hold(input);
        OutputStream target = process.getOutputStream();
        if (source == null) {
            target.close();
            return;
        }
        HelperThread thread =
                new HelperThread(
                        "pyft-child-input",
                        () -> {
                            byte[] buffer = new byte[BUFFER];
                            try (target) {
                                int count;
                                while ((count = source.read(buffer, 0, buffer.length)) > 0) {
                                    target.write(buffer, 0, count);
                                    target.flush();
                                }
                            } catch (IOException e) {
                                // The child has ended or closed its input: whoever writes to the
                                // pipe will find out.
                            } finally {
                                drop(source);
                            }
                        });
        thread.start();
        process.onExit().thenRun(thread::interrupt);
    }

    /** Moves what the child writes to an open file, until the child ends. */
    private void drain(InputStream source, int fd) throws IOException {
        OpenFile target = descriptors.fileOrNull(fd) == null ? null : descriptors.hold(fd);
        HelperThread thread =
                new HelperThread(
                        "pyft-child-output",
                        () -> {
                            byte[] buffer = new byte[BUFFER];
                            try (source) {
                                int count;
                                while ((count = source.read(buffer)) > 0) {
                                    int done = 0;
                                    while (target != null && done < count) {
                                        done += write(target, buffer, done, count - done);
                                    }
                                }
                            } catch (IOException e) {
                                // Nobody reads the pipe any more: closing the source tells the
                                // child.
                            } finally {
                                if (target != null) {
                                    drop(target);
                                }
                            }
                        });
        if (target != null && target.selectable() == null) {
            fileWriters.add(thread);
        }
        thread.start();
    }

    /** The threads that write the child's output to files. */
    List<Thread> fileWriters() {
        return fileWriters;
    }

    private static int write(OpenFile target, byte[] buffer, int offset, int length)
            throws IOException {
        while (true) {
            try {
                return target.write(buffer, offset, length);
            } catch (IOException e) {
                if (Errno.of(e) != Errno.EAGAIN) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private void drop(OpenFile file) {
        try {
            descriptors.drop(file);
        } catch (IOException e) {
            // Closed all the same.
        }
    }
}
