package org.pyft.modules.sys;

import org.pyft.CommandLine;
import org.pyft.PyContext;
import org.pyft.modules.ModuleIndex;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.namespace.PySimpleNamespace;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.set.PyFrozenSet;
import org.pyft.objects.str.Str;
import org.pyft.objects.structseq.StructSequence;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.util.ArrayList;
import java.util.List;

/** The attributes of the module {@code sys} that are no functions. */
public final class SysNames {
    static final StructSequence ASYNCGEN_HOOKS =
            StructSequence.define("asyncgen_hooks", 2, "firstiter", "finalizer");
    private static final StructSequence VERSION_INFO =
            StructSequence.define(
                            "sys.version_info",
                            5,
                            "major",
                            "minor",
                            "micro",
                            "releaselevel",
                            "serial")
                    .notConstructible();
    private static final StructSequence FLAGS =
            StructSequence.define(
                            "sys.flags",
                            18,
                            "debug",
                            "inspect",
                            "interactive",
                            "optimize",
                            "dont_write_bytecode",
                            "no_user_site",
                            "no_site",
                            "ignore_environment",
                            "verbose",
                            "bytes_warning",
                            "quiet",
                            "hash_randomization",
                            "isolated",
                            "dev_mode",
                            "utf8_mode",
                            "warn_default_encoding",
                            "safe_path",
                            "int_max_str_digits",
                            "gil",
                            "thread_inherit_context",
                            "context_aware_warnings")
                    .notConstructible();
    private static final StructSequence FLOAT_INFO =
            StructSequence.define(
                    "sys.float_info",
                    11,
                    "max",
                    "max_exp",
                    "max_10_exp",
                    "min",
                    "min_exp",
                    "min_10_exp",
                    "dig",
                    "mant_dig",
                    "epsilon",
                    "radix",
                    "rounds");
    private static final StructSequence INT_INFO =
            StructSequence.define(
                    "sys.int_info",
                    4,
                    "bits_per_digit",
                    "sizeof_digit",
                    "default_max_str_digits",
                    "str_digits_check_threshold");
    private static final StructSequence HASH_INFO =
            StructSequence.define(
                    "sys.hash_info",
                    9,
                    "width",
                    "modulus",
                    "inf",
                    "nan",
                    "imag",
                    "algorithm",
                    "hash_bits",
                    "seed_bits",
                    "cutoff");
    private static final StructSequence THREAD_INFO =
            StructSequence.define("sys.thread_info", 3, "name", "lock", "version");
    private static final long HEX_VERSION = 0x030e03f0L;

    private SysNames() {}

    static void add(PyModule sys) {
        PyContext context = PyContext.get();
        PyTuple version = VERSION_INFO.create(3L, 14L, 3L, Str.of("final"), 0L);
        text(
                sys,
                "version",
                "3.14.3 free-threading build (main, Nov 20 2026, 12:00:00) [PyFT, Java "
                        + Runtime.version().feature()
                        + "."
                        + Runtime.version().interim()
                        + "."
                        + Runtime.version().update()
                        + "]");
        sys.put("version_info", version);
        sys.put("hexversion", HEX_VERSION);
        sys.put("api_version", 1013L);
        text(sys, "copyright", Copyright.TEXT);
        text(sys, "platform", "linux");
        text(sys, "byteorder", "little");
        text(sys, "abiflags", "t");
        text(sys, "float_repr_style", "short");
        text(sys, "platlibdir", "lib");
        text(sys, "_framework", "");
        sys.put("_git", PyTuple.of(Str.of("PyFT"), Str.EMPTY, Str.EMPTY));
        sys.put("maxsize", Long.MAX_VALUE);
        sys.put("maxunicode", (long) Character.MAX_CODE_POINT);
        sys.put(
                "float_info",
                FLOAT_INFO.create(
                        Double.MAX_VALUE,
                        1024L,
                        308L,
                        Double.MIN_NORMAL,
                        -1021L,
                        -307L,
                        15L,
                        53L,
                        Math.ulp(1.0),
                        2L,
                        1L));
        sys.put("int_info", INT_INFO.create(30L, 4L, 4300L, 640L));
        sys.put(
                "hash_info",
                HASH_INFO.create(
                        64L,
                        (1L << 61) - 1,
                        314159L,
                        0L,
                        1000003L,
                        Str.of("siphash13"),
                        64L,
                        128L,
                        0L));
        sys.put(
                "thread_info",
                THREAD_INFO.create(Str.of("pthread"), Str.of("semaphore"), PyNone.NONE));
        for (String hook :
                new String[] {"displayhook", "excepthook", "unraisablehook", "breakpointhook"}) {
            sys.put("__" + hook + "__", sys.get(hook));
        }
        sys.put("builtin_module_names", moduleNames());
        sys.put(
                "stdlib_module_names",
                PyFrozenSet.of(strings(List.of(StandardModules.NAMES.split("\\s+")))));
        sys.put("implementation", implementation(version));
        sys.put("monitoring", context.imports().createModule("sys.monitoring"));
        sys.put("_jit", context.imports().createModule("sys._jit"));
        addCommandLine(sys, context);
        addPaths(sys, context);
    }

    private static void addCommandLine(PyModule sys, PyContext context) {
        CommandLine line = context.commandLine();
        sys.put(
                "flags",
                FLAGS.create(
                        flag(line, "debug"),
                        flag(line, "inspect"),
                        flag(line, "interactive"),
                        flag(line, "optimize"),
                        flag(line, "dont_write_bytecode"),
                        flag(line, "no_user_site"),
                        flag(line, "no_site"),
                        flag(line, "ignore_environment"),
                        flag(line, "verbose"),
                        flag(line, "bytes_warning"),
                        flag(line, "quiet"),
                        (long) line.flag("hash_randomization", 1),
                        flag(line, "isolated"),
                        line.flag("dev_mode") != 0,
                        (long) line.flag("utf8_mode", 0),
                        flag(line, "warn_default_encoding"),
                        line.flag("safe_path") != 0,
                        (long) context.maximumStringDigits(),
                        gil(context),
                        (long) line.flag("thread_inherit_context", 1),
                        (long) line.flag("context_aware_warnings", 1)));
        sys.put("dont_write_bytecode", line.flag("dont_write_bytecode") != 0);
        sys.put("warnoptions", PyList.of(strings(line.warnings())));
        PyDict options = new PyDict();
        for (String option : line.implementationOptions()) {
            int eq = option.indexOf('=');
            options.put(
                    Str.of(eq < 0 ? option : option.substring(0, eq)),
                    eq < 0 ? (Object) true : Str.of(option.substring(eq + 1)));
        }
        sys.put("_xoptions", options);
        String prefix = line.text("pycache_prefix");
        sys.put("pycache_prefix", prefix == null ? PyNone.NONE : Str.of(prefix));
        text(sys, "executable", line.executable());
        text(sys, "_base_executable", line.executable());
        sys.put("argv", PyList.of(arguments(context)));
        String original = line.text("orig_argv");
        sys.put(
                "orig_argv",
                PyList.of(
                        strings(original == null ? List.of() : List.of(original.split("\0", -1)))));
    }

    private static Object[] arguments(PyContext context) {
        String[] arguments = context.commandLine().arguments();
        return arguments.length == 0 ? new Object[] {Str.EMPTY} : strings(List.of(arguments));
    }

    private static void addPaths(PyModule sys, PyContext context) {
        String prefix = context.home().prefix();
        String library = context.home().library();
        for (String name :
                new String[] {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"}) {
            text(sys, name, prefix);
        }
        String home = context.commandLine().text("home");
        sys.put("_home", home == null ? PyNone.NONE : Str.of(home));
        sys.put("_stdlib_dir", library.isEmpty() ? PyNone.NONE : Str.of(library));
        List<String> path = new ArrayList<>();
        String configured = context.commandLine().text("path");
        if (configured != null && !configured.isEmpty()) {
            path.addAll(List.of(configured.split(":", -1)));
        }
        if (!library.isEmpty()) {
            path.add(prefix + "/lib/python314.zip");
            path.add(library);
            path.add(library + "/lib-dynload");
        }
        sys.put("path", PyList.of(strings(path)));
        sys.put("path_hooks", new PyList());
        sys.put("path_importer_cache", new PyDict());
        sys.put("meta_path", new PyList());
    }

    private static Object moduleNames() {
        List<String> names = new ArrayList<>();
        for (String name : ModuleIndex.names()) {
            if (name.indexOf('.') < 0) {
                names.add(name);
            }
        }
        return PyTuple.of(strings(names));
    }

    private static Object implementation(PyTuple version) {
        Object[] arguments = {
            Str.of("pyft"),
            Str.of("pyft-314"),
            version,
            HEX_VERSION,
            Str.of("x86_64-linux-gnu"),
            false
        };
        return Py.callKw(
                PySimpleNamespace.TYPE,
                arguments,
                new String[] {
                    "name",
                    "cache_tag",
                    "version",
                    "hexversion",
                    "_multiarch",
                    "supports_isolated_interpreters"
                });
    }

    /** None if nobody has said whether there is to be a global lock. */
    private static Object gil(PyContext context) {
        Boolean setting = context.gilSetting();
        return setting == null ? PyNone.NONE : (Object) (setting ? 1L : 0L);
    }

    private static Object flag(CommandLine line, String name) {
        return (long) line.flag(name);
    }

    private static void text(PyModule module, String name, String value) {
        module.put(name, Str.of(value));
    }

    /** Python strings of Java ones. */
    static Object[] strings(List<String> texts) {
        Object[] result = new Object[texts.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = Str.of(texts.get(i));
        }
        return result;
    }
}
