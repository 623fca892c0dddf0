package org.pyft.translate;

import org.pyft.builtin.Signature;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.call.CallExpressionNode;
import org.pyft.nodes.classes.BuildClassNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.ReturnNode;
import org.pyft.nodes.expression.GetIteratorNode;
import org.pyft.nodes.function.MakeFunctionNode;
import org.pyft.nodes.generator.GetAsyncIteratorNode;
import org.pyft.nodes.generator.YieldNode;
import org.pyft.nodes.tracing.LineNode;
import org.pyft.objects.code.CodeBody;
import org.pyft.objects.code.CodeInfo;
import org.pyft.objects.code.PyCode;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.scope.ScopeKind;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.Comprehension;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Keyword;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.TypeParam;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Translates what makes code objects of its own: functions, lambdas, generator expressions, classes.
 */
final class FunctionTranslator {
    final AnnotationTranslator annotations;
    final TypeParameterTranslator typeParameters;
    private final CodeTranslator code;

    FunctionTranslator(CodeTranslator code) {
        this.code = code;
        this.annotations = new AnnotationTranslator(code, this);
        this.typeParameters = new TypeParameterTranslator(code, this);
    }

    /** The parts of a {@code def} or {@code async def}. */
    record Definition(
            Stmt node,
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decorators,
            Expr returns,
            List<TypeParam> typeParams,
            Span span) {
        static Definition of(Stmt node) {
            return switch (node) {
                case Stmt.FunctionDef s ->
                        new Definition(
                                s,
                                s.name(),
                                s.args(),
                                s.body(),
                                s.decoratorList(),
                                s.returns(),
                                s.typeParams(),
                                s.span());
                case Stmt.AsyncFunctionDef s ->
                        new Definition(
                                s,
                                s.name(),
                                s.args(),
                                s.body(),
                                s.decoratorList(),
                                s.returns(),
                                s.typeParams(),
                                s.span());
                default -> throw new IllegalStateException();
            };
        }
    }

    /** {@code def}. */
    void definition(Stmt statement, List<StatementNode> out) {
        Definition d = Definition.of(statement);
        List<Expr> decorators =
                hoistDecorators(d.decorators(), code.yields.arguments(d.args()), out);
        Arguments args =
                code.yields.arguments(d.args()) ? code.hoister.arguments(d.args(), out) : d.args();
        ExpressionNode function =
                d.typeParams().isEmpty()
                        ? function(d, defaults(args), keywordDefaults(args))
                        : typeParameters.function(d, args);
        out.add(
                new AssignNode(
                        code.names.store(d.name(), d.span()),
                        decorate(decorators, function, d.span())));
    }

    private List<Expr> hoistDecorators(
            List<Expr> decorators, boolean more, List<StatementNode> out) {
        if (!more) {
            return code.hoister.hoistAll(decorators, out);
        }
        List<Expr> result = new ArrayList<>();
        for (Expr decorator : decorators) {
            result.add(code.hoister.spill(decorator, out));
        }
        return result;
    }

    /** The calls of the decorators. Each has a line of its own, when it is evaluated and when it is called; the definition's comes in between and last. */
    private ExpressionNode decorate(List<Expr> decorators, ExpressionNode value, Span definition) {
        if (decorators.isEmpty()) {
            return value;
        }
        int definitionLine = code.builder.linePosition(definition);
        ExpressionNode result = new LineNode(definitionLine, value, 0);
        for (int i = decorators.size() - 1; i >= 0; i--) {
            Span span = decorators.get(i).span();
            int line = code.builder.linePosition(span);
            ExpressionNode decorator =
                    new LineNode(line, code.expressions.translate(decorators.get(i)), 0);
            ExpressionNode[] argument = {new LineNode(0, result, line)};
            result = code.at(new CallExpressionNode(decorator, argument), span);
        }
        return new LineNode(0, result, definitionLine);
    }

    ExpressionNode[] defaults(Arguments args) {
        return code.expressions.translateAll(args.defaults());
    }

    ExpressionNode[] keywordDefaults(Arguments args) {
        boolean any = false;
        ExpressionNode[] nodes = new ExpressionNode[args.kwDefaults().size()];
        for (int i = 0; i < nodes.length; i++) {
            if (args.kwDefaults().get(i) != null) {
                nodes[i] = code.expressions.translate(args.kwDefaults().get(i));
                any = true;
            }
        }
        return any ? nodes : new ExpressionNode[0];
    }

    /** Makes the function of a {@code def} without its decorators; {@code this.code} is the code around it. */
    MakeFunctionNode function(
            Definition d, ExpressionNode[] defaults, ExpressionNode[] keywordDefaults) {
        Scope scope = code.scopeOf(d.node());
        int firstLine =
                d.decorators().isEmpty()
                        ? d.span().line()
                        : d.decorators().getFirst().span().line();
        PyCode made = functionCode(scope, d.args(), d.body(), firstLine);
        MakeFunctionNode node = make(made, defaults, keywordDefaults, annotations.ofFunction(d));
        return code.at(node, d.span());
    }

    /** The node that makes a function of the code. */
    MakeFunctionNode make(
            PyCode made,
            ExpressionNode[] defaults,
            ExpressionNode[] keywordDefaults,
            ExpressionNode annotate) {
        String[] free = made.getFreeNames();
        int[] closure = new int[free.length];
        for (int i = 0; i < free.length; i++) {
            closure[i] = code.names.cellSlot(free[i]);
        }
        code.builder.constant(made);
        return new MakeFunctionNode(made, closure, defaults, keywordDefaults, annotate);
    }

    private PyCode functionCode(Scope scope, Arguments args, List<Stmt> body, int firstLine) {
        Object docstring = code.unit.keepsDocstrings() ? Docstrings.of(body) : null;
        Unit unit = code.unit;
        return newCode(
                scope,
                Signatures.of(scope, args),
                firstLine,
                docstring,
                made -> {
                    CodeTranslator inner = new CodeTranslator(unit, scope);
                    inner.openFrame(made.getSignature().boundCount());
                    if (docstring != null) {
                        inner.builder.constant(docstring);
                    }
                    return inner.close(
                            made, inner.statements.block(Docstrings.skip(body, docstring)));
                });
    }

    /** A code object that is translated when it is first needed. */
    PyCode newCode(
            Scope scope,
            Signature signature,
            int firstLine,
            Object docstring,
            Function<PyCode, CodeBody.Translated> translation) {
        CodeInfo info =
                new CodeInfo(
                        scope.name().intern(),
                        scope.qualifiedName(),
                        code.unit.filename(),
                        firstLine,
                        signature,
                        CodeFlags.of(scope, code.unit, docstring != null),
                        variableNames(scope),
                        scope.kind() == ScopeKind.MODULE
                                ? new String[0]
                                : interned(scope.cellVars()),
                        interned(scope.freeVars()),
                        docstring);
        return new PyCode(info, new SourceBody(code.unit, scope, translation));
    }

    /** The parameter of an annotate function has a name in its scope that annotations cannot mean by accident. */
    private static String[] variableNames(Scope scope) {
        String[] names = interned(scope.varNames());
        if (names.length > 0 && names[0].equals(".format")) {
            names[0] = "format";
        }
        return names;
    }

    static String[] interned(List<String> names) {
        String[] result = new String[names.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = names.get(i).intern();
        }
        return result;
    }

    ExpressionNode lambda(Expr.Lambda e) {
        Scope scope = code.scopeOf(e);
        Unit unit = code.unit;
        PyCode made =
                newCode(
                        scope,
                        Signatures.of(scope, e.args()),
                        e.span().line(),
                        null,
                        owner -> {
                            CodeTranslator inner = new CodeTranslator(unit, scope);
                            inner.openFrame(owner.getSignature().boundCount());
                            List<StatementNode> body = new ArrayList<>();
                            Expr value = inner.hoister.hoist(e.body(), body);
                            body.add(
                                    inner.at(
                                            new ReturnNode(inner.expressions.translate(value)),
                                            e.body().span()));
                            StatementNode whole = inner.block(body, inner.isResumable());
                            return inner.close(
                                    owner,
                                    inner.sourceBlock(
                                            List.of(whole),
                                            List.of(e.body().span()),
                                            inner.isResumable()));
                        });
        return code.at(make(made, defaults(e.args()), keywordDefaults(e.args()), null), e.span());
    }

    ExpressionNode generatorExpression(Expr.GeneratorExp e) {
        Scope scope = code.scopeOf(e);
        Unit unit = code.unit;
        PyCode made =
                newCode(
                        scope,
                        Signatures.positionalOnly(".0"),
                        e.span().line(),
                        null,
                        owner -> {
                            CodeTranslator inner = new CodeTranslator(unit, scope);
                            inner.openFrame(1);
                            ExpressionNode iterable =
                                    inner.at(
                                            inner.names.loadMangled(".0"),
                                            e.generators().getFirst().iter().span());
                            StatementNode loop =
                                    inner.comprehensions.loop(
                                            e.generators(),
                                            0,
                                            iterable,
                                            true,
                                            () -> {
                                                List<StatementNode> body = new ArrayList<>();
                                                Expr element = inner.hoister.hoist(e.elt(), body);
                                                body.add(
                                                        inner.at(
                                                                new YieldNode(
                                                                        inner.expressions.translate(
                                                                                element),
                                                                        inner.builder.reference(),
                                                                        inner.builder.state(),
                                                                        scope.isAsyncGenerator()),
                                                                e.elt().span()));
                                                return inner.block(body, true);
                                            });
                            return inner.close(owner, loop);
                        });
        return callWithIterable(e, made, e.generators().getFirst());
    }

    /** A comprehension that is a function of its own, because the scope around it sees a class namespace. */
    ExpressionNode comprehension(Expr e, List<Comprehension> generators) {
        Scope scope = code.scopeOf(e);
        Unit unit = code.unit;
        PyCode made =
                newCode(
                        scope,
                        Signatures.positionalOnly(".0"),
                        e.span().line(),
                        null,
                        owner -> {
                            CodeTranslator inner = new CodeTranslator(unit, scope);
                            inner.openFrame(1);
                            return inner.close(owner, inner.comprehensions.function(e));
                        });
        return callWithIterable(e, made, generators.getFirst());
    }

    private ExpressionNode callWithIterable(Expr e, PyCode made, Comprehension first) {
        ExpressionNode function = make(made, new ExpressionNode[0], new ExpressionNode[0], null);
        ExpressionNode iterable = code.expressions.translate(first.iter());
        iterable =
                code.at(
                        first.isAsync()
                                ? new GetAsyncIteratorNode(iterable)
                                : new GetIteratorNode(iterable),
                        first.iter().span());
        return code.at(new CallExpressionNode(function, new ExpressionNode[] {iterable}), e.span());
    }

    /** {@code class}. */
    void classDefinition(Stmt.ClassDef s, List<StatementNode> out) {
        boolean suspends =
                code.yields.anyExpression(s.bases()) || code.yields.keywords(s.keywords());
        List<Expr> decorators = hoistDecorators(s.decoratorList(), suspends, out);
        ExpressionNode made;
        if (s.typeParams().isEmpty()) {
            Expr.Call arguments =
                    new Expr.Call(
                            s.name().isEmpty() ? null : NO_FUNCTION,
                            s.bases(),
                            s.keywords(),
                            s.span());
            if (suspends) {
                arguments = (Expr.Call) code.hoister.hoist(arguments, out);
            }
            made = buildClass(s, arguments.args(), arguments.keywords(), List.of());
        } else {
            made = typeParameters.classDefinition(s);
        }
        out.add(
                new AssignNode(
                        code.names.store(s.name(), s.span()),
                        decorate(decorators, made, s.span())));
    }

    private static final Expr NO_FUNCTION = new Expr.Constant(Constants.NONE, null, null);

    /** Builds the class; bases beyond those of the statement come last. */
    ExpressionNode buildClass(
            Stmt.ClassDef s,
            List<Expr> bases,
            List<Keyword> keywords,
            List<ExpressionNode> moreBases) {
        Scope scope = code.scopeOf(s);
        int firstLine =
                s.decoratorList().isEmpty()
                        ? s.span().line()
                        : s.decoratorList().getFirst().span().line();
        Unit unit = code.unit;
        PyCode made =
                newCode(
                        scope,
                        Signatures.positionalOnly(),
                        firstLine,
                        null,
                        owner -> {
                            CodeTranslator inner = new CodeTranslator(unit, scope);
                            inner.openFrame(0);
                            return inner.close(
                                    owner, new ClassBodyTranslator(inner).translate(s, firstLine));
                        });
        MakeFunctionNode function = make(made, new ExpressionNode[0], new ExpressionNode[0], null);
        List<ExpressionNode> baseNodes =
                new ArrayList<>(List.of(code.expressions.translateAll(bases)));
        baseNodes.addAll(moreBases);
        String[] names = new String[keywords.size()];
        ExpressionNode[] values = new ExpressionNode[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = keywords.get(i).arg();
            values[i] = code.expressions.translate(keywords.get(i).value());
        }
        return code.at(
                new BuildClassNode(
                        s.name(),
                        function,
                        baseNodes.toArray(new ExpressionNode[0]),
                        names,
                        values),
                s.span());
    }
}
