package org.pyft.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.pyft.PyContext;
import org.pyft.objects.code.PyCode;
import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.cache.TreeReader;
import org.pyft.syntax.cache.TreeWriter;
import org.pyft.syntax.scope.Futures;
import org.pyft.syntax.scope.ScopeAnalyzer;
import org.pyft.syntax.scope.ScopeOptions;
import org.pyft.syntax.scope.ScopeTree;
import org.pyft.syntax.tree.Mod;

import java.util.ArrayList;
import java.util.List;

/** Code objects as data: the syntax tree of their module, and where in it they are. */
public final class CodeStorage {
    /**
     * A stored code object.
     *
     * @param tree the module's tree in the form of {@link TreeWriter}
     * @param filename {@code co_filename}
     * @param flags the flags of {@code compile()}
     * @param optimization the level of {@code -O}
     * @param path indexes into {@code co_consts}, from the module's code to the stored one
     */
    public record Stored(byte[] tree, String filename, int flags, int optimization, int[] path) {}

    private CodeStorage() {}

    /** The data of a code object, or null if its source is not known. */
    @TruffleBoundary
    public static Stored store(PyCode code) {
        if (!(code.body().unit() instanceof Unit unit) || unit.mod() == null) {
            return null;
        }
        List<Integer> path = new ArrayList<>();
        if (code.body().scope() != unit.scopes().module()) {
            PyCode module =
                    Translator.translateModule(
                            unit.language(),
                            unit.mod(),
                            unit.scopes(),
                            unit.filename(),
                            unit.optimization());
            if (!find(module, code.body().scope(), path)) {
                return null;
            }
        }
        int[] indexes = path.stream().mapToInt(Integer::intValue).toArray();
        return new Stored(
                TreeWriter.write(unit.mod()),
                code.getFileName(),
                unit.scopes().futures().flags(),
                unit.optimization(),
                indexes);
    }

    /**
     * Changes {@code co_filename} of a module's code that has just been loaded, and with it that of the code inside. Other code stays as it
     * is.
     */
    @TruffleBoundary
    public static void relocate(PyCode code, String filename) {
        if (!code.isTranslated()
                && !code.getFileName().equals(filename)
                && code.body().unit() instanceof Unit unit
                && unit.mod() != null
                && code.body().scope() == unit.scopes().module()) {
            code.become(
                    Translator.translateModule(
                            unit.language(),
                            unit.mod(),
                            unit.scopes(),
                            filename,
                            unit.optimization()));
        }
    }

    private static boolean find(PyCode from, Object scope, List<Integer> path) {
        Object[] constants = from.translation().constants();
        for (int i = 0; i < constants.length; i++) {
            if (constants[i] instanceof PyCode code) {
                path.add(i);
                if (code.body().scope() == scope || find(code, scope, path)) {
                    return true;
                }
                path.removeLast();
            }
        }
        return false;
    }

    /** Makes the code object again; null if the data is damaged. */
    @TruffleBoundary
    public static PyCode load(Stored stored) {
        Mod tree;
        ScopeTree scopes;
        try {
            tree = TreeReader.read(stored.tree());
            ScopeOptions options = ScopeOptions.DEFAULT.withFutures(new Futures(stored.flags()));
            scopes =
                    ScopeAnalyzer.analyze(
                            tree,
                            stored.filename(),
                            new ScopeOptions(
                                    options.futures(),
                                    true,
                                    stored.optimization(),
                                    options.warnings()));
        } catch (SyntaxException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
        PyCode code =
                Translator.translateModule(
                        PyContext.get().language(),
                        tree,
                        scopes,
                        stored.filename(),
                        stored.optimization());
        for (int index : stored.path()) {
            Object[] constants = code.translation().constants();
            if (index < 0
                    || index >= constants.length
                    || !(constants[index] instanceof PyCode inner)) {
                return null;
            }
            code = inner;
        }
        return code;
    }
}
