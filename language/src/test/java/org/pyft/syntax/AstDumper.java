package org.pyft.syntax;

import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.BoolOperator;
import org.pyft.syntax.tree.BytesValue;
import org.pyft.syntax.tree.CodePoints;
import org.pyft.syntax.tree.CompareOperator;
import org.pyft.syntax.tree.ComplexValue;
import org.pyft.syntax.tree.Constants;
import org.pyft.syntax.tree.ExprContext;
import org.pyft.syntax.tree.Span;
import org.pyft.syntax.tree.UnaryOperator;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.List;

/** Writes a tree as text, every field and position in it, in the form that {@code oracle_dump.py} gives to CPython's. */
final class AstDumper {
    private final StringBuilder out = new StringBuilder();

    static String dump(Object node) {
        AstDumper dumper = new AstDumper();
        dumper.write(node);
        return dumper.out.toString();
    }

    private void write(Object node) {
        switch (node) {
            case null -> out.append("None");
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    out.append(i > 0 ? "," : "");
                    write(list.get(i));
                }
                out.append(']');
            }
            case String s -> text(s.codePoints().toArray());
            case CodePoints c -> text(c.values());
            case BytesValue b -> {
                out.append("b:");
                for (byte v : b.bytes()) {
                    out.append(String.format("%02x", v & 0xFF));
                }
            }
            case Boolean b -> out.append(b ? "True" : "False");
            case Integer i -> out.append(i);
            case Long i -> out.append("i:").append(Long.toHexString(i));
            case BigInteger i -> out.append("i:").append(i.toString(16));
            case Double d -> out.append("f:").append(Long.toHexString(Double.doubleToLongBits(d)));
            case ComplexValue c ->
                    out.append("c:").append(Long.toHexString(Double.doubleToLongBits(c.imag())));
            case Constants c -> out.append(c == Constants.NONE ? "None" : "Ellipsis");
            case BinaryOperator o -> out.append(o.astName());
            case UnaryOperator o -> out.append(o.astName());
            case BoolOperator o -> out.append(o.astName());
            case CompareOperator o -> out.append(o.astName());
            case ExprContext o -> out.append(o.astName());
            case Record record -> record(record);
            default -> throw new IllegalArgumentException(node.getClass().toString());
        }
    }

    private void text(int[] codePoints) {
        out.append('"');
        for (int c : codePoints) {
            if (c >= ' ' && c < 127 && c != '"' && c != '\\') {
                out.append((char) c);
            } else {
                out.append('\\').append(Integer.toHexString(c)).append(';');
            }
        }
        out.append('"');
    }

    private static String nodeName(Record record) {
        String name = record.getClass().getSimpleName();
        return switch (name) {
            case "ExprStmt" -> "Expr";
            case "Comprehension", "Arguments", "Arg", "Keyword", "Alias" ->
                    name.toLowerCase(java.util.Locale.ROOT);
            case "WithItem" -> "withitem";
            case "MatchCase" -> "match_case";
            default -> name;
        };
    }

    private void record(Record record) {
        out.append(nodeName(record)).append('(');
        Span span = null;
        boolean first = true;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value;
            try {
                component.getAccessor().setAccessible(true);
                value = component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            if (component.getType() == Span.class) {
                span = (Span) value;
                continue;
            }
            out.append(first ? "" : ",");
            first = false;
            if (component.getType() == boolean.class) {
                out.append((Boolean) value ? 1 : 0);
            } else {
                write(value);
            }
        }
        out.append(')');
        if (span != null) {
            out.append('@').append(span.line()).append(':').append(span.column()).append('-');
            out.append(span.endLine()).append(':').append(span.endColumn());
        }
    }
}
