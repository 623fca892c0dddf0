package org.pyft.builtin;

import org.pyft.objects.module.PyModule;

/**
 * The functions of one built-in type or module, as generated at compile time: a number per function, and a switch that calls
 * it. With a constant number the switch folds away in compiled code.
 *
 * <p>
 * Arguments arrive bound: one element per parameter of the signature, null where an optional one is missing.
 */
public abstract class BuiltinTable {
    /** Kinds of entries. */
    public static final int METHOD = 0;

    public static final int CLASS_METHOD = 1;
    public static final int STATIC_METHOD = 2;
    public static final int NEW = 3;
    public static final int FUNCTION = 4;
    public static final int ATTRIBUTE = 5;

    /** How many entries there are. */
    public abstract int size();

    /** The name of entry {@code id}. */
    public abstract String name(int id);

    /** The signature text of entry {@code id}, from the opening parenthesis, or null for an attribute. */
    public abstract String signature(int id);

    /** METHOD, CLASS_METHOD, …. */
    public abstract int kind(int id);

    /** The docstring or null. */
    public String doc(int id) {
        return null;
    }

    /** What entry {@code id} guarantees to other threads, in words; empty if it changes nothing. */
    public String atomicity(@SuppressWarnings("unused") int id) {
        return "";
    }

    /** Whether an attribute has a setter. */
    public boolean hasSetter(int id) {
        return false;
    }

    /** Calls entry {@code id} with bound arguments. For an attribute: one argument gets, two set (null deletes). */
    public abstract Object call(int id, Object[] arguments);

    /** Calls an entry with exactly one parameter. */
    public Object call1(int id, Object a) {
        return call(id, new Object[] {a});
    }

    /** Calls an entry with exactly two parameters. */
    public Object call2(int id, Object a, Object b) {
        return call(id, new Object[] {a, b});
    }

    /** Calls an entry with exactly three parameters. */
    public Object call3(int id, Object a, Object b, Object c) {
        return call(id, new Object[] {a, b, c});
    }

    /** Runs the module's own initialisation, if it has one. */
    public void initModule(PyModule module) {}
}
