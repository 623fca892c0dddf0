package org.pyft.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;

import org.pyft.sharing.Blocking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Descriptors 0, 1 and 2: the streams of the polyglot context, which are the process's own unless an embedder changed them. */
final class StandardStreams {
    private StandardStreams() {}

    static OpenFile input(TruffleLanguage.Env env) {
        return new Input(env, env.in());
    }

    static OpenFile output(TruffleLanguage.Env env, int fd) {
        return new Output(env, fd, fd == 2 ? env.err() : env.out());
    }

    /** Whether a device is a terminal, by its name: Java has no {@code isatty}. */
    static boolean isTerminalName(String path) {
        return path != null
                && (path.startsWith("/dev/pts/")
                        || path.startsWith("/dev/tty")
                        || path.equals("/dev/console"));
    }

    /** A standard stream. Closing its descriptor leaves the context's stream open. */
    private abstract static class Standard extends OpenFile {
        private final TruffleLanguage.Env env;
        private final int fd;

        Standard(TruffleLanguage.Env env, int fd) {
            this.env = env;
            this.fd = fd;
        }

        private TruffleFile device() {
            return env.getPublicTruffleFile("/proc/self/fd/" + fd);
        }

        @Override
        public int standardStream() {
            return fd;
        }

        @Override
        public String path() {
            try {
                String path = device().readSymbolicLink().getPath();
                return path.startsWith("/") ? path : null;
            } catch (IOException | RuntimeException e) {
                return null;
            }
        }

        @Override
        public boolean isTerminal() {
            return isTerminalName(path());
        }

        @Override
        public FileStatus status() {
            try {
                return FileStatus.of(device(), true);
            } catch (IOException | RuntimeException e) {
                return FileStatus.ofKind(FileStatus.PIPE | 0600, fd);
            }
        }

        @Override
        protected void release() throws IOException {}
    }

    /**
     * Standard input. A read that would wait is done by a helper thread, because a Java stream cannot be interrupted; what it
     * reads after its reader has gone is kept for the next one.
     */
    private static final class Input extends Standard {
        private static final int PUMP_SIZE = 8192;

        private final InputStream stream;
        private Thread pump;
        private boolean wanted;
        private byte[] pumped;
        private int pumpedOffset;
        private int pumpedLength;
        private boolean pumpedAny;
        private IOException failure;

        Input(TruffleLanguage.Env env, InputStream stream) {
            super(env, 0);
            this.stream = stream;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            synchronized (this) {
                if (pumpedAny) {
                    return takePumped(target, offset, length);
                }
                if (!wanted) {
                    int available = stream.available();
                    if (available > 0) {
                        return Math.max(
                                0, stream.read(target, offset, Math.min(available, length)));
                    }
                }
            }
            return Blocking.call(
                    () -> {
                        synchronized (this) {
                            while (!pumpedAny) {
                                request();
                                wait();
                            }
                            return takePumped(target, offset, length);
                        }
                    });
        }

        private void request() {
            if (!wanted) {
                wanted = true;
                if (pump == null) {
                    pump = new Thread(this::runPump, "pyft-stdin");
                    pump.setDaemon(true);
                    pump.start();
                } else {
                    notifyAll();
                }
            }
        }

        private void runPump() {
            byte[] buffer = new byte[PUMP_SIZE];
            while (true) {
                int count = 0;
                IOException problem = null;
                try {
                    count = Math.max(0, stream.read(buffer, 0, buffer.length));
                } catch (IOException e) {
                    problem = e;
                }
                synchronized (this) {
                    pumped = buffer;
                    pumpedOffset = 0;
                    pumpedLength = count;
                    failure = problem;
                    pumpedAny = true;
                    wanted = false;
                    notifyAll();
                    while (!wanted) {
                        try {
                            wait();
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                }
            }
        }

        private int takePumped(byte[] target, int offset, int length) throws IOException {
            IOException problem = failure;
            if (problem != null) {
                failure = null;
                pumpedAny = false;
                throw problem;
            }
            int count = Math.min(length, pumpedLength);
            System.arraycopy(pumped, pumpedOffset, target, offset, count);
            pumpedOffset += count;
            pumpedLength -= count;
            pumpedAny = pumpedLength > 0;
            return count;
        }

        @Override
        public boolean needsAsking() {
            return true;
        }

        @Override
        public boolean inputReady() {
            synchronized (this) {
                try {
                    if (pumpedAny || !wanted && stream.available() > 0) {
                        return true;
                    }
                } catch (IOException e) {
                    return true;
                }
                request();
                return pumpedAny;
            }
        }
    }

    /** Standard output or error. Every write goes through to the process. */
    private static final class Output extends Standard {
        private final OutputStream stream;

        Output(TruffleLanguage.Env env, int fd, OutputStream stream) {
            super(env, fd);
            this.stream = stream;
        }

        @Override
        public int write(byte[] source, int offset, int length) throws IOException {
            stream.write(source, offset, length);
            stream.flush();
            return length;
        }
    }
}
