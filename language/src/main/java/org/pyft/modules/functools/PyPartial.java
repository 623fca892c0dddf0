package org.pyft.modules.functools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/** {@code functools.partial}. What it holds is one reference, so that a racing call never sees half of a new state. */
public final class PyPartial extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("functools.partial", new PartialMethodsTable()).withDict();

    private volatile State state;

    /** What a partial object holds: {@code placeholders} counts the placeholders among {@code args}. */
    record State(Object function, PyTuple args, PyDict keywords, int placeholders) {
        static State of(Object function, PyTuple args, PyDict keywords) {
            Object[] items = args.toArray();
            if (items.length > 0 && items[items.length - 1] == PyPlaceholder.PLACEHOLDER) {
                throw PyErr.typeError("trailing Placeholders are not allowed");
            }
            int placeholders = 0;
            for (Object item : items) {
                placeholders += item == PyPlaceholder.PLACEHOLDER ? 1 : 0;
            }
            return new State(function, args, keywords, placeholders);
        }
    }

    PyPartial(State state) {
        this.state = state;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    State state() {
        return state;
    }

    void setState(State value) {
        if (isShared()) {
            Sharing.publish(value.function);
            Sharing.publish(value.args);
            Sharing.publish(value.keywords);
        }
        state = value;
    }

    /** Calls the function with the stored and the given arguments. */
    @TruffleBoundary
    Object call(Object[] arguments, PyDict keywords) {
        State s = state;
        Object[] stored = s.args.toArray();
        if (arguments.length < s.placeholders) {
            throw PyErr.typeError(
                    "missing positional arguments in 'partial' call; expected at least %s, got %s",
                    s.placeholders, arguments.length);
        }
        Object[] all = fill(stored, s.placeholders, arguments);
        PyDict named = s.keywords;
        if (keywords != null && keywords.size() > 0) {
            if (named.size() == 0) {
                named = keywords;
            } else {
                named = named.copy();
                named.putAll(keywords);
            }
        }
        return Py.callDict(s.function, all, named);
    }

    /** {@code stored} with its placeholders replaced by the first of {@code given}, then the rest of them. */
    static Object[] fill(Object[] stored, int placeholders, Object[] given) {
        int used = Math.min(placeholders, given.length);
        Object[] all = new Object[stored.length + given.length - used];
        int next = 0;
        for (int i = 0; i < stored.length; i++) {
            all[i] =
                    stored[i] == PyPlaceholder.PLACEHOLDER && next < used
                            ? given[next++]
                            : stored[i];
        }
        System.arraycopy(given, used, all, stored.length, given.length - used);
        return all;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(state.function);
        publisher.visit(state.args);
        publisher.visit(state.keywords);
    }
}
