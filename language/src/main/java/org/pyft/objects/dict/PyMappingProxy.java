package org.pyft.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
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

    /** Whether the view shows the namespace of a class, not any mapping. */
    public boolean isOfClass() {
        return target instanceof PyType;
    }

    /** The attribute that the viewed class itself has, or null. */
    @TruffleBoundary
    public Object getOwn(TruffleString name) {
        return ((PyType) target).getOwn(Str.toJava(name));
    }

    /** {@code self[key]}. */
    @TruffleBoundary
    Object getItem(Object key) {
        if (isOfClass() && key instanceof TruffleString name) {
            Object value = getOwn(name);
            if (value == null) {
                throw PyErr.keyError(key);
            }
            return value;
        }
        return Py.getItem(mapping(), key);
    }

    /** {@code self.get(key, otherwise)}. */
    @TruffleBoundary
    Object get(Object key, Object otherwise) {
        if (isOfClass() && key instanceof TruffleString name) {
            Object value = getOwn(name);
            return value == null ? otherwise : value;
        }
        return Py.callMethod(mapping(), "get", key, otherwise);
    }

    /** {@code key in self}. */
    @TruffleBoundary
    boolean contains(Object key) {
        if (isOfClass() && key instanceof TruffleString name) {
            return getOwn(name) != null;
        }
        return Py.contains(mapping(), key);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(target);
    }
}
