package org.pyft.syntax.scope;

import org.pyft.syntax.tree.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A scope: a module, class or function body, or one of the implicit functions of comprehensions, annotations and type
 * parameters. Immutable once {@link ScopeAnalyzer#analyze} has returned it.
 *
 * <p>A comprehension that {@link #isInlinedComprehension()} runs in the frame of the scope around it. Its own variables are
 * {@link #inlinedLocals()}; every other name in it is to be looked up with {@link #lookup}.
 */
public final class Scope {
    private final ScopeKind kind;
    private final String name;
    private final String symtableName;
    private final Scope parent;
    private final Span span;
    private final LinkedHashMap<String, Symbol> symbols = new LinkedHashMap<>(8);

    /** The parameters, then the local variables in the order in which the code meets them. */
    final List<String> varNames = new ArrayList<>(4);

    List<Scope> children = List.of();
    List<DeferredAnnotation> deferredAnnotations = List.of();

    /** The class whose name mangles private names here, or null. */
    String privateName;

    /** In the type parameter scope of a class: the only names to mangle; else null. */
    Set<String> mangledNames;

    boolean generator;
    boolean coroutine;
    boolean asyncDefinition;
    boolean varArgs;
    boolean varKeywords;
    boolean starImport;
    boolean classCell;
    boolean classDict;
    boolean conditionalAnnotations;
    boolean annotated;
    boolean returnsValue;
    boolean nested;
    boolean method;
    boolean inlined;

    /** Belongs to a function definition, unlike the annotation scope of a class or module. */
    boolean ofFunction;

    boolean seesClassScope;
    int positionalParameters;
    private String qualifiedName;

    Scope(ScopeKind kind, String name, String symtableName, Scope parent, Span span) {
        this.kind = kind;
        this.name = name;
        this.symtableName = symtableName;
        this.parent = parent;
        this.span = span;
        if (parent != null) {
            nested = parent.nested || parent.kind.isFunctionLike();
            method = parent.kind == ScopeKind.CLASS && kind.symtableType() == 0;
        }
    }

    public ScopeKind kind() {
        return kind;
    }

    /** The name of the code object: {@code f}, {@code <lambda>}, {@code <module>}. */
    public String name() {
        return name;
    }

    /** The name that Python's {@code symtable} shows: {@code f}, {@code lambda}, {@code top}. */
    public String symtableName() {
        return symtableName;
    }

    /** The scope around this one, or null for a module. A comprehension counts as a scope even if it is inlined. */
    public Scope parent() {
        return parent;
    }

    /** Where the construct that opens the scope stands; null for a module. */
    public Span span() {
        return span;
    }

    /** The scopes inside this one in source order. An inlined comprehension is not in the list, the scopes inside it are. */
    public List<Scope> children() {
        return children;
    }

    /** All names of the scope in the order of their first appearance. */
    public Collection<Symbol> symbols() {
        return Collections.unmodifiableCollection(symbols.values());
    }

    /** The symbol of a mangled name in this very scope, or null. */
    public Symbol symbol(String mangledName) {
        return symbols.get(mangledName);
    }

    /**
     * The symbol that tells where a name used in this scope lives. Differs from {@link #symbol} in an inlined comprehension, where
     * a variable of the function around it is that function's local or cell variable.
     */
    public Symbol lookup(String mangledName) {
        Symbol own = symbols.get(mangledName);
        if (!inlined || (own != null && own.isBound() && !isDeclaredElsewhere(own))) {
            return own;
        }
        Scope host = frameScope();
        for (Scope scope = parent; scope != host; scope = scope.parent) {
            Symbol found = scope.symbols.get(mangledName);
            if (found != null
                    && found.isBound()
                    && !found.addedByInlining
                    && !isDeclaredElsewhere(found)) {
                return found;
            }
        }
        if (own != null && host.kind == ScopeKind.CLASS) {
            return own;
        }
        Symbol found = host.symbols.get(mangledName);
        return found == null ? own : found;
    }

    private static boolean isDeclaredElsewhere(Symbol symbol) {
        return (symbol.flags & (Symbol.DEF_GLOBAL | Symbol.DEF_NONLOCAL)) != 0;
    }

    /** The scope in whose frame this one runs: itself, or for an inlined comprehension the scope around it that has a frame. */
    public Scope frameScope() {
        Scope scope = this;
        while (scope.inlined) {
            scope = scope.parent;
        }
        return scope;
    }

    /** The variables of a comprehension itself, without the parameter {@code .0}: {@code LOCAL} or {@code CELL}. */
    public List<Symbol> inlinedLocals() {
        List<Symbol> result = new ArrayList<>();
        for (Symbol symbol : symbols.values()) {
            if (symbol.isBound()
                    && !symbol.isParameter()
                    && !symbol.addedByInlining
                    && !isDeclaredElsewhere(symbol)) {
                result.add(symbol);
            }
        }
        return result;
    }

    /** {@code __qualname__} of what the scope's code makes. */
    public String qualifiedName() {
        String result = qualifiedName;
        if (result == null) {
            qualifiedName = result = buildQualifiedName();
        }
        return result;
    }

    private String buildQualifiedName() {
        Scope outer = parent == null ? null : parent.frameScope();
        if (outer != null && outer.kind.isLeftOutOfNames()) {
            outer = outer.parent.frameScope();
        }
        if (outer == null || outer.parent == null) {
            return name;
        }
        if (kind == ScopeKind.FUNCTION || kind == ScopeKind.CLASS) {
            Symbol symbol = outer.symbols.get(outer.mangle(name));
            if (symbol != null && symbol.resolution == Resolution.GLOBAL_EXPLICIT) {
                return name;
            }
        }
        boolean local = outer.kind == ScopeKind.FUNCTION || outer.kind == ScopeKind.LAMBDA;
        return outer.qualifiedName() + (local ? ".<locals>." : ".") + name;
    }

    /** A name or attribute as this scope's code uses it: mangled if it is private to the class around. */
    public String mangle(String plainName) {
        if (privateName == null || (mangledNames != null && !mangledNames.contains(plainName))) {
            return plainName;
        }
        return Mangling.mangle(privateName, plainName);
    }

    /** Contains a {@code yield}; a generator expression is a generator too. */
    public boolean isGenerator() {
        return generator;
    }

    /** An {@code async def}, or a comprehension that awaits. */
    public boolean isCoroutine() {
        return coroutine;
    }

    /** Both: a {@code yield} in an {@code async def}, or a generator expression that awaits. */
    public boolean isAsyncGenerator() {
        return generator && coroutine;
    }

    /** The body of an {@code async def}. */
    public boolean isAsyncDefinition() {
        return asyncDefinition;
    }

    public boolean hasVarArgs() {
        return varArgs;
    }

    public boolean hasVarKeywords() {
        return varKeywords;
    }

    /** Contains {@code from m import *}. */
    public boolean usesStarImport() {
        return starImport;
    }

    /** A class some method of which refers to {@code __class__}. */
    public boolean needsClassCell() {
        return classCell;
    }

    /** A class some annotation or type parameter scope of which looks names up in the class namespace. */
    public boolean needsClassDict() {
        return classDict;
    }

    /** Some annotations depend on whether control reaches them: the scope has {@code __conditional_annotations__}. */
    public boolean hasConditionalAnnotations() {
        return conditionalAnnotations;
    }

    /** Contains an annotated assignment, or for an annotation scope: some annotation to evaluate. */
    public boolean hasAnnotations() {
        return annotated;
    }

    /** In a class or module: the annotations of simple names, in the order in which the code meets them. */
    public List<DeferredAnnotation> deferredAnnotations() {
        return deferredAnnotations;
    }

    /** Contains {@code return} with a value. */
    public boolean returnsValue() {
        return returnsValue;
    }

    /** Inside a function. */
    public boolean isNested() {
        return nested;
    }

    /** A function directly in a class body. */
    public boolean isMethod() {
        return method;
    }

    /** A comprehension that runs in the frame of the scope around it (PEP 709). */
    public boolean isInlinedComprehension() {
        return inlined;
    }

    /** An annotation, type parameter or alias scope in a class: global names are first looked up in {@code __classdict__}. */
    public boolean seesClassScope() {
        return seesClassScope;
    }

    /** {@code co_argcount}: positional parameters. */
    public int positionalParameters() {
        return positionalParameters;
    }

    /** The names of {@code co_varnames}: parameters, then local variables as the code meets them. */
    public List<String> varNames() {
        return varNames;
    }

    /** The names of {@code co_cellvars}: parameters in order, the others sorted. */
    public List<String> cellVars() {
        Set<String> cells = new TreeSet<>(CODE_POINT_ORDER);
        for (Symbol symbol : symbols.values()) {
            if (symbol.resolution == Resolution.CELL
                    || (symbol.flags & Symbol.DEF_COMP_CELL) != 0) {
                cells.add(symbol.name());
            }
        }
        Set<String> result = new LinkedHashSet<>();
        for (String variable : varNames) {
            if (cells.remove(variable)) {
                result.add(variable);
            }
        }
        result.addAll(cells);
        if (classCell) {
            result.add("__class__");
        }
        if (classDict) {
            result.add("__classdict__");
        }
        if (conditionalAnnotations) {
            result.add("__conditional_annotations__");
        }
        return List.copyOf(result);
    }

    /** The names of {@code co_freevars}, sorted. */
    public List<String> freeVars() {
        List<String> result = new ArrayList<>();
        for (Symbol symbol : symbols.values()) {
            if (symbol.resolution == Resolution.FREE
                    || (symbol.flags & Symbol.DEF_FREE_CLASS) != 0) {
                result.add(symbol.name());
            }
        }
        result.sort(CODE_POINT_ORDER);
        if (kind == ScopeKind.ANNOTATION
                && parent.kind == ScopeKind.CLASS
                && parent.conditionalAnnotations
                && !parent.deferredAnnotations.isEmpty()
                && !ofFunction) {
            result.add("__conditional_annotations__");
        }
        return result;
    }

    /** Python's order of strings, which differs from Java's beyond the basic plane. */
    private static final java.util.Comparator<String> CODE_POINT_ORDER =
            (a, b) -> {
                int length = Math.min(a.length(), b.length());
                for (int i = 0; i < length; i++) {
                    char x = a.charAt(i);
                    char y = b.charAt(i);
                    if (x != y) {
                        return Character.isSurrogate(x) == Character.isSurrogate(y)
                                ? x - y
                                : Character.isSurrogate(x) ? 1 : -1;
                    }
                }
                return a.length() - b.length();
            };

    Map<String, Symbol> table() {
        return symbols;
    }

    void addChild(Scope child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    void addDeferredAnnotation(DeferredAnnotation annotation) {
        if (deferredAnnotations.isEmpty()) {
            deferredAnnotations = new ArrayList<>();
        }
        deferredAnnotations.add(annotation);
    }

    void addMangledName(String plainName) {
        mangledNames.add(plainName);
    }

    void limitMangling() {
        mangledNames = new HashSet<>();
    }

    @Override
    public String toString() {
        return kind + " " + name + " " + symbols.values();
    }
}
