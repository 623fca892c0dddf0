package org.pyft.modules.tokenize;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.codecs.Codecs;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;
import org.pyft.syntax.SyntaxException;
import org.pyft.syntax.TokenReader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code _tokenize.TokenizerIter}: tokens of what {@code readline} gives. All lines are read when the first token is asked for. Shared
 * iterators are advanced under their monitor; no Python code runs there.
 */
public final class PyTokenizerIter extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("_tokenize.TokenizerIter", new TokenizerIterMethodsTable());

    private final Object readLine;
    private final String encoding;
    private final boolean extra;
    private TokenReader reader;
    private String lineText;
    private TruffleString line;

    PyTokenizerIter(Object readLine, String encoding, boolean extra) {
        this.readLine = readLine;
        this.encoding = encoding;
        this.extra = extra;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(readLine);
    }

    @Override
    public Object next() {
        if (reader == null) {
            byte[] source = readAll();
            synchronized (this) {
                if (reader == null) {
                    reader = new TokenReader(source, "<string>", extra);
                }
            }
        }
        TokenReader.Token token;
        TruffleString shownLine;
        try {
            synchronized (this) {
                token = reader.next();
                if (token == null) {
                    return null;
                }
                if (token.lineText() != lineText) {
                    lineText = token.lineText();
                    line = Str.of(lineText);
                }
                shownLine = line;
            }
        } catch (SyntaxException e) {
            throw raise(e);
        }
        return PyTuple.of(
                (long) token.type(),
                Str.of(token.text()),
                PyTuple.of((long) token.line(), (long) token.column()),
                PyTuple.of((long) token.endLine(), (long) token.endColumn()),
                shownLine);
    }

    private byte[] readAll() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int last = '\n';
        for (int count = 1; ; count++) {
            byte[] bytes = nextLine();
            if (bytes.length == 0) {
                return out.toByteArray();
            }
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == 0) {
                    String before = new String(bytes, 0, i, StandardCharsets.UTF_8);
                    throw error(
                            "source code cannot contain null bytes",
                            ExceptionTypes.SYNTAX_ERROR,
                            count,
                            0L,
                            before,
                            (long) count,
                            0L);
                }
            }
            if (last != '\n') {
                out.write('\n');
            }
            out.writeBytes(bytes);
            last = bytes[bytes.length - 1];
        }
    }

    /** A line in UTF-8; empty at the end. */
    private byte[] nextLine() {
        Object raw;
        try {
            raw = Py.call(readLine);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.STOP_ITERATION)) {
                return new byte[0];
            }
            throw e;
        }
        TruffleString text;
        if (encoding != null) {
            if (!(raw instanceof PyBytes bytes)) {
                throw PyErr.typeError("readline() returned a non-bytes object");
            }
            text = Codecs.decodeBytes(bytes.bytes(), encoding, "replace");
        } else if (PyWrapper.unwrap(raw) instanceof TruffleString given) {
            text = given;
        } else {
            throw PyErr.typeError("readline() returned a non-string object");
        }
        return Codecs.encode(text, "utf-8", "strict");
    }

    private static PyException raise(SyntaxException e) {
        PyType type =
                switch (e.kind()) {
                    case INDENTATION -> ExceptionTypes.INDENTATION_ERROR;
                    case TAB -> ExceptionTypes.TAB_ERROR;
                    default -> ExceptionTypes.SYNTAX_ERROR;
                };
        if (e.text() == null) {
            Object bare = Py.call(type, Str.of(e.getMessage()));
            Py.setAttr(bare, "lineno", (long) e.line());
            Py.setAttr(bare, "offset", (long) e.offset());
            Py.setAttr(bare, "end_lineno", (long) e.line());
            Py.setAttr(bare, "filename", Str.of(e.filename()));
            return PyErr.raised(bare);
        }
        boolean hasEnd = e.endLine() > 0;
        return error(
                e.getMessage(),
                type,
                e.line(),
                (long) e.offset(),
                e.text(),
                hasEnd ? (Object) (long) e.endLine() : PyNone.NONE,
                hasEnd ? (Object) (long) e.endOffset() : PyNone.NONE);
    }

    private static PyException error(
            String message,
            PyType type,
            long line,
            Object offset,
            String text,
            Object endLine,
            Object endOffset) {
        Object location =
                PyTuple.of(Str.of("<string>"), line, offset, Str.of(text), endLine, endOffset);
        return PyErr.raised(Py.call(type, Str.of(message), location));
    }
}
