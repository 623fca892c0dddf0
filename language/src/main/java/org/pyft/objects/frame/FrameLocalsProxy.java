package org.pyft.objects.frame;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.name.Namespaces;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.code.VariableLayout;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/**
 * {@code frame.f_locals} of a function (PEP 667): a mapping that reads and writes the variables of the frame. In a class or module it
 * stands for the namespace and the variables of a comprehension that is running.
 */
public final class FrameLocalsProxy extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("FrameLocalsProxy", new FrameLocalsProxyMethodsTable())
                    .notSubclassable()
                    .asMapping();

    private final PyFrame frame;

    public FrameLocalsProxy(PyFrame frame) {
        this.frame = frame;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    /** The value of a key, or null. */
    @TruffleBoundary
    public Object get(Object key) {
        int index = indexOf(key);
        if (index >= 0) {
            return frame.read(index);
        }
        if (frame.getNamespace() != null) {
            return key instanceof TruffleString name
                    ? Namespaces.lookup(frame.getNamespace(), name)
                    : null;
        }
        PyDict extra = frame.getExtraLocals();
        return extra == null ? null : extra.get(key);
    }

    /** Binds a variable, or keeps a key that is no variable. */
    @TruffleBoundary
    public void put(Object key, Object value) {
        int index = indexOf(key);
        if (index >= 0) {
            frame.write(index, value);
        } else if (frame.getNamespace() != null) {
            Py.setItem(frame.getNamespace(), key, value);
        } else {
            frame.makeExtraLocals().put(key, value);
        }
    }

    /** Removes a key that is no variable; false if there is none. */
    @TruffleBoundary
    public boolean remove(Object key) {
        if (indexOf(key) >= 0) {
            throw PyErr.valueError("cannot remove local variables from FrameLocalsProxy");
        }
        PyDict extra = frame.getExtraLocals();
        return extra != null && extra.remove(key) != null;
    }

    private int indexOf(Object key) {
        long hash = Py.hash(key);
        return key instanceof TruffleString name
                ? frame.indexOf(Str.toJava(name))
                : indexOfEqual(frame.getCode().getLayout(), key, hash);
    }

    /** Any key that is equal to a variable's name stands for the variable. */
    private static int indexOfEqual(VariableLayout layout, Object key, long hash) {
        for (int i = 0; i < layout.names().length; i++) {
            TruffleString name = Str.of(layout.names()[i]);
            if (!layout.inlined()[i] && Py.hash(name) == hash && Py.eq(name, key)) {
                return i;
            }
        }
        return -1;
    }

    /** The bound variables and the other keys as a new dict. */
    @TruffleBoundary
    public PyDict snapshot() {
        return (PyDict) frame.locals();
    }

    PyFrame getFrame() {
        return frame;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(frame);
    }
}
