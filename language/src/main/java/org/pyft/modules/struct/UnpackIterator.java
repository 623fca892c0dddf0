package org.pyft.modules.struct;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** Unpacks one struct after the other. The buffer stays open until the end. */
public final class UnpackIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("_struct.unpack_iterator", new UnpackIteratorMethodsTable())
                    .notSubclassable();

    private final StructFormat format;
    private final PyBuffer buffer;
    private int position;

    UnpackIterator(StructFormat format, PyBuffer buffer) {
        this.format = format;
        this.buffer = buffer;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        int at;
        synchronized (this) {
            at = position;
            if (at < 0) {
                return null;
            }
            if (at >= buffer.length()) {
                position = -1;
                buffer.close();
                return null;
            }
            position = at + format.size();
        }
        return StructOperations.unpackAt(format, buffer, at);
    }

    long remaining() {
        int at = position;
        return at < 0 ? 0 : (buffer.length() - at) / format.size();
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(buffer.owner());
    }
}
