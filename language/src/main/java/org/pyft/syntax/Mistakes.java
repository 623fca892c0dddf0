package org.pyft.syntax;

import org.pyft.syntax.Diagnosis.Tree;
import org.pyft.syntax.SyntaxException.Kind;

import java.util.List;
import java.util.Map;

/** Words the errors that {@link Diagnosis} finds and says where they are. */
final class Mistakes {
    private final Lexer lexer;
    private final Source source;

    Mistakes(Lexer lexer) {
        this.lexer = lexer;
        this.source = lexer.source;
    }

    // ---- places ----

    SyntaxException at(Tree tree, String text) {
        return range(tree, tree, text);
    }

    SyntaxException range(Tree first, Tree last, String text) {
        int start = first.start();
        int end = last.end() - 1;
        if (lexer.starts[start] < 0) {
            return atToken(Kind.SYNTAX, start, text);
        }
        return SyntaxErrors.at(
                source,
                Kind.SYNTAX,
                text,
                lexer.lines[start],
                lexer.column(start),
                lexer.endLines[end],
                lexer.endColumn(end));
    }

    /** From a part to where the lexer stands. */
    SyntaxException from(Tree first, String text) {
        int start = first.start();
        int line = lexer.lines[start];
        int lineStart = lexer.lineStarts[start];
        return new SyntaxException(
                Kind.SYNTAX,
                text,
                source.filename,
                line,
                lexer.starts[start] < 0 ? 0 : source.characters(lineStart, lexer.starts[start]) + 1,
                lexer.reportedLine(),
                source.characters(lexer.reportedLineStart(), lexer.position),
                SyntaxErrors.lineText(source, line));
    }

    SyntaxException atLastToken(Kind kind, String text) {
        return atToken(kind, lexer.count - 1, text);
    }

    /** An error at a token; those without a place of their own stand where the lexer does. */
    SyntaxException atToken(Kind kind, int token, String text) {
        if (lexer.starts[token] >= 0) {
            return SyntaxErrors.at(
                    source,
                    kind,
                    text,
                    lexer.lines[token],
                    lexer.column(token),
                    lexer.endLines[token],
                    lexer.endColumn(token));
        }
        int line = lexer.lines[token];
        int offset = source.characters(lexer.lineStarts[token], lexer.position);
        return new SyntaxException(
                kind,
                text,
                source.filename,
                line,
                offset,
                line,
                -1,
                SyntaxErrors.lineText(source, line));
    }

    /** The source ended inside a token or inside parentheses. */
    SyntaxException incompleteAtLexer() {
        int line = lexer.reportedLine();
        return new SyntaxException(
                Kind.INCOMPLETE_INPUT,
                "incomplete input",
                source.filename,
                line,
                source.characters(lexer.reportedLineStart(), lexer.position),
                line,
                -1,
                SyntaxErrors.lineText(source, line));
    }

    /** The error without a reason, at the token where the parser stopped. */
    SyntaxException invalidSyntax(int token) {
        if (lexer.starts[token] >= 0) {
            return atToken(Kind.SYNTAX, token, "invalid syntax");
        }
        int line = lexer.lines[token];
        String text = SyntaxErrors.lineText(source, line);
        return new SyntaxException(
                Kind.SYNTAX, "invalid syntax", source.filename, line, 0, line, 0, text);
    }

    // ---- words ----

    String fill(String text, Tree tree) {
        String filled = text;
        if (filled.contains("%n")) {
            filled = filled.replace("%n", nameOf(tree));
        }
        if (filled.contains("%l")) {
            filled = filled.replace("%l", Integer.toString(lexer.lines[tree.start()]));
        }
        if (filled.contains("%t")) {
            filled = filled.replace("%t", textOf(tree));
        }
        return filled;
    }

    private String textOf(Tree tree) {
        return source.text(lexer.starts[tree.start()], lexer.ends[tree.end() - 1]);
    }

    /** What an expression is called in an error. */
    private String nameOf(Tree tree) {
        if (tree.kind() == null) {
            return "expression";
        }
        return switch (tree.kind()) {
            case "Attribute" -> "attribute";
            case "Subscript" -> "subscript";
            case "Starred" -> "starred";
            case "Name" -> "name";
            case "List" -> "list";
            case "Tuple" -> "tuple";
            case "Lambda" -> "lambda";
            case "Call" -> "function call";
            case "GeneratorExp" -> "generator expression";
            case "Yield" -> "yield expression";
            case "Await" -> "await expression";
            case "ListComp" -> "list comprehension";
            case "SetComp" -> "set comprehension";
            case "DictComp" -> "dict comprehension";
            case "Dict" -> "dict literal";
            case "Set" -> "set display";
            case "JoinedStr" -> "f-string expression";
            case "TemplateStr" -> "t-string expression";
            case "Constant" -> "literal";
            case "True", "False", "None" -> tree.kind();
            case "Ellipsis" -> "ellipsis";
            case "Compare" -> "comparison";
            case "IfExp" -> "conditional expression";
            case "NamedExpr" -> "named expression";
            default -> "expression";
        };
    }

    // ---- targets ----

    /** Throws where something in the expression cannot be assigned to or deleted. */
    void invalidTarget(String how, Tree tree) {
        Tree wrong = wrongTarget(how, tree);
        if (wrong != null) {
            throw at(
                    wrong,
                    (how.equals("del") ? "cannot delete " : "cannot assign to ") + nameOf(wrong));
        }
    }

    private Tree wrongTarget(String how, Tree tree) {
        if (tree.kind() == null) {
            return tree;
        }
        switch (tree.kind()) {
            case "List", "Tuple" -> {
                for (Tree element : tree.expressions()) {
                    Tree wrong = wrongTarget(how, element);
                    if (wrong != null) {
                        return wrong;
                    }
                }
                return null;
            }
            case "Starred" -> {
                return how.equals("del") ? tree : wrongTarget(how, tree.expressions().getFirst());
            }
            case "Compare" -> {
                if (how.equals("for")) {
                    Tree left = tree.expressions().getFirst();
                    int operator = left.end();
                    while (lexer.kinds[operator] == Tokens.RPAR) {
                        operator++;
                    }
                    return lexer.kinds[operator] == Tokens.IN ? wrongTarget(how, left) : null;
                }
                return tree;
            }
            case "Name", "Subscript", "Attribute" -> {
                return null;
            }
            default -> {
                return tree;
            }
        }
    }

    // ---- mistakes that need more than a place ----

    void special(String name, Map<String, Tree> named, int lastTaken) {
        Tree a = named.get("a");
        Tree b = named.get("b");
        switch (name) {
            case "missingComma" -> {
                if (!isLegacyStatement(a) && lexer.levels[lastTaken] > 0) {
                    throw range(a, b, "invalid syntax. Perhaps you forgot a comma?");
                }
            }
            case "legacyStatement" -> {
                if (isLegacyStatement(a)) {
                    String word = textOf(a);
                    throw range(
                            a,
                            b,
                            "Missing parentheses in call to '"
                                    + word
                                    + "'. Did you mean "
                                    + word
                                    + "(...)?");
                }
            }
            case "boundOfTypeVarTuple" ->
                    throw from(
                            a,
                            "cannot use "
                                    + ("Tuple".equals(b.kind()) ? "constraints" : "bound")
                                    + " with TypeVarTuple");
            case "boundOfParamSpec" ->
                    throw from(
                            a,
                            "cannot use "
                                    + ("Tuple".equals(b.kind()) ? "constraints" : "bound")
                                    + " with ParamSpec");
            case "keyWithoutColon" -> {
                int end = a.end() - 1;
                SyntaxException error =
                        SyntaxErrors.at(
                                source,
                                Kind.SYNTAX,
                                "':' expected after dictionary key",
                                lexer.lines[a.start()],
                                lexer.endColumn(end) - 1,
                                lexer.endLines[end],
                                -1);
                throw error;
            }
            case "bareGenerator" -> {
                List<Tree> args = arguments(a);
                if (args.size() > 1) {
                    throw range(args.getLast(), b, "Generator expression must be parenthesized");
                }
            }
            case "positionalAfterKeyword" -> {
                boolean unpacking =
                        a.expressions().stream().anyMatch(t -> "Unpacked".equals(t.kind()));
                throw atLastToken(
                        Kind.SYNTAX,
                        unpacking
                                ? "positional argument follows keyword argument unpacking"
                                : "positional argument follows keyword argument");
            }
            default -> throw new IllegalStateException(name);
        }
    }

    private boolean isLegacyStatement(Tree tree) {
        if (!"Name".equals(tree.kind())) {
            return false;
        }
        String text = textOf(tree);
        return text.equals("print") || text.equals("exec");
    }

    /** The positional arguments of a call: what is not of the form {@code name=value}. */
    private static List<Tree> arguments(Tree args) {
        Tree list = args;
        while (list.kind() == null
                && !list.parts().isEmpty()
                && list.parts().size() == 1
                && list.parts().getFirst().kind() == null) {
            list = list.parts().getFirst();
        }
        if (list.kind() != null) {
            return List.of(list);
        }
        Tree first = list.parts().getFirst();
        Tree positional = first.kind() == null && list.parts().size() == 2 ? first : list;
        return positional.parts().stream()
                .filter(t -> t.kind() != null && !t.kind().equals("Unpacked"))
                .toList();
    }
}
