package org.pyft.syntax.tree;

/** A comparison. */
public enum CompareOperator {
    EQ("Eq", "=="),
    NOT_EQ("NotEq", "!="),
    LT("Lt", "<"),
    LT_E("LtE", "<="),
    GT("Gt", ">"),
    GT_E("GtE", ">="),
    IS("Is", "is"),
    IS_NOT("IsNot", "is not"),
    IN("In", "in"),
    NOT_IN("NotIn", "not in");

    private final String astName;
    private final String symbol;

    CompareOperator(String astName, String symbol) {
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
