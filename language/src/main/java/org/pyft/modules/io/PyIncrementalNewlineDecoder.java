package org.pyft.modules.io;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

/** {@code io.IncrementalNewlineDecoder}: universal newlines behind another incremental decoder. */
public final class PyIncrementalNewlineDecoder extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin(
                    "_io.IncrementalNewlineDecoder", new IncrementalNewlineDecoderMethodsTable());

    private volatile Object decoder;
    private volatile Newlines newlines;

    PyIncrementalNewlineDecoder(PyType type) {
        initType(type);
    }

    void init(Object inner, boolean translate) {
        Sharing.barrier(isShared(), inner);
        decoder = inner;
        newlines = new Newlines(translate);
    }

    /** The decoder whose text is translated, or None. */
    Object decoder() {
        newlines();
        return decoder;
    }

    Newlines newlines() {
        Newlines result = newlines;
        if (result == null) {
            throw PyErr.valueError("IncrementalNewlineDecoder.__init__() not called");
        }
        return result;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(decoder);
    }
}
