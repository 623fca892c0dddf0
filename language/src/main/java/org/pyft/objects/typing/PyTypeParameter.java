package org.pyft.objects.typing;

import org.pyft.PyContext;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.none.PyNone;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/**
 * What TypeVar, ParamSpec and TypeVarTuple have in common.
 */
public abstract class PyTypeParameter extends PyHeapObject {
    private final Object name;
    private final LazyValue defaultValue;

    PyTypeParameter(Object name, LazyValue defaultValue) {
        this.name = name;
        this.defaultValue = defaultValue;
    }

    final Object getName() {
        return name;
    }

    final Object getDefault() {
        return defaultValue == null ? PyNoDefault.NO_DEFAULT : defaultValue.get();
    }

    final boolean hasDefault() {
        return defaultValue != null
                && (defaultValue.isComputed() || defaultValue.get() != PyNoDefault.NO_DEFAULT);
    }

    final Object getDefaultEvaluator() {
        return defaultValue == null ? PyNone.NONE : defaultValue.evaluator();
    }

    /** Gives the parameter the module of the code that makes it. */
    final PyTypeParameter madeByCaller() {
        Object module = PyContext.callerModuleName();
        Py.setAttr(this, "__module__", module == null ? PyNone.NONE : module);
        return this;
    }

    /** A given default. */
    static LazyValue given(Object value) {
        return LazyValue.of(value == null ? PyNoDefault.NO_DEFAULT : value);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        LazyValue.publish(defaultValue, publisher);
    }
}
