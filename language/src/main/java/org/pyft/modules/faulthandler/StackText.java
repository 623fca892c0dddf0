package org.pyft.modules.faulthandler;

import org.pyft.PyContext;
import org.pyft.ThreadQuery;
import org.pyft.ThreadState;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Stacks as text, innermost call first. */
final class StackText {
    private static final int MOST_FRAMES = 100;
    private static final int LONGEST_NAME = 500;

    private StackText() {}

    /** The calling thread's stack. */
    static String ofCaller() {
        return "Stack (most recent call first):\n" + frames();
    }

    /**
     * The stacks of all threads, the youngest first.
     *
     * @param current the thread that is marked as the current one, or null
     */
    static String ofAll(PyContext context, Thread current) {
        boolean calling = current == Thread.currentThread();
        Map<Thread, String> others =
                ThreadQuery.ask(context, context.threads().states(), StackText::frames);
        List<Thread> threads =
                context.threads().states().stream()
                        .map(ThreadState::getThread)
                        .filter(
                                thread ->
                                        others.containsKey(thread) || calling && thread == current)
                        .sorted(Comparator.comparingLong(Thread::threadId).reversed())
                        .toList();
        StringBuilder text = new StringBuilder();
        for (Thread thread : threads) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(thread == current ? "Current thread" : "Thread")
                    .append(String.format(" 0x%016x [", thread.threadId()))
                    .append(thread.getName())
                    .append("] (most recent call first):\n")
                    .append(others.containsKey(thread) ? others.get(thread) : frames());
        }
        return text.toString();
    }

    private static String frames() {
        PyTuple places = StackWalk.places(0, MOST_FRAMES + 1);
        if (places.size() == 0) {
            return "  <no Python frame>\n";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(places.size(), MOST_FRAMES); i++) {
            PyTuple place = (PyTuple) places.get(i);
            text.append("  File \"")
                    .append(shortened(place.get(0)))
                    .append("\", line ")
                    .append(place.get(1))
                    .append(" in ")
                    .append(shortened(place.get(2)))
                    .append('\n');
        }
        if (places.size() > MOST_FRAMES) {
            text.append("  ...\n");
        }
        return text.toString();
    }

    private static String shortened(Object name) {
        String text = Py.strString(name);
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "..." : text;
    }
}
