package org.pyft.processor;

import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Writes the tables of builtins at compile time. With {@code -Apyft.index=false} it leaves out what needs all sources of the
 * module at once: an incremental compile sees only the changed ones.
 */
@SupportedOptions(BuiltinProcessor.INDEX_OPTION)
public final class BuiltinProcessor extends AbstractProcessor {
    static final String INDEX_OPTION = "pyft.index";

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    /** All, not only its own: javac warns of an option when no processor that knows it has run. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}
