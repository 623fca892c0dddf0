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

    @Option(
            help =
                    "Whether a global lock lets one thread at a time run Python code (-X gil on the command line).",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE) //
    static final OptionKey<Boolean> Gil = new OptionKey<>(false);

    @Option(
            help =
                    "Packages, separated by commas, each of which runs its functions in one thread at a time (-X gil-modules on the command line).",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE,
            usageSyntax = "<names>") //
    static final OptionKey<String> GilModules = new OptionKey<>("");

    private PyFTOptions() {}
}
