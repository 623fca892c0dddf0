package org.pyft.syntax.scope;

/** What a scope belongs to. */
public enum ScopeKind {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA,
    /** A list, set or dict comprehension. */
    COMPREHENSION,
    GENERATOR_EXPRESSION,
    /** The {@code __annotate__} function of a function, class or module. */
    ANNOTATION,
    /** The scope around a generic function, class or type alias. */
    TYPE_PARAMETERS,
    /** The value of a {@code type} statement. */
    TYPE_ALIAS,
    /** The bound, constraints or default of a type parameter. */
    TYPE_VARIABLE;

    /** Whether names bound in the scope are visible in the scopes inside it. */
    public boolean isFunctionLike() {
        return this != MODULE && this != CLASS;
    }

    /** Whether it is a comprehension or a generator expression. */
    public boolean isAnyComprehension() {
        return this == COMPREHENSION || this == GENERATOR_EXPRESSION;
    }

    /** Whether qualified names leave it out: annotations, type parameter lists, type aliases. */
    boolean isLeftOutOfNames() {
        return this == ANNOTATION
                || this == TYPE_PARAMETERS
                || this == TYPE_ALIAS
                || this == TYPE_VARIABLE;
    }

    /** The number by which Python's {@code _symtable} calls the kind. */
    public int symtableType() {
        return switch (this) {
            case FUNCTION, LAMBDA, COMPREHENSION, GENERATOR_EXPRESSION -> 0;
            case CLASS -> 1;
            case MODULE -> 2;
            case ANNOTATION -> 3;
            case TYPE_ALIAS -> 4;
            case TYPE_PARAMETERS -> 5;
            case TYPE_VARIABLE -> 6;
        };
    }
}
