package org.pyft.objects.function;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.descriptor.Descriptor;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/**
 * A Python function: code, globals, closure and defaults. Defaults are replaced as whole arrays, so a racing call binds either the old
 * or the new ones.
 */
public final class PyFunction extends PyInstance implements Descriptor {
    public static final PyType TYPE =
            PyType.builtin("function", new FunctionMethodsTable()).withDict().notSubclassable();

    /** No default values. */
    public static final Object[] NO_DEFAULTS = new Object[0];

    /** Stands for built-ins that are in another mapping; stays empty. */
    private static final PyDict NO_BUILTINS = new PyDict();

    private PyCode code;
    private final PyDict globals;
    private final PyDict builtins;
    private final PyCell[] closure;
    private Object[] defaults;
    private Object[] keywordDefaults;
    private String name;
    private String qualifiedName;
    private Extras extras;

    /** What few functions have changed or asked for. A null field has its default. */
    private static final class Extras {
        private Object module;
        private Object doc;
        private Object annotate;
        private Object annotations;
        private Object typeParameters;
        private ShownName shownName;

        /** {@code __builtins__} of the globals, if it is no module and no plain dict. */
        private Object builtins;
    }

    /** {@code __qualname__} as a str, and what it was made of. */
    private record ShownName(String name, TruffleString text) {}

    /**
     * @param closure the cells of the free variables, in the order of {@code co_freevars}
     * @param defaults defaults of the last positional parameters
     * @param keywordDefaults one element per keyword-only parameter, null where there is no default
     */
    public PyFunction(
            Shape shape,
            PyCode code,
            PyDict globals,
            PyCell[] closure,
            Object[] defaults,
            Object[] keywordDefaults,
            String name,
            String qualifiedName) {
        this(
                shape,
                code,
                globals,
                PyContext.get().builtinsOf(globals),
                closure,
                defaults,
                keywordDefaults,
                name,
                qualifiedName);
    }

    private PyFunction(
            Shape shape,
            PyCode code,
            PyDict globals,
            Object builtins,
            PyCell[] closure,
            Object[] defaults,
            Object[] keywordDefaults,
            String name,
            String qualifiedName) {
        super(shape);
        this.code = code;
        this.globals = globals;
        if (builtins instanceof PyDict dict && dict.isExact()) {
            this.builtins = dict;
        } else {
            this.builtins = NO_BUILTINS;
            extras().builtins = builtins;
        }
        this.closure = closure;
        this.defaults = defaults;
        this.keywordDefaults = keywordDefaults;
        this.name = name;
        this.qualifiedName = qualifiedName;
    }

    /** A function of the exact type {@code function} with given built-in names. */
    PyFunction(
            PyCode code,
            PyDict globals,
            Object builtins,
            PyCell[] closure,
            Object[] defaults,
            String name) {
        this(
                TYPE.instanceShape(),
                code,
                globals,
                builtins,
                closure,
                defaults,
                NO_DEFAULTS,
                name,
                code.getQualifiedName());
    }

    /** A function of the exact type {@code function}. */
    public PyFunction(
            PyCode code,
            PyDict globals,
            PyCell[] closure,
            Object[] defaults,
            Object[] keywordDefaults,
            String name,
            String qualifiedName) {
        this(
                TYPE.instanceShape(),
                code,
                globals,
                closure,
                defaults,
                keywordDefaults,
                name,
                qualifiedName);
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

    /** The built-in names that its global look-ups fall back on; empty if they are in another mapping than a plain dict. */
    public PyDict getBuiltins() {
        return builtins;
    }

    /** {@code __builtins__}: {@link #getBuiltins}, or the other mapping. */
    public Object getBuiltinsMapping() {
        return builtins == NO_BUILTINS ? extras().builtins : builtins;
    }

    /** A built-in, or null if there is none of that name. May run Python code. */
    @TruffleBoundary
    public Object lookUpBuiltin(TruffleString builtin) {
        if (builtins != NO_BUILTINS) {
            return builtins.getStr(builtin);
        }
        try {
            return Py.getItem(extras().builtins, builtin);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.KEY_ERROR)) {
                return null;
            }
            throw e;
        }
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

    /** {@code __qualname__}: the same object each time. */
    @TruffleBoundary
    public TruffleString getShownQualifiedName() {
        Extras current = extras();
        ShownName shown = current.shownName;
        String text = qualifiedName;
        if (shown == null || shown.name != text) {
            shown = new ShownName(text, Str.of(text));
            current.shownName = shown;
        }
        return shown.text;
    }

    /** {@code __module__}, or null for its default. */
    public Object getModule() {
        Extras current = extras;
        return current == null ? null : current.module;
    }

    public void setModule(Object value) {
        if (isShared()) {
            Sharing.publish(value);
        }
        extras().module = value;
    }

    /** {@code __doc__}, or null for its default. */
    public Object getDoc() {
        Extras current = extras;
        return current == null ? null : current.doc;
    }

    public void setDoc(Object value) {
        if (isShared()) {
            Sharing.publish(value);
        }
        extras().doc = value;
    }

    /** {@code __annotate__}, or null for its default. */
    public Object getAnnotate() {
        Extras current = extras;
        return current == null ? null : current.annotate;
    }

    public void setAnnotate(Object value) {
        if (isShared()) {
            Sharing.publish(value);
        }
        extras().annotate = value;
    }

    /** The cached {@code __annotations__}, or null for its default. */
    public Object getAnnotations() {
        Extras current = extras;
        return current == null ? null : current.annotations;
    }

    public void setAnnotations(Object value) {
        if (isShared()) {
            Sharing.publish(value);
        }
        extras().annotations = value;
    }

    /** {@code __type_params__}, or null for its default. */
    public Object getTypeParameters() {
        Extras current = extras;
        return current == null ? null : current.typeParameters;
    }

    public void setTypeParameters(Object value) {
        if (isShared()) {
            Sharing.publish(value);
        }
        extras().typeParameters = value;
    }

    private synchronized Extras extras() {
        if (extras == null) {
            extras = new Extras();
        }
        return extras;
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
        Extras current = extras;
        if (current != null) {
            publisher.visit(current.module);
            publisher.visit(current.doc);
            publisher.visit(current.annotate);
            publisher.visit(current.annotations);
            publisher.visit(current.typeParameters);
        }
    }
}
