package org.pyft.modules.io;

import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBuffer;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;

/** What the methods of the buffered streams that read have in common. */
final class BufferedReading {
    private BufferedReading() {}

    static Object readInto(PyBuffered self, Object target, String function, boolean once) {
        self.raw();
        try (PyBuffer buffer = Buffers.acquireWritable(target, function, 0)) {
            int count;
            if (buffer.array() != null && buffer.strides() == null) {
                count = self.readInto(buffer.array(), buffer.arrayOffset(), buffer.length(), once);
            } else {
                byte[] bytes = new byte[buffer.length()];
                count = self.readInto(bytes, 0, bytes.length, once);
                buffer.write(0, bytes, 0, Math.max(0, count));
            }
            return count < 0 ? PyNone.NONE : (Object) (long) count;
        }
    }

    static Object next(PyBuffered self) {
        var line = self.readLine(-1);
        if (line.size() == 0) {
            throw PyErr.stopIteration(null);
        }
        return line;
    }
}
