package org.pyft.objects.instance;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.PyMemoryView;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The default of the pickle protocol: {@code object.__reduce_ex__} and {@code object.__getstate__}. */
final class ObjectReduction {
    private ObjectReduction() {}

    /** {@code object.__reduce_ex__(protocol)}. */
    static Object reduce(Object self, long protocol) {
        Object copyreg = PyContext.get().importModule("copyreg");
        if (protocol < 2) {
            return Py.callMethod(copyreg, "_reduce_ex", self, protocol);
        }
        PyType type = Types.of(self);
        if (type.lookup("__new__") == null) {
            throw PyErr.typeError("cannot pickle '%s' object", type);
        }
        Object[] args;
        Object keywords = PyNone.NONE;
        Object method;
        boolean hasArguments = true;
        if ((method = Py.lookupSpecial(self, "__getnewargs_ex__")) != null) {
            PyTuple pair = newArguments(Py.call(method));
            args = ((PyTuple) pair.get(0)).toArray();
            keywords = pair.get(1);
        } else if ((method = Py.lookupSpecial(self, "__getnewargs__")) != null) {
            Object result = Py.call(method);
            if (!(result instanceof PyTuple tuple)) {
                throw PyErr.typeError(
                        "__getnewargs__ should return a tuple, not '%s'", Types.of(result));
            }
            args = tuple.toArray();
        } else {
            args = new Object[0];
            hasArguments = false;
        }
        Object state = Py.callMethod(self, "__getstate__");
        if (!hasArguments
                && type.lookup("__getstate__") == PyType.OBJECT.getOwn("__getstate__")
                && requiresState(self, type)) {
            // An object whose size varies is spoken of in another way.
            throw PyErr.typeError(
                    self instanceof PyMemoryView
                            ? "cannot pickle %s objects"
                            : "cannot pickle '%s' object",
                    type);
        }
        Object listItems = self instanceof PyList ? Py.iter(self) : PyNone.NONE;
        Object dictItems =
                self instanceof PyDict ? Py.iter(Py.callMethod(self, "items")) : PyNone.NONE;
        if (keywords instanceof PyDict dict && dict.size() > 0) {
            return PyTuple.of(
                    Py.getAttr(copyreg, "__newobj_ex__"),
                    PyTuple.of(type, PyTuple.of(args), keywords),
                    state,
                    listItems,
                    dictItems);
        }
        Object[] all = new Object[args.length + 1];
        all[0] = type;
        System.arraycopy(args, 0, all, 1, args.length);
        return PyTuple.of(
                Py.getAttr(copyreg, "__newobj__"), PyTuple.of(all), state, listItems, dictItems);
    }

    /** Checks what {@code __getnewargs_ex__} has returned. */
    private static PyTuple newArguments(Object result) {
        if (!(result instanceof PyTuple pair)) {
            throw PyErr.typeError(
                    "__getnewargs_ex__ should return a tuple, not '%s'", Types.of(result));
        }
        if (pair.size() != 2) {
            throw PyErr.valueError(
                    "__getnewargs_ex__ should return a tuple of length 2, not %s", pair.size());
        }
        if (!(pair.get(0) instanceof PyTuple)) {
            throw PyErr.typeError(
                    "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'",
                    Types.of(pair.get(0)));
        }
        if (!(pair.get(1) instanceof PyDict)) {
            throw PyErr.typeError(
                    "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'",
                    Types.of(pair.get(1)));
        }
        return pair;
    }

    /** Whether the object has Java state that the default reduction would lose. */
    private static boolean requiresState(Object self, PyType type) {
        return (self instanceof PyHeapObject || self instanceof PyInstance)
                && self != PyNone.NONE
                && !(self instanceof PyWrapper)
                && !(self instanceof PyList)
                && !(self instanceof PyDict)
                && type.getLayout() != PyType.OBJECT;
    }

    /** {@code object.__getstate__()}. */
    static Object getState(Object self) {
        PyType type = Types.of(self);
        PyDict dict = GetAttr.attributesOf(self, type) == null ? null : copyOfAttributes(self);
        PyDict slots = new PyDict();
        if (type.getOwn("__slotnames__") instanceof PyList names) {
            for (Object name : names.toArray()) {
                Object value = Py.lookupAttr(self, Py.strString(name));
                if (value != null) {
                    slots.put(name, value);
                }
            }
            return withSlots(dict, slots);
        }
        for (PyType entry : type.getMro()) {
            Object names = entry.isBuiltin() ? null : entry.getOwn("__slots__");
            if (names == null) {
                continue;
            }
            Object[] items =
                    PyWrapper.unwrap(names) instanceof TruffleString
                            ? new Object[] {names}
                            : Py.toArray(names);
            for (Object item : items) {
                String slot = Py.strString(item);
                if (slot.equals("__dict__") || slot.equals("__weakref__")) {
                    continue;
                }
                String mangled =
                        org.pyft.objects.type.TypeBuilder.mangle(entry.getShortName(), slot);
                Object value = Py.lookupAttr(self, mangled);
                if (value != null) {
                    slots.put(Str.of(mangled), value);
                }
            }
        }
        return withSlots(dict, slots);
    }

    private static Object withSlots(PyDict dict, PyDict slots) {
        Object state = dict == null || dict.size() == 0 ? PyNone.NONE : dict;
        return slots.size() == 0 ? state : PyTuple.of(state, slots);
    }

    private static PyDict copyOfAttributes(Object self) {
        PyInstance attributes =
                self instanceof PyInstance instance ? instance : ((PyHeapObject) self).getExtra();
        PyDict copy = new PyDict();
        if (attributes == null) {
            return copy;
        }
        if (Attributes.isDetached(attributes.getShape())) {
            return Attributes.detachedDict(attributes);
        }
        for (String name : Attributes.names(attributes)) {
            Object value = Attributes.get(attributes, name);
            if (value != null) {
                copy.put(Str.of(name), value);
            }
        }
        return copy;
    }
}
