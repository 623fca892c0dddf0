package org.pyft;

import com.oracle.truffle.api.Option;

import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;

/** The options of the language ({@code pyft.*}). */
@Option.Group(PyFTLanguage.ID)
final class PyFTOptions {
    @Option(
            help = "Folder that holds the standard library (lib/python3.14).",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE,
            usageSyntax = "<path>") //
    static final OptionKey<String> Home = new OptionKey<>("");

    @Option(
            help = "The executable shown as sys.executable.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE,
            usageSyntax = "<path>") //
    static final OptionKey<String> Executable = new OptionKey<>("");

    @Option(
            help =
                    "The settings of CPython's command line, one 'name=value' per line (set by the launcher).",
            category = OptionCategory.INTERNAL,
            stability = OptionStability.STABLE,
            usageSyntax = "<lines>") //
    static final OptionKey<String> CommandLine = new OptionKey<>("");

    @Option(
            help =
                    "The context is created by PyFT's own launcher and entered by one host thread only.",
            category = OptionCategory.INTERNAL,
            stability = OptionStability.STABLE) //
    static final OptionKey<Boolean> SingleHostThread = new OptionKey<>(false);

    private PyFTOptions() {}
}
