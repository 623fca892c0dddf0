package org.pyft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of CPython's command line as the launcher hands them over, and the program's arguments. Immutable.
 *
 * @param settings flags by name ("optimize", "verbose", …) in their {@code sys.flags} values; absent ones are zero
 * @param warnings {@code -W} arguments in order
 * @param implementationOptions {@code -X} arguments in order
 * @param executable {@code sys.executable}
 * @param arguments {@code sys.argv} without the first element's rewriting
 */
public record CommandLine(
        Map<String, String> settings,
        List<String> warnings,
        List<String> implementationOptions,
        String executable,
        String[] arguments) {

    static CommandLine parse(String lines, String executable, String[] arguments) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        List<String> options = new ArrayList<>();
        for (String line : lines.split("\n")) {
            int eq = line.indexOf('=');
            if (eq < 0) {
                continue;
            }
            String name = line.substring(0, eq);
            String value = unescape(line.substring(eq + 1));
            switch (name) {
                case "W" -> warnings.add(value);
                case "X" -> options.add(value);
                default -> settings.put(name, value);
            }
        }
        return new CommandLine(settings, warnings, options, executable, arguments);
    }

    /** Undoes what keeps line ends out of the lines. */
    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                out.append(next == 'n' ? '\n' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A numeric flag; 0 if it was not given. */
    public int flag(String name) {
        return flag(name, 0);
    }

    /** A numeric flag, or its default. */
    public int flag(String name, int fallback) {
        String value = settings.get(name);
        return value == null ? fallback : Integer.parseInt(value);
    }

    /** A text setting, or null. */
    public String text(String name) {
        return settings.get(name);
    }
}
