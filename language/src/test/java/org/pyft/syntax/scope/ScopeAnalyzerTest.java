package org.pyft.syntax.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.pyft.syntax.Mode;
import org.pyft.syntax.ParseOptions;
import org.pyft.syntax.SourceParser;
import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Mod;
import org.pyft.syntax.tree.Stmt;
import org.pyft.testing.Oracle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares scopes, symbols, code variables, SyntaxErrors and SyntaxWarnings with those of CPython. */
class ScopeAnalyzerTest {
    /** What CPython says about one program. */
    private static final class Expectation {
        final String head;
        final List<String> symbols = new ArrayList<>();
        final List<String> code = new ArrayList<>();
        final List<String> warnings = new ArrayList<>();

        Expectation(String head) {
            this.head = head;
        }

        byte[] source() throws Exception {
            String argument = head.substring(head.indexOf(' ') + 1);
            return head.startsWith("FILE")
                    ? Files.readAllBytes(Path.of(argument))
                    : HexFormat.of().parseHex(argument);
        }

        String title() throws Exception {
            return head.startsWith("FILE") ? head : new String(source(), StandardCharsets.UTF_8);
        }
    }

    private static List<Expectation> expectations(String what) throws Exception {
        List<Expectation> result = new ArrayList<>();
        for (String line : Oracle.run(ScopeAnalyzerTest.class, "scope_dump.py", what)) {
            String rest = line.substring(Math.min(2, line.length()));
            switch (line.charAt(0)) {
                case 'S' -> result.getLast().symbols.add(rest);
                case 'C' -> result.getLast().code.add(rest);
                case 'W' -> result.getLast().warnings.add(rest);
                default -> result.add(new Expectation(line));
            }
        }
        return result;
    }

    @Test
    void librarySymbols() throws Exception {
        List<Expectation> all = expectations("library");
        assertTrue(all.size() >= 180, "only " + all.size() + " files");
        for (Expectation each : all) {
            compare(each);
        }
    }

    @Test
    void snippets() throws Exception {
        List<Expectation> all = expectations("snippets");
        assertTrue(all.size() >= 300, "only " + all.size() + " snippets");
        for (Expectation each : all) {
            compare(each);
        }
    }

    private static void compare(Expectation expected) throws Exception {
        Mod mod = SourceParser.parse(expected.source(), "f", Mode.EXEC, ParseOptions.DEFAULT);
        List<String> symbols = new ArrayList<>();
        try {
            describe(ScopeAnalyzer.symbols(mod, "f", ScopeOptions.DEFAULT).module(), "", symbols);
        } catch (SyntaxException e) {
            symbols = List.of(describe(e));
        }
        assertEquals(
                String.join("\n", expected.symbols),
                String.join("\n", symbols),
                () -> "symbols of " + expected.head);

        Set<String> warnings = new LinkedHashSet<>();
        Set<String> code = new LinkedHashSet<>();
        boolean futureAnnotations = false;
        try {
            ScopeOptions options =
                    ScopeOptions.DEFAULT.withWarnings(
                            (category, message, file, line, position) ->
                                    warnings.add(line + " " + message));
            ScopeTree tree = ScopeAnalyzer.analyze(mod, "f", options);
            describeCode(tree.module(), code);
            futureAnnotations = tree.futures().annotations();
        } catch (SyntaxException e) {
            code.add(describe(e));
        }
        for (String line : expected.code) {
            boolean annotate = line.startsWith("__annotate__|");
            String wanted = annotate ? line.replaceFirst("\\|format(?=[,|])", "|.format") : line;
            // Functions of that name exist too. Future annotations have no scope in the tree of
            // scopes.
            boolean found =
                    code.contains(line) || code.contains(wanted) || (annotate && futureAnnotations);
            assertTrue(found, () -> expected.head + "\nexpected " + wanted + "\namong " + code);
        }
        assertEquals(expected.warnings, List.copyOf(warnings), expected.title());
    }

    private static String describe(SyntaxException e) {
        return "ERROR "
                + e.getMessage()
                + " "
                + e.line()
                + " "
                + e.offset()
                + " "
                + e.endLine()
                + " "
                + e.endOffset();
    }

    private static void describe(Scope scope, String indent, List<String> lines) {
        List<String> parameters = new ArrayList<>();
        List<Symbol> passed = new ArrayList<>();
        List<String> symbols = new ArrayList<>();
        for (Symbol symbol : scope.symbols()) {
            if (symbol.isParameter()) {
                parameters.add(symbol.name());
            }
            if (symbol.flags() == 0) {
                passed.add(symbol);
            } else {
                symbols.add(
                        indent
                                + " "
                                + symbol.name()
                                + " "
                                + Integer.toHexString(symbol.symtableFlags()));
            }
        }
        passed.sort(Comparator.comparing(Symbol::name));
        int line = scope.span() == null ? 0 : scope.span().line();
        lines.add(
                indent
                        + scope.kind().symtableType()
                        + " "
                        + scope.symtableName()
                        + " "
                        + line
                        + " "
                        + (scope.isNested() ? 1 : 0)
                        + " "
                        + String.join(",", parameters));
        lines.addAll(symbols);
        passed.forEach(
                s ->
                        lines.add(
                                indent
                                        + " "
                                        + s.name()
                                        + " "
                                        + Integer.toHexString(s.symtableFlags())));
        scope.children().forEach(child -> describe(child, indent + "  ", lines));
    }

    private static void describeCode(Scope scope, Set<String> lines) {
        String flags =
                scope.isAsyncGenerator()
                        ? "A"
                        : scope.isCoroutine() ? "C" : scope.isGenerator() ? "G" : "-";
        lines.add(
                String.join(
                        "|",
                        scope.name(),
                        scope.qualifiedName(),
                        String.join(",", scope.varNames()),
                        String.join(",", scope.cellVars()),
                        String.join(",", scope.freeVars()),
                        flags));
        scope.children().forEach(child -> describeCode(child, lines));
    }

    private static Mod parse(String source) {
        return SourceParser.parse(source, "f", Mode.EXEC, ParseOptions.DEFAULT);
    }

    private static Stmt first(Mod mod) {
        return ((Mod.Module) mod).body().getFirst();
    }

    @Test
    void inlinedComprehension() {
        Mod mod = parse("def f(x):\n [(lambda: y + x) for y in x for z in q]\n");
        ScopeTree tree = ScopeAnalyzer.analyze(mod, "f");
        Stmt.FunctionDef f = (Stmt.FunctionDef) first(mod);
        Scope function = tree.scopeOf(f);
        Scope comprehension = tree.scopeOf(((Stmt.ExprStmt) f.body().getFirst()).value());
        assertTrue(comprehension.isInlinedComprehension());
        assertEquals(function, comprehension.frameScope());
        assertEquals(
                "[y, z]",
                comprehension.inlinedLocals().stream().map(Symbol::name).toList().toString());
        assertEquals(Resolution.CELL, comprehension.lookup("y").resolution());
        assertEquals(Resolution.LOCAL, comprehension.lookup("z").resolution());
        assertEquals(Resolution.CELL, comprehension.lookup("x").resolution());
        assertEquals(Resolution.GLOBAL_IMPLICIT, comprehension.lookup("q").resolution());
    }

    @Test
    void classCells() {
        Mod mod = parse("class A:\n x: int\n def f(self): super()\n");
        Scope scope = ScopeAnalyzer.analyze(mod, "f").scopeOf(first(mod));
        assertTrue(scope.needsClassCell());
        assertTrue(scope.needsClassDict());
        assertEquals("[__class__, __classdict__]", scope.cellVars().toString());
    }

    @Test
    void lazyScopes() {
        Mod mod = parse("type A[T: B = C] = T");
        ScopeTree tree = ScopeAnalyzer.analyze(mod, "f");
        Stmt.TypeAlias alias = (Stmt.TypeAlias) first(mod);
        var parameter = (org.pyft.syntax.tree.TypeParam.TypeVar) alias.typeParams().getFirst();
        assertEquals(ScopeKind.TYPE_PARAMETERS, tree.typeParamScope(alias).kind());
        assertEquals(ScopeKind.TYPE_ALIAS, tree.lazyScope(alias).kind());
        assertEquals(Resolution.FREE, tree.lazyScope(alias).lookup("T").resolution());
        assertEquals(ScopeKind.TYPE_VARIABLE, tree.lazyScope(parameter.bound()).kind());
        assertTrue(tree.lazyScope(parameter.defaultValue()).symbol("C").isGlobal());
    }

    @Test
    void conditionalAnnotations() {
        Mod mod = parse("class A:\n x: int\n if q:\n  y: int\n  (z): int\n  a.b: int\n w: int");
        ScopeTree tree = ScopeAnalyzer.analyze(mod, "f");
        Scope scope = tree.scopeOf(first(mod));
        assertTrue(scope.hasConditionalAnnotations());
        assertEquals(
                "[-1, 0, -1]",
                scope.deferredAnnotations().stream()
                        .map(DeferredAnnotation::conditionalIndex)
                        .toList()
                        .toString());
        assertTrue(tree.annotationScope(first(mod)).seesClassScope());
        assertEquals(null, tree.annotationScope(mod));
    }

    @Test
    void topLevelAwait() {
        Mod mod = parse("async with a: await b\n[c async for c in d]\nasync for x in y: pass");
        ScopeOptions options =
                new ScopeOptions(Futures.NONE, true, 0, org.pyft.syntax.WarningSink.NONE);
        assertTrue(ScopeAnalyzer.analyze(mod, "f", options).module().isCoroutine());
    }

    @Test
    void expressionAndInteractive() {
        Mod eval = SourceParser.parse("[x for x in y]", "f", Mode.EVAL, ParseOptions.DEFAULT);
        Expr body = ((Mod.Expression) eval).body();
        assertTrue(ScopeAnalyzer.analyze(eval, "f").scopeOf(body).isInlinedComprehension());
        Mod single = SourceParser.parse("x: int = 1\n", "f", Mode.SINGLE, ParseOptions.DEFAULT);
        assertTrue(ScopeAnalyzer.analyze(single, "f").module().hasConditionalAnnotations());
    }

    @Test
    void mangling() {
        assertEquals("_C__x", Mangling.mangle("__C", "__x"));
        assertEquals("__x__", Mangling.mangle("C", "__x__"));
        assertEquals("__x", Mangling.mangle("___", "__x"));
        assertEquals("__x", Mangling.mangle(null, "__x"));
        assertEquals("__a.b", Mangling.mangle("C", "__a.b"));
    }
}
