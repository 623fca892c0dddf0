package org.pyft.modules.signal;

/** The signals of Linux: names, texts, and what they do to a process that does not handle them. */
final class SignalNames {
    static final int COUNT = 65;
    static final int SIGHUP = 1;
    static final int SIGINT = 2;
    static final int SIGABRT = 6;
    static final int SIGKILL = 9;
    static final int SIGPIPE = 13;
    static final int SIGALRM = 14;
    static final int SIGTERM = 15;
    static final int SIGSTOP = 19;
    static final int SIGXFSZ = 25;
    static final int SIGVTALRM = 26;
    static final int SIGPROF = 27;

    private static final String NAMES =
            "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS";
    private static final String TEXTS =
            "Hangup,Interrupt,Quit,Illegal instruction,Trace/breakpoint trap,Aborted,Bus error,Floating point exception,Killed,User defined signal 1,Segmentation fault,"
                    + "User defined signal 2,Broken pipe,Alarm clock,Terminated,Stack fault,Child exited,Continued,Stopped (signal),Stopped,Stopped (tty input),Stopped (tty output),"
                    + "Urgent I/O condition,CPU time limit exceeded,File size limit exceeded,Virtual timer expired,Profiling timer expired,Window changed,I/O possible,Power failure,Bad system call";
    private static final String IGNORED = " 17 18 19 20 21 22 23 28 ";
    private static final int REAL_TIME = 34;

    private SignalNames() {}

    /** Names without {@code SIG}, in the order of their numbers from 1 on. */
    static String[] names() {
        return NAMES.split(" ");
    }

    /** The name without {@code SIG}, or null. */
    static String name(int signal) {
        String[] names = names();
        return signal > 0 && signal <= names.length ? names[signal - 1] : null;
    }

    /** {@code strsignal}, or null. */
    static String text(int signal) {
        String[] texts = TEXTS.split(",");
        if (signal <= texts.length) {
            return texts[signal - 1];
        }
        return signal >= REAL_TIME ? "Real-time signal " + (signal - REAL_TIME) : null;
    }

    /** Whether the process lives on if nobody handles the signal. */
    static boolean isHarmless(int signal) {
        return IGNORED.contains(" " + signal + " ");
    }

    /** Whether programs may use the number. */
    static boolean isValid(int signal) {
        return signal > 0 && signal < COUNT && signal != 32 && signal != 33;
    }
}
