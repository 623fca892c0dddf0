package org.pyft.syntax.tree;

/** What an expression that can be a target is used for. */
public enum ExprContext {
    LOAD("Load"),
    STORE("Store"),
    DEL("Del");

    private final String astName;

    ExprContext(String astName) {
        this.astName = astName;
    }

    /** The name of the node class in Python's {@code ast} module. */
    public String astName() {
        return astName;
    }
}
