package org.pyft.modules.ast;

import org.pyft.modules.ast.AstTypes.NodeType;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.ops.Types;
import org.pyft.syntax.Mode;
import org.pyft.syntax.tree.Mod;
import org.pyft.translate.AstConverter;

/** Converts between syntax trees and node objects. */
final class AstConversion implements AstConverter {
    @Override
    public boolean isTree(Object value) {
        return AstTypes.get().isNode(value);
    }

    @Override
    public void checkRoot(Object value, Mode mode) {
        String wanted =
                switch (mode) {
                    case EXEC -> "Module";
                    case EVAL -> "Expression";
                    case SINGLE -> "Interactive";
                    case FUNC_TYPE -> "FunctionType";
                };
        if (!Types.of(value).isSubtypeOf(AstTypes.get().named(wanted).type())) {
            throw PyErr.typeError(
                    "expected %s node, got %s", wanted, Types.of(value).getShortName());
        }
    }

    @Override
    public Mod toTree(Object value, Mode mode) {
        checkRoot(value, mode);
        AstTypes types = AstTypes.get();
        NodesToTree reader = new NodesToTree(types);
        try {
            Mod tree = reader.mod(value);
            new TreeValidator().mod(tree);
            return tree;
        } catch (StackOverflowError e) {
            NodeType deepest = reader.current();
            throw PyErr.error(
                    ExceptionTypes.RECURSION_ERROR,
                    deepest == null
                            ? "maximum recursion depth exceeded during compilation"
                            : "maximum recursion depth exceeded while traversing '"
                                    + deepest.grammar().name()
                                    + "' node");
        }
    }

    @Override
    public Object fromTree(Mod tree, boolean optimized, int optimization) {
        try {
            Object nodes = new TreeToNodes().mod(tree);
            return optimized ? new NodePreprocessor(optimization).fold(nodes) : nodes;
        } catch (StackOverflowError e) {
            throw PyErr.error(
                    ExceptionTypes.RECURSION_ERROR,
                    "maximum recursion depth exceeded during ast construction");
        }
    }
}
