package org.pyft.modules.pyft;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.list.PyList;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.sharing.PyShareable;
import org.pyft.sharing.SharingChecker;

/** The module {@code __pyft__}: what tests and curious people may ask about sharedness. No program needs it. */
@BuiltinModule("__pyft__")
public final class PyftModule {
    private PyftModule() {}

    /** Whether several threads may reach the object without a lock; true for every immutable one, unless there is a global lock. */
    @Builtin("is_shared(object, /)")
    static boolean isShared(Object object) {
        if (PyContext.get().globalLock() != null) {
            return false;
        }
        return !(object instanceof PyShareable shareable) || shareable.isShared();
    }

    /** Whether a second thread has been started, or the context is one of an embedder. */
    @Builtin("is_sharing()")
    static boolean isSharing() {
        return PyContext.isSharingStarted();
    }

    /**
     * What a built-in function or method of a type guarantees to other threads, in words; the empty string if it changes nothing or is not
     * built in.
     */
    @Builtin("atomicity(function, /)")
    static String atomicity(Object function) {
        return switch (function) {
            case PyMethodDescriptor descriptor -> descriptor.getEntry().atomicity();
            case PyBuiltinFunction builtin -> builtin.getEntry().atomicity();
            default -> "";
        };
    }

    /** Pairs of a shared object and a local mutable one that it refers to: there should be none. Looks at what modules reach. */
    @TruffleBoundary
    @Builtin("sharing_violations()")
    static Object sharingViolations() {
        return PyList.of(
                SharingChecker.check(PyContext.get()).stream()
                        .map(violation -> PyTuple.of(violation.holder(), violation.held()))
                        .toArray());
    }
}
