/** The annotation processor that writes the tables of PyFT's builtins; needed at compile time only. */
module org.pyft.processor {
    requires java.compiler;

    provides javax.annotation.processing.Processor with
            org.pyft.processor.BuiltinProcessor;
}
