package org.pyft.syntax;

/** Recognises operators and delimiters. */
final class Operators {
    private static final byte[] SINGLE = new byte[128];

    static {
        for (int i = 0; i < SINGLE.length; i++) {
            SINGLE[i] = Tokens.OP;
        }
        for (int i = 0; i < Tokens.OPERATORS.length; i++) {
            String spelling = Tokens.OPERATORS[i];
            if (spelling.length() == 1) {
                SINGLE[spelling.charAt(0)] = (byte) (Tokens.LPAR + i);
            }
        }
    }

    private Operators() {}

    /** The length of the longest operator at that place; 1 for any other character. */
    static int length(byte[] bytes, int p) {
        int next = bytes[p + 1];
        switch (bytes[p]) {
            case '=', '%', '&', '|', '^', '@', ':', '!', '+' -> {
                return next == '=' ? 2 : 1;
            }
            case '-' -> {
                return next == '=' || next == '>' ? 2 : 1;
            }
            case '*', '/' -> {
                return next == '=' ? 2 : next == bytes[p] ? bytes[p + 2] == '=' ? 3 : 2 : 1;
            }
            case '<' -> {
                return next == '=' || next == '>'
                        ? 2
                        : next == '<' ? bytes[p + 2] == '=' ? 3 : 2 : 1;
            }
            case '>' -> {
                return next == '=' ? 2 : next == '>' ? bytes[p + 2] == '=' ? 3 : 2 : 1;
            }
            default -> {
                return 1;
            }
        }
    }

    static int kind(byte[] bytes, int p, int length) {
        int c = bytes[p];
        if (length == 1) {
            return c < 0 ? Tokens.OP : SINGLE[c];
        }
        if (length == 3) {
            return switch (c) {
                case '*' -> Tokens.DOUBLE_STAR_EQUAL;
                case '/' -> Tokens.DOUBLE_SLASH_EQUAL;
                case '<' -> Tokens.LEFT_SHIFT_EQUAL;
                default -> Tokens.RIGHT_SHIFT_EQUAL;
            };
        }
        int next = bytes[p + 1];
        if (next != '=') {
            return switch (c) {
                case '*' -> Tokens.DOUBLE_STAR;
                case '/' -> Tokens.DOUBLE_SLASH;
                case '-' -> Tokens.RARROW;
                case '<' -> next == '<' ? Tokens.LEFT_SHIFT : Tokens.NOT_EQUAL;
                default -> Tokens.RIGHT_SHIFT;
            };
        }
        return switch (c) {
            case '=' -> Tokens.EQ_EQUAL;
            case '!' -> Tokens.NOT_EQUAL;
            case '<' -> Tokens.LESS_EQUAL;
            case '>' -> Tokens.GREATER_EQUAL;
            case ':' -> Tokens.COLON_EQUAL;
            case '+' -> Tokens.PLUS_EQUAL;
            case '-' -> Tokens.MIN_EQUAL;
            case '*' -> Tokens.STAR_EQUAL;
            case '/' -> Tokens.SLASH_EQUAL;
            case '%' -> Tokens.PERCENT_EQUAL;
            case '&' -> Tokens.AMPER_EQUAL;
            case '|' -> Tokens.VBAR_EQUAL;
            case '^' -> Tokens.CIRCUMFLEX_EQUAL;
            default -> Tokens.AT_EQUAL;
        };
    }
}
