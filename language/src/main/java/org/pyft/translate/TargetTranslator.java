package org.pyft.translate;

import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.assign.AttributeTargetNode;
import org.pyft.nodes.assign.DeleteAttributeNode;
import org.pyft.nodes.assign.DeleteSubscriptNode;
import org.pyft.nodes.assign.SubscriptTargetNode;
import org.pyft.nodes.assign.UnpackTargetNode;
import org.pyft.nodes.local.WriteTempNode;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Span;

import java.util.List;

/**
 * Translates what stands left of an assignment or in a {@code del}.
 */
final class TargetTranslator {
    private final CodeTranslator code;

    TargetTranslator(CodeTranslator code) {
        this.code = code;
    }

    TargetNode translate(Expr target) {
        return switch (target) {
            case Expr.Name e -> code.names.store(e.id(), e.span());
            case Expr.Attribute e ->
                    code.at(
                            new AttributeTargetNode(
                                    code.expressions.translate(e.value()),
                                    code.expressions.attributeName(e.attr())),
                            Places.of(e));
            case Expr.Subscript e ->
                    code.at(
                            new SubscriptTargetNode(
                                    code.expressions.translate(e.value()),
                                    code.expressions.translate(e.slice())),
                            e.span());
            case Expr.Starred e -> translate(e.value());
            case Expr.Tuple e -> unpack(e.elts(), e.span());
            case Expr.List e -> unpack(e.elts(), e.span());
            case Expr.Constant e when e.value() instanceof TempRef temp ->
                    new WriteTempNode(temp.slot());
            default -> throw new IllegalStateException("no target: " + target);
        };
    }

    private TargetNode unpack(List<Expr> elements, Span span) {
        TargetNode[] targets = new TargetNode[elements.size()];
        int star = -1;
        for (int i = 0; i < targets.length; i++) {
            if (elements.get(i) instanceof Expr.Starred) {
                star = i;
            }
            targets[i] = translate(elements.get(i));
        }
        return code.at(new UnpackTargetNode(targets, star), span);
    }

    /** Adds the statements of a {@code del}. */
    void delete(Expr target, List<StatementNode> out) {
        switch (target) {
            case Expr.Name e -> out.add(code.names.delete(e.id(), true, e.span()));
            case Expr.Attribute e ->
                    out.add(
                            code.at(
                                    new DeleteAttributeNode(
                                            code.expressions.translate(e.value()),
                                            code.expressions.attributeName(e.attr())),
                                    Places.of(e)));
            case Expr.Subscript e ->
                    out.add(
                            code.at(
                                    new DeleteSubscriptNode(
                                            code.expressions.translate(e.value()),
                                            code.expressions.translate(e.slice())),
                                    e.span()));
            case Expr.Tuple e -> e.elts().forEach(element -> delete(element, out));
            case Expr.List e -> e.elts().forEach(element -> delete(element, out));
            default -> throw new IllegalStateException("cannot delete: " + target);
        }
    }
}
