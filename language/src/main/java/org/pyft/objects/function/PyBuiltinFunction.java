package org.pyft.objects.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.builtin.BuiltinTable;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;

/**
 * {@code builtin_function_or_method}: a function of a Java-written module, a built-in method bound to its receiver, or a built-in type's
 * {@code __new__}.
 */
public final class PyBuiltinFunction extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("builtin_function_or_method", new BuiltinFunctionMethodsTable())
                    .notSubclassable();

    /** Type of a bound slot wrapper such as {@code [].__len__}. */
    public static final PyType METHOD_WRAPPER_TYPE =
            PyType.builtin("method-wrapper", new BuiltinFunctionMethodsTable())
                    .withTable(new MethodWrapperMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final BuiltinEntry entry;
    private final Object self;
    private final TruffleString module;

    /**
     * @param self the receiver; the owner type for {@code __new__} and static methods; null for functions of modules
     * @param module the module's name, or null
     */
    public PyBuiltinFunction(BuiltinEntry entry, Object self, TruffleString module) {
        this.entry = entry;
        this.self = self;
        this.module = module;
    }

    public BuiltinEntry getEntry() {
        return entry;
    }

    public Object getSelf() {
        return self;
    }

    public TruffleString getModule() {
        return module;
    }

    @Override
    public PyType builtinType() {
        return entry.isSlot() ? METHOD_WRAPPER_TYPE : TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visit(self);
    }

    /** Whether calls pass the receiver as first argument. */
    public boolean isBound() {
        return entry.kind() == BuiltinTable.METHOD || entry.kind() == BuiltinTable.CLASS_METHOD;
    }

    /** Calls with positional arguments and keywords (values last). */
    @TruffleBoundary
    public Object call(Object[] arguments, String[] keywords) {
        Object[] all = arguments;
        if (isBound()) {
            all = new Object[arguments.length + 1];
            all[0] = self;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
        } else if (entry.kind() == BuiltinTable.NEW) {
            checkNew(arguments);
        }
        return keywords == null || keywords.length == 0
                ? entry.call(all)
                : entry.callKeywords(all, keywords);
    }

    /** {@code object.__new__(int)} and the like are refused. */
    private void checkNew(Object[] arguments) {
        PyType owner = (PyType) self;
        if (arguments.length == 0) {
            throw PyErr.typeError("%s.__new__(): not enough arguments", owner.getName());
        }
        if (!(arguments[0] instanceof PyType type)) {
            throw PyErr.typeError(
                    "%s.__new__(X): X is not a type object (%s)",
                    owner.getName(), Types.of(arguments[0]).getName());
        }
        if (!type.isSubtypeOf(owner)) {
            throw PyErr.typeError(
                    "%s.__new__(%s): %s is not a subtype of %s",
                    owner.getName(), type.getName(), type.getName(), owner.getName());
        }
        if (type.getLayout() != owner.getLayout() && type.getLayout().lookup("__new__") != this) {
            throw PyErr.typeError(
                    "%s.__new__(%s) is not safe, use %s.__new__()",
                    owner.getName(), type.getName(), type.getLayout().getName());
        }
    }
}
