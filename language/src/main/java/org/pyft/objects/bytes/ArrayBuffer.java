package org.pyft.objects.bytes;

/** A buffer over a part of an array that needs no release. */
record ArrayBuffer(Object owner, byte[] array, int arrayOffset, int length, boolean isReadOnly)
        implements PyBuffer {}
