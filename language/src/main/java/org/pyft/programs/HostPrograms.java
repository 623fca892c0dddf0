package org.pyft.programs;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;

import org.pyft.PyContext;
import org.pyft.PyFTLanguage;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.sharing.GlobalLock;
import org.pyft.sharing.Sharing;
import org.pyft.syntax.Mode;
import org.pyft.syntax.ParseOptions;
import org.pyft.syntax.SourceParser;
import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.scope.ScopeAnalyzer;
import org.pyft.syntax.scope.ScopeTree;
import org.pyft.syntax.tree.Mod;
import org.pyft.translate.Translator;

import java.util.List;

/** Sources that the polyglot API evaluates: their value is that of the last expression. */
final class HostPrograms {
    private HostPrograms() {}

    static CallTarget parse(PyFTLanguage language, Source source, List<String> argumentNames) {
        if (source.isInternal() && source.getName().equals(MainProgram.SOURCE_NAME)) {
            return new MainRoot(language).getCallTarget();
        }
        String filename = source.getPath() == null ? source.getName() : source.getPath();
        try {
            return new HostRoot(
                            language,
                            compile(language, source, filename),
                            argumentNames.toArray(new String[0]))
                    .getCallTarget();
        } catch (SyntaxException e) {
            throw SyntaxErrorObjects.raise(e, SyntaxErrorObjects.Stage.TEXT);
        }
    }

    private static PyCode compile(PyFTLanguage language, Source source, String filename) {
        String text = source.getCharacters().toString();
        Mode mode = source.isInteractive() ? Mode.SINGLE : Mode.EXEC;
        ParseOptions options = ParseOptions.DEFAULT.withWarnings(SyntaxWarnings::warn);
        Mod tree = SourceParser.parse(text, filename, mode, options);
        ScopeTree scopes = ScopeAnalyzer.analyze(tree, filename);
        return Translator.translateReturningLast(
                language, tree, scopes, filename, Programs.optimization(-1));
    }

    /** Runs a program in the globals of {@code __main__}, or in a namespace of its own if it has arguments. */
    private static final class HostRoot extends RootNode {
        private final PyCode code;
        private final String[] argumentNames;

        HostRoot(TruffleLanguage<?> language, PyCode code, String[] argumentNames) {
            super(language);
            this.code = code;
            this.argumentNames = argumentNames;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return run(frame.getArguments());
        }

        @TruffleBoundary
        private Object run(Object[] arguments) {
            PyContext context = PyContext.get();
            return GlobalLock.enter(context, () -> run(context, arguments));
        }

        private Object run(PyContext context, Object[] arguments) {
            PyDict globals = context.imports().mainModule().getDict();
            Object locals = globals;
            if (argumentNames.length > 0) {
                PyDict own = new PyDict();
                for (int i = 0; i < argumentNames.length; i++) {
                    own.put(Str.of(argumentNames[i]), arguments[i]);
                }
                locals = own;
            }
            Object result = Programs.execute(code, globals, locals, new PyCell[0]);
            if (PyContext.isSharingStarted()) {
                Sharing.publish(result);
            }
            return result == null ? PyNone.NONE : result;
        }
    }

    /** What the launcher evaluates: the program of the command line. */
    private static final class MainRoot extends RootNode {
        MainRoot(TruffleLanguage<?> language) {
            super(language);
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return run();
        }

        @TruffleBoundary
        private static Object run() {
            PyContext context = PyContext.get();
            return GlobalLock.enter(context, () -> MainProgram.run(context));
        }
    }
}
