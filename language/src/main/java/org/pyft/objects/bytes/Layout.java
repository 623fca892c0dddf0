package org.pyft.objects.bytes;

/** Shapes and strides: how the elements of a buffer lie in memory. */
final class Layout {
    private Layout() {}

    /** Number of elements. */
    static int count(int[] shape) {
        int count = 1;
        for (int extent : shape) {
            count *= extent;
        }
        return count;
    }

    /** The strides of a dense layout, last dimension fastest. */
    static int[] denseStrides(int[] shape, int itemSize) {
        int[] strides = new int[shape.length];
        int stride = itemSize;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= shape[i];
        }
        return strides;
    }

    /** Whether the elements are dense with the last dimension fastest. */
    static boolean isRowMajor(int[] shape, int[] strides, int itemSize) {
        if (count(shape) == 0) {
            return true;
        }
        int expected = itemSize;
        for (int i = shape.length - 1; i >= 0; i--) {
            if (shape[i] > 1 && strides[i] != expected) {
                return false;
            }
            expected *= shape[i];
        }
        return true;
    }

    /** Whether the elements are dense with the first dimension fastest. */
    static boolean isColumnMajor(int[] shape, int[] strides, int itemSize) {
        if (count(shape) == 0) {
            return true;
        }
        int expected = itemSize;
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] > 1 && strides[i] != expected) {
                return false;
            }
            expected *= shape[i];
        }
        return true;
    }

    /** The elements' bytes, last index fastest. The buffer's first element is at its index 0. */
    static byte[] gather(PyBuffer buffer, int[] shape, int[] strides, int itemSize) {
        byte[] result = new byte[count(shape) * itemSize];
        gather(buffer, 0, shape, strides, itemSize, 0, result, 0);
        return result;
    }

    static int gather(
            PyBuffer buffer,
            int from,
            int[] shape,
            int[] strides,
            int itemSize,
            int dimension,
            byte[] target,
            int to) {
        if (dimension == shape.length) {
            buffer.read(from, target, to, itemSize);
            return to + itemSize;
        }
        int next = to;
        int at = from;
        for (int i = 0; i < shape[dimension]; i++) {
            next = gather(buffer, at, shape, strides, itemSize, dimension + 1, target, next);
            at += strides[dimension];
        }
        return next;
    }
}
