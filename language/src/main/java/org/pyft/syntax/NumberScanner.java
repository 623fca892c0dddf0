package org.pyft.syntax;

import org.pyft.syntax.SyntaxException.Kind;

import java.nio.charset.StandardCharsets;

/** Finds where a numeric literal ends and refuses malformed ones. */
final class NumberScanner {
    private final Lexer lexer;
    private final byte[] bytes;
    private final int start;
    private int p;

    NumberScanner(Lexer lexer, int start) {
        this.lexer = lexer;
        this.bytes = lexer.bytes;
        this.start = start;
        this.p = start;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(int c) {
        return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }

    private SyntaxException error(String message, int upTo) {
        lexer.position = upTo;
        return lexer.error(message);
    }

    int scan() {
        if (bytes[p] != '0') {
            decimalTail();
            return afterInteger();
        }
        switch (bytes[p + 1] | 0x20) {
            case 'x' -> {
                scanRadix("hexadecimal", 16);
                return p;
            }
            case 'o' -> {
                scanRadix("octal", 8);
                return p;
            }
            case 'b' -> {
                scanRadix("binary", 2);
                return p;
            }
            default -> {
                return scanZero();
            }
        }
    }

    private boolean isDigit(int c, int radix) {
        return radix == 16 ? isHexDigit(c) : c >= '0' && c < '0' + radix;
    }

    private void scanRadix(String what, int radix) {
        p += 2;
        do {
            if (bytes[p] == '_') {
                p++;
            }
            if (!isDigit(bytes[p], radix)) {
                if (isDigit(bytes[p])) {
                    throw invalidDigit(what);
                }
                throw error("invalid " + what + " literal", p);
            }
            do {
                p++;
            } while (isDigit(bytes[p], radix));
        } while (bytes[p] == '_');
        if (isDigit(bytes[p])) {
            throw invalidDigit(what);
        }
        checkEnd(what);
    }

    private SyntaxException invalidDigit(String what) {
        return error("invalid digit '" + (char) bytes[p] + "' in " + what + " literal", p + 1);
    }

    private int scanZero() {
        p++;
        while (true) {
            if (bytes[p] == '_') {
                p++;
                if (!isDigit(bytes[p])) {
                    throw error("invalid decimal literal", p);
                }
            }
            if (bytes[p] != '0') {
                break;
            }
            p++;
        }
        int zerosEnd = p;
        boolean nonZero = isDigit(bytes[p]);
        if (nonZero) {
            decimalTail();
        }
        int c = bytes[p] | 0x20;
        if (nonZero && !lexer.lenient && bytes[p] != '.' && c != 'e' && c != 'j') {
            lexer.position = p;
            Source source = lexer.source;
            throw lexer.error(
                    "leading zeros in decimal integer literals are not permitted; "
                            + "use an 0o prefix for octal integers",
                    source.characters(lexer.lineStart, start) + 1,
                    source.characters(lexer.lineStart, zerosEnd) + 1);
        }
        return afterInteger();
    }

    private void decimalTail() {
        while (true) {
            while (isDigit(bytes[p])) {
                p++;
            }
            if (bytes[p] != '_') {
                return;
            }
            p++;
            if (!isDigit(bytes[p])) {
                throw error("invalid decimal literal", p);
            }
        }
    }

    private int afterInteger() {
        if (bytes[p] == '.') {
            return scanFraction(p + 1);
        }
        return scanExponent();
    }

    /** Scans what follows the decimal point. */
    int scanFraction(int from) {
        p = from;
        if (isDigit(bytes[p])) {
            decimalTail();
        }
        return scanExponent();
    }

    private int scanExponent() {
        if ((bytes[p] | 0x20) == 'e') {
            int e = p;
            int c = bytes[p + 1];
            if (c == '+' || c == '-') {
                p += 2;
                if (!isDigit(bytes[p])) {
                    throw error("invalid decimal literal", p);
                }
            } else if (!isDigit(c)) {
                checkEnd("decimal");
                return e;
            } else {
                p++;
            }
            decimalTail();
        }
        if ((bytes[p] | 0x20) == 'j') {
            p++;
            checkEnd("imaginary");
        } else {
            checkEnd("decimal");
        }
        return p;
    }

    /** A literal may not run into a name; a keyword that can follow a number only gives a warning. */
    private void checkEnd(String what) {
        int c = bytes[p];
        if (lexer.lenient
                || c < 0
                || !(isDigit(c) || c == '_' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z')) {
            return;
        }
        boolean keyword =
                switch (c) {
                    case 'a' -> follows("and");
                    case 'e' -> follows("else");
                    case 'f' -> follows("for");
                    case 'i' -> bytes[p + 1] == 'f' || bytes[p + 1] == 'n' || bytes[p + 1] == 's';
                    case 'o' -> follows("or");
                    case 'n' -> follows("not");
                    default -> false;
                };
        if (keyword) {
            lexer.position = p;
            String message = "invalid " + what + " literal";
            SyntaxException asError = lexer.error(message);
            lexer.warn(
                    message,
                    lexer.line,
                    new SyntaxException(
                            Kind.SYNTAX,
                            message,
                            asError.filename(),
                            asError.line(),
                            asError.offset(),
                            asError.endLine(),
                            asError.endOffset(),
                            asError.text()));
        } else {
            throw error("invalid " + what + " literal", p);
        }
    }

    private boolean follows(String keyword) {
        byte[] wanted = keyword.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[p + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
