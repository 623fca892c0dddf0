package org.pyft.syntax.tree;

/** A binary arithmetic operator ({@code operator} in the abstract grammar). */
public enum BinaryOperator {
    ADD("Add", "+"),
    SUB("Sub", "-"),
    MULT("Mult", "*"),
    MAT_MULT("MatMult", "@"),
    DIV("Div", "/"),
    MOD("Mod", "%"),
    POW("Pow", "**"),
    L_SHIFT("LShift", "<<"),
    R_SHIFT("RShift", ">>"),
    BIT_OR("BitOr", "|"),
    BIT_XOR("BitXor", "^"),
    BIT_AND("BitAnd", "&"),
    FLOOR_DIV("FloorDiv", "//");

    private final String astName;
    private final String symbol;

    BinaryOperator(String astName, String symbol) {
        this.astName = astName;
        this.symbol = symbol;
    }

    /** The name of the node class in Python's {@code ast} module. */
    public String astName() {
        return astName;
    }

    /** The operator as written in source. */
    public String symbol() {
        return symbol;
    }
}
