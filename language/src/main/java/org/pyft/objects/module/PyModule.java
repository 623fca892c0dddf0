package org.pyft.objects.module;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.Shape;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.builtin.BuiltinTable;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** A module: its attributes are its {@code __dict__}, the globals of its functions. */
public final class PyModule extends PyInstance {
    public static final PyType TYPE = PyType.builtin("module", new ModuleMethodsTable()).withDict();

    private final PyDict dict;

    /** A module without any attribute. */
    public PyModule(Shape shape) {
        super(shape);
        dict = new PyDict();
        Attributes.setDict(this, dict);
    }

    /** A Java-written module with its functions as attributes; its initialisation has not run. */
    @TruffleBoundary
    public PyModule(String name, BuiltinTable table) {
        this(TYPE.instanceShape());
        put("__name__", Str.of(name));
        put("__doc__", PyNone.NONE);
        put("__loader__", PyNone.NONE);
        put("__spec__", PyNone.NONE);
        put("__package__", PyNone.NONE);
        for (int id = 0; id < table.size(); id++) {
            BuiltinEntry entry = new BuiltinEntry(table, id, name.equals("builtins") ? null : name);
            put(entry.name(), new PyBuiltinFunction(entry, this, Str.of(name)));
        }
    }

    /** {@code __dict__}. */
    public PyDict getDict() {
        return dict;
    }

    /** Sets an attribute. */
    @TruffleBoundary
    public void put(String name, Object value) {
        dict.put(Str.of(name), value);
    }

    /** Adds a type under its short name. */
    public void addType(PyType type) {
        put(type.getShortName(), type);
    }

    /** An attribute or null. */
    @TruffleBoundary
    public Object get(String name) {
        return dict.getStr(Str.of(name));
    }
}
