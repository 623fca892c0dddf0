package org.pyft.translate;

import org.pyft.objects.str.Str;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.Expr;
import org.pyft.syntax.tree.Stmt;

import java.util.List;

/**
 * Documentation strings: the first statement of a body if it is a string, with the common indentation removed.
 */
final class Docstrings {
    private Docstrings() {}

    /** The cleaned documentation string of a body as a Python value, or null. */
    static Object of(List<Stmt> body) {
        if (body.isEmpty()
                || !(body.getFirst() instanceof Stmt.ExprStmt first)
                || !(first.value() instanceof Expr.Constant constant)) {
            return null;
        }
        if (constant.value() instanceof String text) {
            return Str.of(clean(text));
        }
        return constant.value() instanceof CodePoints points
                ? Str.fromCodePoints(points.values())
                : null;
    }

    /** The body without its documentation string. */
    static List<Stmt> skip(List<Stmt> body, Object docstring) {
        return docstring == null ? body : body.subList(1, body.size());
    }

    /** Removes the margin: leading blanks of the first line, the least indentation of the others; tabs are expanded. */
    static String clean(String text) {
        String[] lines = expandTabs(text).split("\n", -1);
        int margin = Integer.MAX_VALUE;
        for (int i = 1; i < lines.length; i++) {
            int indent = indent(lines[i]);
            if (indent < lines[i].length()) {
                margin = Math.min(margin, indent);
            }
        }
        if (margin == Integer.MAX_VALUE) {
            margin = 0;
        }
        StringBuilder result = new StringBuilder(lines[0].substring(indent(lines[0])));
        for (int i = 1; i < lines.length; i++) {
            result.append('\n')
                    .append(lines[i], Math.min(margin, indent(lines[i])), lines[i].length());
        }
        return result.toString();
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    private static String expandTabs(String text) {
        if (text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                int spaces = 8 - column % 8;
                result.repeat(' ', spaces);
                column += spaces;
            } else {
                result.append(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return result.toString();
    }
}
