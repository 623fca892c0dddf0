package org.pyft.translate;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.FrameSlots;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.JumpNode;
import org.pyft.nodes.control.ReturnNode;
import org.pyft.nodes.expression.ConstantNode;
import org.pyft.nodes.local.CellNode;
import org.pyft.nodes.local.WriteCellNode;
import org.pyft.nodes.name.NamespaceNode;
import org.pyft.nodes.name.ReadGlobalNode;
import org.pyft.nodes.name.WriteNameNode;
import org.pyft.objects.str.Str;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.Stmt;

import java.util.ArrayList;
import java.util.List;

/**
 * Translates the body of a class: the names that every class namespace begins with, the statements, and what the metaclass needs to know
 * at the end.
 */
final class ClassBodyTranslator {
    private final CodeTranslator code;

    ClassBodyTranslator(CodeTranslator code) {
        this.code = code;
    }

    StatementNode translate(Stmt.ClassDef s, int firstLine) {
        List<StatementNode> out = new ArrayList<>();
        out.add(
                code.sourceBlock(
                        List.of(new JumpNode(StatementNode.NORMAL)),
                        List.of(new Span(firstLine, 0, firstLine, 0)),
                        false));
        Scope scope = code.scope;
        CodeBuilder.Slot classDict = code.specialCells.get("__classdict__");
        if (classDict != null) {
            out.add(new AssignNode(new WriteCellNode(classDict.index()), new NamespaceNode()));
        }
        store("__module__", code.at(new ReadGlobalNode("__name__"), s.span()), out);
        store("__qualname__", new ConstantNode(Str.of(scope.qualifiedName())), out);
        store("__firstlineno__", new ConstantNode((long) firstLine), out);
        if (!s.typeParams().isEmpty()) {
            store("__type_params__", code.names.loadMangled(".type_params"), out);
        }
        code.functions.annotations.begin(out);
        Object docstring = Docstrings.of(s.body());
        if (docstring != null && code.unit.keepsDocstrings()) {
            List<StatementNode> documentation = new ArrayList<>(1);
            store("__doc__", new ConstantNode(docstring), documentation);
            out.add(code.sourceBlock(documentation, List.of(s.body().getFirst().span()), false));
        }
        out.add(code.statements.block(Docstrings.skip(s.body(), docstring)));
        code.functions.annotations.end(s, "__annotate_func__", out);
        storeAtEnd("__static_attributes__", new ConstantNode(StaticAttributes.of(s.body())), out);
        if (classDict != null) {
            storeAtEnd("__classdictcell__", new CellNode(classDict.index()), out);
        }
        CodeBuilder.Slot cell = code.specialCells.get("__class__");
        if (scope.needsClassCell() && cell != null) {
            storeAtEnd("__classcell__", new CellNode(cell.index()), out);
            ReturnNode end = new ReturnNode(new CellNode(cell.index()));
            end.setPosition(FrameSlots.SAME_POSITION);
            out.add(end);
        }
        return code.block(out, false);
    }

    /** What ends a class body belongs to no line of its own: it happens where the last statement was. */
    private void storeAtEnd(String name, ExpressionNode value, List<StatementNode> out) {
        WriteNameNode target = new WriteNameNode(name);
        target.setPosition(FrameSlots.SAME_POSITION);
        out.add(new AssignNode(target, value));
    }

    private void store(String name, ExpressionNode value, List<StatementNode> out) {
        // The name may be declared nonlocal or global.
        TargetNode target =
                code.scope.symbol(name) == null
                        ? new WriteNameNode(name)
                        : code.names.store(name, code.scope.span());
        out.add(new AssignNode(target, value));
    }
}
