package org.pyft.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.list.PyList;
import org.pyft.objects.set.PySet;
import org.pyft.sharing.Sharing;

/** The tables of shared dicts and sets: every change is one step, and what a reader finds is complete. */
public class SharedHashStress {
    private static PyDict sharedDict() {
        PyDict dict = new PyDict();
        Sharing.publish(dict);
        return dict;
    }

    private static PySet sharedSet(long... items) {
        PySet set = new PySet();
        for (long item : items) {
            set.add(item);
        }
        Sharing.publish(set);
        return set;
    }

    @JCStressTest
    @Outcome(id = "a, b, 2", expect = ACCEPTABLE, desc = "Both are there.")
    @Outcome(expect = FORBIDDEN, desc = "An entry is lost.")
    @State
    public static class TwoPut {
        private final PyDict dict = sharedDict();

        @Actor
        public void first() {
            dict.put(1L, "a");
        }

        @Actor
        public void second() {
            dict.put(2L, "b");
        }

        @Arbiter
        public void result(LLL_Result r) {
            r.r1 = dict.get(1L);
            r.r2 = dict.get(2L);
            r.r3 = dict.size();
        }
    }

    @JCStressTest
    @Outcome(
            id = {"a, a, 1", "b, b, 1"},
            expect = ACCEPTABLE,
            desc = "One value, for both.")
    @Outcome(expect = FORBIDDEN, desc = "Two values for one key.")
    @State
    public static class TwoSetDefault {
        private final PyDict dict = sharedDict();

        @Actor
        public void first(LLL_Result r) {
            r.r1 = dict.setDefault(1L, "a");
        }

        @Actor
        public void second(LLL_Result r) {
            r.r2 = dict.setDefault(1L, "b");
        }

        @Arbiter
        public void result(LLL_Result r) {
            r.r3 = dict.size();
        }
    }

    @JCStressTest
    @Outcome(
            id = {"null, false", "42, true"},
            expect = ACCEPTABLE,
            desc = "Absent, or published and complete.")
    @Outcome(expect = FORBIDDEN, desc = "Found before it was complete.")
    @State
    public static class StoredObjectIsComplete {
        private final PyDict dict = sharedDict();

        @Actor
        public void stores() {
            dict.put(1L, PyList.of(42L));
        }

        @Actor
        public void reads(LL_Result r) {
            Object value = dict.get(1L);
            r.r1 = value instanceof PyList list ? list.getOrNull(0) : value;
            r.r2 = value instanceof PyList list && list.isShared();
        }
    }

    @JCStressTest
    @Outcome(
            id = {"a, null, 1", "null, a, 1"},
            expect = ACCEPTABLE,
            desc = "One thread gets it; the other entry stays.")
    @Outcome(expect = FORBIDDEN, desc = "Two threads got one entry, or one is lost.")
    @State
    public static class TwoRemoveWhileOneGrows {
        private final PyDict dict = sharedDict();

        public TwoRemoveWhileOneGrows() {
            dict.put(1L, "a");
        }

        @Actor
        public void first(LLL_Result r) {
            r.r1 = dict.remove(1L);
        }

        @Actor
        public void second(LLL_Result r) {
            dict.put(2L, "b");
            r.r2 = dict.remove(1L);
        }

        @Arbiter
        public void result(LLL_Result r) {
            r.r3 = dict.size();
        }
    }

    @JCStressTest
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "Both are there.")
    @Outcome(expect = FORBIDDEN, desc = "An item is lost.")
    @State
    public static class TwoAdd {
        private final PySet set = sharedSet();

        @Actor
        public void first() {
            set.add(1L);
        }

        @Actor
        public void second() {
            set.add(9L);
        }

        @Arbiter
        public void result(LL_Result r) {
            r.r1 = set.contains(1L);
            r.r2 = set.contains(9L);
        }
    }

    @JCStressTest
    @Outcome(
            id = {"true, 4", "false, 4"},
            expect = ACCEPTABLE,
            desc = "The item was found where it always is, or not yet.")
    @Outcome(expect = FORBIDDEN, desc = "An item was out of sight while the table grew.")
    @State
    public static class FindWhileGrowing {
        private final PySet set = sharedSet(1, 2, 3);

        @Actor
        public void grows() {
            set.add(4L);
        }

        @Actor
        public void finds(LL_Result r) {
            r.r1 = set.contains(4L);
            if (!set.contains(1L) || !set.contains(3L)) {
                r.r1 = "lost";
            }
        }

        @Arbiter
        public void result(LL_Result r) {
            r.r2 = set.size();
        }
    }
}
