package org.pyft.translate;

import org.pyft.builtin.Signature;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.tree.Arguments;

/**
 * The signatures of functions.
 */
final class Signatures {
    private Signatures() {}

    /** The signature of a function whose scope lists the parameters, mangled, in the order of bound arguments. */
    static Signature of(Scope scope, Arguments args) {
        int positionalOnly = args.posOnlyArgs().size();
        int positional = positionalOnly + args.args().size();
        int named = positional + args.kwOnlyArgs().size();
        String[] names = new String[named];
        for (int i = 0; i < named; i++) {
            names[i] = scope.varNames().get(i).intern();
        }
        int next = named;
        String varArgs = args.varArg() == null ? null : scope.varNames().get(next++).intern();
        String varKeywords = args.kwArg() == null ? null : scope.varNames().get(next).intern();
        return new Signature(names, positionalOnly, positional, varArgs, varKeywords);
    }

    /** Positional-only parameters. */
    static Signature positionalOnly(String... names) {
        return new Signature(names, names.length, names.length, null, null);
    }
}
