package org.pyft.objects.dict;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.CompareOperator;

/** The attributes of {@code mappingproxy}: they forward to the mapping. */
@BuiltinType("mappingproxy")
final class MappingProxyMethods {
    private MappingProxyMethods() {}

    @Builtin("__new__($type, mapping)")
    static Object create(@SuppressWarnings("unused") PyType type, Object mapping) {
        if (mapping instanceof PyList
                || mapping instanceof PyTuple
                || Types.of(mapping).lookup("__getitem__") == null) {
            throw PyErr.typeError(
                    "mappingproxy() argument must be a mapping, not %s", Types.of(mapping));
        }
        return new PyMappingProxy(mapping);
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object object) {
        return PyGenericAlias.of(type, object);
    }

    @Builtin("__len__($self, /)")
    static long len(PyMappingProxy self) {
        return Py.len(self.mapping());
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyMappingProxy self, Object key) {
        return self.getItem(key);
    }

    @Builtin("__contains__($self, key, /)")
    static boolean contains(PyMappingProxy self, Object key) {
        return self.contains(key);
    }

    @Builtin("__iter__($self, /)")
    static Object iter(PyMappingProxy self) {
        return Py.iter(self.mapping());
    }

    @Builtin("__reversed__($self, /)")
    static Object reversed(PyMappingProxy self) {
        return Py.callMethod(self.mapping(), "__reversed__");
    }

    @Builtin("get($self, key, default=None, /)")
    static Object get(PyMappingProxy self, Object key, Object defaultValue) {
        return self.get(key, defaultValue == null ? PyNone.NONE : defaultValue);
    }

    @Builtin("keys($self, /)")
    static Object keys(PyMappingProxy self) {
        return Py.callMethod(self.mapping(), "keys");
    }

    @Builtin("values($self, /)")
    static Object values(PyMappingProxy self) {
        return Py.callMethod(self.mapping(), "values");
    }

    @Builtin("items($self, /)")
    static Object items(PyMappingProxy self) {
        return Py.callMethod(self.mapping(), "items");
    }

    @Builtin("copy($self, /)")
    static Object copy(PyMappingProxy self) {
        return Py.callMethod(self.mapping(), "copy");
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyMappingProxy self) {
        return Str.builder()
                .append("mappingproxy(")
                .append(Py.repr(self.mapping()))
                .append(")")
                .build();
    }

    @Builtin("__str__($self, /)")
    static Object str(PyMappingProxy self) {
        return Py.str(self.mapping());
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyMappingProxy self) {
        return Py.hash(self.mapping());
    }

    private static Object unwrap(Object value) {
        return value instanceof PyMappingProxy proxy ? proxy.mapping() : value;
    }

    @Builtin("__or__($self, value, /)")
    static Object or(PyMappingProxy self, Object value) {
        return Py.binary(BinaryOperator.BIT_OR, self.mapping(), unwrap(value));
    }

    @Builtin("__ror__($self, value, /)")
    static Object reflectedOr(PyMappingProxy self, Object value) {
        return Py.binary(BinaryOperator.BIT_OR, unwrap(value), self.mapping());
    }

    @Builtin("__ior__($self, value, /)")
    static Object orInPlace(
            @SuppressWarnings("unused") PyMappingProxy self,
            @SuppressWarnings("unused") Object value) {
        throw PyErr.typeError("'|=' is not supported by mappingproxy; use '|' instead");
    }

    @Builtin("__eq__($self, value, /)")
    static Object eq(PyMappingProxy self, Object value) {
        return Py.richCompare(self.mapping(), value, CompareOperator.EQ);
    }

    @Builtin("__ne__($self, value, /)")
    static Object ne(PyMappingProxy self, Object value) {
        return Py.richCompare(self.mapping(), value, CompareOperator.NOT_EQ);
    }

    @Builtin("__lt__($self, value, /)")
    static Object lt(PyMappingProxy self, Object value) {
        return Py.richCompare(self.mapping(), value, CompareOperator.LT);
    }

    @Builtin("__le__($self, value, /)")
    static Object le(PyMappingProxy self, Object value) {
        return Py.richCompare(self.mapping(), value, CompareOperator.LT_E);
    }

    @Builtin("__gt__($self, value, /)")
    static Object gt(PyMappingProxy self, Object value) {
        return Py.richCompare(self.mapping(), value, CompareOperator.GT);
    }

    @Builtin("__ge__($self, value, /)")
    static Object ge(PyMappingProxy self, Object value) {
        return Py.richCompare(self.mapping(), value, CompareOperator.GT_E);
    }
}
