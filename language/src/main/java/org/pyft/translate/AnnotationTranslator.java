package org.pyft.translate;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.annotation.AnnotationFormatNode;
import org.pyft.nodes.annotation.SetupAnnotationsNode;
import org.pyft.nodes.annotation.UnpackOneNode;
import org.pyft.nodes.assign.SubscriptTargetNode;
import org.pyft.nodes.call.MethodCallNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.ExpressionStatementNode;
import org.pyft.nodes.control.IfNode;
import org.pyft.nodes.control.ReturnNode;
import org.pyft.nodes.expression.AppendNode;
import org.pyft.nodes.expression.ComparisonNode;
import org.pyft.nodes.expression.ComparisonOperation;
import org.pyft.nodes.expression.ConstantNode;
import org.pyft.nodes.expression.NewCollectionNode;
import org.pyft.nodes.local.ReadCellNode;
import org.pyft.nodes.local.ReadTempNode;
import org.pyft.nodes.local.WriteCellNode;
import org.pyft.nodes.local.WriteTempNode;
import org.pyft.nodes.name.ReadNameNode;
import org.pyft.nodes.name.WriteNameNode;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.str.Str;
import org.pyft.syntax.scope.DeferredAnnotation;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.scope.ScopeKind;
import org.pyft.syntax.tree.Arg;
import org.pyft.syntax.tree.Arguments;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Stmt;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Translates annotations (PEP 649): those of a function, class or module become an {@code __annotate__} function that evaluates them on
 * demand. Under {@code from __future__ import annotations} they are strings instead.
 */
final class AnnotationTranslator {
    private final CodeTranslator code;
    private final FunctionTranslator functions;
    private IdentityHashMap<Stmt.AnnAssign, Integer> conditional;

    AnnotationTranslator(CodeTranslator code, FunctionTranslator functions) {
        this.code = code;
        this.functions = functions;
    }

    private boolean areStrings() {
        return code.unit.scopes().futures().annotations();
    }

    /** The annotate function of a {@code def}, or null. */
    ExpressionNode ofFunction(FunctionTranslator.Definition d) {
        Scope scope = code.unit.scopes().annotationScope(code.original(d.node()));
        List<Arg> annotated = annotatedParameters(d.args());
        if (scope == null) {
            return null;
        }
        return annotateFunction(
                scope,
                d.span().line(),
                (inner, slot, out) -> {
                    for (Arg arg : annotated) {
                        add(inner, slot, arg.arg(), annotation(arg.annotation()), out);
                    }
                    if (d.returns() != null) {
                        add(inner, slot, "return", d.returns(), out);
                    }
                });
    }

    /** {@code *args: *Ts} means the single element of the unpacked value. */
    private static Expr annotation(Expr expression) {
        return expression;
    }

    private static List<Arg> annotatedParameters(Arguments args) {
        List<Arg> all = new ArrayList<>(args.posOnlyArgs());
        all.addAll(args.args());
        if (args.varArg() != null) {
            all.add(args.varArg());
        }
        all.addAll(args.kwOnlyArgs());
        if (args.kwArg() != null) {
            all.add(args.kwArg());
        }
        all.removeIf(arg -> arg.annotation() == null);
        return all;
    }

    /** Emits the statements that add the annotations to a dict in a temporary. */
    private interface Entries {
        void emit(CodeTranslator inner, int slot, List<StatementNode> out);
    }

    private void add(
            CodeTranslator inner, int slot, String name, Expr annotation, List<StatementNode> out) {
        ExpressionNode value;
        if (areStrings()) {
            value = new ConstantNode(Str.of(Unparser.unparse(annotation)));
        } else if (annotation instanceof Expr.Starred starred) {
            value =
                    inner.at(
                            new UnpackOneNode(inner.expressions.translate(starred.value())),
                            starred.span());
        } else {
            value = inner.expressions.translate(annotation);
        }
        out.add(
                inner.at(
                        new AppendNode(
                                NewCollectionNode.Kind.DICT,
                                slot,
                                new ConstantNode(Str.of(inner.current.mangle(name))),
                                value),
                        annotation.span()));
    }

    private ExpressionNode annotateFunction(Scope scope, int line, Entries entries) {
        Unit unit = code.unit;
        PyCode made =
                functions.newCode(
                        scope,
                        Signatures.positionalOnly("format"),
                        line,
                        null,
                        owner -> {
                            CodeTranslator inner = new CodeTranslator(unit, scope);
                            inner.openFrame(1);
                            List<StatementNode> out = new ArrayList<>();
                            out.add(
                                    inner.at(
                                            new AnnotationFormatNode(
                                                    inner.names.loadMangled(".format")),
                                            scope.span()));
                            int slot = inner.builder.reference();
                            out.add(
                                    new AssignNode(
                                            new WriteTempNode(slot),
                                            new NewCollectionNode(NewCollectionNode.Kind.DICT)));
                            entries.emit(inner, slot, out);
                            out.add(new ReturnNode(new ReadTempNode(slot)));
                            return inner.close(owner, inner.block(out, false));
                        });
        return functions.make(made, new ExpressionNode[0], new ExpressionNode[0], null);
    }

    /** Beginning of a class or module that has annotations. */
    void begin(List<StatementNode> out) {
        Scope scope = code.scope;
        if (areStrings() && scope.hasAnnotations()) {
            out.add(new SetupAnnotationsNode());
        }
        if (!areStrings() && scope.hasConditionalAnnotations()) {
            ExpressionNode empty = new NewCollectionNode(NewCollectionNode.Kind.SET);
            CodeBuilder.Slot cell = code.specialCells.get("__conditional_annotations__");
            out.add(
                    new AssignNode(
                            cell != null
                                    ? new WriteCellNode(cell.index())
                                    : new WriteNameNode("__conditional_annotations__"),
                            empty));
        }
    }

    /** Defines the annotate function of a class or module. */
    void end(Object node, String name, List<StatementNode> out) {
        Scope scope = code.unit.scopes().annotationScope(node);
        List<DeferredAnnotation> deferred = code.scope.deferredAnnotations();
        if (areStrings() || scope == null || deferred.isEmpty()) {
            return;
        }
        int line = deferred.getFirst().statement().span().line();
        ExpressionNode function =
                annotateFunction(
                        scope,
                        line,
                        (inner, slot, body) -> {
                            for (DeferredAnnotation each : deferred) {
                                entry(inner, slot, each, body);
                            }
                        });
        out.add(new AssignNode(new WriteNameNode(name), function));
    }

    private void entry(
            CodeTranslator inner, int slot, DeferredAnnotation each, List<StatementNode> out) {
        String name = ((Expr.Name) each.statement().target()).id();
        List<StatementNode> entry = new ArrayList<>();
        add(inner, slot, name, each.statement().annotation(), entry);
        if (each.conditionalIndex() < 0) {
            out.addAll(entry);
            return;
        }
        ExpressionNode test =
                inner.at(
                        new ComparisonNode(
                                ComparisonOperation.create(CompareOperator.IN),
                                new ConstantNode((long) each.conditionalIndex()),
                                conditionalAnnotations(inner)),
                        each.statement().span());
        out.add(new IfNode(test, inner.block(entry, false), null, StatementNode.NO_STATE));
    }

    /** An annotated assignment has been executed: notes that its annotation applies. */
    void assignment(Stmt.AnnAssign s, List<StatementNode> out) {
        boolean named = s.simple() && s.target() instanceof Expr.Name;
        if (!named
                || code.scope.kind() != ScopeKind.CLASS && code.scope.kind() != ScopeKind.MODULE) {
            return;
        }
        if (areStrings()) {
            String name = code.current.mangle(((Expr.Name) s.target()).id());
            TargetNode target =
                    new SubscriptTargetNode(
                            code.at(new ReadNameNode("__annotations__"), s.span()),
                            new ConstantNode(Str.of(name)));
            out.add(
                    new AssignNode(
                            code.at(target, s.span()),
                            new ConstantNode(Str.of(Unparser.unparse(s.annotation())))));
            return;
        }
        int index = conditionalIndex(s);
        if (index >= 0) {
            out.add(
                    new ExpressionStatementNode(
                            code.at(
                                    new MethodCallNode(
                                            conditionalAnnotations(code),
                                            "add",
                                            new ExpressionNode[] {new ConstantNode((long) index)},
                                            0),
                                    s.span())));
        }
    }

    /** Reads the set that says which annotations apply. */
    private static ExpressionNode conditionalAnnotations(CodeTranslator where) {
        CodeBuilder.Slot cell = where.specialCells.get("__conditional_annotations__");
        return cell != null
                ? new ReadCellNode(cell.index(), "__conditional_annotations__", cell.isFree())
                : where.names.loadMangled("__conditional_annotations__");
    }

    private int conditionalIndex(Stmt.AnnAssign s) {
        if (conditional == null) {
            conditional = new IdentityHashMap<>();
            for (DeferredAnnotation each : code.scope.deferredAnnotations()) {
                conditional.put(each.statement(), each.conditionalIndex());
            }
        }
        return conditional.getOrDefault(s, -1);
    }
}
