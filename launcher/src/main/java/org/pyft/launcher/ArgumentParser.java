package org.pyft.launcher;

import java.util.ArrayList;
import java.util.List;

/** Reads a command line as CPython does: short options may be joined, and {@code -c}, {@code -m} and a file end the options. */
final class ArgumentParser {
    private static final String WITH_ARGUMENT = "cmWX";

    private final String program;
    private final List<String> arguments;
    private final Invocation result = new Invocation();
    private int index;
    private int helps;
    private int versions;
    private String helpPart;

    private ArgumentParser(String program, List<String> arguments) {
        this.program = program;
        this.arguments = arguments;
    }

    /**
     * Parses the arguments.
     *
     * @throws UsageException if they are wrong
     */
    static Invocation parse(String program, List<String> arguments) {
        ArgumentParser parser = new ArgumentParser(program, arguments);
        parser.options();
        parser.finish();
        return parser.result;
    }

    private void options() {
        while (index < arguments.size() && result.target == null) {
            String argument = arguments.get(index);
            if (argument.length() < 2 || argument.charAt(0) != '-') {
                return;
            }
            index++;
            if (argument.equals("--")) {
                return;
            }
            if (argument.startsWith("--")) {
                longOption(argument);
            } else {
                shortOptions(argument);
            }
        }
    }

    private void longOption(String argument) {
        switch (argument) {
            case "--help" -> helps++;
            case "--version" -> versions++;
            case "--help-all", "--help-env", "--help-xoptions" -> helpPart = argument;
            case "--check-hash-based-pycs" -> {
                if (index >= arguments.size()) {
                    throw usage("Argument expected for the --check-hash-based-pycs option\n");
                }
                String value = arguments.get(index++);
                if (!List.of("default", "always", "never").contains(value)) {
                    throw usage(
                            "--check-hash-based-pycs must be one of 'default', 'always', or 'never'\n");
                }
                result.settings.put("check_hash_pycs", value);
            }
            default -> throw usage("Unknown option: " + argument + "\n");
        }
    }

    private void shortOptions(String cluster) {
        for (int i = 1; i < cluster.length(); i++) {
            char option = cluster.charAt(i);
            if (WITH_ARGUMENT.indexOf(option) < 0) {
                shortOption(option);
                continue;
            }
            String value;
            if (i + 1 < cluster.length()) {
                value = cluster.substring(i + 1);
            } else if (index < arguments.size()) {
                value = arguments.get(index++);
            } else {
                throw usage("Argument expected for the -" + option + " option\n");
            }
            withArgument(option, value);
            return;
        }
    }

    private void withArgument(char option, String value) {
        switch (option) {
            case 'c' -> program(Invocation.Kind.COMMAND, value);
            case 'm' -> program(Invocation.Kind.MODULE, value);
            case 'W' -> result.warnings.add(value);
            default -> result.options.add(value);
        }
    }

    private void program(Invocation.Kind kind, String target) {
        result.kind = kind;
        result.target = target;
    }

    private void shortOption(char option) {
        switch (option) {
            case 'b' -> result.increase("bytes_warning");
            case 'B' -> result.increase("dont_write_bytecode");
            case 'd' -> result.increase("debug");
            case 'E' -> result.increase("ignore_environment");
            case 'i' -> {
                result.increase("inspect");
                result.increase("interactive");
            }
            case 'I' -> {
                result.increase("isolated");
                result.increase("ignore_environment");
                result.increase("no_user_site");
                result.flag("safe_path", 1);
            }
            case 'O' -> result.increase("optimize");
            case 'P' -> result.flag("safe_path", 1);
            case 'q' -> result.increase("quiet");
            case 'R' -> result.settings.put("hash_seed", "random");
            case 't' -> {}
            case 's' -> result.increase("no_user_site");
            case 'S' -> result.increase("no_site");
            case 'u' -> result.flag("unbuffered", 1);
            case 'v' -> result.increase("verbose");
            case 'x' -> result.flag("skip_first_line", 1);
            case 'h', '?' -> helps++;
            case 'V' -> versions++;
            case 'J' -> throw usage("-J is reserved for Jython\n");
            default -> throw usage("Unknown option: -" + option + "\n");
        }
    }

    private void finish() {
        if (helps > 0) {
            result.information = HelpText.usage(program);
        } else if (helpPart != null) {
            result.information =
                    switch (helpPart) {
                        case "--help-env" -> HelpText.ENVIRONMENT;
                        case "--help-xoptions" -> HelpText.IMPLEMENTATION_OPTIONS;
                        default -> HelpText.all(program);
                    };
        } else if (versions > 0) {
            result.information = "Python " + (versions > 1 ? Version.LONG : Version.SHORT) + "\n";
        }
        List<String> rest = new ArrayList<>(arguments.subList(index, arguments.size()));
        if (result.target != null) {
            rest.addFirst(result.kind == Invocation.Kind.COMMAND ? "-c" : "-m");
        } else if (!rest.isEmpty() && !rest.getFirst().equals("-")) {
            program(Invocation.Kind.FILE, rest.getFirst());
        } else if (rest.isEmpty()) {
            rest.add("");
        }
        result.arguments = rest;
    }

    private UsageException usage(String message) {
        return new UsageException(
                message + HelpText.usageLine(program) + "Try `python -h' for more information.\n",
                2);
    }
}
