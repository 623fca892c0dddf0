package org.pyft.modules.typing;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.none.PyNone;
import org.pyft.sharing.Publisher;

/**
 * What TypeVar, ParamSpec and TypeVarTuple have in common.
 */
public abstract class PyTypeParameter extends PyHeapObject {
    private final Object name;
    private final LazyValue defaultValue;
    private volatile Object module;

    PyTypeParameter(Object name, LazyValue defaultValue, Object module) {
        this.name = name;
        this.defaultValue = defaultValue;
        this.module = module;
    }

    final Object getName() {
        return name;
    }

    final Object getDefault() {
        return defaultValue == null ? PyNoDefault.NO_DEFAULT : defaultValue.get();
    }

    final boolean hasDefault() {
        return defaultValue != null && !(getDefault() instanceof PyNoDefault);
    }

    final Object getDefaultEvaluator() {
        return defaultValue == null ? PyNone.NONE : defaultValue.evaluator();
    }

    final Object getModule() {
        return module == null ? PyNone.NONE : module;
    }

    final void setModule(Object value) {
        module = value;
    }

    /** A given default; NoDefault means none. */
    static LazyValue given(Object value) {
        return value == null || value == PyNoDefault.NO_DEFAULT ? null : LazyValue.of(value);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        LazyValue.publish(defaultValue, publisher);
        publisher.visit(module);
    }
}
