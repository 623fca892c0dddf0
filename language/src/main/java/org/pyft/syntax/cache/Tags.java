package org.pyft.syntax.cache;

/** The bytes that tell the kinds of node apart; 0 stands for an absent node. */
final class Tags {
    /** Changes whenever the format or the syntax tree does. */
    static final int VERSION = 1;

    static final int ABSENT = 0;

    // Module kinds
    static final int MODULE = 1;
    static final int INTERACTIVE = 2;
    static final int EXPRESSION_MODULE = 3;
    static final int FUNCTION_TYPE = 4;

    // Constants
    static final int NONE = 1;
    static final int ELLIPSIS_VALUE = 2;
    static final int TRUE = 3;
    static final int FALSE = 4;
    static final int LONG = 5;
    static final int BIG_INTEGER = 6;
    static final int DOUBLE = 7;
    static final int COMPLEX = 8;
    static final int STRING = 9;
    static final int CODE_POINTS = 10;
    static final int BYTES = 11;

    // Statements
    static final int FUNCTION_DEF = 1;
    static final int ASYNC_FUNCTION_DEF = 2;
    static final int CLASS_DEF = 3;
    static final int RETURN = 4;
    static final int DELETE = 5;
    static final int ASSIGN = 6;
    static final int TYPE_ALIAS = 7;
    static final int AUG_ASSIGN = 8;
    static final int ANN_ASSIGN = 9;
    static final int FOR = 10;
    static final int ASYNC_FOR = 11;
    static final int WHILE = 12;
    static final int IF = 13;
    static final int WITH = 14;
    static final int ASYNC_WITH = 15;
    static final int MATCH = 16;
    static final int RAISE = 17;
    static final int TRY = 18;
    static final int TRY_STAR = 19;
    static final int ASSERT = 20;
    static final int IMPORT = 21;
    static final int IMPORT_FROM = 22;
    static final int GLOBAL = 23;
    static final int NONLOCAL = 24;
    static final int EXPRESSION = 25;
    static final int PASS = 26;
    static final int BREAK = 27;
    static final int CONTINUE = 28;

    // Expressions
    static final int BOOL_OP = 1;
    static final int NAMED_EXPR = 2;
    static final int BIN_OP = 3;
    static final int UNARY_OP = 4;
    static final int LAMBDA = 5;
    static final int IF_EXP = 6;
    static final int DICT = 7;
    static final int SET = 8;
    static final int LIST_COMP = 9;
    static final int SET_COMP = 10;
    static final int DICT_COMP = 11;
    static final int GENERATOR_EXP = 12;
    static final int AWAIT = 13;
    static final int YIELD = 14;
    static final int YIELD_FROM = 15;
    static final int COMPARE = 16;
    static final int CALL = 17;
    static final int FORMATTED_VALUE = 18;
    static final int INTERPOLATION = 19;
    static final int JOINED_STR = 20;
    static final int TEMPLATE_STR = 21;
    static final int CONSTANT = 22;
    static final int ATTRIBUTE = 23;
    static final int SUBSCRIPT = 24;
    static final int STARRED = 25;
    static final int NAME_LOAD = 26;
    static final int NAME_STORE = 27;
    static final int NAME_DEL = 28;
    static final int LIST = 29;
    static final int TUPLE = 30;
    static final int SLICE = 31;

    // Patterns
    static final int MATCH_VALUE = 1;
    static final int MATCH_SINGLETON = 2;
    static final int MATCH_SEQUENCE = 3;
    static final int MATCH_MAPPING = 4;
    static final int MATCH_CLASS = 5;
    static final int MATCH_STAR = 6;
    static final int MATCH_AS = 7;
    static final int MATCH_OR = 8;

    // Type parameters
    static final int TYPE_VAR = 1;
    static final int PARAM_SPEC = 2;
    static final int TYPE_VAR_TUPLE = 3;

    private Tags() {}
}
