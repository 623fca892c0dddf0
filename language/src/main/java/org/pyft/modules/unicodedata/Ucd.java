package org.pyft.modules.unicodedata;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

/** {@code unicodedata.ucd_3_2_0}: an older database as an object. */
public final class Ucd extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("unicodedata.UCD", new UcdMethodsTable()).notSubclassable();

    static final Ucd UNICODE_3_2 = new Ucd(UnicodeDatabase.UNICODE_3_2);

    private final UnicodeDatabase database;

    private Ucd(UnicodeDatabase database) {
        this.database = database;
    }

    UnicodeDatabase database() {
        return database;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
