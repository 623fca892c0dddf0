import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * For tools/compile: which classes have changed in a way that code using them has to be compiled again.
 *
 * <pre>
 * ApiChanges CLASSES OLD NEW
 * </pre>
 *
 * reads the class files below CLASSES, prints the simple names of the top-level classes whose API lost or changed something
 * since the index OLD was written, or gained what obliges others (an abstract method, a permitted subclass), and writes
 * the index NEW. Without OLD it prints nothing.
 */
final class ApiChanges {
    /** What others can see of one class file. */
    private record Api(long modified, long size, Set<String> items) {}

    private ApiChanges() {}

    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Map<String, Api> before = read(Path.of(args[1]));
        var after = new HashMap<String, Api>();
        Files.walkFileTree(classes, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = classes.relativize(file).toString();
                if (name.endsWith(".class")) {
                    long modified = attributes.lastModifiedTime().toMillis();
                    Api known = before.get(name);
                    after.put(name, known != null && known.modified == modified && known.size == attributes.size()
                            ? known
                            : new Api(modified, attributes.size(), items(Files.readAllBytes(file))));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        var changed = new TreeSet<String>();
        before.forEach((name, api) -> {
            if (obliges(api, after.get(name))) {
                addNames(name, changed);
            }
        });
        changed.forEach(System.out::println);
        write(Path.of(args[2]), after);
    }

    private static boolean obliges(Api before, Api after) {
        if (after == before) {
            return false;
        }
        return after == null
                ? !before.items.isEmpty()
                : !after.items.containsAll(before.items)
                        || after.items.stream().anyMatch(i -> i.startsWith("abstract ") && !before.items.contains(i));
    }

    /** Sources name a generated class or, more often, the class that it was generated from. */
    private static void addNames(String file, Set<String> names) {
        String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".class".length());
        int nested = name.indexOf('$', 1);
        String top = nested < 0 ? name : name.substring(0, nested);
        names.add(top);
        for (String suffix : List.of("NodeGen", "Gen", "Factory")) {
            if (top.endsWith(suffix) && top.length() > suffix.length()) {
                String origin = top.substring(0, top.length() - suffix.length());
                names.add(suffix.equals("NodeGen") ? origin + "Node" : origin);
                names.add(origin);
            }
        }
    }

    private static Set<String> items(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        var items = new HashSet<String>();
        String name = model.thisClass().asInternalName();
        if (name.matches(".*\\$[0-9].*")) {
            return items; // anonymous and local classes: nobody else can name them
        }
        items.add("class " + (model.flags().flagsMask() & ~(ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC)) + " "
                + model.superclass().map(ClassEntry::asInternalName).orElse("")
                + model.interfaces().stream().map(ClassEntry::asInternalName).toList()
                + model.findAttribute(Attributes.signature()).map(s -> s.signature().stringValue()).orElse(""));
        model.findAttribute(Attributes.permittedSubclasses()).ifPresent(permitted -> items.add("permits "
                + permitted.permittedSubclasses().stream().map(ClassEntry::asInternalName).toList()));
        for (FieldModel field : model.fields()) {
            if (!field.flags().has(AccessFlag.PRIVATE) && !field.flags().has(AccessFlag.SYNTHETIC)) {
                items.add("field " + field.flags().flagsMask() + " " + field.fieldName() + " " + field.fieldType()
                        + field.findAttribute(Attributes.signature()).map(s -> s.signature().stringValue()).orElse("")
                        + field.findAttribute(Attributes.constantValue()).map(c -> c.constant().constantValue() + "")
                                .orElse(""));
            }
        }
        for (MethodModel method : model.methods()) {
            if (!method.flags().has(AccessFlag.PRIVATE) && !method.flags().has(AccessFlag.SYNTHETIC)
                    && !method.methodName().equalsString("<clinit>")) {
                items.add((method.flags().has(AccessFlag.ABSTRACT) ? "abstract " : "method ") + method.flags().flagsMask()
                        + " " + method.methodName() + " " + method.methodType()
                        + method.findAttribute(Attributes.signature()).map(s -> s.signature().stringValue()).orElse("")
                        + method.findAttribute(Attributes.exceptions())
                                .map(e -> e.exceptions().stream().map(ClassEntry::asInternalName).toList() + "").orElse("")
                        + truffleAnnotations(method));
            }
        }
        return items;
    }

    /** The DSL writes into a node's generated inline method how many bits it needs of the node that inlines it. */
    private static String truffleAnnotations(MethodModel method) {
        var annotations = new ArrayList<Annotation>();
        method.findAttribute(Attributes.runtimeVisibleParameterAnnotations())
                .ifPresent(a -> a.parameterAnnotations().forEach(annotations::addAll));
        method.findAttribute(Attributes.runtimeInvisibleParameterAnnotations())
                .ifPresent(a -> a.parameterAnnotations().forEach(annotations::addAll));
        annotations.removeIf(a -> !a.className().stringValue().startsWith("Lcom/oracle/truffle/"));
        return annotations.isEmpty() ? "" : annotations.toString();
    }

    private static Map<String, Api> read(Path index) throws IOException {
        var apis = new HashMap<String, Api>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(index)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                long modified = in.readLong();
                long size = in.readLong();
                var items = new HashSet<String>();
                for (int i = in.readInt(); i > 0; i--) {
                    items.add(in.readUTF());
                }
                apis.put(name, new Api(modified, size, items));
            }
        } catch (NoSuchFileException e) {
            return apis;
        }
        return apis;
    }

    private static void write(Path index, Map<String, Api> apis) throws IOException {
        Path temp = Path.of(index + ".tmp");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temp)))) {
            out.writeInt(apis.size());
            for (Map.Entry<String, Api> entry : apis.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeLong(entry.getValue().modified);
                out.writeLong(entry.getValue().size);
                out.writeInt(entry.getValue().items.size());
                for (String item : entry.getValue().items) {
                    out.writeUTF(item.length() < 16_000 ? item : item.substring(0, 16_000));
                }
            }
        }
        Files.move(temp, index, StandardCopyOption.REPLACE_EXISTING);
    }
}
