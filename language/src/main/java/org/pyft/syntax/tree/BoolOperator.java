package org.pyft.syntax.tree;

/** A short-circuit operator. */
public enum BoolOperator {
    AND("And", "and"),
    OR("Or", "or");

    private final String astName;
    private final String symbol;

    BoolOperator(String astName, String symbol) {
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
