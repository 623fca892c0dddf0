package org.pyft.objects.function;

import com.oracle.truffle.api.object.Shape;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.descriptor.Descriptor;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/**
 * A Python function: code, globals, closure and defaults. Defaults are replaced as whole arrays, so a racing call binds either the old
 * or the new ones.
 */
public final class PyFunction extends PyInstance implements Descriptor {
    public static final PyType TYPE = PyType.builtin("function", new FunctionMethodsTable()).withDict().notSubclassable();
    /** No default values. */
    public static final Object[] NO_DEFAULTS = new Object[0];

    private PyCode code;
    private final PyDict globals;
    private final PyCell[] closure;
    private Object[] defaults;
    private Object[] keywordDefaults;
    private String name;
    private String qualifiedName;

    /**
     * @param closure the cells of the free variables, in the order of {@code co_freevars}
     * @param defaults defaults of the last positional parameters
     * @param keywordDefaults one element per keyword-only parameter, null where there is no default
     */
    public PyFunction(Shape shape, PyCode code, PyDict globals, PyCell[] closure, Object[] defaults, Object[] keywordDefaults, String name, String qualifiedName) {
        super(shape);
        this.code = code;
        this.globals = globals;
        this.closure = closure;
        this.defaults = defaults;
        this.keywordDefaults = keywordDefaults;
        this.name = name;
        this.qualifiedName = qualifiedName;
    }

    /** A function of the exact type {@code function}. */
    public PyFunction(PyCode code, PyDict globals, PyCell[] closure, Object[] defaults, Object[] keywordDefaults, String name, String qualifiedName) {
        this(TYPE.instanceShape(), code, globals, closure, defaults, keywordDefaults, name, qualifiedName);
    }

    public PyCode getCode() {
        return code;
    }

    public void setCode(PyCode value) {
        code = value;
    }

    public PyDict getGlobals() {
        return globals;
    }

    public PyCell[] getClosure() {
        return closure;
    }

    public Object[] getDefaults() {
        return defaults;
    }

    public void setDefaults(Object[] values) {
        if (isShared()) {
            Sharing.publishAll(values);
        }
        defaults = values;
    }

    public Object[] getKeywordDefaults() {
        return keywordDefaults;
    }

    public void setKeywordDefaults(Object[] values) {
        if (isShared()) {
            Sharing.publishAll(values);
        }
        keywordDefaults = values;
    }

    public String getName() {
        return name;
    }

    public void setName(String value) {
        name = value;
    }

    public String getQualifiedName() {
        return qualifiedName;
    }

    public void setQualifiedName(String value) {
        qualifiedName = value;
    }

    @Override
    public Object get(Object object, PyType owner) {
        return object == null ? this : new PyMethod(this, object);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(globals);
        publisher.visitAll(closure);
        publisher.visitAll(defaults);
        publisher.visitAll(keywordDefaults);
    }
}
