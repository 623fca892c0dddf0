package org.pyft.modules.posixsubprocess;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.posix.ChildProcesses;
import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.OpenFile;
import org.pyft.modules.posix.PathArgument;
import org.pyft.modules.posix.ProcessEnvironment;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code _posixsubprocess}: starts child processes through Java. There is no fork, so nothing of Python can run in the child, and it inherits no
 * descriptors but the three standard ones.
 */
@BuiltinModule("_posixsubprocess")
public final class PosixSubprocessModule {
    private PosixSubprocessModule() {}

    @Builtin(
            "fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write, restore_signals, start_new_session, process_group, gid, extra_groups, uid, child_umask, preexec_fn, /)")
    static long start(
            Object args,
            Object executables,
            boolean closeFds,
            Object passFds,
            Object cwd,
            Object env,
            int inputRead,
            int inputWrite,
            int outputRead,
            int outputWrite,
            int errorRead,
            int errorWrite,
            int failureRead,
            int failureWrite,
            boolean restoreSignals,
            boolean newSession,
            int processGroup,
            Object group,
            Object extraGroups,
            Object user,
            int umask,
            Object preexec) {
        if (preexec != PyNone.NONE) {
            throw PyErr.runtimeError("preexec_fn is not supported: there is no fork");
        }
        PyContext context = PyContext.get();
        if (!context.env().isCreateProcessAllowed()) {
            throw Errno.error(Errno.EPERM);
        }
        List<String> command = texts(args);
        Map<String, String> variables =
                env == PyNone.NONE ? ProcessEnvironment.get().variables() : environment(env);
        ChildStreams streams = new ChildStreams(inputRead, outputWrite, errorWrite);
        TruffleFile directory = context.env().getCurrentWorkingDirectory();
        if (cwd != PyNone.NONE) {
            try {
                directory =
                        FileDescriptors.get()
                                .truffleFile(PathArgument.of(cwd, "fork_exec", "cwd", 0).path());
                if (!directory.exists()) {
                    return failed(failureWrite, Errno.ENOENT, "noexec:chdir");
                }
                if (!directory.isDirectory()) {
                    return failed(failureWrite, Errno.ENOTDIR, "noexec:chdir");
                }
            } catch (IOException e) {
                return failed(failureWrite, Errno.of(e), "noexec:chdir");
            }
        }
        int error = Errno.ENOENT;
        for (String executable : texts(executables)) {
            try {
                TruffleFile file = resolve(directory, executable);
                if (!file.exists()) {
                    continue;
                }
                if (file.isDirectory() || !file.isExecutable()) {
                    error = Errno.EACCES;
                    continue;
                }
                Process process = streams.start(executable, command, directory, variables);
                return ChildProcesses.get().add(process, streams.fileWriters());
            } catch (IOException e) {
                int number = Errno.of(e);
                error = number == Errno.EIO ? Errno.ENOEXEC : number;
                if (number != Errno.ENOENT && number != Errno.ENOTDIR) {
                    break;
                }
            }
        }
        return failed(failureWrite, error, "");
    }

    private static TruffleFile resolve(TruffleFile directory, String executable) {
        return executable.startsWith("/") || directory == null
                ? PyContext.get().env().getPublicTruffleFile(executable)
                : directory.resolve(executable);
    }

    /** Reports a failure as the child would: through the pipe that the parent reads. The process id is that of nobody. */
    private static long failed(int pipe, int error, String detail) {
        byte[] message =
                ("OSError:"
                                + Integer.toHexString(error).toUpperCase(java.util.Locale.ROOT)
                                + ":"
                                + detail)
                        .getBytes(StandardCharsets.US_ASCII);
        try {
            OpenFile file = FileDescriptors.get().file(pipe);
            file.write(message, 0, message.length);
        } catch (IOException e) {
            throw Errno.error(e);
        }
        return ChildProcesses.get().addFailed();
    }

    private static List<String> texts(Object sequence) {
        List<String> result = new ArrayList<>();
        for (Object item : Py.toArray(sequence)) {
            result.add(text(item));
        }
        return result;
    }

    private static String text(Object item) {
        if (item instanceof PyBytes bytes) {
            return checked(Str.toJava(PathArgument.decode(bytes.bytes())));
        }
        Object plain = PathArgument.fspath(item);
        return plain instanceof PyBytes bytes
                ? text(bytes)
                : checked(Str.toJava((TruffleString) PyWrapper.unwrap(plain)));
    }

    private static String checked(String text) {
        if (text.indexOf('\0') >= 0) {
            throw PyErr.valueError("embedded null byte");
        }
        return text;
    }

    private static Map<String, String> environment(Object list) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String entry : texts(list)) {
            int eq = entry.indexOf('=', 1);
            if (eq > 0) {
                variables.put(entry.substring(0, eq), entry.substring(eq + 1));
            }
        }
        return variables;
    }
}
