package org.pyft.translate;

import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.expression.ConstantNode;
import org.pyft.nodes.local.DeleteCellNode;
import org.pyft.nodes.local.DeleteLocalNode;
import org.pyft.nodes.local.ReadCellNode;
import org.pyft.nodes.local.ReadLocalNode;
import org.pyft.nodes.local.WriteCellNode;
import org.pyft.nodes.local.WriteLocalNode;
import org.pyft.nodes.name.DeclareGilNode;
import org.pyft.nodes.name.DeleteGlobalNode;
import org.pyft.nodes.name.DeleteNameNode;
import org.pyft.nodes.name.ReadClassDictNode;
import org.pyft.nodes.name.ReadGlobalNode;
import org.pyft.nodes.name.ReadNameNode;
import org.pyft.nodes.name.ReadNameOrCellNode;
import org.pyft.nodes.name.WriteGlobalNode;
import org.pyft.nodes.name.WriteNameNode;
import org.pyft.syntax.scope.Resolution;
import org.pyft.syntax.scope.ScopeKind;
import org.pyft.syntax.scope.Symbol;
import org.pyft.syntax.tree.Span;

/**
 * Translates the uses of names, by what the scope analysis has found out about them.
 */
final class NameTranslator {
    private final CodeTranslator code;

    NameTranslator(CodeTranslator code) {
        this.code = code;
    }

    /** Reads a name. */
    ExpressionNode load(String plainName, Span span) {
        if (plainName.equals("__debug__")) {
            return new ConstantNode(code.unit.optimization() == 0);
        }
        return code.at(loadMangled(code.current.mangle(plainName).intern()), span);
    }

    ExpressionNode loadMangled(String name) {
        Symbol symbol = code.current.lookup(name);
        CodeBuilder.Slot slot = slotOf(symbol, name);
        ExpressionNode plain;
        if (slot != null) {
            if (!slot.isCell()) {
                return ReadLocalNode.create(slot.index(), name);
            }
            plain = new ReadCellNode(slot.index(), name, slot.isFree());
            if (!slot.isFree() || isSpecial(name)) {
                return plain;
            }
            if (code.current.kind() == ScopeKind.CLASS) {
                return new ReadNameOrCellNode(name, plain);
            }
        } else {
            boolean explicit = symbol != null && symbol.resolution() == Resolution.GLOBAL_EXPLICIT;
            code.builder.name(name);
            if (!explicit
                    && (code.current.kind() == ScopeKind.CLASS
                            || code.scope.kind() == ScopeKind.MODULE)) {
                return new ReadNameNode(name);
            }
            plain = new ReadGlobalNode(name);
            if (explicit || isSpecial(name)) {
                return plain;
            }
        }
        if (code.scope.seesClassScope() && code.current == code.scope) {
            Symbol classDict = code.scope.symbol("__classdict__");
            CodeBuilder.Slot classSlot = code.builder.slotOf(classDict);
            if (classSlot != null) {
                return new ReadClassDictNode(
                        name, new ReadCellNode(classSlot.index(), "__classdict__", true), plain);
            }
        }
        return plain;
    }

    private static boolean isSpecial(String name) {
        return name.startsWith(".")
                || name.equals("__classdict__")
                || name.equals("__class__")
                || name.equals("__conditional_annotations__");
    }

    /** Writes a name. */
    TargetNode store(String plainName, Span span) {
        TargetNode plain = code.at(storeMangled(code.current.mangle(plainName).intern()), span);
        return plainName.equals("__gil__") && code.current.kind() == ScopeKind.MODULE
                ? code.at(new DeclareGilNode(plain), span)
                : plain;
    }

    TargetNode storeMangled(String name) {
        Symbol symbol = code.current.lookup(name);
        CodeBuilder.Slot slot = code.builder.slotOf(symbol);
        if (slot != null) {
            return slot.isCell()
                    ? new WriteCellNode(slot.index())
                    : WriteLocalNode.create(slot.index());
        }
        code.builder.name(name);
        if (isGlobal(symbol)) {
            return new WriteGlobalNode(name);
        }
        return new WriteNameNode(name);
    }

    private boolean isGlobal(Symbol symbol) {
        if (symbol != null && symbol.resolution() == Resolution.GLOBAL_EXPLICIT) {
            return true;
        }
        return code.scope.kind() != ScopeKind.CLASS && code.scope.kind() != ScopeKind.MODULE;
    }

    /** {@code del name}; a name that need not exist is silently left alone. */
    StatementNode delete(String plainName, boolean mustExist, Span span) {
        String name = code.current.mangle(plainName).intern();
        Symbol symbol = code.current.lookup(name);
        CodeBuilder.Slot slot = slotOf(symbol, name);
        if (slot != null) {
            return code.at(
                    slot.isCell()
                            ? new DeleteCellNode(slot.index(), name, slot.isFree(), mustExist)
                            : new DeleteLocalNode(slot.index(), name, mustExist),
                    span);
        }
        code.builder.name(name);
        if (isGlobal(symbol)) {
            return code.at(new DeleteGlobalNode(name, mustExist), span);
        }
        return code.at(new DeleteNameNode(name, mustExist), span);
    }

    /** The slot of a symbol. A free variable of an inlined comprehension in a class is found by its name. */
    private CodeBuilder.Slot slotOf(Symbol symbol, String name) {
        CodeBuilder.Slot slot = code.builder.slotOf(symbol);
        if (slot != null || symbol == null || !symbol.isFree()) {
            return slot;
        }
        slot = code.builder.slotOf(code.scope.symbol(name));
        return slot != null && slot.isCell() ? slot : code.specialCells.get(name);
    }

    /** The slot that holds the cell of a variable of this code, for the closure of a function made here. */
    int cellSlot(String name) {
        Symbol symbol = code.current.lookup(name);
        CodeBuilder.Slot slot = code.builder.slotOf(symbol);
        if (slot == null || !slot.isCell()) {
            slot = code.builder.slotOf(code.scope.symbol(name));
        }
        if (slot == null) {
            slot = code.specialCells.get(name);
        }
        if (slot == null || !slot.isCell()) {
            throw new IllegalStateException("no cell for " + name + " in " + code.scope);
        }
        return slot.index();
    }
}
