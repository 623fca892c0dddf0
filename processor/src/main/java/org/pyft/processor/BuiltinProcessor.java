package org.pyft.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Turns the {@code @Builtin} methods of a {@code @BuiltinType} or {@code @BuiltinModule} class into a {@code BuiltinTable}, and all
 * modules into one index. Nothing is left to reflection at run time.
 */
@SupportedAnnotationTypes("*")
@SupportedOptions("pyft.index")
public final class BuiltinProcessor extends AbstractProcessor {
    private static final String PACKAGE = "org.pyft.builtin.";
    private final Map<String, String> modules = new TreeMap<>();
    private boolean indexWritten;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            boolean isModule =
                    annotation.getQualifiedName().contentEquals(PACKAGE + "BuiltinModule");
            if (!isModule
                    && !annotation.getQualifiedName().contentEquals(PACKAGE + "BuiltinType")) {
                continue;
            }
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                TypeElement type = (TypeElement) element;
                String name =
                        (String)
                                value(
                                        mirror(type, annotation.getSimpleName().toString()),
                                        "value",
                                        "");
                writeTable(type, name, isModule);
                if (isModule) {
                    modules.put(name, type.getQualifiedName() + "Table");
                }
            }
        }
        if (!modules.isEmpty()
                && !indexWritten
                && !"false".equals(processingEnv.getOptions().get("pyft.index"))) {
            indexWritten = true;
            writeIndex();
        }
        return false;
    }

    private void writeIndex() {
        StringBuilder out = new StringBuilder();
        out.append("package org.pyft.modules;\n\nimport org.pyft.builtin.BuiltinTable;\n\n");
        out.append(
                "/** The Java-written modules by name: generated. */\npublic final class ModuleIndex {\n    private ModuleIndex() {\n    }\n\n");
        out.append(
                "    /** Names of all Java-written modules, sorted. */\n    public static String[] names() {\n        return new String[]{");
        for (String name : modules.keySet()) {
            out.append(quote(name)).append(", ");
        }
        out.append(
                "};\n    }\n\n    /** A new table of the module's functions, or null if there is no such module. */\n");
        out.append(
                "    public static BuiltinTable table(String name) {\n        return switch (name) {\n");
        modules.forEach(
                (name, table) ->
                        out.append("            case ")
                                .append(quote(name))
                                .append(" -> new ")
                                .append(table)
                                .append("();\n"));
        out.append("            default -> null;\n        };\n    }\n}\n");
        write("org.pyft.modules.ModuleIndex", out.toString());
    }

    private void writeTable(TypeElement type, String pythonName, boolean isModule) {
        List<Entry> entries = new ArrayList<>();
        Map<String, ExecutableElement> setters = new LinkedHashMap<>();
        boolean hasInit = false;
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() != ElementKind.METHOD) {
                continue;
            }
            ExecutableElement method = (ExecutableElement) member;
            AnnotationMirror setter = mirror(method, "Setter");
            if (setter != null) {
                setters.put((String) value(setter, "value", ""), method);
            }
            hasInit |=
                    isModule
                            && method.getSimpleName().contentEquals("init")
                            && method.getParameters().size() == 1
                            && method.getParameters()
                                    .get(0)
                                    .asType()
                                    .toString()
                                    .equals("org.pyft.objects.module.PyModule");
        }
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() != ElementKind.METHOD) {
                continue;
            }
            ExecutableElement method = (ExecutableElement) member;
            AnnotationMirror builtin = mirror(method, "Builtin");
            AnnotationMirror getter = mirror(method, "Getter");
            if (builtin == null && getter == null) {
                continue;
            }
            if (!method.getModifiers().contains(Modifier.STATIC)
                    || method.getModifiers().contains(Modifier.PRIVATE)) {
                error(method, "a built-in must be a static, non-private method");
                continue;
            }
            Entry entry = new Entry();
            entry.method = method;
            if (getter != null) {
                entry.name = (String) value(getter, "value", "");
                entry.kind = "ATTRIBUTE";
                entry.setter = setters.get(entry.name);
                entry.parameters = List.of(new Parameter("self", null, true, false));
            } else {
                String text = (String) value(builtin, "value", "");
                int open = text.indexOf('(');
                if (open < 0) {
                    error(method, "the signature has no parenthesis");
                    continue;
                }
                entry.name = text.substring(0, open).trim();
                entry.signature = text.substring(open);
                entry.inline = (Boolean) value(builtin, "inline", false);
                entry.doc = (String) value(builtin, "doc", "");
                entry.atomicity = (String) value(builtin, "atomicity", "");
                entry.parameters = parameters(text);
                entry.kind =
                        isModule
                                ? "FUNCTION"
                                : text.contains("$type")
                                        ? (entry.name.equals("__new__") ? "NEW" : "CLASS_METHOD")
                                        : text.contains("$self") ? "METHOD" : "STATIC_METHOD";
                if (entry.parameters.size() != method.getParameters().size()) {
                    error(
                            method,
                            "the signature has "
                                    + entry.parameters.size()
                                    + " parameters, the method "
                                    + method.getParameters().size());
                    continue;
                }
            }
            entries.add(entry);
        }
        String packageName =
                processingEnv.getElementUtils().getPackageOf(type).getQualifiedName().toString();
        String simple = type.getSimpleName() + "Table";
        write(
                packageName + "." + simple,
                new TableWriter(
                                processingEnv,
                                type,
                                pythonName,
                                packageName,
                                simple,
                                entries,
                                hasInit)
                        .generate());
    }

    /** The parameters of a signature in bound order: named ones, then {@code *args}, then {@code **kwargs}. */
    static List<Parameter> parameters(String text) {
        List<Parameter> named = new ArrayList<>();
        Parameter varArgs = null;
        Parameter varKeywords = null;
        for (String part : split(text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')))) {
            if (part.equals("/") || part.equals("*")) {
                continue;
            }
            if (part.startsWith("**")) {
                varKeywords = new Parameter(part.substring(2), null, false, true);
            } else if (part.startsWith("*")) {
                varArgs = new Parameter(part.substring(1), null, false, true);
            } else {
                int eq = part.indexOf('=');
                String name = (eq < 0 ? part : part.substring(0, eq)).trim();
                named.add(
                        new Parameter(
                                name.startsWith("$") ? name.substring(1) : name,
                                eq < 0 ? null : part.substring(eq + 1).trim(),
                                name.equals("$self"),
                                false));
            }
        }
        if (varArgs != null) {
            named.add(varArgs);
        }
        if (varKeywords != null) {
            named.add(varKeywords);
        }
        return named;
    }

    private static List<String> split(String parameters) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i <= parameters.length(); i++) {
            char c = i < parameters.length() ? parameters.charAt(i) : ',';
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                String part = parameters.substring(start, i).trim();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private void write(String className, String source) {
        try (Writer writer = processingEnv.getFiler().createSourceFile(className).openWriter()) {
            writer.write(source);
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "cannot write " + className + ": " + e.getMessage());
        }
    }

    private void error(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }

    static AnnotationMirror mirror(Element element, String simpleName) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(PACKAGE + simpleName)) {
                return mirror;
            }
        }
        return null;
    }

    static Object value(AnnotationMirror mirror, String key, Object fallback) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(key)) {
                return entry.getValue().getValue();
            }
        }
        return fallback;
    }

    static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** A parameter of a built-in: its name, the source text of its default, whether it is the receiver, whether it collects. */
    record Parameter(String name, String defaultText, boolean self, boolean collects) {}

    /** One entry of a table. */
    static final class Entry {
        String name;
        String signature;
        String kind;
        String doc = "";
        String atomicity = "";
        boolean inline;
        ExecutableElement method;
        ExecutableElement setter;
        List<Parameter> parameters;
    }
}
