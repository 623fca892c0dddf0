package org.pyft.modules.accounts;

import org.pyft.PyContext;
import org.pyft.modules.posix.ProcessInfo;

import java.util.ArrayList;
import java.util.List;

/** Reads the files of users and groups. */
final class Accounts {
    private Accounts() {}

    /** The entries of a file, as fields between colons. */
    static List<String[]> entries(String path, int fields) {
        List<String[]> result = new ArrayList<>();
        String text = ProcessInfo.read(PyContext.get().env(), path);
        if (text != null) {
            for (String line : text.split("\n")) {
                String[] parts = line.split(":", -1);
                if (parts.length >= fields && !line.startsWith("#")) {
                    result.add(parts);
                }
            }
        }
        return result;
    }

    /** The first entry whose field has the value, or null. */
    static String[] find(String path, int fields, int field, String value) {
        for (String[] entry : entries(path, fields)) {
            if (entry[field].equals(value)) {
                return entry;
            }
        }
        return null;
    }
}
