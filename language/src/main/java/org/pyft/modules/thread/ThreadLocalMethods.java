package org.pyft.modules.thread;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Types;

/** Attributes of {@code _thread._local}. */
@BuiltinType("_thread._local")
final class ThreadLocalMethods {
    private ThreadLocalMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if ((args.length > 0 || kwargs.size() > 0)
                && type.lookup("__init__") == PyThreadLocal.TYPE.lookup("__init__")) {
            throw PyErr.typeError("Initialization arguments are not supported");
        }
        PyThreadLocal local = new PyThreadLocal(args, kwargs);
        local.initType(type);
        local.attachCreator();
        return local;
    }

    @Builtin("__getattribute__($self, name, /)")
    static Object getAttribute(PyThreadLocal self, TruffleString name) {
        String attribute = Str.intern(name);
        PyType type = Types.of(self);
        PyDict dict = self.dict();
        if (attribute.equals("__dict__")) {
            return dict;
        }
        Object descriptor = type.lookup(attribute);
        if (descriptor != null && GetAttr.isData(descriptor)) {
            return GetAttr.bind(descriptor, self, type);
        }
        Object value = dict.getStr(name);
        if (value != null) {
            return value;
        }
        if (descriptor == null) {
            throw PyErr.noAttribute(self, attribute);
        }
        return GetAttr.bind(descriptor, self, type);
    }

    @Builtin("__setattr__($self, name, value, /)")
    static void setAttribute(PyThreadLocal self, TruffleString name, Object value) {
        String attribute = Str.intern(name);
        PyDict dict = self.dict();
        if (isOrdinary(self, attribute)) {
            dict.put(name, value);
        } else {
            GetAttr.genericSet(self, Types.of(self), attribute, value);
        }
    }

    @Builtin("__delattr__($self, name, /)")
    static void deleteAttribute(PyThreadLocal self, TruffleString name) {
        String attribute = Str.intern(name);
        PyDict dict = self.dict();
        if (!isOrdinary(self, attribute)) {
            GetAttr.genericSet(self, Types.of(self), attribute, null);
        } else if (dict.remove(name) == null) {
            throw PyErr.noAttribute(self, attribute);
        }
    }

    private static boolean isOrdinary(PyThreadLocal self, String attribute) {
        if (attribute.equals("__dict__")) {
            throw PyErr.attributeError(
                    self,
                    attribute,
                    "'%s' object attribute '__dict__' is read-only",
                    Types.of(self));
        }
        Object descriptor = Types.of(self).lookup(attribute);
        return descriptor == null || !GetAttr.isData(descriptor);
    }

    @Getter("__dict__")
    static Object dict(PyThreadLocal self) {
        return self.dict();
    }
}
