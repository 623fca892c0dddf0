package org.pyft.translate;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.annotation.AnnotationFormatNode;
import org.pyft.nodes.annotation.GenericBaseNode;
import org.pyft.nodes.annotation.OptionalTupleNode;
import org.pyft.nodes.annotation.SetTypeParametersNode;
import org.pyft.nodes.annotation.TupleItemNode;
import org.pyft.nodes.annotation.TypeAliasNode;
import org.pyft.nodes.annotation.TypeParameterNode;
import org.pyft.nodes.annotation.UnpackOneNode;
import org.pyft.nodes.call.CallExpressionNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.ReturnNode;
import org.pyft.nodes.expression.ConstantNode;
import org.pyft.nodes.expression.TupleNode;
import org.pyft.nodes.local.ReadTempNode;
import org.pyft.nodes.local.WriteTempNode;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;
import org.pyft.syntax.tree.TypeParam;

import java.util.ArrayList;
import java.util.List;

/**
 * Translates type parameters and type aliases (PEP 695, PEP 696). A generic definition is wrapped in a function that makes the type
 * parameters; bounds, defaults and alias values are functions evaluated on demand.
 */
final class TypeParameterTranslator {
    private final CodeTranslator code;
    private final FunctionTranslator functions;

    TypeParameterTranslator(CodeTranslator code, FunctionTranslator functions) {
        this.code = code;
        this.functions = functions;
    }

    /** A generic {@code def}: defaults are evaluated outside and passed to the wrapping function. */
    ExpressionNode function(FunctionTranslator.Definition d, Arguments args) {
        Stmt original = (Stmt) code.original(d.node());
        Scope scope = code.unit.scopes().typeParamScope(original);
        ExpressionNode[] keywordDefaults = functions.keywordDefaults(args);
        boolean hasDefaults = !args.defaults().isEmpty();
        List<String> parameters = new ArrayList<>();
        List<ExpressionNode> arguments = new ArrayList<>();
        if (scope.varNames().contains(".defaults")) {
            parameters.add(".defaults");
            arguments.add(new TupleNode(functions.defaults(args)));
        }
        if (scope.varNames().contains(".kwdefaults")) {
            parameters.add(".kwdefaults");
            arguments.add(new OptionalTupleNode(keywordDefaults));
        }
        Unit unit = code.unit;
        int keywordCount = keywordDefaults.length;
        PyCode made =
                functions.newCode(
                        scope,
                        Signatures.positionalOnly(parameters.toArray(new String[0])),
                        d.span().line(),
                        null,
                        owner -> {
                            CodeTranslator inner = new CodeTranslator(unit, scope);
                            inner.openFrame(parameters.size());
                            List<StatementNode> out = new ArrayList<>();
                            ExpressionNode typeParams =
                                    inner.functions.typeParameters.parameters(
                                            d.typeParams(), d.span(), out);
                            ExpressionNode[] defaults =
                                    new ExpressionNode[hasDefaults ? args.defaults().size() : 0];
                            for (int i = 0; i < defaults.length; i++) {
                                defaults[i] =
                                        new TupleItemNode(inner.names.loadMangled(".defaults"), i);
                            }
                            ExpressionNode[] keywords = new ExpressionNode[keywordCount];
                            for (int i = 0; i < keywordCount; i++) {
                                keywords[i] =
                                        new TupleItemNode(
                                                inner.names.loadMangled(".kwdefaults"), i);
                            }
                            ExpressionNode function =
                                    inner.functions.function(d, defaults, keywords);
                            out.add(
                                    inner.at(
                                            new ReturnNode(
                                                    new SetTypeParametersNode(
                                                            function, typeParams)),
                                            d.span()));
                            return inner.close(owner, inner.block(out, false));
                        });
        return call(made, arguments, d.span());
    }

    private ExpressionNode call(PyCode made, List<ExpressionNode> arguments, Span span) {
        ExpressionNode function =
                functions.make(made, new ExpressionNode[0], new ExpressionNode[0], null);
        return code.at(
                new CallExpressionNode(function, arguments.toArray(new ExpressionNode[0])), span);
    }

    /** A generic class: the wrapping function makes the base {@code Generic[…]}, too. */
    ExpressionNode classDefinition(Stmt.ClassDef s) {
        Scope scope = code.unit.scopes().typeParamScope((Stmt) code.original(s));
        Unit unit = code.unit;
        PyCode made =
                functions.newCode(
                        scope,
                        Signatures.positionalOnly(),
                        s.span().line(),
                        null,
                        owner -> {
                            CodeTranslator inner = new CodeTranslator(unit, scope);
                            inner.openFrame(0);
                            List<StatementNode> out = new ArrayList<>();
                            ExpressionNode typeParams =
                                    inner.functions.typeParameters.parameters(
                                            s.typeParams(), s.span(), out);
                            out.add(
                                    new AssignNode(
                                            inner.names.storeMangled(".type_params"), typeParams));
                            out.add(
                                    inner.at(
                                            new AssignNode(
                                                    inner.names.storeMangled(".generic_base"),
                                                    inner.at(
                                                            new GenericBaseNode(
                                                                    inner.names.loadMangled(
                                                                            ".type_params")),
                                                            s.span())),
                                            s.span()));
                            out.add(
                                    new ReturnNode(
                                            inner.functions.buildClass(
                                                    s,
                                                    s.bases(),
                                                    s.keywords(),
                                                    List.of(
                                                            inner.names.loadMangled(
                                                                    ".generic_base")))));
                            return inner.close(owner, inner.block(out, false));
                        });
        return call(made, List.of(), s.span());
    }

    /** {@code type Name[T] = value}. */
    void alias(Stmt.TypeAlias s, List<StatementNode> out) {
        Expr.Name name = (Expr.Name) s.name();
        ExpressionNode value;
        if (s.typeParams().isEmpty()) {
            value = aliasValue(s, name.id(), new ConstantNode(PyTuple.of()));
        } else {
            Scope scope = code.unit.scopes().typeParamScope(s);
            Unit unit = code.unit;
            PyCode made =
                    functions.newCode(
                            scope,
                            Signatures.positionalOnly(),
                            s.span().line(),
                            null,
                            owner -> {
                                CodeTranslator inner = new CodeTranslator(unit, scope);
                                inner.openFrame(0);
                                List<StatementNode> body = new ArrayList<>();
                                TypeParameterTranslator translator = inner.functions.typeParameters;
                                ExpressionNode typeParams =
                                        translator.parameters(s.typeParams(), s.span(), body);
                                body.add(
                                        new ReturnNode(
                                                translator.aliasValue(s, name.id(), typeParams)));
                                return inner.close(owner, inner.block(body, false));
                            });
            value = call(made, List.of(), s.span());
        }
        out.add(new AssignNode(code.names.store(name.id(), name.span()), value));
    }

    private ExpressionNode aliasValue(Stmt.TypeAlias s, String name, ExpressionNode typeParams) {
        ExpressionNode evaluate = lazy(code.unit.scopes().lazyScope(s), s.value());
        return code.at(new TypeAliasNode(Str.of(name), typeParams, evaluate), s.span());
    }

    /** Binds the type parameters; the value is their tuple. */
    ExpressionNode parameters(List<TypeParam> parameters, Span span, List<StatementNode> out) {
        int slot = code.builder.reference();
        ExpressionNode[] nodes = new ExpressionNode[parameters.size()];
        for (int i = 0; i < nodes.length; i++) {
            TypeParam parameter = parameters.get(i);
            int each = code.builder.reference();
            ExpressionNode made =
                    switch (parameter) {
                        case TypeParam.TypeVar p ->
                                new TypeParameterNode(
                                        p.bound() instanceof Expr.Tuple
                                                ? TypeParameterNode.Kind.CONSTRAINED_TYPE_VAR
                                                : TypeParameterNode.Kind.TYPE_VAR,
                                        Str.of(p.name()),
                                        lazy(p.bound()),
                                        lazy(p.defaultValue()));
                        case TypeParam.ParamSpec p ->
                                new TypeParameterNode(
                                        TypeParameterNode.Kind.PARAM_SPEC,
                                        Str.of(p.name()),
                                        null,
                                        lazy(p.defaultValue()));
                        case TypeParam.TypeVarTuple p ->
                                new TypeParameterNode(
                                        TypeParameterNode.Kind.TYPE_VAR_TUPLE,
                                        Str.of(p.name()),
                                        null,
                                        lazyUnpacked(p.defaultValue()));
                    };
            out.add(new AssignNode(new WriteTempNode(each), code.at(made, parameter.span())));
            out.add(
                    new AssignNode(
                            code.names.store(nameOf(parameter), parameter.span()),
                            new ReadTempNode(each)));
            nodes[i] = new ReadTempNode(each);
        }
        out.add(new AssignNode(new WriteTempNode(slot), new TupleNode(nodes)));
        return new ReadTempNode(slot);
    }

    private static String nameOf(TypeParam parameter) {
        return switch (parameter) {
            case TypeParam.TypeVar p -> p.name();
            case TypeParam.ParamSpec p -> p.name();
            case TypeParam.TypeVarTuple p -> p.name();
        };
    }

    private ExpressionNode lazyUnpacked(Expr expression) {
        return lazy(expression);
    }

    private ExpressionNode lazy(Expr expression) {
        return expression == null
                ? null
                : lazy(code.unit.scopes().lazyScope(expression), expression);
    }

    /** A function that evaluates an expression on demand. Its only parameter, the format, has the default VALUE. */
    private ExpressionNode lazy(Scope scope, Expr expression) {
        Unit unit = code.unit;
        PyCode made =
                functions.newCode(
                        scope,
                        Signatures.positionalOnly("format"),
                        expression.span().line(),
                        null,
                        owner -> {
                            CodeTranslator inner = new CodeTranslator(unit, scope);
                            inner.openFrame(1);
                            ExpressionNode value =
                                    expression instanceof Expr.Starred starred
                                            ? inner.at(
                                                    new UnpackOneNode(
                                                            inner.expressions.translate(
                                                                    starred.value())),
                                                    starred.span())
                                            : inner.expressions.translate(expression);
                            StatementNode check =
                                    inner.at(
                                            new AnnotationFormatNode(
                                                    inner.names.loadMangled(".format")),
                                            expression.span());
                            return inner.close(
                                    owner,
                                    inner.block(
                                            new ArrayList<>(List.of(check, new ReturnNode(value))),
                                            false));
                        });
        return functions.make(
                made, new ExpressionNode[] {new ConstantNode(1L)}, new ExpressionNode[0], null);
    }
}
