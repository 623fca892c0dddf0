package org.pyft.syntax.tree;

import java.util.List;

/**
 * The root of a syntax tree, one kind for each compilation mode.
 */
public sealed interface Mod {
    /** A file or the source of {@code exec}. */
    record Module(List<Stmt> body, List<TypeIgnore> typeIgnores) implements Mod {}

    /** One statement typed at the prompt. */
    record Interactive(List<Stmt> body) implements Mod {}

    /** The source of {@code eval}. */
    record Expression(Expr body) implements Mod {}

    /** A function's signature type comment, {@code (int, str) -> bool}. */
    record FunctionType(List<Expr> argTypes, Expr returns) implements Mod {}
}
