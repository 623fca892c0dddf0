package org.pyft.modules.contextvars;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code contextvars.Token}: undoes one change of a variable, once. */
public final class PyToken extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_contextvars.Token", new TokenMethodsTable())
                    .notSubclassable()
                    .notWeakReferenceable();
    static final Missing MISSING = new Missing();

    static {
        TYPE.putOwn("MISSING", MISSING);
    }

    private final PyVarContext context;
    private final PyContextVar variable;

    /** Null if the variable had no value. */
    private final Object oldValue;

    private volatile boolean used;

    /** {@code Token.MISSING}. */
    static final class Missing extends PyHeapObject {
        static final PyType TYPE =
                PyType.builtin("Token.MISSING", new MissingMethodsTable())
                        .notSubclassable()
                        .notWeakReferenceable();

        @Override
        public PyType builtinType() {
            return TYPE;
        }

        @Override
        public boolean isShared() {
            return true;
        }
    }

    PyToken(PyVarContext context, PyContextVar variable, Object oldValue) {
        this.context = context;
        this.variable = variable;
        this.oldValue = oldValue;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    PyVarContext getContext() {
        return context;
    }

    PyContextVar getVariable() {
        return variable;
    }

    Object getOldValue() {
        return oldValue;
    }

    boolean isUsed() {
        return used;
    }

    void use() {
        used = true;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(context);
        publisher.visit(variable);
        publisher.visit(oldValue);
    }
}
