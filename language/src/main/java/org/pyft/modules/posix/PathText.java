package org.pyft.modules.posix;

import java.util.ArrayList;
import java.util.List;

/** {@code posixpath} on Java strings. */
final class PathText {
    private PathText() {}

    /** How many characters the root has: none, one slash, or exactly two. */
    static int rootLength(String path) {
        if (!path.startsWith("/")) {
            return 0;
        }
        return path.startsWith("//") && !path.startsWith("///") ? 2 : 1;
    }

    /** Collapses slashes, {@code .} and {@code ..}. */
    static String normalize(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        int root = rootLength(path);
        List<String> parts = new ArrayList<>();
        for (String part : path.substring(root).split("/")) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (part.equals("..")
                    && (!parts.isEmpty() && !parts.getLast().equals("..")
                            || parts.isEmpty() && root > 0)) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else {
                parts.add(part);
            }
        }
        String result = path.substring(0, root) + String.join("/", parts);
        return result.isEmpty() ? "." : result;
    }
}
