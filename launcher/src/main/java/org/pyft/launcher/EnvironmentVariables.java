package org.pyft.launcher;

import java.util.Map;
import java.util.regex.Pattern;

/** Applies {@code PYTHON…} variables and {@code -X} options to the settings. */
final class EnvironmentVariables {
    private static final Pattern PACKAGE =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)*");

    private final Invocation result;
    private final Map<String, String> environment;

    private EnvironmentVariables(Invocation result, Map<String, String> environment) {
        this.result = result;
        this.environment = result.flag("ignore_environment") > 0 ? Map.of() : environment;
    }

    /**
     * Completes the settings.
     *
     * @throws UsageException if a value cannot be used
     */
    static void apply(Invocation result, Map<String, String> environment) {
        new EnvironmentVariables(result, environment).apply();
    }

    /** A variable that is set and not empty, or null. */
    private String get(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private void apply() {
        number("debug", "PYTHONDEBUG");
        number("verbose", "PYTHONVERBOSE");
        number("optimize", "PYTHONOPTIMIZE");
        number("inspect", "PYTHONINSPECT");
        present("dont_write_bytecode", "PYTHONDONTWRITEBYTECODE");
        present("no_user_site", "PYTHONNOUSERSITE");
        present("unbuffered", "PYTHONUNBUFFERED");
        present("safe_path", "PYTHONSAFEPATH");
        if (result.option("dev") != null || get("PYTHONDEVMODE") != null) {
            result.flag("dev_mode", 1);
        }
        if (result.option("faulthandler") != null
                || get("PYTHONFAULTHANDLER") != null
                || result.flag("dev_mode") > 0) {
            result.flag("faulthandler", 1);
        }
        if (result.option("warn_default_encoding") != null
                || get("PYTHONWARNDEFAULTENCODING") != null) {
            result.flag("warn_default_encoding", 1);
        }
        text("path", "PYTHONPATH");
        text("home", "PYTHONHOME");
        utf8Mode();
        pycachePrefix();
        integerLimit();
        cpuCount();
        gil();
        gilModules();
        zeroOrOne(
                "thread_inherit_context",
                "PYTHON_THREAD_INHERIT_CONTEXT",
                "config_init_thread_inherit_context");
        zeroOrOne(
                "context_aware_warnings",
                "PYTHON_CONTEXT_AWARE_WARNINGS",
                "config_init_context_aware_warnings");
        hashSeed();
        warnings();
    }

    private void number(String flag, String variable) {
        String value = get(variable);
        if (value != null) {
            int number = 1;
            if (value.matches("\\d{1,9}")) {
                number = Integer.parseInt(value);
            }
            result.raise(flag, number);
        }
    }

    private void present(String flag, String variable) {
        if (get(variable) != null) {
            result.raise(flag, 1);
        }
    }

    private void text(String setting, String variable) {
        String value = get(variable);
        if (value != null) {
            result.settings.put(setting, value);
        }
    }

    private void utf8Mode() {
        String option = result.option("utf8");
        if (option != null) {
            if (!option.isEmpty() && !option.equals("0") && !option.equals("1")) {
                throw UsageException.fatal(
                        "preconfig_init_utf8_mode",
                        "invalid -X utf8 option value",
                        "preinitializing");
            }
            result.flag("utf8_mode", option.equals("0") ? 0 : 1);
            return;
        }
        String variable = get("PYTHONUTF8");
        if (variable != null) {
            if (!variable.equals("0") && !variable.equals("1")) {
                throw UsageException.fatal(
                        "preconfig_init_utf8_mode",
                        "invalid PYTHONUTF8 environment variable value",
                        "preinitializing");
            }
            result.flag("utf8_mode", Integer.parseInt(variable));
        }
    }

    private void pycachePrefix() {
        String option = result.option("pycache_prefix");
        if (option == null) {
            text("pycache_prefix", "PYTHONPYCACHEPREFIX");
        } else if (!option.isEmpty()) {
            result.settings.put("pycache_prefix", option);
        }
    }

    private void integerLimit() {
        String option = result.option("int_max_str_digits");
        String value = option != null ? option : get("PYTHONINTMAXSTRDIGITS");
        if (value == null) {
            return;
        }
        int limit = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
        if (limit != 0 && limit < 640) {
            throw UsageException.fatal(
                    "config_init_int_max_str_digits",
                    (option != null ? "-X int_max_str_digits" : "PYTHONINTMAXSTRDIGITS")
                            + ": invalid limit; must be >= 640 or 0 for unlimited.");
        }
        result.flag("int_max_str_digits", limit);
    }

    private void cpuCount() {
        String option = result.option("cpu_count");
        String value = option != null ? option : get("PYTHON_CPU_COUNT");
        if (value == null || value.equals("default")) {
            return;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < 1) {
            throw UsageException.fatal(
                    "config_init_cpu_count",
                    option != null
                            ? "-X cpu_count=n option: n is missing or an invalid number, n must be greater than 0"
                            : "PYTHON_CPU_COUNT=n: n is missing or an invalid number, n must be greater than 0");
        }
        result.flag("cpu_count", Integer.parseInt(value));
    }

    private void gil() {
        String option = result.option("gil");
        String value = option != null ? option : get("PYTHON_GIL");
        if (value == null) {
            return;
        }
        if (!value.equals("0") && !value.equals("1")) {
            throw UsageException.fatal(
                    "config_read_gil", "PYTHON_GIL / -X gil must be \"0\" or \"1\"");
        }
        result.flag("gil", Integer.parseInt(value));
    }

    private void gilModules() {
        String option = result.option("gil-modules");
        String value = option != null ? option : get("PYFT_GIL_MODULES");
        if (value == null) {
            return;
        }
        for (String name : value.split(",", -1)) {
            if (!PACKAGE.matcher(name).matches()) {
                throw UsageException.fatal(
                        "config_read_gil_modules",
                        "PYFT_GIL_MODULES / -X gil-modules must be names of packages, separated by commas");
            }
        }
        result.settings.put("gil_modules", value);
    }

    private void zeroOrOne(String name, String variable, String function) {
        String option = result.option(name);
        String value = option != null ? option : get(variable);
        if (value == null) {
            return;
        }
        if (!value.equals("0") && !value.equals("1")) {
            throw UsageException.fatal(
                    function,
                    option != null
                            ? "-X " + name + "=n: n is missing or invalid"
                            : variable + ": missing or invalid value");
        }
        result.flag(name, Integer.parseInt(value));
    }

    /** {@code -R} has gone before: it means a random seed whatever the variable says. */
    private void hashSeed() {
        String value = get("PYTHONHASHSEED");
        if (value == null || result.settings.containsKey("hash_seed")) {
            return;
        }
        if (value.equals("random")) {
            result.settings.put("hash_seed", value);
            return;
        }
        String seed = value.stripLeading();
        if (!seed.matches("\\+?0*\\d{1,10}") || Long.parseLong(seed) > 0xffffffffL) {
            throw new UsageException(
                    "Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]\n"
                            + "Python runtime state: preinitialized\n\n",
                    1);
        }
        result.settings.put("hash_seed", Long.toString(Long.parseLong(seed)));
        result.flag("hash_randomization", Long.parseLong(seed) == 0 ? 0 : 1);
    }

    /** Low to high priority: development mode, the variable, the command line, {@code -b}. */
    private void warnings() {
        int first = 0;
        if (result.flag("dev_mode") > 0) {
            result.warnings.add(first++, "default");
        }
        String variable = get("PYTHONWARNINGS");
        if (variable != null) {
            for (String warning : variable.split(",")) {
                result.warnings.add(first++, warning);
            }
        }
        int bytes = result.flag("bytes_warning");
        if (bytes > 0) {
            result.warnings.add(bytes > 1 ? "error::BytesWarning" : "default::BytesWarning");
        }
    }
}
