package org.pyft.objects.type;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.set.PySet;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.typing.PyTypeAlias;
import org.pyft.objects.typing.Typing;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

import java.util.ArrayList;
import java.util.List;

/** {@code X | Y} of types ({@code typing.Union}, PEP 604). */
public final class PyUnion extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("typing.Union", new UnionMethodsTable()).notSubclassable();

    private static final String MEMBER_MESSAGE = "Union[arg, ...]: each arg must be a type.";

    private final Object[] arguments;
    private final int unhashableCount;
    private PyTuple parameters;

    private PyUnion(Object[] arguments, int unhashableCount) {
        this.arguments = arguments;
        this.unhashableCount = unhashableCount;
    }

    /** The members: flat, without duplicates. */
    public Object[] getArguments() {
        return arguments;
    }

    /** How many members were not hashable when the union was made. */
    int unhashableCount() {
        return unhashableCount;
    }

    PyTuple getParameters() {
        if (parameters == null) {
            PyTuple found = GenericParameters.collect(arguments);
            org.pyft.sharing.Sharing.barrier(isShared(), found);
            parameters = found;
        }
        return parameters;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visitAll(arguments);
        publisher.visit(parameters);
    }

    /** {@code a | b} of types and aliases, or NotImplemented if one is neither. */
    @TruffleBoundary
    public static Object or(Object a, Object b) {
        return isType(a) && isType(b)
                ? new Builder(false).addAll(a, b).build()
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    /** {@code a | b} where one operand is a union or type variable: members that are no types go through {@code typing}'s conversion. */
    @TruffleBoundary
    public static Object orChecked(Object a, Object b) {
        return checked(a, b);
    }

    /** Whether {@code |} makes a union of such objects without looking closer. */
    public static boolean isType(Object object) {
        return object == PyNone.NONE
                || object instanceof PyType
                || object instanceof PyUnion
                || object instanceof PyGenericAlias
                || object instanceof PyTypeAlias;
    }

    /** {@code Union[members]}: a single member is returned itself. */
    @TruffleBoundary
    public static Object of(Object... members) {
        return new Builder(false).addAll(members).build();
    }

    /** {@code Union[members]} with members that are no types converted or refused by {@code typing}. */
    @TruffleBoundary
    public static Object checked(Object... members) {
        return new Builder(true).addAll(members).build();
    }

    /** Collects members; duplicates are recognised by equality, as in a set where possible. */
    private static final class Builder {
        private final boolean checks;
        private final List<Object> members = new ArrayList<>();
        private final List<Object> unhashable = new ArrayList<>();
        private final PySet seen = new PySet();

        Builder(boolean checks) {
            this.checks = checks;
        }

        Builder addAll(Object... items) {
            for (Object item : items) {
                add(item);
            }
            return this;
        }

        private void add(Object item) {
            if (item == PyNone.NONE) {
                addMember(PyNone.TYPE);
            } else if (item instanceof PyUnion union) {
                for (Object member : union.arguments) {
                    addMember(member);
                }
            } else {
                addMember(checks ? Typing.checkType(item, MEMBER_MESSAGE) : item);
            }
        }

        private void addMember(Object member) {
            boolean added;
            try {
                added = seen.add(member);
            } catch (PyException e) {
                if (!PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                    throw e;
                }
                added = unhashable.stream().noneMatch(other -> Py.eq(other, member));
                if (added) {
                    unhashable.add(member);
                }
            }
            if (added) {
                members.add(member);
            }
        }

        Object build() {
            if (members.isEmpty()) {
                throw PyErr.typeError("Cannot take a Union of no types.");
            }
            return members.size() == 1
                    ? members.get(0)
                    : new PyUnion(members.toArray(), unhashable.size());
        }
    }
}
