package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

import java.util.Map;

/** {@code mappingproxy}: a read-only view of a mapping, or of the namespace of a class. */
public final class PyMappingProxy extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("mappingproxy", new MappingProxyMethodsTable())
                    .asMapping()
                    .notSubclassable()
                    .notWeakReferenceable();

    private final Object target;

    /** A view of a mapping. */
    public PyMappingProxy(Object mapping) {
        target = mapping;
    }

    /** The {@code __dict__} of a class. */
    public PyMappingProxy(PyType type) {
        target = type;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The mapping; for a class a copy of its namespace. */
    @TruffleBoundary
    public Object mapping() {
        if (target instanceof PyType type) {
            PyDict dict = new PyDict();
            for (Map.Entry<String, Object> entry : type.namespace().entrySet()) {
                dict.put(Str.of(entry.getKey()), entry.getValue());
            }
            return dict;
        }
        return target;
    }

    /** {@code self[key]}. */
    @TruffleBoundary
    Object getItem(Object key) {
        if (target instanceof PyType type && key instanceof TruffleString name) {
            Object value = type.getOwn(Str.toJava(name));
            if (value != null) {
                return value;
            }
        }
        return Py.getItem(mapping(), key);
    }

    /** {@code key in self}. */
    @TruffleBoundary
    boolean contains(Object key) {
        if (target instanceof PyType type && key instanceof TruffleString name) {
            return type.getOwn(Str.toJava(name)) != null;
        }
        return Py.contains(mapping(), key);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(target);
    }
}
