package org.pyft.modules.contextvars;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.StrType;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;

/** {@code contextvars.ContextVar}. Its values are in the contexts. */
public final class PyContextVar extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_contextvars.ContextVar", new ContextVarMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();

    private final TruffleString name;

    /** Null if there is none. */
    private final Object defaultValue;

    public PyContextVar(TruffleString name, Object defaultValue) {
        this.name = name;
        this.defaultValue = defaultValue;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    TruffleString getName() {
        return name;
    }

    Object getDefault() {
        return defaultValue;
    }

    /** The value in the current context, or {@code fallback}, or the variable's default, or null. */
    @TruffleBoundary
    public Object get(Object fallback) {
        Object value = PyVarContext.current().get(this);
        return value != null ? value : fallback != null ? fallback : defaultValue;
    }

    /** Sets the value in the current context. */
    @TruffleBoundary
    public PyToken set(Object value) {
        PyVarContext context = PyVarContext.current();
        return new PyToken(context, this, context.put(this, value));
    }

    /** Undoes the change that gave {@code token}. */
    @TruffleBoundary
    void reset(PyToken token) {
        if (token.isUsed()) {
            throw PyErr.error(
                    ExceptionTypes.RUNTIME_ERROR, "%s has already been used once", Py.repr(token));
        }
        if (token.getVariable() != this) {
            throw PyErr.valueError("%s was created by a different ContextVar", Py.repr(token));
        }
        PyVarContext context = PyVarContext.current();
        if (token.getContext() != context) {
            throw PyErr.valueError("%s was created in a different Context", Py.repr(token));
        }
        token.use();
        if (token.getOldValue() == null) {
            if (context.remove(this) == null) {
                throw PyErr.create(ExceptionTypes.LOOKUP_ERROR, this);
            }
        } else {
            context.put(this, token.getOldValue());
        }
    }

    /** The argument as a variable. */
    static PyContextVar check(Object key) {
        if (key instanceof PyContextVar variable) {
            return variable;
        }
        throw PyErr.typeError("a ContextVar key was expected, got %s", Py.repr(key));
    }

    /** The argument of the constructor as a name. */
    static TruffleString checkName(Object name) {
        if (name instanceof TruffleString text) {
            return text;
        }
        if (Types.of(name).isSubtypeOf(StrType.TYPE)) {
            // A subclass may have made its instances unhashable.
            Py.hash(name);
            return Py.str(name);
        }
        throw PyErr.typeError("context variable name must be a str");
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(defaultValue);
    }
}
