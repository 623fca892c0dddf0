package org.pyft.syntax;

import org.pyft.syntax.SyntaxException.Kind;
import org.pyft.syntax.tree.TypeIgnore;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Splits a source into tokens, one at each call of {@link #next}: the parser must meet its own errors before those of text that
 * it has not reached.
 */
final class Lexer extends TokenBuffer {
    private static final int MAX_PARENTHESES = 200;
    private static final int MAX_INDENTS = 100;
    private static final int MAX_FORMAT_STRINGS = 150;
    private static final int MAX_FIELD_NESTING = 3;
    private static final byte[] IDENTIFIER_START = new byte[256];

    private static final int LETTER = 1;
    private static final int DIGIT = 2;

    static {
        for (int c = 'a'; c <= 'z'; c++) {
            IDENTIFIER_START[c] = LETTER;
            IDENTIFIER_START[c - 32] = LETTER;
        }
        for (int c = '0'; c <= '9'; c++) {
            IDENTIFIER_START[c] = DIGIT;
        }
        IDENTIFIER_START['_'] = LETTER;
        for (int c = 128; c < 256; c++) {
            IDENTIFIER_START[c] = LETTER;
        }
    }

    /** What is open while the text of an f-string or t-string is read. */
    private static final class FormatString {
        final boolean template;
        final boolean raw;
        final byte quote;
        final int quoteSize;
        final int start;
        final int line;
        final int lineStart;
        boolean inText = true;
        boolean inSpec;
        boolean inDebug;
        int depth;
        int fieldDepth = -1;

        FormatString(
                boolean template,
                boolean raw,
                byte quote,
                int quoteSize,
                int start,
                int line,
                int lineStart) {
            this.template = template;
            this.raw = raw;
            this.quote = quote;
            this.quoteSize = quoteSize;
            this.start = start;
            this.line = line;
            this.lineStart = lineStart;
        }

        char letter() {
            return template ? 't' : 'f';
        }
    }

    final ParseOptions options;
    final java.util.List<TypeIgnore> typeIgnores = new java.util.ArrayList<>();
    private final boolean interactive;

    /** Whether comments and all line ends become tokens, and only the worst mistakes are errors: the module tokenize shows it so. */
    final boolean lenient;

    private final NameTable nameTable = NameTable.create();
    private final Set<Integer> warned = new HashSet<>();

    int position;
    int line = 1;
    int lineStart;
    private boolean atLineStart = true;
    private boolean commentAlone;
    private boolean started;
    private boolean endReached;
    private boolean failed;

    /** Whether the failure is one of those that give way to the parser's errors. */
    private boolean light;

    private int level;
    private final byte[] openKinds = new byte[MAX_PARENTHESES];
    private final int[] openLines = new int[MAX_PARENTHESES];
    private final int[] openColumns = new int[MAX_PARENTHESES];

    private int indent;
    private int pendingIndents;
    private final int[] indents = new int[MAX_INDENTS];
    private final int[] tabFreeIndents = new int[MAX_INDENTS];

    private FormatString[] formatStrings = new FormatString[8];
    private int formatDepth;
    private FormatString format;

    Lexer(Source source, ParseOptions options, boolean interactive) {
        this(source, options, interactive, false);
    }

    Lexer(Source source, ParseOptions options, boolean interactive, boolean lenient) {
        super(source);
        this.options = options;
        this.interactive = interactive;
        this.lenient = lenient;
    }

    /** Reads one more token into the buffer. */
    void next() {
        boolean read = false;
        try {
            read();
            read = true;
        } finally {
            failed |= !read;
        }
    }

    private void read() {
        if (options.typeComments()) {
            int before = count;
            scan();
            while (kinds[before] == Tokens.TYPE_IGNORE) {
                typeIgnores.add(
                        new TypeIgnore(lines[before], source.text(starts[before], ends[before])));
                count = before;
                scan();
            }
        } else {
            scan();
        }
        if (position >= source.length) {
            // Most tokens end where another character is seen that does not belong to them.
            int kind = kinds[count - 1];
            endReached |= kind != Tokens.NEWLINE && kind != Tokens.STRING;
        }
        if (interactive) {
            insertFinalNewline();
        } else {
            started = true;
        }
    }

    /** At the prompt the end of the source ends a block as an empty line does. */
    private void insertFinalNewline() {
        int last = count - 1;
        if (kinds[last] == Tokens.ENDMARKER && started) {
            kinds[last] = Tokens.NEWLINE;
            started = false;
            if (indent > 0 && !options.dontImplyDedent()) {
                pendingIndents = -indent;
                indent = 0;
            }
        } else {
            started = true;
        }
    }

    /** Whether the lexer has come to the end of the source. */
    boolean atEndOfSource() {
        return endReached;
    }

    /** Whether an f-string or t-string is open. */
    boolean isInFormatString() {
        return formatDepth > 0;
    }

    /** Whether the last token could not be read for a reason that has no place of its own in the line. */
    boolean hasFailedLightly() {
        return failed && light;
    }

    /** Whether the last token could not be read. */
    boolean hasFailed() {
        return failed;
    }

    /** An error that the unread text holds weighs more than one of the parser, unless it is inside an f-string. */
    SyntaxException errorInRest(SyntaxException found) {
        int lastLine = count > 0 ? lines[count - 1] : 1;
        try {
            while (count == 0 || kinds[count - 1] != Tokens.ENDMARKER) {
                next();
            }
        } catch (SyntaxException error) {
            if (light) {
                return level > 0 && lastLine > openLines[level - 1] ? unclosedParenthesis() : found;
            }
            return formatDepth > 0 ? found : error;
        }
        return found;
    }

    /** The line that the lexer stands in, as errors give it: the end of a line belongs to that line. */
    int reportedLine() {
        return position > 0 && position == lineStart ? line - 1 : line;
    }

    int reportedLineStart() {
        if (reportedLine() == line) {
            return lineStart;
        }
        int start = position - 1;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** Whether only blanks and comments are left. */
    boolean atEndOfText() {
        int p = position;
        while (p < source.length) {
            byte c = bytes[p];
            if (c == '#') {
                while (p < source.length && bytes[p] != '\n') {
                    p++;
                }
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\f') {
                p++;
            } else {
                return false;
            }
        }
        return true;
    }

    private void scan() {
        if (format != null && format.inText) {
            scanFormatText();
            return;
        }
        boolean blank = false;
        while (true) {
            endReached = position >= source.length;
            if (atLineStart) {
                atLineStart = false;
                blank = scanIndentation();
            }
            if (pendingIndents != 0) {
                if (position >= source.length) {
                    // The end of the source belongs to its last line.
                    pendingIndents++;
                    addAtEnd(Tokens.DEDENT);
                    return;
                }
                if (lenient) {
                    boolean indented = pendingIndents > 0;
                    pendingIndents += indented ? -1 : 1;
                    token(
                            indented ? Tokens.INDENT : Tokens.DEDENT,
                            indented ? lineStart : position);
                } else if (pendingIndents < 0) {
                    pendingIndents++;
                    add(Tokens.DEDENT, -1, -1, line, lineStart, line, lineStart, level);
                } else {
                    pendingIndents--;
                    add(Tokens.INDENT, -1, -1, line, lineStart, line, lineStart, level);
                }
                return;
            }
            int c = bytes[position];
            while (c == ' ' || c == '\t' || c == '\f') {
                c = bytes[++position];
            }
            int comment = -1;
            if (c == '#') {
                comment = position;
                do {
                    c = bytes[++position];
                } while (c != '\n' && c != '\r' && position < source.length);
                if (lenient) {
                    commentAlone = blank;
                    token(Tokens.COMMENT, comment);
                    return;
                }
                if (options.typeComments() && scanTypeComment(comment, blank)) {
                    return;
                }
            }
            int start = position;
            if (c == 0 && position >= source.length) {
                endReached = true;
                if (level > 0) {
                    throw unclosedParenthesis();
                }
                addAtEnd(Tokens.ENDMARKER);
                return;
            }
            int kind = IDENTIFIER_START[c & 0xFF];
            if (kind == LETTER) {
                scanName(c);
                return;
            }
            if (kind == DIGIT) {
                position = new NumberScanner(this, start).scan();
                token(Tokens.NUMBER, start);
                return;
            }
            if (c == '\r' && bytes[position + 1] == '\n') {
                c = bytes[++position];
            }
            if (c == '\n') {
                atLineStart = true;
                if (lenient) {
                    boolean alone = blank || level > 0 || commentAlone;
                    commentAlone = false;
                    add(
                            alone ? Tokens.NL : Tokens.NEWLINE,
                            start,
                            position + 1,
                            line,
                            lineStart,
                            line,
                            lineStart,
                            level);
                    newLine();
                    return;
                }
                if (blank || level > 0) {
                    newLine();
                    continue;
                }
                // A line end takes the comment before it in.
                int from = comment >= 0 ? comment : start;
                add(Tokens.NEWLINE, from, position + 1, line, lineStart, line, lineStart, level);
                newLine();
                return;
            }
            if (c == '.') {
                scanDot();
                return;
            }
            if (c == '\'' || c == '"') {
                scanString(start);
                return;
            }
            if (c == '\\') {
                continueLine();
                continue;
            }
            scanOperator(c);
            return;
        }
    }

    private void addAtEnd(int kind) {
        int lastLine = source.length == 0 ? 0 : reportedLine();
        int lastStart = reportedLineStart();
        add(kind, -1, -1, lastLine, lastStart, lastLine, lastStart, level);
    }

    private void newLine() {
        position++;
        line++;
        lineStart = position;
    }

    private void token(int kind, int start) {
        add(kind, start, position, line, lineStart, line, lineStart, level);
    }

    // ---- indentation and line joining ----

    /** Measures the indentation of a line; true where the line is blank or holds only a comment. */
    private boolean scanIndentation() {
        int column = 0;
        int tabFree = 0;
        int continuedColumn = 0;
        int c;
        while (true) {
            c = bytes[position];
            if (c == ' ') {
                column++;
                tabFree++;
            } else if (c == '\t') {
                column = (column / 8 + 1) * 8;
                tabFree++;
            } else if (c == '\f') {
                column = 0;
                tabFree = 0;
            } else if (c == '\\') {
                // A joined line is indented as its first part is.
                continuedColumn = continuedColumn != 0 ? continuedColumn : column;
                continueLine();
                continue;
            } else {
                break;
            }
            position++;
        }
        if (c == '#' || c == '\n' || c == '\r') {
            return true;
        }
        if (level > 0) {
            return false;
        }
        if (continuedColumn != 0) {
            column = continuedColumn;
            tabFree = continuedColumn;
        }
        if (column == indents[indent]) {
            if (tabFree != tabFreeIndents[indent]) {
                throw inconsistentTabs();
            }
        } else if (column > indents[indent]) {
            if (indent + 1 >= MAX_INDENTS) {
                throw atLine(Kind.INDENTATION, "too many levels of indentation");
            }
            if (tabFree <= tabFreeIndents[indent]) {
                throw inconsistentTabs();
            }
            pendingIndents++;
            indents[++indent] = column;
            tabFreeIndents[indent] = tabFree;
        } else {
            while (indent > 0 && column < indents[indent]) {
                pendingIndents--;
                indent--;
            }
            if (column != indents[indent]) {
                throw unmatchedDedent();
            }
            if (tabFree != tabFreeIndents[indent]) {
                throw inconsistentTabs();
            }
        }
        return false;
    }

    private void continueLine() {
        position++;
        if (bytes[position] == '\r') {
            position++;
        }
        if (bytes[position] != '\n') {
            light = true;
            throw SyntaxErrors.at(
                    source,
                    Kind.SYNTAX,
                    "unexpected character after line continuation character",
                    line,
                    Math.min(position, source.length - 1) - lineStart,
                    line,
                    -1);
        }
        newLine();
        if (position >= source.length) {
            if (level > 0) {
                throw unclosedParenthesis();
            }
            throw unexpectedEnd();
        }
    }

    private SyntaxException atLine(Kind kind, String message) {
        light = true;
        return SyntaxErrors.at(source, kind, message, line, 0, line, -1);
    }

    private SyntaxException inconsistentTabs() {
        return atLine(Kind.TAB, "inconsistent use of tabs and spaces in indentation");
    }

    private SyntaxException unmatchedDedent() {
        light = true;
        int end = source.lineEnd(lineStart);
        int offset = source.characters(lineStart, Math.min(end + 1, source.length));
        return new SyntaxException(
                Kind.INDENTATION,
                "unindent does not match any outer indentation level",
                source.filename,
                line,
                offset,
                line,
                -1,
                SyntaxErrors.lineText(source, line));
    }

    private SyntaxException unexpectedEnd() {
        endReached = true;
        light = true;
        int last = Math.max(line - 1, 1);
        int start = source.lineStart(last);
        int offset = source.characters(start, source.lineEnd(start)) + 1;
        return new SyntaxException(
                Kind.SYNTAX,
                "unexpected EOF while parsing",
                source.filename,
                last,
                offset,
                last,
                -1,
                SyntaxErrors.lineText(source, last));
    }

    private SyntaxException unclosedParenthesis() {
        int i = level - 1;
        endReached = true;
        light = true;
        return SyntaxErrors.at(
                source,
                Kind.SYNTAX,
                "'" + (char) openKinds[i] + "' was never closed",
                openLines[i],
                openColumns[i],
                openLines[i],
                -1);
    }

    // ---- comments ----

    private boolean scanTypeComment(int comment, boolean blank) {
        int p = comment;
        String prefix = "# type: ";
        for (int i = 0; i < prefix.length(); i++) {
            char wanted = prefix.charAt(i);
            if (wanted == ' ') {
                while (bytes[p] == ' ' || bytes[p] == '\t') {
                    p++;
                }
            } else if (bytes[p] == wanted) {
                p++;
            } else {
                return false;
            }
        }
        int ignoreEnd = p + 6;
        boolean ignore =
                position >= ignoreEnd
                        && source.text(p, ignoreEnd).equals("ignore")
                        && !(position > ignoreEnd
                                && (bytes[ignoreEnd] < 0
                                        || Character.isLetterOrDigit(bytes[ignoreEnd])));
        if (!ignore) {
            token(Tokens.TYPE_COMMENT, p);
            return true;
        }
        // Alone on its line it takes the line end in.
        add(
                Tokens.TYPE_IGNORE,
                ignoreEnd,
                blank ? position + 1 : position,
                line,
                lineStart,
                line,
                lineStart,
                level);
        if (blank) {
            newLine();
            atLineStart = true;
        }
        return true;
    }

    // ---- names ----

    private void scanName(int first) {
        int start = position;
        int prefixEnd = stringPrefix(first);
        if (prefixEnd >= 0) {
            position = prefixEnd;
            boolean template = false;
            boolean formatted = false;
            boolean raw = false;
            for (int i = start; i < prefixEnd; i++) {
                int c = bytes[i] | 0x20;
                template |= c == 't';
                formatted |= c == 'f' || c == 't';
                raw |= c == 'r';
            }
            if (formatted) {
                startFormatString(start, template, raw);
            } else {
                scanString(start);
            }
            return;
        }
        int hash = 0;
        int p = start;
        int union = 0;
        byte c = (byte) first;
        do {
            hash = hash * 31 + c;
            union |= c;
            c = bytes[++p];
        } while (IDENTIFIER_START[c & 0xFF] != 0);
        int index = nameTable.find(bytes, start, p, hash);
        if (index < 0) {
            String text =
                    union >= 0
                            ? new String(bytes, start, p - start, StandardCharsets.ISO_8859_1)
                            : lenient ? source.text(start, p) : normalisedName(start, p);
            index = nameTable.add(Arrays.copyOfRange(bytes, start, p), text, hash);
        }
        position = p;
        token(NameTable.kind(index), start);
        names[count - 1] = nameTable.text(index);
    }

    private String normalisedName(int start, int end) {
        String text = source.text(start, end);
        int invalid = Identifiers.firstInvalid(text);
        if (invalid >= 0) {
            int c = text.codePointAt(invalid);
            position = start + text.substring(0, invalid).getBytes(StandardCharsets.UTF_8).length;
            position += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            String code = String.format("U+%04X", c);
            throw error(
                    Identifiers.isPrintable(c)
                            ? "invalid character '" + Character.toString(c) + "' (" + code + ")"
                            : "invalid non-printable character " + code);
        }
        String name = Identifiers.normalise(text);
        if (name.equals("None") || name.equals("True") || name.equals("False")) {
            throw new SyntaxException(
                    Kind.VALUE,
                    "identifier field can't represent '" + name + "' constant",
                    source.filename,
                    0,
                    0,
                    0,
                    0,
                    null);
        }
        return name;
    }

    /** Where the quote of a prefixed string literal stands, or -1 when no such literal starts here. */
    private int stringPrefix(int first) {
        boolean b = false;
        boolean r = false;
        boolean u = false;
        boolean f = false;
        boolean t = false;
        int p = position;
        int c = first;
        while (true) {
            if (!b && (c | 0x20) == 'b') {
                b = true;
            } else if (!u && (c | 0x20) == 'u') {
                u = true;
            } else if (!r && (c | 0x20) == 'r') {
                r = true;
            } else if (!f && (c | 0x20) == 'f') {
                f = true;
            } else if (!t && (c | 0x20) == 't') {
                t = true;
            } else {
                return -1;
            }
            c = bytes[++p];
            if (c == '"' || c == '\'') {
                checkPrefixes(p, b, r, u, f, t);
                return p;
            }
        }
    }

    private void checkPrefixes(int quote, boolean b, boolean r, boolean u, boolean f, boolean t) {
        String pair =
                u && b
                        ? "'u' and 'b'"
                        : u && r
                                ? "'u' and 'r'"
                                : u && f
                                        ? "'u' and 'f'"
                                        : u && t
                                                ? "'u' and 't'"
                                                : b && f
                                                        ? "'b' and 'f'"
                                                        : b && t
                                                                ? "'b' and 't'"
                                                                : f && t ? "'f' and 't'" : null;
        if (pair != null) {
            int start = source.characters(lineStart, position) + 1;
            throw new SyntaxException(
                    Kind.SYNTAX,
                    pair + " prefixes are incompatible",
                    source.filename,
                    line,
                    start,
                    line,
                    source.characters(lineStart, quote + 1),
                    errorText(line));
        }
    }

    // ---- strings ----

    private void scanString(int start) {
        byte quote = bytes[position];
        int firstLine = line;
        int firstLineStart = lineStart;
        boolean triple = bytes[position + 1] == quote && bytes[position + 2] == quote;
        int p = position + (triple ? 3 : 1);
        boolean escapedQuote = false;
        while (true) {
            byte c = bytes[p];
            if (c == quote) {
                if (!triple) {
                    p++;
                    break;
                }
                if (bytes[p + 1] == quote && bytes[p + 2] == quote) {
                    p += 3;
                    break;
                }
            } else if (c == '\\') {
                c = bytes[++p];
                if (c == quote) {
                    escapedQuote = true;
                }
                if (c == '\r' && bytes[p + 1] == '\n') {
                    c = bytes[++p];
                }
                if (c == '\n') {
                    line++;
                    lineStart = p + 1;
                }
            } else if (c == '\n') {
                if (!triple) {
                    throw unterminated(
                            start, firstLine, firstLineStart, quote, 1, escapedQuote, false);
                }
                line++;
                lineStart = p + 1;
            }
            if (p >= source.length) {
                throw unterminated(
                        start,
                        firstLine,
                        firstLineStart,
                        quote,
                        triple ? 3 : 1,
                        escapedQuote,
                        true);
            }
            p++;
        }
        position = p;
        add(Tokens.STRING, start, p, firstLine, firstLineStart, line, lineStart, level);
    }

    private SyntaxException unterminated(
            int start,
            int firstLine,
            int firstLineStart,
            byte quote,
            int size,
            boolean escapedQuote,
            boolean atEnd) {
        int lastLine = size == 3 || lineStart >= source.length ? lastLine() : line;
        endReached = size == 3 || atEnd;
        position = start + 1;
        line = firstLine;
        lineStart = firstLineStart;
        if (format != null && format.quote == quote && format.quoteSize == size) {
            return error(format.letter() + "-string: expecting '}'");
        }
        if (size == 3) {
            return error(
                    "unterminated triple-quoted string literal (detected at line "
                            + lastLine
                            + ")");
        }
        return error(
                "unterminated string literal (detected at line "
                        + lastLine
                        + ")"
                        + (escapedQuote ? "; perhaps you escaped the end quote?" : ""));
    }

    private int lastLine() {
        return lineStart >= source.length && line > 1 ? line - 1 : line;
    }

    private void startFormatString(int start, boolean template, boolean raw) {
        byte quote = bytes[position];
        int size = bytes[position + 1] == quote && bytes[position + 2] == quote ? 3 : 1;
        position += size;
        if (formatDepth + 1 >= MAX_FORMAT_STRINGS) {
            throw error("too many nested f-strings or t-strings");
        }
        if (formatDepth == formatStrings.length) {
            formatStrings = Arrays.copyOf(formatStrings, formatDepth * 2);
        }
        format = new FormatString(template, raw, quote, size, start, line, lineStart);
        formatStrings[formatDepth++] = format;
        token(template ? Tokens.TSTRING_START : Tokens.FSTRING_START, start);
    }

    private void enterField() {
        if (++format.fieldDepth >= MAX_FIELD_NESTING) {
            throw error(format.letter() + "-string: expressions nested too deeply");
        }
        format.inText = false;
    }

    private void scanFormatText() {
        FormatString f = format;
        int start = position;
        int middle = f.template ? Tokens.TSTRING_MIDDLE : Tokens.FSTRING_MIDDLE;
        if (bytes[position] == '{' && bytes[position + 1] != '{') {
            enterField();
            scan();
            return;
        }
        if (endsFormatString(position)) {
            position += f.quoteSize;
            token(f.template ? Tokens.TSTRING_END : Tokens.FSTRING_END, start);
            formatDepth--;
            format = formatDepth > 0 ? formatStrings[formatDepth - 1] : null;
            return;
        }
        int firstLine = line;
        int firstLineStart = lineStart;
        boolean namedEscape = false;
        while (true) {
            int c = bytes[position];
            boolean inSpec = f.inSpec && f.fieldDepth >= 0;
            if (c == '\n' && f.quoteSize == 1 || c == 0 && position >= source.length) {
                if (inSpec && c == '\n') {
                    position++;
                    throw error(
                            String.format(
                                    "%1$c-string: newlines are not allowed in format specifiers for single quoted %1$c-strings",
                                    f.letter()));
                }
                throw unterminatedFormat(f);
            }
            if (c == f.quote && endsFormatString(position)) {
                addText(middle, start, position, firstLine, firstLineStart);
                return;
            }
            position++;
            if (c == '\n') {
                line++;
                lineStart = position;
            } else if (c == '{') {
                if (bytes[position] != '{' || inSpec) {
                    position--;
                    enterField();
                    addText(middle, start, position, firstLine, firstLineStart);
                } else {
                    // The text keeps one of the two braces, its position covers both.
                    position++;
                    addText(middle, start, position, firstLine, firstLineStart);
                }
                return;
            } else if (c == '}') {
                if (namedEscape) {
                    addText(middle, start, position, firstLine, firstLineStart);
                    return;
                }
                if (bytes[position] == '}' && !inSpec && f.depth == 0) {
                    position++;
                    addText(middle, start, position, firstLine, firstLineStart);
                } else {
                    position--;
                    f.inText = false;
                    addText(middle, start, position, firstLine, firstLineStart);
                }
                return;
            } else if (c == '\\') {
                int escaped = bytes[position];
                if (escaped == '\r' && bytes[position + 1] == '\n') {
                    escaped = bytes[++position];
                }
                if (escaped == '{' || escaped == '}') {
                    if (!f.raw) {
                        warnInvalidEscape(
                                position - 1, line, "\\" + (char) escaped, "escape sequence");
                    }
                    continue;
                }
                if (escaped == '\n') {
                    line++;
                    lineStart = position + 1;
                }
                if (position < source.length) {
                    position++;
                }
                if (!f.raw && escaped == 'N' && bytes[position] == '{') {
                    position++;
                    namedEscape = true;
                }
            }
        }
    }

    private void addText(int kind, int start, int end, int firstLine, int firstLineStart) {
        add(kind, start, end, firstLine, firstLineStart, line, lineStart, level);
    }

    private boolean endsFormatString(int p) {
        byte quote = format.quote;
        return bytes[p] == quote
                && (format.quoteSize == 1 || bytes[p + 1] == quote && bytes[p + 2] == quote);
    }

    private SyntaxException unterminatedFormat(FormatString f) {
        endReached = position >= source.length;
        int lastLine = lastLine();
        position = f.start + 1;
        line = f.line;
        lineStart = f.lineStart;
        String what = f.quoteSize == 3 ? "unterminated triple-quoted " : "unterminated ";
        return error(what + f.letter() + "-string literal (detected at line " + lastLine + ")");
    }

    /**
     * Warns of a backslash that starts no escape sequence, once however often the text is read.
     *
     * @param sequence what was written, with its backslash
     * @param kind how messages call it
     */
    void warnInvalidEscape(int offset, int escapeLine, String sequence, String kind) {
        if (!warned.add(offset)) {
            return;
        }
        String start = "\"" + sequence + "\" is an invalid " + kind + ". ";
        String end = "Did you mean \"\\" + sequence + "\"? A raw string is also an option.";
        int column = source.characters(source.lineStart(escapeLine), offset) + 1;
        SyntaxException asError =
                new SyntaxException(
                        Kind.SYNTAX,
                        start + end,
                        source.filename,
                        escapeLine,
                        column,
                        escapeLine,
                        column + 2,
                        SyntaxErrors.lineText(source, escapeLine));
        warn(start + "Such sequences will not work in the future. " + end, escapeLine, asError);
    }

    void warn(String message, int atLine, SyntaxException asError) {
        options.warnings()
                .warn(
                        WarningSink.Category.SYNTAX_WARNING,
                        message,
                        source.filename,
                        atLine,
                        asError);
    }

    // ---- operators ----

    private void scanDot() {
        int start = position;
        int c = bytes[position + 1];
        if (c >= '0' && c <= '9') {
            position = new NumberScanner(this, start).scanFraction(start + 1);
            token(Tokens.NUMBER, start);
            return;
        }
        if (c == '.' && bytes[position + 2] == '.') {
            position += 3;
            token(Tokens.ELLIPSIS, start);
            return;
        }
        position++;
        token(Tokens.DOT, start);
    }

    private void scanOperator(int c) {
        int start = position;
        FormatString f = format;
        if (f != null && f.fieldDepth >= 0 && (c == ':' || c == '}' || c == '!' || c == '{')) {
            int cursor = f.depth - (c != '{' ? 1 : 0);
            if (c == ':' && cursor == f.fieldDepth) {
                f.inText = true;
                f.inSpec = true;
                position++;
                token(Tokens.COLON, start);
                return;
            }
        }
        int length = Operators.length(bytes, position);
        if (length > 1) {
            position += length;
            token(Operators.kind(bytes, start, length), start);
            return;
        }
        position++;
        switch (c) {
            case '(', '[', '{' -> {
                if (level >= MAX_PARENTHESES) {
                    throw error("too many nested parentheses");
                }
                openKinds[level] = (byte) c;
                openLines[level] = line;
                openColumns[level] = start - lineStart;
                level++;
                if (f != null) {
                    f.depth++;
                }
            }
            case ')', ']', '}' -> closeParenthesis(c);
            default -> {}
        }
        if (c < ' ' || c == 127) {
            throw error("invalid non-printable character " + String.format("U+%04X", c));
        }
        if (c == '=' && f != null && f.depth - f.fieldDepth == 1) {
            f.inDebug = true;
        }
        token(Operators.kind(bytes, start, 1), start);
    }

    private void closeParenthesis(int c) {
        FormatString f = format;
        if (f != null && f.depth == 0 && c == '}') {
            throw error(f.letter() + "-string: single '}' is not allowed");
        }
        if (level == 0 && !lenient) {
            throw error("unmatched '" + (char) c + "'");
        }
        level = Math.max(level - 1, 0);
        int opening = openKinds[level];
        if (!lenient && !(opening == '(' ? c == ')' : c == opening + 2)) {
            if (f != null && opening == '{' && f.depth - 1 == f.fieldDepth) {
                throw error(f.letter() + "-string: unmatched '" + (char) c + "'");
            }
            throw error(
                    "closing parenthesis '"
                            + (char) c
                            + "' does not match opening parenthesis '"
                            + (char) opening
                            + "'"
                            + (openLines[level] != line ? " on line " + openLines[level] : ""));
        }
        if (f != null) {
            f.depth--;
            if (f.depth < 0) {
                throw error(f.letter() + "-string: unmatched '" + (char) c + "'");
            }
            if (c == '}' && f.depth == f.fieldDepth) {
                f.fieldDepth--;
                f.inText = true;
                f.inSpec = false;
                f.inDebug = false;
            }
        }
    }

    // ---- errors ----

    /** An error at the last character read. */
    SyntaxException error(String message) {
        int offset = source.characters(lineStart, position);
        return new SyntaxException(
                Kind.SYNTAX, message, source.filename, line, offset, line, offset, errorText(line));
    }

    /** An error with its own columns, in characters from 1. */
    SyntaxException error(String message, int from, int to) {
        return new SyntaxException(
                Kind.SYNTAX, message, source.filename, line, from, line, to, errorText(line));
    }

    /** The line without its end, unlike in the errors of the parser. */
    private String errorText(int atLine) {
        int start = source.lineStart(atLine);
        return source.text(start, source.lineEnd(start));
    }
}
