package org.pyft;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;

import org.pyft.sharing.Blocking;
import org.pyft.sharing.HelperThread;
import org.pyft.sharing.Sharing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Asks threads of a context about what only they may look at: their stacks and variables. Each answers at its next safepoint, or inside the wait
 * that it is in, and publishes its answer. The one who asks answers others meanwhile, so two may ask each other.
 */
public final class ThreadQuery {
    /** How long a thread may stay away from safepoints: then it is left out. */
    private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);

    private ThreadQuery() {}

    /**
     * The answers of the threads that give one; not the calling thread.
     *
     * @param question runs on the asked threads; must not run Python code; null is no answer
     */
    @TruffleBoundary
    public static <R> Map<Thread, R> ask(
            PyContext context, Collection<ThreadState> asked, Supplier<R> question) {
        Map<Thread, R> answers = new ConcurrentHashMap<>();
        Map<Thread, Future<Void>> questions = new LinkedHashMap<>();
        for (ThreadState state : asked) {
            Thread thread = state.getThread();
            if (thread != Thread.currentThread()) {
                questions.put(
                        thread,
                        context.env()
                                .submitThreadLocal(
                                        new Thread[] {thread}, new Question<>(question, answers)));
            }
        }
        long end = System.nanoTime() + PATIENCE_NANOSECONDS;
        for (Future<Void> waitedFor : questions.values()) {
            await(waitedFor, end);
        }
        return answers;
    }

    private static void await(Future<Void> question, long end) {
        if (Thread.currentThread() instanceof HelperThread) {
            try {
                awaitInterruptibly(question, end);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else {
            Blocking.await(future -> awaitInterruptibly(future, end), question);
        }
    }

    private static void awaitInterruptibly(Future<Void> question, long end)
            throws InterruptedException {
        try {
            question.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            question.cancel(false);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static final class Question<R> extends ThreadLocalAction {
        private final Supplier<R> question;
        private final Map<Thread, R> answers;

        Question(Supplier<R> question, Map<Thread, R> answers) {
            super(false, false);
            this.question = question;
            this.answers = answers;
        }

        @Override
        protected void perform(Access access) {
            R answer = question.get();
            if (answer != null) {
                Sharing.publish(answer);
                answers.put(access.getThread(), answer);
            }
        }
    }
}
