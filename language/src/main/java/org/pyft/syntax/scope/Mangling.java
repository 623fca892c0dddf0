package org.pyft.syntax.scope;

/** Class-private names: {@code __x} inside {@code class _C} means {@code _C__x}. */
public final class Mangling {
    private Mangling() {}

    /**
     * The name that {@code name} stands for inside a class.
     *
     * @param className the name of the innermost class around the use, or null outside classes
     */
    public static String mangle(String className, String name) {
        if (className == null
                || !name.startsWith("__")
                || name.endsWith("__")
                || name.indexOf('.') >= 0) {
            return name;
        }
        int start = 0;
        while (start < className.length() && className.charAt(start) == '_') {
            start++;
        }
        if (start == className.length()) {
            return name;
        }
        return "_" + className.substring(start) + name;
    }
}
