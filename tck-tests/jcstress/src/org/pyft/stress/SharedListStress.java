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
import org.pyft.objects.list.PyList;
import org.pyft.sharing.Sharing;

/** The storages of a shared list: every change is one step, and what a reader finds is complete. */
public class SharedListStress {
    private static PyList shared(Object... items) {
        PyList list = PyList.of(items);
        Sharing.publish(list);
        return list;
    }

    @JCStressTest
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = ACCEPTABLE,
            desc = "Both are there.")
    @Outcome(expect = FORBIDDEN, desc = "An item is lost.")
    @State
    public static class TwoAppend {
        private final PyList list = shared();

        @Actor
        public void first() {
            list.append(1L);
        }

        @Actor
        public void second() {
            list.append(2L);
        }

        @Arbiter
        public void result(LL_Result r) {
            r.r1 = list.getOrNull(0);
            r.r2 = list.getOrNull(1);
        }
    }

    @JCStressTest
    @Outcome(
            id = {"x, 2.5", "2.5, x"},
            expect = ACCEPTABLE,
            desc = "Both are there.")
    @Outcome(expect = FORBIDDEN, desc = "An item is lost while the list changes its kind.")
    @State
    public static class TwoAppendOfTwoKinds {
        private final PyList list = shared();

        @Actor
        public void first() {
            list.append("x");
        }

        @Actor
        public void second() {
            list.append(2.5);
        }

        @Arbiter
        public void result(LL_Result r) {
            r.r1 = list.getOrNull(0);
            r.r2 = list.getOrNull(1);
        }
    }

    @JCStressTest
    @Outcome(id = "x, 7", expect = ACCEPTABLE, desc = "Both stores are there.")
    @Outcome(expect = FORBIDDEN, desc = "A store went to the storage that was replaced.")
    @State
    public static class StoreWhileKindChanges {
        private final PyList list = shared(1L, 2L);

        @Actor
        public void changesKind() {
            list.set(0, "x");
        }

        @Actor
        public void stores() {
            list.set(1, 7L);
        }

        @Arbiter
        public void result(LL_Result r) {
            r.r1 = list.getOrNull(0);
            r.r2 = list.getOrNull(1);
        }
    }

    @JCStressTest
    @Outcome(id = "2, 1, null", expect = ACCEPTABLE, desc = "Popped first, then appended.")
    @Outcome(id = "1, 2, null", expect = ACCEPTABLE, desc = "Appended first, then popped.")
    @Outcome(expect = FORBIDDEN, desc = "An item is lost, or there twice.")
    @State
    public static class PopAndAppend {
        private final PyList list = shared(1L);

        @Actor
        public void pops(LLL_Result r) {
            r.r2 = list.popItem(-1);
        }

        @Actor
        public void appends() {
            list.append(2L);
        }

        @Arbiter
        public void result(LLL_Result r) {
            r.r1 = list.getOrNull(0);
            r.r3 = list.getOrNull(1);
        }
    }

    @JCStressTest
    @Outcome(id = "0, null", expect = ACCEPTABLE, desc = "Read before the append.")
    @Outcome(id = "1, 42", expect = ACCEPTABLE, desc = "Read after the append.")
    @Outcome(expect = FORBIDDEN, desc = "The size counts an item that is not complete.")
    @State
    public static class AppendedObjectIsComplete {
        private final PyList list = shared();

        @Actor
        public void appends() {
            list.append(PyList.of(42L));
        }

        @Actor
        public void reads(LL_Result r) {
            int size = list.size();
            Object item = size == 0 ? null : list.getOrNull(0);
            r.r1 = size;
            r.r2 = item instanceof PyList inner ? inner.getOrNull(0) : item;
        }
    }

    @JCStressTest
    @Outcome(
            id = {"null, false", "42, true"},
            expect = ACCEPTABLE,
            desc = "Absent, or published with what it refers to.")
    @Outcome(expect = FORBIDDEN, desc = "Reachable before it was published.")
    @State
    public static class StoredObjectIsPublished {
        private final PyList list = shared("absent");

        @Actor
        public void stores() {
            list.set(0, PyList.of(PyList.of(42L)));
        }

        @Actor
        public void reads(LL_Result r) {
            boolean shared = false;
            Object found = null;
            if (list.getOrNull(0) instanceof PyList outer
                    && outer.getOrNull(0) instanceof PyList inner) {
                shared = outer.isShared() && inner.isShared();
                found = inner.getOrNull(0);
            }
            r.r1 = found;
            r.r2 = shared;
        }
    }

    @JCStressTest
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = ACCEPTABLE,
            desc = "One order or the other.")
    @Outcome(expect = FORBIDDEN, desc = "Half of a change was seen.")
    @State
    public static class SliceStoreIsOneStep {
        private final PyList list = shared(1L, 2L);

        @Actor
        public void stores() {
            list.setSlice(0, 2, new Object[] {2L, 1L});
        }

        @Actor
        public void reads(LL_Result r) {
            Object[] items = list.toArray();
            r.r1 = items[0];
            r.r2 = items[1];
        }
    }
}
