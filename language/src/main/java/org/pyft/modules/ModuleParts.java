package org.pyft.modules;

import org.pyft.builtin.BuiltinEntry;
import org.pyft.builtin.BuiltinTable;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;

/** Spreads the functions of a large Java-written module over several classes. */
public final class ModuleParts {
    private ModuleParts() {}

    /** Adds the functions of the tables; their signatures have neither {@code $self} nor {@code $type}. */
    public static void add(PyModule module, String name, BuiltinTable... parts) {
        for (BuiltinTable part : parts) {
            for (int id = 0; id < part.size(); id++) {
                BuiltinEntry entry = new BuiltinEntry(part, id, name);
                module.put(entry.name(), new PyBuiltinFunction(entry, module, Str.of(name)));
            }
        }
    }
}
