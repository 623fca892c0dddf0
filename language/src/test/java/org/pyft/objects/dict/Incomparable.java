package org.pyft.objects.dict;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** A key that equals itself only, and must not be compared with anything else. */
final class Incomparable extends PyHeapObject {
    @Override
    public PyType builtinType() {
        throw new AssertionError("compared");
    }
}
