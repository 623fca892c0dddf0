package org.pyft.syntax.tree;

/** A unary operator. */
public enum UnaryOperator {
    INVERT("Invert", "~"),
    NOT("Not", "not"),
    U_ADD("UAdd", "+"),
    U_SUB("USub", "-");

    private final String astName;
    private final String symbol;

    UnaryOperator(String astName, String symbol) {
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
