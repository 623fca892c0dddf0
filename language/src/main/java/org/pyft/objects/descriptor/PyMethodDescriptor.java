package org.pyft.objects.descriptor;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;

/** A method of a built-in type as found in the type's namespace: {@code list.append}, {@code int.__add__}, {@code dict.fromkeys}. */
public final class PyMethodDescriptor extends PyHeapObject implements Descriptor {
    /** What CPython calls the descriptor's type. */
    public enum Kind {
        METHOD,
        SLOT,
        CLASS_METHOD
    }

    public static final PyType METHOD_TYPE =
            PyType.builtin("method_descriptor", new MethodDescriptorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();
    public static final PyType SLOT_TYPE =
            PyType.builtin("wrapper_descriptor", new MethodDescriptorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();
    public static final PyType CLASS_METHOD_TYPE =
            PyType.builtin("classmethod_descriptor", new MethodDescriptorMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final PyType owner;
    private final BuiltinEntry entry;
    private final Kind kind;

    PyMethodDescriptor(PyType owner, BuiltinEntry entry, Kind kind) {
        this.owner = owner;
        this.entry = entry;
        this.kind = kind;
    }

    public BuiltinEntry getEntry() {
        return entry;
    }

    public PyType getOwner() {
        return owner;
    }

    public Kind getKind() {
        return kind;
    }

    @Override
    public PyType builtinType() {
        return switch (kind) {
            case METHOD -> METHOD_TYPE;
            case SLOT -> SLOT_TYPE;
            case CLASS_METHOD -> CLASS_METHOD_TYPE;
        };
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Object get(Object object, PyType type) {
        if (kind == Kind.CLASS_METHOD) {
            return new PyBuiltinFunction(entry, type != null ? type : Types.of(object), null);
        }
        return object == null ? this : new PyBuiltinFunction(entry, object, null);
    }

    /** Calls with the receiver as first argument, after checking its type. */
    @TruffleBoundary
    public Object call(Object[] arguments, String[] keywords) {
        if (arguments.length - (keywords == null ? 0 : keywords.length) == 0) {
            throw kind == Kind.METHOD
                    ? PyErr.typeError(
                            "unbound method %s.%s() needs an argument",
                            owner.getName(), entry.name())
                    : PyErr.typeError(
                            "descriptor '%s' of '%s' object needs an argument",
                            entry.name(), owner.getName());
        }
        if (kind == Kind.CLASS_METHOD) {
            if (!(arguments[0] instanceof PyType type)) {
                throw PyErr.typeError(
                        "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2",
                        entry.name(), owner.getName(), Types.of(arguments[0]).getName());
            }
            if (!type.isSubtypeOf(owner)) {
                throw PyErr.typeError(
                        "descriptor '%s' requires a subtype of '%s' but received '%s'",
                        entry.name(), owner.getName(), type.getName());
            }
        } else {
            checkReceiver(arguments[0]);
        }
        return keywords == null || keywords.length == 0
                ? entry.call(arguments)
                : entry.callKeywords(arguments, keywords);
    }

    /** Raises TypeError unless {@code receiver} is an instance of the owner. */
    public void checkReceiver(Object receiver) {
        if (Types.of(receiver) != owner) {
            checkSubtype(receiver);
        }
    }

    @TruffleBoundary
    private void checkSubtype(Object receiver) {
        PyType type = Types.of(receiver);
        if (!type.isSubtypeOf(owner)) {
            throw badReceiver(type);
        }
    }

    private RuntimeException badReceiver(PyType type) {
        return kind == Kind.SLOT
                ? PyErr.typeError(
                        "descriptor '%s' requires a '%s' object but received a '%s'",
                        entry.name(), owner.getName(), type.getName())
                : PyErr.typeError(
                        "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                        entry.name(), owner.getName(), type.getName());
    }
}
