package org.pyft.modules.posix;

import com.oracle.truffle.api.TruffleLanguage;

import org.graalvm.polyglot.io.ProcessHandler.Redirect;
import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.modules.posixsubprocess.ChildStreams;
import org.pyft.modules.signal.Signals;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.sharing.Blocking;

import java.io.IOException;
import java.util.List;

/** The functions of {@code posix} about processes, users and groups. */
@BuiltinType("posix")
final class PosixProcesses {
    private static final int WNOHANG = 1;

    private PosixProcesses() {}

    private static TruffleLanguage.Env env() {
        return PyContext.get().env();
    }

    /** Runs a program of the system that prints nothing of interest; an exit code other than 0 is EPERM. */
    static void runQuietly(String... command) throws IOException {
        if (!env().isCreateProcessAllowed()) {
            throw new ErrnoException(Errno.EPERM);
        }
        Process process =
                env().newProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.PIPE)
                        .start();
        process.getOutputStream().close();
        int code =
                Blocking.call(
                        () -> {
                            process.getInputStream().readAllBytes();
                            return process.waitFor();
                        });
        if (code != 0) {
            throw new ErrnoException(Errno.EPERM);
        }
    }

    @Builtin("getpid()")
    static long getpid() {
        return ProcessHandle.current().pid();
    }

    @Builtin("getppid()")
    static long getppid() {
        String text = ProcessInfo.status(env(), "PPid");
        return text == null ? 1 : Long.parseLong(text);
    }

    @Builtin("getuid()")
    static long getuid() {
        return ProcessInfo.ids(env(), "Uid")[0];
    }

    @Builtin("geteuid()")
    static long geteuid() {
        return ProcessInfo.ids(env(), "Uid")[1];
    }

    @Builtin("getgid()")
    static long getgid() {
        return ProcessInfo.ids(env(), "Gid")[0];
    }

    @Builtin("getegid()")
    static long getegid() {
        return ProcessInfo.ids(env(), "Gid")[1];
    }

    @Builtin("getresuid()")
    static Object getresuid() {
        long[] ids = ProcessInfo.ids(env(), "Uid");
        return PyTuple.of(ids[0], ids[1], ids[2]);
    }

    @Builtin("getresgid()")
    static Object getresgid() {
        long[] ids = ProcessInfo.ids(env(), "Gid");
        return PyTuple.of(ids[0], ids[1], ids[2]);
    }

    @Builtin("getgroups()")
    static Object getgroups() {
        return PyList.fromLongs(ProcessInfo.groups(env()));
    }

    @Builtin("getpgrp()")
    static long getpgrp() {
        return statField(ProcessHandle.current().pid(), 2);
    }

    @Builtin("getpgid(pid)")
    static long getpgid(long pid) {
        return statField(pid == 0 ? ProcessHandle.current().pid() : pid, 2);
    }

    @Builtin("getsid(pid, /)")
    static long getsid(long pid) {
        return statField(pid == 0 ? ProcessHandle.current().pid() : pid, 3);
    }

    /** A field of {@code /proc/<pid>/stat}, counted behind the name in parentheses. */
    private static long statField(long pid, int index) {
        String text = ProcessInfo.read(env(), "/proc/" + pid + "/stat");
        if (text == null) {
            throw Errno.error(Errno.ESRCH);
        }
        return Long.parseLong(text.substring(text.lastIndexOf(')') + 2).split(" ")[index]);
    }

    @Builtin("getlogin()")
    static Object getlogin() {
        String user = env().getEnvironment().get("LOGNAME");
        if (user == null) {
            throw Errno.error(Errno.ENXIO);
        }
        return org.pyft.objects.str.Str.of(user);
    }

    @Builtin("kill(pid, signal, /)")
    static void kill(long pid, int signal) {
        if (signal < 0 || signal > 64) {
            throw Errno.error(Errno.EINVAL);
        }
        if (pid == ProcessHandle.current().pid()) {
            Signals.get().raise(signal);
            return;
        }
        Process child = ChildProcesses.get().find(pid);
        boolean exists = child != null || pid > 0 && ProcessHandle.of(pid).isPresent();
        if (pid > 0 && !exists) {
            throw Errno.error(Errno.ESRCH);
        }
        if (child != null && !child.isAlive()) {
            return;
        }
        if (signal == 0) {
            return;
        }
        try {
            if (child != null && signal == 9) {
                child.destroyForcibly();
            } else if (child != null && signal == 15) {
                child.destroy();
            } else {
                runQuietly("kill", "-" + signal, "--", Long.toString(pid));
            }
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("killpg(pgid, signal, /)")
    static void killpg(long group, int signal) {
        try {
            runQuietly("kill", "-" + signal, "--", "-" + group);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("waitpid(pid, options, /)")
    static Object waitpid(long pid, int options) {
        long[] result = await(pid, options);
        return PyTuple.of(result[0], result[1]);
    }

    private static long[] await(long pid, int options) {
        try {
            return ChildProcesses.get().await(pid, (options & WNOHANG) == 0);
        } catch (IOException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("wait()")
    static Object await() {
        return waitpid(-1, 0);
    }

    @Builtin("WIFEXITED(status)")
    static boolean hasExited(int status) {
        return (status & 0x7f) == 0;
    }

    @Builtin("WEXITSTATUS(status)")
    static long exitStatus(int status) {
        return (status >> 8) & 0xff;
    }

    @Builtin("WIFSIGNALED(status)")
    static boolean isSignaled(int status) {
        return (status & 0x7f) != 0 && (status & 0x7f) != 0x7f;
    }

    @Builtin("WTERMSIG(status)")
    static long terminatingSignal(int status) {
        return status & 0x7f;
    }

    @Builtin("WIFSTOPPED(status)")
    static boolean isStopped(int status) {
        return (status & 0xff) == 0x7f;
    }

    @Builtin("WSTOPSIG(status)")
    static long stoppingSignal(int status) {
        return (status >> 8) & 0xff;
    }

    @Builtin("WIFCONTINUED(status)")
    static boolean isContinued(int status) {
        return status == 0xffff;
    }

    @Builtin("WCOREDUMP(status, /)")
    static boolean hasDumped(int status) {
        return (status & 0x80) != 0;
    }

    @Builtin("waitstatus_to_exitcode(status)")
    static long statusToExitCode(int status) {
        if (hasExited(status)) {
            return exitStatus(status);
        } else if (isSignaled(status)) {
            return -terminatingSignal(status);
        } else if (isStopped(status)) {
            throw PyErr.valueError(
                    "process stopped by delivery of signal %s", stoppingSignal(status));
        }
        throw PyErr.valueError("invalid wait status: %s", status);
    }

    @Builtin("system(command)")
    static long system(Object command) {
        String text = PathArgument.of(command, "system", "command", 0).path();
        if (!env().isCreateProcessAllowed()) {
            throw Errno.error(Errno.EPERM);
        }
        try {
            ChildStreams inherited = new ChildStreams(-1, -1, -1);
            Process process =
                    inherited.start(
                            "/bin/sh",
                            List.of("sh", "-c", text),
                            env().getCurrentWorkingDirectory(),
                            ProcessEnvironment.get().variables());
            return ChildProcesses.status(Blocking.call(process::waitFor));
        } catch (IOException | SecurityException e) {
            throw Errno.error(e);
        }
    }

    @Builtin("_exit(status)")
    static void exit(int status) {
        PyContext context = PyContext.get();
        if (context.ownsProcess()) {
            Runtime.getRuntime().halt(status & 0xff);
        }
        context.env().getContext().closeExited(null, status & 0xff);
    }

    @Builtin("abort()")
    static void abort() {
        Signals.get().abort();
    }

    @Builtin(
            "register_at_fork(*, before=<unrepresentable>, after_in_child=<unrepresentable>, after_in_parent=<unrepresentable>)")
    static void registerAtFork(Object before, Object child, Object parent) {
        // There is no fork, so nothing to remember.
        if (before == null && child == null && parent == null) {
            throw PyErr.typeError("At least one argument is required.");
        }
        for (Object callable : new Object[] {before, child, parent}) {
            if (callable != null && !Py.isCallable(callable)) {
                throw PyErr.typeError(
                        "'%s' must be callable, not %s",
                        callable == before
                                ? "before"
                                : callable == child ? "after_in_child" : "after_in_parent",
                        org.pyft.ops.Types.nameOf(callable));
            }
        }
    }

    @Builtin("putenv(name, value, /)")
    static void putenv(Object name, Object value) {
        String variable = environmentText(name, "putenv");
        if (variable.isEmpty() || variable.indexOf('=') >= 0) {
            throw PyErr.valueError("illegal environment variable name");
        }
        ProcessEnvironment.get().put(variable, environmentText(value, "putenv"));
    }

    @Builtin("unsetenv(name, /)")
    static void unsetenv(Object name) {
        String variable = environmentText(name, "unsetenv");
        if (variable.isEmpty() || variable.indexOf('=') >= 0) {
            throw Errno.error(Errno.EINVAL);
        }
        ProcessEnvironment.get().remove(variable);
    }

    private static String environmentText(Object value, String function) {
        Object plain = PathArgument.fspath(value);
        try {
            return PathArgument.of(plain, function).path();
        } catch (org.pyft.objects.exception.PyException e) {
            if (org.pyft.objects.exception.PyErr.matches(
                    e, org.pyft.objects.exception.ExceptionTypes.VALUE_ERROR)) {
                throw PyErr.valueError("embedded null byte");
            }
            throw e;
        }
    }

    @Builtin("_create_environ()")
    static Object createEnvironment() {
        return ProcessEnvironment.get().toDict();
    }

    @Builtin("_inputhook()")
    static Object inputHook() {
        return PyNone.NONE;
    }

    @Builtin("_is_inputhook_installed()")
    static boolean isInputHookInstalled() {
        return false;
    }

    /** {@code posix.environ}. */
    static PyDict environment() {
        return ProcessEnvironment.get().toDict();
    }
}
