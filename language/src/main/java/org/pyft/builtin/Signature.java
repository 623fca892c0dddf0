package org.pyft.builtin;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a callable: positional-only, positional-or-keyword, keyword-only, {@code *args}, {@code **kwargs}; in this order in
 * bound argument arrays (see docs/architecture.md, "Calls").
 */
public final class Signature {
    private final String[] names;
    private final int positionalOnly;
    private final int positional;
    private final int keywordOnly;
    private final String varArgs;
    private final String varKeywords;

    /**
     * @param names positional-only, positional and keyword-only names, in this order
     * @param positionalOnly how many are positional-only
     * @param positional how many can be given by position, positional-only ones included
     * @param varArgs name of the {@code *args} parameter or null
     * @param varKeywords name of the {@code **kwargs} parameter or null
     */
    public Signature(
            String[] names,
            int positionalOnly,
            int positional,
            String varArgs,
            String varKeywords) {
        this.names = names;
        this.positionalOnly = positionalOnly;
        this.positional = positional;
        this.keywordOnly = names.length - positional;
        this.varArgs = varArgs;
        this.varKeywords = varKeywords;
    }

    /** All named parameters: positional ones, then keyword-only ones. */
    public String[] names() {
        return names;
    }

    public int positionalOnlyCount() {
        return positionalOnly;
    }

    public int positionalCount() {
        return positional;
    }

    public int keywordOnlyCount() {
        return keywordOnly;
    }

    public String varArgs() {
        return varArgs;
    }

    public String varKeywords() {
        return varKeywords;
    }

    /** How many elements a bound argument array has. */
    public int boundCount() {
        return names.length + (varArgs != null ? 1 : 0) + (varKeywords != null ? 1 : 0);
    }

    /** Whether there are only positional parameters. */
    public boolean isPlain() {
        return keywordOnly == 0 && isBounded();
    }

    /** Whether only the named parameters can be given. */
    public boolean isBounded() {
        return varArgs == null && varKeywords == null;
    }

    /** Index in {@link #names} of the parameter a keyword may fill, or −1. */
    public int keywordIndex(String keyword) {
        for (int i = positionalOnly; i < names.length; i++) {
            if (names[i].equals(keyword)) {
                return i;
            }
        }
        return -1;
    }

    /** A signature in clinic form with, per named parameter, the default's source text (null: required). */
    public record Parsed(Signature signature, String[] defaults) {
        /** How many leading positional parameters have no default. */
        public int requiredPositional() {
            int required = 0;
            while (required < signature.positionalCount() && defaults[required] == null) {
                required++;
            }
            return required;
        }
    }

    /** Parses {@code "($self, a, b=1, /, *, c)"}. */
    public static Parsed parse(String text) {
        List<String> names = new ArrayList<>();
        List<String> defaults = new ArrayList<>();
        int positionalOnly = 0;
        int positional = -1;
        String varArgs = null;
        String varKeywords = null;
        for (String part : split(text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')))) {
            if (part.equals("/")) {
                positionalOnly = names.size();
            } else if (part.equals("*")) {
                positional = names.size();
            } else if (part.startsWith("**")) {
                varKeywords = part.substring(2);
            } else if (part.startsWith("*")) {
                varArgs = part.substring(1);
                positional = names.size();
            } else {
                int eq = part.indexOf('=');
                String name = (eq < 0 ? part : part.substring(0, eq)).trim();
                names.add((name.startsWith("$") ? name.substring(1) : name).intern());
                defaults.add(eq < 0 ? null : part.substring(eq + 1).trim());
            }
        }
        if (positional < 0) {
            positional = names.size();
        }
        return new Parsed(
                new Signature(
                        names.toArray(new String[0]),
                        positionalOnly,
                        positional,
                        varArgs,
                        varKeywords),
                defaults.toArray(new String[0]));
    }

    private static List<String> split(String parameters) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i <= parameters.length(); i++) {
            char c = i < parameters.length() ? parameters.charAt(i) : ',';
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                String part = parameters.substring(start, i).trim();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
