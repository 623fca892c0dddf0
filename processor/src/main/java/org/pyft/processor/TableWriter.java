package org.pyft.processor;

import static org.pyft.processor.BuiltinProcessor.quote;

import org.pyft.processor.BuiltinProcessor.Entry;
import org.pyft.processor.BuiltinProcessor.Parameter;

import java.util.List;
import java.util.function.Function;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the Java source of one {@code BuiltinTable}. */
final class TableWriter {
    private final ProcessingEnvironment environment;
    private final TypeElement owner;
    private final String pythonName;
    private final String packageName;
    private final String simpleName;
    private final List<Entry> entries;
    private final boolean hasInit;
    private final StringBuilder out = new StringBuilder();

    TableWriter(
            ProcessingEnvironment environment,
            TypeElement owner,
            String pythonName,
            String packageName,
            String simpleName,
            List<Entry> entries,
            boolean hasInit) {
        this.environment = environment;
        this.owner = owner;
        this.pythonName = pythonName;
        this.packageName = packageName;
        this.simpleName = simpleName;
        this.entries = entries;
        this.hasInit = hasInit;
    }

    String generate() {
        line("package " + packageName + ";");
        line("");
        line("import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;");
        line("import org.pyft.builtin.Arguments;");
        line("import org.pyft.builtin.BuiltinTable;");
        line("");
        line("/** Generated from {@link " + owner.getSimpleName() + "}. */");
        line("@SuppressWarnings({\"unused\", \"cast\"})");
        line("public final class " + simpleName + " extends BuiltinTable {");
        strings("NAMES", e -> e.name);
        strings("SIGNATURES", e -> e.signature);
        if (entries.stream().anyMatch(e -> !e.doc.isEmpty())) {
            strings("DOCS", e -> e.doc.isEmpty() ? null : e.doc);
            line("    @Override public String doc(int id) { return DOCS[id]; }");
        }
        if (entries.stream().anyMatch(e -> !e.atomicity.isEmpty())) {
            atomicity();
        }
        line("    @Override public int size() { return " + entries.size() + "; }");
        line("    @Override public String name(int id) { return NAMES[id]; }");
        line("    @Override public String signature(int id) { return SIGNATURES[id]; }");
        line("    @Override public int kind(int id) {");
        if (entries.isEmpty()) {
            line("        throw new IllegalArgumentException();");
            line("    }");
            line(
                    "    @Override public Object call(int id, Object[] x) { throw new IllegalArgumentException(); }");
            if (hasInit) {
                initModule();
            }
            line("}");
            return out.toString();
        }
        line("        return switch (id) {");
        for (int i = 0; i < entries.size(); i++) {
            line("            case " + i + " -> " + entries.get(i).kind + ";");
        }
        line("            default -> throw new IllegalArgumentException();");
        line("        };");
        line("    }");
        if (entries.stream().anyMatch(e -> e.setter != null)) {
            line("    @Override public boolean hasSetter(int id) {");
            line("        return switch (id) {");
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).setter != null) {
                    line("            case " + i + " -> true;");
                }
            }
            line("            default -> false;");
            line("        };");
            line("    }");
        }
        if (hasInit) {
            initModule();
        }
        for (int arity = 1; arity <= 3; arity++) {
            dispatchFixed(arity);
        }
        dispatchAll();
        for (int i = 0; i < entries.size(); i++) {
            wrapper(i, entries.get(i));
        }
        line("}");
        return out.toString();
    }

    /** A switch, whose texts cost nothing until they are asked for. */
    private void atomicity() {
        line("    @Override public String atomicity(int id) {");
        line("        return switch (id) {");
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).atomicity.isEmpty()) {
                line("            case " + i + " -> " + quote(entries.get(i).atomicity) + ";");
            }
        }
        line("            default -> \"\";");
        line("        };");
        line("    }");
    }

    private void initModule() {
        line(
                "    @Override public void initModule(org.pyft.objects.module.PyModule module) { "
                        + owner.getSimpleName()
                        + ".init(module); }");
    }

    private void dispatchFixed(int arity) {
        int wanted = arity;
        if (entries.stream()
                .noneMatch(
                        e -> e.parameters.size() == wanted || (wanted == 2 && e.setter != null))) {
            return;
        }
        String[] names = {"a", "b", "c"};
        StringBuilder declared = new StringBuilder();
        StringBuilder passed = new StringBuilder();
        for (int i = 0; i < arity; i++) {
            declared.append(", Object ").append(names[i]);
            passed.append(i == 0 ? "" : ", ").append(names[i]);
        }
        line("    @Override public Object call" + arity + "(int id" + declared + ") {");
        line("        return switch (id) {");
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.parameters.size() == arity) {
                line("            case " + i + " -> m" + i + "(" + passed + ");");
            } else if (arity == 2 && entry.setter != null) {
                line("            case " + i + " -> s" + i + "(" + passed + ");");
            }
        }
        line("            default -> super.call" + arity + "(id, " + passed + ");");
        line("        };");
        line("    }");
    }

    private void dispatchAll() {
        line("    @Override public Object call(int id, Object[] x) {");
        line("        return switch (id) {");
        for (int i = 0; i < entries.size(); i++) {
            StringBuilder passed = new StringBuilder();
            for (int p = 0; p < entries.get(i).parameters.size(); p++) {
                passed.append(p == 0 ? "" : ", ").append("x[").append(p).append("]");
            }
            line("            case " + i + " -> m" + i + "(" + passed + ");");
        }
        line("            default -> throw new IllegalArgumentException();");
        line("        };");
        line("    }");
    }

    private void wrapper(int id, Entry entry) {
        if (!entry.inline) {
            line("    @TruffleBoundary");
        }
        StringBuilder declared = new StringBuilder();
        StringBuilder passed = new StringBuilder();
        for (int i = 0; i < entry.parameters.size(); i++) {
            Parameter parameter = entry.parameters.get(i);
            declared.append(i == 0 ? "" : ", ").append("Object p").append(i);
            passed.append(i == 0 ? "" : ", ")
                    .append(
                            convert(
                                    entry,
                                    parameter,
                                    i,
                                    entry.method.getParameters().get(i).asType(),
                                    "p" + i));
        }
        line("    private static Object m" + id + "(" + declared + ") {");
        result(
                entry.method,
                owner.getSimpleName() + "." + entry.method.getSimpleName() + "(" + passed + ")");
        line("    }");
        if (entry.setter != null) {
            line("    @TruffleBoundary");
            line("    private static Object s" + id + "(Object p0, Object p1) {");
            result(
                    entry.setter,
                    owner.getSimpleName()
                            + "."
                            + entry.setter.getSimpleName()
                            + "("
                            + convert(
                                    entry,
                                    new Parameter("self", null, true, false),
                                    0,
                                    entry.setter.getParameters().get(0).asType(),
                                    "p0")
                            + ", "
                            + convert(
                                    entry,
                                    new Parameter("value", "", false, false),
                                    1,
                                    entry.setter.getParameters().get(1).asType(),
                                    "p1")
                            + ")");
            line("    }");
        }
    }

    private void result(ExecutableElement method, String call) {
        TypeMirror type = method.getReturnType();
        switch (type.getKind()) {
            case VOID -> {
                line("        " + call + ";");
                line("        return org.pyft.objects.none.PyNone.NONE;");
            }
            case INT -> line("        return (long) " + call + ";");
            default ->
                    line(
                            isNamed(type, "java.lang.String")
                                    ? "        return org.pyft.objects.str.Str.of(" + call + ");"
                                    : "        return " + call + ";");
        }
    }

    private String convert(
            Entry entry, Parameter parameter, int index, TypeMirror type, String value) {
        boolean constructs = entry.kind.equals("NEW") || entry.name.equals("__init__");
        String name = quote(constructs ? pythonName : entry.name);
        boolean optional = parameter.defaultText() != null;
        switch (type.getKind()) {
            case LONG:
                return optional
                        ? "("
                                + value
                                + " == null ? "
                                + integer(parameter.defaultText(), "L")
                                + " : Arguments.toLong("
                                + value
                                + "))"
                        : "Arguments.toLong(" + value + ")";
            case INT:
                return optional
                        ? "("
                                + value
                                + " == null ? "
                                + integer(parameter.defaultText(), "")
                                + " : Arguments.toInt("
                                + value
                                + "))"
                        : "Arguments.toInt(" + value + ")";
            case DOUBLE:
                return optional
                        ? "("
                                + value
                                + " == null ? "
                                + parameter.defaultText()
                                + " : Arguments.toDouble("
                                + value
                                + "))"
                        : "Arguments.toDouble(" + value + ")";
            case BOOLEAN:
                return optional
                        ? "("
                                + value
                                + " == null ? "
                                + (parameter.defaultText().equals("True")
                                        || parameter.defaultText().equals("1"))
                                + " : Arguments.toBoolean("
                                + value
                                + "))"
                        : "Arguments.toBoolean(" + value + ")";
            case ARRAY:
                return "(Object[]) " + value;
            default:
                break;
        }
        if (isNamed(type, "java.lang.Object")) {
            return value;
        }
        String className = environment.getTypeUtils().erasure(type).toString();
        if (parameter.collects()) {
            return "(" + className + ") " + value;
        }
        if (isNamed(type, "com.oracle.truffle.api.strings.TruffleString")) {
            return parameter.self()
                    ? "Arguments.selfString(" + value + ", " + name + ")"
                    : "Arguments.string("
                            + value
                            + ", "
                            + name
                            + ", "
                            + argumentLabel(entry, index)
                            + ", "
                            + optional
                            + ")";
        }
        String test =
                "("
                        + value
                        + " instanceof "
                        + className
                        + " v"
                        + index
                        + " ? v"
                        + index
                        + " : ("
                        + className
                        + ") ";
        if (parameter.self() || (parameter.name().equals("type") && index == 0)) {
            return test
                    + "Arguments.badSelf("
                    + value
                    + ", "
                    + name
                    + ", "
                    + quote(pythonName)
                    + "))";
        }
        String typeName =
                hasTypeField(type)
                        ? className + ".TYPE.getName()"
                        : quote(((DeclaredType) type).asElement().getSimpleName().toString());
        return test
                + "Arguments.badArgument("
                + value
                + ", "
                + name
                + ", "
                + argumentLabel(entry, index)
                + ", "
                + typeName
                + ", "
                + optional
                + "))";
    }

    private static String argumentLabel(Entry entry, int index) {
        Parameter parameter = entry.parameters.size() > index ? entry.parameters.get(index) : null;
        int slash = entry.signature == null ? 0 : entry.signature.indexOf('/');
        boolean positionalOnly =
                parameter != null
                        && entry.signature != null
                        && slash > entry.signature.indexOf(parameter.name());
        boolean first = !entry.kind.equals("FUNCTION") && !entry.kind.equals("STATIC_METHOD");
        if (parameter != null && !positionalOnly) {
            return quote("'" + parameter.name() + "'");
        }
        if (parameter != null
                && parameter.defaultText() == null
                && entry.parameters.size() == (first ? 2 : 1)) {
            // The only argument of a function has no number.
            return quote("");
        }
        return quote(String.valueOf(first ? index : index + 1));
    }

    private static boolean hasTypeField(TypeMirror type) {
        for (Element member : ((DeclaredType) type).asElement().getEnclosedElements()) {
            if (member.getKind() == ElementKind.FIELD
                    && member.getSimpleName().contentEquals("TYPE")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(name);
    }

    private static String integer(String text, String suffix) {
        if (text.equals("sys.maxsize")) {
            return suffix.isEmpty() ? "Integer.MAX_VALUE" : "Long.MAX_VALUE";
        }
        return text.matches("-?\\d+") ? text + suffix : "0" + suffix;
    }

    private void strings(String field, Function<Entry, String> text) {
        StringBuilder line =
                new StringBuilder("    private static final String[] " + field + " = {");
        for (Entry entry : entries) {
            String value = text.apply(entry);
            line.append(value == null ? "null" : quote(value)).append(", ");
        }
        line(line.append("};").toString());
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
