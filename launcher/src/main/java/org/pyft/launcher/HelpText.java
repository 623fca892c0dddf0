package org.pyft.launcher;

/** What {@code -h} and its relatives print. */
final class HelpText {
    static final String ENVIRONMENT =
            """
            Environment variables that PyFT looks at, unless -E or -I is given:
            PYTHONSTARTUP   : a file to run before the first prompt
            PYTHONPATH      : folders, separated by ':', that come first in sys.path
            PYTHONHOME      : the folder that holds lib/python3.14
            PYTHONIOENCODING: encoding[:errors] of stdin, stdout and stderr
            PYTHONHASHSEED  : accepted; hashes of str and bytes are the same in every run
            PYTHONBREAKPOINT: what breakpoint() calls; 0: nothing
            PYTHON_COLORS   : 1: tracebacks in colour; 0: without
            PYTHON_HISTORY  : where the prompt keeps its history
            PYTHONUSERBASE  : the user's base folder (site.USER_BASE)

            These do the same as an option:
            PYFT_GIL_MODULES (-X gil-modules), PYTHON_GIL (-X gil),
            PYTHON_CPU_COUNT (-X cpu_count), PYTHONDEBUG (-d), PYTHONDEVMODE (-X dev),
            PYTHONDONTWRITEBYTECODE (-B), PYTHONINSPECT (-i),
            PYTHONINTMAXSTRDIGITS (-X int_max_str_digits), PYTHONNOUSERSITE (-s),
            PYTHONOPTIMIZE (-O), PYTHONPROFILEIMPORTTIME (-X importtime),
            PYTHONPYCACHEPREFIX (-X pycache_prefix), PYTHONSAFEPATH (-P),
            PYTHON_THREAD_INHERIT_CONTEXT (-X thread_inherit_context),
            PYTHON_CONTEXT_AWARE_WARNINGS (-X context_aware_warnings),
            PYTHONUNBUFFERED (-u), PYTHONUTF8 (-X utf8), PYTHONVERBOSE (-v),
            PYTHONWARNDEFAULTENCODING (-X warn_default_encoding), PYTHONWARNINGS (-W)
            """;

    static final String IMPLEMENTATION_OPTIONS =
            """
            Options after -X; all others are accepted and shown in sys._xoptions:
            -X cpu_count=N: what os.cpu_count() returns
            -X dev        : development mode
            -X gil=[0|1]  : whether a global lock lets one thread at a time run Python code;
                     0, the default, also overrides modules that ask for a lock
            -X gil-modules=PACKAGE[,PACKAGE...]: packages whose functions, each package's,
                     run in one thread at a time
            -X importtime[=2]: report the time that each import takes
            -X int_max_str_digits=N: limit for conversions of int and str; 0: none
            -X pycache_prefix=PATH: keep compiled modules in a tree of their own
            -X thread_inherit_context=[0|1]: whether threads start with a copy of their
                     creator's context variables (default 1)
            -X context_aware_warnings=[0|1]: whether warnings.catch_warnings is safe for
                     threads (default 1)
            -X utf8[=0|1] : UTF-8 mode
            -X warn_default_encoding: warn where the default encoding is used
            """;

    private static final String OPTIONS =
            """
            Options (and corresponding environment variables):
            -b     : warn where bytes are turned into or compared with str; -bb: raise
            -B     : write no compiled modules; also PYTHONDONTWRITEBYTECODE=x
            -c cmd : run a program given as an argument; ends the options
            -d     : accepted; also PYTHONDEBUG=x
            -E     : ignore the environment variables PYTHON*
            -h     : print this help and exit; also -? or --help
            -i     : prompt after the program has ended; also PYTHONINSPECT=x
            -I     : isolate from the user's environment (implies -E, -P and -s)
            -m mod : run a module of the library as a program; ends the options
            -O     : leave out assert statements; also PYTHONOPTIMIZE=x
            -OO    : leave out docstrings as well
            -P     : put no unsafe folder in front of sys.path; also PYTHONSAFEPATH
            -q     : start the prompt without version and copyright
            -s     : leave the user's site folder out; also PYTHONNOUSERSITE=x
            -S     : do not import site
            -u     : unbuffered stdout and stderr; also PYTHONUNBUFFERED=x
            -v     : trace imports; also PYTHONVERBOSE=x
            -V     : print the version and exit; also --version; -VV: more about the build
            -W arg : warning control, action:message:category:module:lineno;
                     also PYTHONWARNINGS=arg
            -x     : skip the first line of the source
            -X opt : an implementation-specific option
            --check-hash-based-pycs always|default|never:
                     when compiled modules with a hash are checked
            --help-env: print help about environment variables and exit
            --help-xoptions: print help about -X options and exit
            --help-all: print complete help and exit

            Arguments:
            file   : program read from a file
            -      : program read from stdin (default; a prompt if it is a terminal)
            arg ...: the program's arguments in sys.argv[1:]
            """;

    private HelpText() {}

    static String usageLine(String program) {
        return "usage: " + program + " [option] ... [-c cmd | -m mod | file | -] [arg] ...\n";
    }

    static String usage(String program) {
        return usageLine(program) + OPTIONS;
    }

    static String all(String program) {
        return usage(program) + "\n" + ENVIRONMENT + "\n" + IMPLEMENTATION_OPTIONS;
    }
}
