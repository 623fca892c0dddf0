package org.pyft.syntax;

import java.util.HashMap;
import java.util.Map;

/** The kinds of token. Plain ints: the parser switches on them in its innermost loops. */
final class Tokens {
    static final int ENDMARKER = 0;
    static final int NAME = 1;
    static final int NUMBER = 2;
    static final int STRING = 3;
    static final int NEWLINE = 4;
    static final int INDENT = 5;
    static final int DEDENT = 6;
    static final int FSTRING_START = 7;
    static final int FSTRING_MIDDLE = 8;
    static final int FSTRING_END = 9;
    static final int TSTRING_START = 10;
    static final int TSTRING_MIDDLE = 11;
    static final int TSTRING_END = 12;
    static final int TYPE_IGNORE = 13;
    static final int TYPE_COMMENT = 14;

    /** A character that is no operator, such as {@code $}; no rule accepts it. */
    static final int OP = 15;

    static final int LPAR = 16;
    static final int RPAR = 17;
    static final int LSQB = 18;
    static final int RSQB = 19;
    static final int LBRACE = 20;
    static final int RBRACE = 21;
    static final int COLON = 22;
    static final int COMMA = 23;
    static final int SEMI = 24;
    static final int DOT = 25;
    static final int ELLIPSIS = 26;
    static final int RARROW = 27;
    static final int COLON_EQUAL = 28;
    static final int EXCLAMATION = 29;
    static final int EQUAL = 30;

    static final int PLUS = 31;
    static final int MINUS = 32;
    static final int STAR = 33;
    static final int SLASH = 34;
    static final int VBAR = 35;
    static final int AMPER = 36;
    static final int PERCENT = 37;
    static final int AT = 38;
    static final int CIRCUMFLEX = 39;
    static final int TILDE = 40;
    static final int LEFT_SHIFT = 41;
    static final int RIGHT_SHIFT = 42;
    static final int DOUBLE_STAR = 43;
    static final int DOUBLE_SLASH = 44;

    static final int LESS = 45;
    static final int GREATER = 46;
    static final int EQ_EQUAL = 47;
    static final int NOT_EQUAL = 48;
    static final int LESS_EQUAL = 49;
    static final int GREATER_EQUAL = 50;

    static final int PLUS_EQUAL = 51;
    static final int MIN_EQUAL = 52;
    static final int STAR_EQUAL = 53;
    static final int SLASH_EQUAL = 54;
    static final int PERCENT_EQUAL = 55;
    static final int AMPER_EQUAL = 56;
    static final int VBAR_EQUAL = 57;
    static final int CIRCUMFLEX_EQUAL = 58;
    static final int LEFT_SHIFT_EQUAL = 59;
    static final int RIGHT_SHIFT_EQUAL = 60;
    static final int DOUBLE_STAR_EQUAL = 61;
    static final int DOUBLE_SLASH_EQUAL = 62;
    static final int AT_EQUAL = 63;

    static final int FALSE = 64;
    static final int NONE = 65;
    static final int TRUE = 66;
    static final int AND = 67;
    static final int AS = 68;
    static final int ASSERT = 69;
    static final int ASYNC = 70;
    static final int AWAIT = 71;
    static final int BREAK = 72;
    static final int CLASS = 73;
    static final int CONTINUE = 74;
    static final int DEF = 75;
    static final int DEL = 76;
    static final int ELIF = 77;
    static final int ELSE = 78;
    static final int EXCEPT = 79;
    static final int FINALLY = 80;
    static final int FOR = 81;
    static final int FROM = 82;
    static final int GLOBAL = 83;
    static final int IF = 84;
    static final int IMPORT = 85;
    static final int IN = 86;
    static final int IS = 87;
    static final int LAMBDA = 88;
    static final int NONLOCAL = 89;
    static final int NOT = 90;
    static final int OR = 91;
    static final int PASS = 92;
    static final int RAISE = 93;
    static final int RETURN = 94;
    static final int TRY = 95;
    static final int WHILE = 96;
    static final int WITH = 97;
    static final int YIELD = 98;

    /** A comment; only a {@link TokenReader} asks for these two. */
    static final int COMMENT = 99;

    /** The end of a line that ends no statement. */
    static final int NL = 100;

    static final int FIRST_KEYWORD = FALSE;

    /** The keywords, in the order of their token numbers. */
    static final String[] KEYWORDS = {
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
                "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
                "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"
    };

    /** The operators, in the order of their token numbers from {@link #LPAR} on. */
    static final String[] OPERATORS = {
        "(", ")", "[", "]", "{", "}", ":", ",", ";", ".", "...", "->", ":=", "!", "=", "+", "-",
        "*", "/", "|", "&", "%", "@", "^", "~", "<<", ">>", "**", "//", "<", ">", "==", "!=", "<=",
        ">=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "**=", "//=", "@="
    };

    private Tokens() {}

    /** The token numbers of keywords and operators by their spelling. */
    static Map<String, Integer> bySpelling() {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < OPERATORS.length; i++) {
            map.put(OPERATORS[i], LPAR + i);
        }
        for (int i = 0; i < KEYWORDS.length; i++) {
            map.put(KEYWORDS[i], FIRST_KEYWORD + i);
        }
        return map;
    }
}
