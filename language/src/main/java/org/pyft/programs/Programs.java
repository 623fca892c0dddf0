package org.pyft.programs;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.PyFTLanguage;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.programs.SyntaxErrorObjects.Stage;
import org.pyft.syntax.Mode;
import org.pyft.syntax.ParseOptions;
import org.pyft.syntax.SourceParser;
import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.scope.Futures;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.scope.ScopeAnalyzer;
import org.pyft.syntax.scope.ScopeOptions;
import org.pyft.syntax.scope.ScopeTree;
import org.pyft.syntax.tree.Mod;
import org.pyft.translate.AstConverter;
import org.pyft.translate.Translator;

import java.nio.file.Path;
import java.util.List;

/** Source to code objects, and code objects to running programs: what {@code compile}, {@code exec}, imports and the polyglot API share. */
public final class Programs {
    /** {@code PyCF_…} flags of {@code compile()}. */
    public static final int SOURCE_IS_UTF8 = 0x100;

    public static final int DONT_IMPLY_DEDENT = 0x200;
    public static final int ONLY_AST = 0x400;
    public static final int IGNORE_COOKIE = 0x800;
    public static final int TYPE_COMMENTS = 0x1000;
    public static final int ALLOW_TOP_LEVEL_AWAIT = 0x2000;
    public static final int ALLOW_INCOMPLETE_INPUT = 0x4000;
    public static final int OPTIMIZED_AST = 0x8000 | ONLY_AST;

    /** The flags of {@code __future__} features. */
    public static final int FUTURE_FLAGS = 0x1fe0000;

    private static final int OBSOLETE_FLAGS = 0x10;
    private static final int COMPILE_FLAGS =
            DONT_IMPLY_DEDENT
                    | OPTIMIZED_AST
                    | IGNORE_COOKIE
                    | TYPE_COMMENTS
                    | ALLOW_TOP_LEVEL_AWAIT
                    | ALLOW_INCOMPLETE_INPUT
                    | SOURCE_IS_UTF8;

    private Programs() {}

    // Polyglot sources
    // -------------------------------------------------------------------------------------------------

    /** The call target of a source given to the polyglot API. */
    public static CallTarget parse(
            PyFTLanguage language, Source source, List<String> argumentNames) {
        return HostPrograms.parse(language, source, argumentNames);
    }

    // Library files
    // ----------------------------------------------------------------------------------------------------

    /** Compiles a module of the standard library that boots the import machinery. */
    @TruffleBoundary
    public static PyCode compileLibrary(byte[] source, String filename, Path file) {
        try {
            Mod tree = SourceParser.parse(source, filename, Mode.EXEC, ParseOptions.DEFAULT);
            return translate(tree, filename, 0, optimization(-1), ParseOptions.DEFAULT);
        } catch (SyntaxException e) {
            throw SyntaxErrorObjects.raise(e, Stage.TEXT);
        }
    }

    /** Compiles a program file: like source bytes, but with the messages of a file. */
    @TruffleBoundary
    public static PyCode compileFile(byte[] source, String filename) {
        ParseOptions options = options(0, -1);
        Mod tree;
        try {
            tree = SourceParser.parse(source, filename, Mode.EXEC, options);
        } catch (SyntaxException e) {
            throw SyntaxErrorObjects.raise(
                    ProgramFileErrors.reword(e, source, filename), Stage.PROGRAM_FILE);
        }
        return translateTree(tree, filename, 0, -1);
    }

    // compile()
    // --------------------------------------------------------------------------------------------------------

    /**
     * {@code compile(source, filename, mode, flags, …)} for source text, with the flags already complete.
     *
     * @param source str or bytes-like
     * @return a code object, or the root of a syntax tree if the flags ask for one
     */
    @TruffleBoundary
    public static Object compile(
            Object source,
            String filename,
            Mode mode,
            int flags,
            int optimize,
            int featureVersion,
            String function) {
        checkFlags(flags);
        AstConverter converter = AstConverter.of(PyContext.get());
        if (converter != null && converter.isTree(source)) {
            converter.checkRoot(source, mode);
            if ((flags & OPTIMIZED_AST) == ONLY_AST) {
                return source;
            }
            Mod given = converter.toTree(source, mode);
            return (flags & ONLY_AST) != 0
                    ? converter.fromTree(given, true, optimization(optimize))
                    : translateTree(given, filename, flags, optimize);
        }
        Mod tree = parseText(source, filename, mode, flags, featureVersion, function);
        if ((flags & ONLY_AST) != 0) {
            if (converter == null) {
                PyContext.get().importModule("_ast");
                converter = AstConverter.of(PyContext.get());
            }
            return converter.fromTree(
                    tree, (flags & OPTIMIZED_AST) == OPTIMIZED_AST, optimization(optimize));
        }
        return translateTree(tree, filename, flags, optimize);
    }

    /** Parses source text. Throws Python's exceptions. */
    @TruffleBoundary
    public static Mod parseText(
            Object source,
            String filename,
            Mode mode,
            int flags,
            int featureVersion,
            String function) {
        ParseOptions options = options(flags, featureVersion);
        try {
            Object text = PyWrapper.unwrap(source);
            if (text instanceof TruffleString string) {
                return SourceParser.parse(SourceText.checked(string), filename, mode, options);
            }
            byte[] bytes = Buffers.toBytesOrNull(source);
            if (bytes == null) {
                throw PyErr.typeError(
                        "%s() arg 1 must be a string%s object",
                        function,
                        switch (function) {
                            case "compile" -> ", bytes or AST";
                            case "symtable" -> " or bytes";
                            default -> ", bytes or code";
                        });
            }
            SourceText.check(bytes);
            return SourceParser.parse(bytes, filename, mode, options);
        } catch (SyntaxException e) {
            throw SyntaxErrorObjects.raise(e, Stage.TEXT);
        }
    }

    /** The scopes of source text, as the module {@code symtable} shows them. Throws Python's exceptions. */
    @TruffleBoundary
    public static Scope symbols(Object source, String filename, Mode mode) {
        Mod tree = parseText(source, filename, mode, 0, -1, "symtable");
        try {
            return ScopeAnalyzer.symbols(
                            tree, filename, ScopeOptions.DEFAULT.withWarnings(SyntaxWarnings::warn))
                    .module();
        } catch (SyntaxException e) {
            throw SyntaxErrorObjects.raise(e, Stage.AFTER_PARSING);
        }
    }

    /** Checks a tree and makes code of it. Throws Python's exceptions. */
    @TruffleBoundary
    public static PyCode translateTree(Mod tree, String filename, int flags, int optimize) {
        try {
            return translate(tree, filename, flags, optimization(optimize), options(flags, -1));
        } catch (SyntaxException e) {
            throw SyntaxErrorObjects.raise(e, Stage.AFTER_PARSING);
        } catch (StackOverflowError e) {
            throw PyErr.error(
                    ExceptionTypes.RECURSION_ERROR,
                    "maximum recursion depth exceeded during compilation");
        }
    }

    private static PyCode translate(
            Mod tree, String filename, int flags, int optimization, ParseOptions options) {
        ScopeOptions scopeOptions =
                new ScopeOptions(
                        new Futures(flags & FUTURE_FLAGS),
                        (flags & ALLOW_TOP_LEVEL_AWAIT) != 0,
                        optimization,
                        options.warnings());
        ScopeTree scopes = ScopeAnalyzer.analyze(tree, filename, scopeOptions);
        return Translator.translateModule(
                PyContext.get().language(), tree, scopes, filename, optimization);
    }

    private static ParseOptions options(int flags, int featureVersion) {
        int version =
                featureVersion < 0 || (flags & ONLY_AST) == 0
                        ? ParseOptions.CURRENT_VERSION
                        : featureVersion;
        return new ParseOptions(
                (flags & TYPE_COMMENTS) != 0,
                version,
                (flags & IGNORE_COOKIE) != 0,
                (flags & ALLOW_INCOMPLETE_INPUT) != 0,
                (flags & DONT_IMPLY_DEDENT) != 0,
                (flags & Futures.BARRY_AS_BDFL) != 0,
                org.pyft.objects.integer.IntLimits.maxStringDigits(),
                SyntaxWarnings::warn);
    }

    private static void checkFlags(int flags) {
        if ((flags & ~(FUTURE_FLAGS | OBSOLETE_FLAGS | COMPILE_FLAGS)) != 0) {
            throw PyErr.valueError("compile(): unrecognised flags");
        }
    }

    /** The level of {@code -O} that −1 stands for. */
    public static int optimization(int requested) {
        return requested < 0 ? PyContext.get().commandLine().flag("optimize") : requested;
    }

    // Running
    // ----------------------------------------------------------------------------------------------------------

    /** Runs a module's code in its globals. */
    @TruffleBoundary
    public static Object execute(PyCode code, PyDict globals) {
        return execute(code, globals, globals, new PyCell[0]);
    }

    /** Runs code with separate local names, which may be any mapping, and the cells of its free variables. */
    @TruffleBoundary
    public static Object execute(PyCode code, PyDict globals, Object locals, PyCell[] closure) {
        PyFunction function =
                new PyFunction(
                        code,
                        globals,
                        closure,
                        PyFunction.NO_DEFAULTS,
                        PyFunction.NO_DEFAULTS,
                        code.getName(),
                        code.getQualifiedName());
        return code.getCallTarget().call(function, locals);
    }

    /** Makes the built-ins known to globals that do not name them: {@code exec} and {@code eval} do. */
    @TruffleBoundary
    public static void addBuiltins(PyDict globals) {
        TruffleString key = Str.of("__builtins__");
        if (globals.getStr(key) == null) {
            PyDict caller = StackWalk.callerGlobals();
            globals.put(key, PyContext.get().builtinsOf(caller == null ? globals : caller));
        }
    }
}
