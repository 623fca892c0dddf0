package org.pyft.syntax.tree;

import java.util.List;

/**
 * The parameters of a function. {@code varArg} and {@code kwArg} may be null; {@code kwDefaults} has one element for each
 * keyword-only parameter, null where it has no default; {@code defaults} belong to the last positional parameters.
 */
public record Arguments(
        List<Arg> posOnlyArgs,
        List<Arg> args,
        Arg varArg,
        List<Arg> kwOnlyArgs,
        List<Expr> kwDefaults,
        Arg kwArg,
        List<Expr> defaults) {}
