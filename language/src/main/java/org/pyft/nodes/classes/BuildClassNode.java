package org.pyft.nodes.classes;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.expression.CollectNode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.function.PyFunction;

/**
 * {@code class}: evaluates bases and keywords, makes the function of the body and has the class built.
 */
public final class BuildClassNode extends ExpressionNode {
    @Child private ExpressionNode body;
    @Child private CollectNode bases;
    @Children private final ExpressionNode[] keywordValues;
    private final String name;

    @CompilationFinal(dimensions = 1)
    private final String[] keywords;

    /** A keyword without a name is a mapping to unpack. */
    public BuildClassNode(
            String name,
            ExpressionNode body,
            ExpressionNode[] bases,
            String[] keywords,
            ExpressionNode[] keywordValues) {
        this.name = name;
        this.body = body;
        this.bases = new CollectNode(bases);
        this.keywords = keywords;
        this.keywordValues = keywordValues;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        PyFunction function = (PyFunction) body.execute(frame);
        Object[] baseValues = bases.execute(frame, null);
        PyDict keywordDict = new PyDict();
        for (int i = 0; i < keywords.length; i++) {
            Object value = keywordValues[i].execute(frame);
            markPosition(frame);
            BuildClass.addKeyword(keywordDict, keywords[i], value);
        }
        markPosition(frame);
        return BuildClass.viaBuiltins(function, name, baseValues, keywordDict);
    }
}
