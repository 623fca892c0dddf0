package org.pyft;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.ContextThreadLocal;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;

import org.graalvm.options.OptionDescriptors;
import org.pyft.programs.Programs;

/**
 * The entry point of the language. Policy EXCLUSIVE: syntax trees belong to one context, so the context and its options are constants in
 * compiled code.
 */
@TruffleLanguage.Registration(
        id = PyFTLanguage.ID,
        name = "PyFT",
        implementationName = "PyFT",
        defaultMimeType = PyFTLanguage.MIME_TYPE,
        characterMimeTypes = PyFTLanguage.MIME_TYPE,
        contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE)
public final class PyFTLanguage extends TruffleLanguage<PyContext> {
    public static final String ID = "pyft";
    public static final String MIME_TYPE = "text/x-pyft";

    private static final LanguageReference<PyFTLanguage> REFERENCE =
            LanguageReference.create(PyFTLanguage.class);

    private final ContextThreadLocal<ThreadState> threadState =
            locals.createContextThreadLocal(
                    (context, thread) -> context.threads().register(thread));

    /** The language of the current context. */
    public static PyFTLanguage get(Node node) {
        return REFERENCE.get(node);
    }

    static ThreadState threadState() {
        return REFERENCE.get(null).threadState.get();
    }

    @Override
    protected PyContext createContext(Env env) {
        return new PyContext(this, env);
    }

    @Override
    protected void initializeContext(PyContext context) {
        context.initialize();
    }

    @Override
    protected boolean patchContext(PyContext context, Env newEnv) {
        return false;
    }

    @Override
    protected OptionDescriptors getOptionDescriptors() {
        return new PyFTOptionsOptionDescriptors();
    }

    @Override
    protected CallTarget parse(ParsingRequest request) {
        return Programs.parse(this, request.getSource(), request.getArgumentNames());
    }

    @Override
    protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
        return true;
    }

    @Override
    protected void disposeThread(PyContext context, Thread thread) {
        context.threads().forget(thread);
    }

    @Override
    protected void initializeMultiThreading(PyContext context) {
        if (context.globalLock() != null) {
            context.globalLock().expectOthers();
        }
    }

    @Override
    protected void finalizeContext(PyContext context) {
        context.shutDown();
    }

    @Override
    protected Object getScope(PyContext context) {
        return context.scope();
    }
}
