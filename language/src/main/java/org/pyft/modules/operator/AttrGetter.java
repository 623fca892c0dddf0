package org.pyft.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** {@code operator.attrgetter}. */
public final class AttrGetter extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("operator.attrgetter", new AttrGetterMethodsTable()).notSubclassable();

    private final Object[] attributes;

    /** The names between the dots of each attribute. */
    private final String[][] paths;

    AttrGetter(Object[] attributes) {
        this.attributes = attributes;
        this.paths = new String[attributes.length][];
        for (int i = 0; i < attributes.length; i++) {
            if (!(PyWrapper.unwrap(attributes[i]) instanceof TruffleString text)) {
                throw PyErr.typeError("attribute name must be a string");
            }
            String[] names = Str.toJava(text).split("\\.", -1);
            for (int j = 0; j < names.length; j++) {
                names[j] = names[j].intern();
            }
            paths[i] = names;
        }
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    Object[] attributes() {
        return attributes;
    }

    Object get(Object object) {
        if (paths.length == 1) {
            return get(object, paths[0]);
        }
        Object[] values = new Object[paths.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(object, paths[i]);
        }
        return PyTuple.of(values);
    }

    private static Object get(Object object, String[] path) {
        Object value = object;
        for (String name : path) {
            value = Py.getAttr(value, name);
        }
        return value;
    }
}
