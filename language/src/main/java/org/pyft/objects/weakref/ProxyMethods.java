package org.pyft.objects.weakref;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** The attributes of proxies that are no operators. */
@BuiltinType("weakref.ProxyType")
final class ProxyMethods {
    private ProxyMethods() {}

    @Builtin("__getattribute__($self, name, /)")
    static Object getAttribute(PyProxy self, TruffleString name) {
        return Py.getAttr(self.target(), Str.intern(name));
    }

    @Builtin("__setattr__($self, name, value, /)")
    static void setAttribute(PyProxy self, TruffleString name, Object value) {
        Py.setAttr(self.target(), Str.intern(name), value);
    }

    @Builtin("__delattr__($self, name, /)")
    static void deleteAttribute(PyProxy self, TruffleString name) {
        Py.delAttr(self.target(), Str.intern(name));
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyProxy self) {
        return Str.of(ReferenceMethods.describe(self, "weakproxy"));
    }

    @Builtin("__str__($self, /)")
    static Object str(PyProxy self) {
        return Py.str(self.target());
    }

    @Builtin("__bool__($self, /)")
    static boolean bool(PyProxy self) {
        return Py.isTrue(self.target());
    }

    @Builtin("__len__($self, /)")
    static long len(PyProxy self) {
        return Py.len(self.target());
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyProxy self, Object key) {
        return Py.getItem(self.target(), PyProxy.unwrap(key));
    }

    @Builtin("__setitem__($self, key, value, /)")
    static void setItem(PyProxy self, Object key, Object value) {
        Py.setItem(self.target(), key, value);
    }

    @Builtin("__delitem__($self, key, /)")
    static void deleteItem(PyProxy self, Object key) {
        Py.delItem(self.target(), key);
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyProxy self, Object key) {
        return Py.contains(self.target(), PyProxy.unwrap(key));
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyProxy self) {
        return Py.iter(self.target());
    }

    @Builtin("__next__($self, /)")
    static Object next(PyProxy self) {
        Object iterator = self.target();
        if (!(iterator instanceof PyIterator) && Types.of(iterator).lookup("__next__") == null) {
            throw PyErr.typeError(
                    "Weakref proxy referenced a non-iterator '%s' object", Types.of(iterator));
        }
        Object item = Py.next(iterator);
        if (item == null) {
            throw PyErr.stopIteration(PyNone.NONE);
        }
        return item;
    }

    @Builtin("__int__($self, /)")
    static Object toInt(PyProxy self) {
        return forward(self, "__int__");
    }

    @Builtin("__float__($self, /)")
    static Object toFloat(PyProxy self) {
        return forward(self, "__float__");
    }

    @Builtin("__index__($self, /)")
    static Object toIndex(PyProxy self) {
        return forward(self, "__index__");
    }

    @Builtin("__abs__($self, /)")
    static Object toAbs(PyProxy self) {
        return forward(self, "__abs__");
    }

    private static Object forward(PyProxy self, String name) {
        Object target = self.target();
        Object result = Py.callSpecialOrNull(target, name);
        if (result != null) {
            return result;
        }
        throw switch (name) {
            case "__abs__" -> PyErr.typeError("bad operand type for abs(): '%s'", Types.of(target));
            case "__index__" ->
                    PyErr.typeError(
                            "'%s' object cannot be interpreted as an integer", Types.of(target));
            case "__int__" ->
                    PyErr.typeError(
                            "int() argument must be a string, a bytes-like object or a real number, not '%s'",
                            Types.of(target));
            default ->
                    PyErr.typeError(
                            "float() argument must be a string or a real number, not '%s'",
                            Types.of(target));
        };
    }
}
