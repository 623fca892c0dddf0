package org.pyft.syntax.scope;

import static org.pyft.syntax.scope.Symbol.DEF_BOUND;
import static org.pyft.syntax.scope.Symbol.DEF_COMP_CELL;
import static org.pyft.syntax.scope.Symbol.DEF_FREE_CLASS;
import static org.pyft.syntax.scope.Symbol.DEF_GLOBAL;
import static org.pyft.syntax.scope.Symbol.DEF_NONLOCAL;
import static org.pyft.syntax.scope.Symbol.DEF_PARAM;
import static org.pyft.syntax.scope.Symbol.DEF_TYPE_PARAM;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The second pass: decides where each name lives, which scopes pass free variables on, and which comprehensions are inlined.
 */
final class SymbolResolver {
    private static final String CLASS = "__class__";
    private static final String CLASS_DICT = "__classdict__";
    private static final String CONDITIONAL_ANNOTATIONS = "__conditional_annotations__";

    private final SyntaxErrors errors;

    SymbolResolver(SyntaxErrors errors) {
        this.errors = errors;
    }

    /**
     * Resolves a scope and those inside.
     *
     * @param visibleClass the class whose namespace the scope sees, or null
     * @return the names that the scope and those inside take from outside; null: none
     */
    Set<String> resolve(Scope scope, Scope visibleClass) {
        Set<String> free = null;
        for (Symbol symbol : scope.table().values()) {
            symbol.resolution = resolve(symbol, scope, visibleClass);
            if (symbol.resolution == Resolution.FREE) {
                free = add(free, symbol.name());
            }
        }
        Set<String> freeInside = null;
        Set<String> inlinedCells = null;
        boolean splice = false;
        for (Scope child : scope.children()) {
            Scope seen =
                    !child.seesClassScope
                            ? null
                            : scope.kind() == ScopeKind.CLASS ? scope : visibleClass;
            Set<String> freeInChild = resolve(child, seen);
            if (child.kind() == ScopeKind.COMPREHENSION && !scope.seesClassScope) {
                inlinedCells = inline(scope, child, freeInChild, inlinedCells);
                child.inlined = true;
                splice = true;
            }
            freeInside = union(freeInside, freeInChild);
        }
        if (splice) {
            spliceChildren(scope);
        }
        if (freeInside != null || inlinedCells != null) {
            if (scope.kind().isFunctionLike()) {
                makeCells(scope, freeInside, inlinedCells);
            } else if (scope.kind() == ScopeKind.CLASS) {
                dropClassFree(scope, freeInside);
            }
            passOn(scope, freeInside, inlinedCells);
        }
        return union(free, freeInside);
    }

    private static Set<String> add(Set<String> set, String name) {
        Set<String> result = set == null ? new LinkedHashSet<>(8) : set;
        result.add(name);
        return result;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        if (a == null || a.isEmpty()) {
            return b;
        }
        if (b != null) {
            a.addAll(b);
        }
        return a;
    }

    private Resolution resolve(Symbol symbol, Scope scope, Scope visibleClass) {
        int flags = symbol.flags;
        String name = symbol.name();
        if ((flags & DEF_GLOBAL) != 0) {
            if ((flags & DEF_NONLOCAL) != 0) {
                throw errors.at(symbol.directive, "name '" + name + "' is nonlocal and global");
            }
            return Resolution.GLOBAL_EXPLICIT;
        }
        if ((flags & DEF_NONLOCAL) != 0) {
            checkNonlocal(symbol, scope);
            return Resolution.FREE;
        }
        if ((flags & DEF_BOUND) != 0) {
            return Resolution.LOCAL;
        }
        if (visibleClass != null) {
            Symbol inClass = visibleClass.table().get(name);
            if (inClass != null && !inClass.addedByInlining) {
                if ((inClass.flags & DEF_GLOBAL) != 0) {
                    return Resolution.GLOBAL_EXPLICIT;
                }
                if ((inClass.flags & DEF_BOUND) != 0 && (inClass.flags & DEF_NONLOCAL) == 0) {
                    return Resolution.GLOBAL_IMPLICIT;
                }
            }
        }
        return isBoundAround(scope, name) ? Resolution.FREE : Resolution.GLOBAL_IMPLICIT;
    }

    private void checkNonlocal(Symbol symbol, Scope scope) {
        String name = symbol.name();
        if (scope.kind() == ScopeKind.MODULE) {
            throw errors.at(symbol.directive, "nonlocal declaration not allowed at module level");
        }
        if (!isBoundAround(scope, name)) {
            throw errors.at(symbol.directive, "no binding for nonlocal '" + name + "' found");
        }
        for (Scope outer = scope.parent(); outer != null; outer = outer.parent()) {
            Symbol found = outer.table().get(name);
            if (found != null
                    && (found.flags & DEF_BOUND) != 0
                    && (found.flags & DEF_NONLOCAL) == 0
                    && !found.addedByInlining) {
                if ((found.flags & DEF_TYPE_PARAM) != 0) {
                    throw errors.at(
                            symbol.directive,
                            "nonlocal binding not allowed for type parameter '" + name + "'");
                }
                return;
            }
        }
    }

    private static boolean isBoundAround(Scope scope, String name) {
        for (Scope outer = scope.parent(); outer != null; outer = outer.parent()) {
            if (outer.kind() == ScopeKind.MODULE) {
                return false;
            }
            if (outer.kind() == ScopeKind.CLASS) {
                if (name.equals(CLASS)
                        || name.equals(CLASS_DICT)
                        || name.equals(CONDITIONAL_ANNOTATIONS)) {
                    return true;
                }
                continue;
            }
            Symbol found = outer.table().get(name);
            if (found != null && !found.addedByInlining) {
                if ((found.flags & DEF_GLOBAL) != 0) {
                    return false;
                }
                if ((found.flags & DEF_BOUND) != 0 && (found.flags & DEF_NONLOCAL) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Makes the variables of a comprehension known to the scope in whose frame it runs; returns the cells so far. */
    private static Set<String> inline(
            Scope scope, Scope comprehension, Set<String> freeInside, Set<String> cellsBefore) {
        Set<String> cells = cellsBefore;
        Map<String, Symbol> table = scope.table();
        for (Symbol symbol : comprehension.table().values()) {
            if ((symbol.flags & DEF_PARAM) != 0) {
                continue;
            }
            String name = symbol.name();
            Resolution resolution = symbol.resolution;
            if (resolution == Resolution.CELL || (symbol.flags & DEF_COMP_CELL) != 0) {
                cells = add(cells, name);
            }
            if (resolution == Resolution.FREE
                    && scope.kind() == ScopeKind.CLASS
                    && isClassSpecial(name)) {
                resolution = Resolution.GLOBAL_IMPLICIT;
                symbol.resolution = resolution;
                freeInside.remove(name);
            }
            Symbol existing = table.get(name);
            if (existing == null) {
                Symbol added = new Symbol(name, symbol.flags);
                added.addedByInlining = true;
                added.resolution = resolution;
                table.put(name, added);
            } else if ((existing.flags & DEF_BOUND) != 0
                    && scope.kind() != ScopeKind.CLASS
                    && freeInside != null
                    && !isFreeInChild(comprehension, name)) {
                // The comprehension uses a variable of the function around it: that is no closure
                // any more.
                freeInside.remove(name);
            }
        }
        return cells;
    }

    private static boolean isClassSpecial(String name) {
        return name.equals(CLASS)
                || name.equals(CLASS_DICT)
                || name.equals(CONDITIONAL_ANNOTATIONS);
    }

    private static boolean isFreeInChild(Scope scope, String name) {
        for (Scope child : scope.children()) {
            Symbol symbol = child.table().get(name);
            if (symbol != null && symbol.resolution == Resolution.FREE) {
                return true;
            }
        }
        return false;
    }

    private static void spliceChildren(Scope scope) {
        List<Scope> result = new ArrayList<>(scope.children().size() + 2);
        for (Scope child : scope.children()) {
            if (child.inlined) {
                result.addAll(child.children());
            } else {
                result.add(child);
            }
        }
        scope.children = result;
    }

    private static void makeCells(Scope scope, Set<String> freeInside, Set<String> inlinedCells) {
        for (Symbol symbol : scope.table().values()) {
            if (symbol.resolution != Resolution.LOCAL) {
                continue;
            }
            boolean free = freeInside != null && freeInside.contains(symbol.name());
            if (free || (inlinedCells != null && inlinedCells.contains(symbol.name()))) {
                symbol.resolution = Resolution.CELL;
                if (free) {
                    freeInside.remove(symbol.name());
                }
            }
        }
    }

    private static void dropClassFree(Scope scope, Set<String> freeInside) {
        if (freeInside != null) {
            scope.classCell |= freeInside.remove(CLASS);
            scope.classDict |= freeInside.remove(CLASS_DICT);
            scope.conditionalAnnotations |= freeInside.remove(CONDITIONAL_ANNOTATIONS);
        }
    }

    private static void passOn(Scope scope, Set<String> freeInside, Set<String> inlinedCells) {
        Map<String, Symbol> table = scope.table();
        if (inlinedCells != null) {
            for (String name : inlinedCells) {
                table.get(name).flags |= DEF_COMP_CELL;
            }
        }
        if (freeInside == null) {
            return;
        }
        boolean classLike = scope.kind() == ScopeKind.CLASS || scope.seesClassScope;
        for (String name : freeInside) {
            Symbol symbol = table.get(name);
            if (symbol != null) {
                if (classLike) {
                    symbol.flags |= DEF_FREE_CLASS;
                }
            } else if (scope.kind() != ScopeKind.MODULE) {
                Symbol added = new Symbol(name, 0);
                added.resolution = Resolution.FREE;
                table.put(name, added);
            }
        }
    }
}
