package org.pyft.codecs;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** The attributes of {@code EncodingMap}. */
@BuiltinType("EncodingMap")
public final class EncodingMapMethods {
    private EncodingMapMethods() {}

    @Builtin("size($self, /)")
    static long size(EncodingMap self) {
        return self.size();
    }
}
