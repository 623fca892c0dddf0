package org.pyft.modules.json;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code _json.Scanner}: reads JSON values with the hooks of a decoder. Immutable. */
public final class PyJsonScanner extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("_json.Scanner", new JsonScannerMethodsTable());

    final boolean strict;
    final Object objectHook;
    final Object objectPairsHook;
    final Object parseFloat;
    final Object parseInt;
    final Object parseConstant;

    /** Takes the hooks of a {@code JSONDecoder}. */
    PyJsonScanner(Object context) {
        strict = Py.isTrue(Py.getAttr(context, "strict"));
        objectHook = Py.getAttr(context, "object_hook");
        objectPairsHook = Py.getAttr(context, "object_pairs_hook");
        parseFloat = Py.getAttr(context, "parse_float");
        parseInt = Py.getAttr(context, "parse_int");
        parseConstant = Py.getAttr(context, "parse_constant");
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(objectHook);
        publisher.visit(objectPairsHook);
        publisher.visit(parseFloat);
        publisher.visit(parseInt);
        publisher.visit(parseConstant);
    }
}
