package org.pyft.translate;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.pyft.PyFTLanguage;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.function.PyFunction;
import org.pyft.syntax.Mode;
import org.pyft.syntax.ParseOptions;
import org.pyft.syntax.SourceParser;
import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.scope.Futures;
import org.pyft.syntax.scope.ScopeAnalyzer;
import org.pyft.syntax.scope.ScopeOptions;
import org.pyft.syntax.scope.ScopeTree;
import org.pyft.syntax.tree.Mod;

/**
 * Compiles and runs source: what {@code compile}, {@code exec}, {@code eval}, imports and the polyglot API have in common.
 */
public final class Programs {
    /** {@code PyCF_DONT_INHERIT} and so on are dealt with by the callers; this one allows {@code await} outside functions. */
    public static final int ALLOW_TOP_LEVEL_AWAIT = 0x2000;

    private static final int FUTURE_MASK = 0x1fe0000;

    private Programs() {}

    /** The call target of a source given through the polyglot API: runs it in {@code __main__}. */
    public static CallTarget parse(PyFTLanguage language, com.oracle.truffle.api.source.Source source, List<String> argumentNames) {
        return new SourceRootNode(language, source).getCallTarget();
    }

    /** Compiles undecoded source of a file. */
    @TruffleBoundary
    public static PyCode compile(byte[] source, String filename, Mode mode, int flags, int optimization) {
        Mod tree;
        try {
            tree = SourceParser.parse(source, filename, mode, parseOptions(filename));
        } catch (SyntaxException e) {
            throw SyntaxProblems.raise(e, source);
        }
        return translate(tree, source, filename, flags, optimization);
    }

    /** Compiles decoded source. */
    @TruffleBoundary
    public static PyCode compile(String source, String filename, Mode mode, int flags, int optimization) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        Mod tree;
        try {
            tree = SourceParser.parse(bytes, filename, mode, parseOptions(filename).withIgnoreCookie(true));
        } catch (SyntaxException e) {
            throw SyntaxProblems.raise(e, bytes);
        }
        return translate(tree, bytes, filename, flags, optimization);
    }

    /** Compiles a syntax tree; the source, if it is known, is for error messages. */
    @TruffleBoundary
    public static PyCode translate(Mod tree, byte[] source, String filename, int flags, int optimization) {
        ScopeOptions options = new ScopeOptions(
                new Futures(flags & FUTURE_MASK), (flags & ALLOW_TOP_LEVEL_AWAIT) != 0, optimization,
                SyntaxProblems.warnings());
        ScopeTree scopes;
        try {
            scopes = ScopeAnalyzer.analyze(tree, filename, options);
        } catch (SyntaxException e) {
            throw SyntaxProblems.raise(e, source);
        }
        return Translator.translateModule(PyFTLanguage.get(null), tree, scopes, filename, optimization);
    }

    /** Compiles a module of the standard library, whose warnings nobody wants to see. */
    @TruffleBoundary
    public static PyCode compileLibrary(byte[] source, String filename, Path file) {
        Mod tree = SourceParser.parse(source, filename, Mode.EXEC, ParseOptions.DEFAULT);
        ScopeTree scopes = ScopeAnalyzer.analyze(tree, filename);
        return Translator.translateModule(PyFTLanguage.get(null), tree, scopes, filename, 0);
    }

    private static ParseOptions parseOptions(String filename) {
        return ParseOptions.DEFAULT.withWarnings(SyntaxProblems.warnings());
    }

    /** Runs module code in a namespace. */
    @TruffleBoundary
    public static Object execute(PyCode code, PyDict globals) {
        return execute(code, globals, globals, NO_CELLS);
    }

    private static final PyCell[] NO_CELLS = new PyCell[0];

    /** Runs code with separate locals, which may be any mapping, and cells for its free variables. */
    @TruffleBoundary
    public static Object execute(PyCode code, PyDict globals, Object locals, PyCell[] closure) {
        PyFunction function = new PyFunction(
                code, globals, closure, PyFunction.NO_DEFAULTS, PyFunction.NO_DEFAULTS, code.getName(),
                code.getQualifiedName());
        if ((code.getFlags() & PyCode.OPTIMIZED) != 0) {
            return code.getCallTarget().call(function);
        }
        return code.getCallTarget().call(function, locals);
    }
}
