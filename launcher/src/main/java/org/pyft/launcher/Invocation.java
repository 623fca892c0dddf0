package org.pyft.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command line asks for. */
final class Invocation {
    /** What to run. */
    enum Kind {
        COMMAND,
        MODULE,
        FILE,
        STDIN
    }

    /** Flags and settings by the names that the language knows. */
    final Map<String, String> settings = new LinkedHashMap<>();

    /** {@code -W} arguments. */
    final List<String> warnings = new ArrayList<>();

    /** {@code -X} arguments. */
    final List<String> options = new ArrayList<>();

    /** What is printed instead of running anything, or null. */
    String information;

    Kind kind = Kind.STDIN;

    /** The command, module or file. */
    String target;

    /** {@code sys.argv}. */
    List<String> arguments = List.of("");

    void flag(String name, int value) {
        settings.put(name, Integer.toString(value));
    }

    int flag(String name) {
        return Integer.parseInt(settings.getOrDefault(name, "0"));
    }

    void increase(String name) {
        flag(name, flag(name) + 1);
    }

    /** A flag that an environment variable may raise. */
    void raise(String name, int value) {
        if (value > flag(name)) {
            flag(name, value);
        }
    }

    /** The option {@code -X name} or {@code -X name=value}: the value, empty if there is none; null if it was not given. */
    String option(String name) {
        String found = null;
        for (String option : options) {
            if (option.equals(name)) {
                found = "";
            } else if (option.startsWith(name + "=")) {
                found = option.substring(name.length() + 1);
            }
        }
        return found;
    }

    /** The settings in the form that the language's option takes. */
    String toLines() {
        StringBuilder lines = new StringBuilder();
        settings.forEach((name, value) -> line(lines, name, value));
        warnings.forEach(value -> line(lines, "W", value));
        options.forEach(value -> line(lines, "X", value));
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n');
    }
}
