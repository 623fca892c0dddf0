package org.pyft.modules.itertools;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.GuestIterator;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.lang.invoke.VarHandle;

/** One of several independent iterators over one iterable. What one has taken and another has not is kept in a linked list. */
public final class Tee extends GuestIterator {
    public static final PyType TYPE =
            PyType.builtin("itertools._tee", new TeeMethodsTable()).notSubclassable();

    private Link position;

    private Tee(Link position) {
        this.position = position;
    }

    /** An independent iterator over {@code iterable}. */
    static Tee of(Object iterable) {
        Object iterator = Py.iter(iterable);
        return iterator instanceof Tee tee ? tee.copy() : new Tee(new Link(iterator));
    }

    Tee copy() {
        return new Tee(position);
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    protected Object advance() {
        Link link = position;
        Object value = link.value();
        if (value != null) {
            position = link.next;
        }
        return value;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(position);
    }

    /** A place in the list: a value and the next place once the source has been asked. */
    static final class Link extends PyHeapObject {
        static final PyType TYPE =
                PyType.builtin("itertools._tee_dataobject", new TeeLinkMethodsTable())
                        .notSubclassable();

        private final Object source;

        /** Whether a thread is asking the source for the value of this place. */
        private boolean asking;

        private Object value;
        private Link next;

        Link(Object source) {
            this.source = source;
        }

        @Override
        public PyType builtinType() {
            return TYPE;
        }

        /** The value of this place, null at the end. RuntimeError while the source is being asked for it. */
        Object value() {
            if (next != null || !claim()) {
                VarHandle.loadLoadFence();
                return value;
            }
            Object fetched = null;
            Link after = null;
            try {
                fetched = PyIterator.nextOf(source);
                if (fetched != null) {
                    after = new Link(source);
                    Sharing.barrier(isShared(), fetched);
                    Sharing.barrier(isShared(), after);
                }
            } finally {
                fill(fetched, after);
            }
            return fetched;
        }

        /** Makes the current thread the one that asks; false if the value has arrived meanwhile. */
        private synchronized boolean claim() {
            if (next != null) {
                return false;
            }
            if (asking) {
                throw PyErr.runtimeError("cannot re-enter the tee iterator");
            }
            asking = true;
            return true;
        }

        private synchronized void fill(Object fetched, Link after) {
            asking = false;
            value = fetched;
            // Who sees the next place without taking the lock sees the value, too.
            VarHandle.releaseFence();
            next = after;
        }

        @Override
        public void publishChildren(Publisher publisher) {
            super.publishChildren(publisher);
            publisher.visit(source);
            publisher.visit(value);
            publisher.visit(next);
        }
    }
}
