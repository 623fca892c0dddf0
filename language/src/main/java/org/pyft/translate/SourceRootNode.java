package org.pyft.translate;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import org.pyft.PyContext;
import org.pyft.PyFTLanguage;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.dict.PyDict;
import org.pyft.syntax.Mode;
import org.pyft.syntax.ParseOptions;
import org.pyft.syntax.SourceParser;
import org.pyft.syntax.SyntaxException;

/**
 * Runs a source of the polyglot API in {@code __main__}: as an expression if it is one, so that {@code eval} has a value, else as a module.
 */
final class SourceRootNode extends RootNode {
    private final com.oracle.truffle.api.source.Source source;
    private PyCode code;

    SourceRootNode(PyFTLanguage language, com.oracle.truffle.api.source.Source source) {
        super(language);
        this.source = source;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return run();
    }

    @TruffleBoundary
    private Object run() {
        PyDict globals = PyContext.get().imports().mainModule().getDict();
        if (code == null) {
            code = compile();
        }
        return Programs.execute(code, globals);
    }

    private PyCode compile() {
        String text = source.getCharacters().toString();
        String filename = source.getPath() != null ? source.getPath() : source.getName();
        if (source.getPath() == null && !source.isInteractive()) {
            try {
                return Programs.translate(
                        SourceParser.parse(text, filename, Mode.EVAL, ParseOptions.DEFAULT), null, filename, 0, 0);
            } catch (SyntaxException e) {
                // A program, not an expression.
            }
        }
        return Programs.compile(text, filename, source.isInteractive() ? Mode.SINGLE : Mode.EXEC, 0, 0);
    }
}
