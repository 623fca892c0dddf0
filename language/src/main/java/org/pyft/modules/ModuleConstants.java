package org.pyft.modules;

import org.pyft.objects.module.PyModule;

/** Adds integer constants to a Java-written module. */
public final class ModuleConstants {
    private ModuleConstants() {}

    /** Adds the constants of a text of names and values, separated by spaces. */
    public static void add(PyModule module, String text) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            module.put(words[i], Long.valueOf(words[i + 1]));
        }
    }
}
