package org.pyft.objects.superobject;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.GetAttr;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code super}. */
@BuiltinType("super")
public final class SuperMethods {
    private SuperMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        PySuper result = new PySuper();
        result.initType(type);
        return result;
    }

    @Builtin("__init__($self, type=<unrepresentable>, object_or_type=<unrepresentable>, /)")
    static void init(PySuper self, Object type, Object object) {
        Object start = type;
        Object bound = object;
        if (start == null) {
            Object[] implicit = PyContext.callerSuperArguments();
            start = implicit[0];
            bound = implicit[1];
        }
        if (!(start instanceof PyType startType)) {
            throw PyErr.typeError("super() argument 1 must be a type, not %s", Types.of(start));
        }
        if (bound == null || bound == PyNone.NONE) {
            self.init(startType, null, null);
        } else {
            self.init(startType, bound, check(startType, bound));
        }
    }

    /** The class whose MRO is searched. TypeError if the object does not belong to {@code start}. */
    public static PyType check(PyType start, Object object) {
        if (object instanceof PyType type && type.isSubtypeOf(start)) {
            return type;
        }
        PyType type = Types.of(object);
        if (type.isSubtypeOf(start)) {
            return type;
        }
        Object claimed = Py.lookupAttr(object, "__class__");
        if (claimed instanceof PyType other && other.isSubtypeOf(start)) {
            return other;
        }
        throw PyErr.typeError(
                "super(type, obj): obj (%s %s) is not an instance or subtype of type (%s).",
                object instanceof PyType ? "type" : "instance of",
                object instanceof PyType t ? t.getName() : type.getName(),
                start);
    }

    @Builtin("__getattribute__($self, name, /)")
    static Object getAttribute(PySuper self, TruffleString name) {
        String attribute = Str.intern(name);
        Object value = self.lookup(attribute);
        if (value == null) {
            value = GetAttr.generic(self, Types.of(self), attribute);
        }
        if (value == null) {
            throw PyErr.noAttribute(self, attribute);
        }
        return value;
    }

    @Builtin("__get__($self, instance, owner=None, /)")
    static Object get(PySuper self, Object instance, Object owner) {
        if (instance == PyNone.NONE || self.getObject() != null) {
            return self;
        }
        return self.isExact()
                ? new PySuper(self.getStart(), instance, check(self.getStart(), instance))
                : Py.call(Types.of(self), self.getStart(), instance);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PySuper self) {
        String start = self.getStart() == null ? "NULL" : self.getStart().getShortName();
        return self.getObject() == null
                ? "<super: <class '" + start + "'>, NULL>"
                : "<super: <class '"
                        + start
                        + "'>, <"
                        + self.getObjectType().getShortName()
                        + " object>>";
    }

    @Getter("__thisclass__")
    static Object thisClass(PySuper self) {
        return self.getStart() == null ? PyNone.NONE : self.getStart();
    }

    @Getter("__self__")
    static Object self(PySuper self) {
        return self.getObject() == null ? PyNone.NONE : self.getObject();
    }

    @Getter("__self_class__")
    static Object selfClass(PySuper self) {
        return self.getObjectType() == null ? PyNone.NONE : self.getObjectType();
    }
}
