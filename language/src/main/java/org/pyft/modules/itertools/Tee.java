package org.pyft.modules.itertools;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

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
        private Thread asking;
        private Object value;
        private Link next;

        Link(Object source) {
            this.source = source;
        }

        @Override
        public PyType builtinType() {
            return TYPE;
        }

        /** The value of this place, null at the end. */
        Object value() {
            if (next != null) {
                return value;
            }
            if (asking == Thread.currentThread()) {
                throw PyErr.runtimeError("cannot re-enter the tee iterator");
            }
            asking = Thread.currentThread();
            Object fetched;
            try {
                fetched = PyIterator.nextOf(source);
            } finally {
                asking = null;
            }
            if (fetched == null) {
                return null;
            }
            if (!isShared()) {
                value = fetched;
                next = new Link(source);
                return fetched;
            }
            Sharing.publish(fetched);
            Link after = new Link(source);
            Sharing.publish(after);
            // A thread that was faster has filled this place: what was fetched here comes after
            // what it fetched.
            Link link = this;
            while (!link.tryFill(fetched, after)) {
                link = link.next;
            }
            return value;
        }

        private synchronized boolean tryFill(Object fetched, Link after) {
            if (next != null) {
                return false;
            }
            value = fetched;
            next = after;
            return true;
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
