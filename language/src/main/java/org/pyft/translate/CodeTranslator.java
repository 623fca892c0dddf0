package org.pyft.translate;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.nodes.RootNode;

import org.pyft.PyContext;
import org.pyft.nodes.ExpressionNode;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.TargetNode;
import org.pyft.nodes.control.AssignNode;
import org.pyft.nodes.control.BlockNode;
import org.pyft.nodes.control.JumpNode;
import org.pyft.nodes.control.ResumableBlockNode;
import org.pyft.nodes.control.SwitchPointNode;
import org.pyft.nodes.function.FunctionRootNode;
import org.pyft.nodes.function.PackageLockNode;
import org.pyft.nodes.generator.DelegateNode;
import org.pyft.nodes.generator.GeneratorFunctionRootNode;
import org.pyft.nodes.generator.ResumeRootNode;
import org.pyft.nodes.local.CopyClosureNode;
import org.pyft.nodes.local.MakeCellNode;
import org.pyft.nodes.local.ReadArgumentNode;
import org.pyft.nodes.local.WriteLocalNode;
import org.pyft.objects.code.CodeBody;
import org.pyft.objects.code.PyCode;
import org.pyft.sharing.GlobalLock;
import org.pyft.sharing.TurnLock;
import org.pyft.syntax.scope.Resolution;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.scope.ScopeKind;
import org.pyft.syntax.scope.Symbol;
import org.pyft.syntax.tree.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates one code object. Holds what the parts of the translation share: each part is a class of its own.
 */
final class CodeTranslator {
    final Unit unit;
    final Scope scope;
    final CodeBuilder builder = new CodeBuilder();
    final YieldFinder yields;
    final NameTranslator names;
    final ExpressionTranslator expressions;
    final StatementTranslator statements;
    final TargetTranslator targets;
    final ComprehensionTranslator comprehensions;
    final FunctionTranslator functions;
    final PatternTranslator patterns;
    final Hoister hoister;

    /** Cells that the class body needs without naming them. */
    final Map<String, CodeBuilder.Slot> specialCells = new HashMap<>();

    /** Whether the values of expression statements, nested ones too, go to {@code sys.displayhook}. */
    boolean interactive;

    /** The scope of the code being translated: the code's own, or an inlined comprehension in it. */
    Scope current;

    /** Whether the code suspends inside a statement that does something when an exception comes by. */
    boolean closes;

    private final IdentityHashMap<Object, Object> aliases = new IdentityHashMap<>(0);
    private final List<StatementNode> prologue = new ArrayList<>();

    CodeTranslator(Unit unit, Scope scope) {
        this.unit = unit;
        this.scope = scope;
        this.current = scope;
        this.yields = new YieldFinder(isResumable());
        this.names = new NameTranslator(this);
        this.expressions = new ExpressionTranslator(this);
        this.statements = new StatementTranslator(this);
        this.targets = new TargetTranslator(this);
        this.comprehensions = new ComprehensionTranslator(this);
        this.functions = new FunctionTranslator(this);
        this.patterns = new PatternTranslator(this);
        this.hoister = new Hoister(this);
    }

    /** Whether the code is a generator or coroutine. */
    boolean isResumable() {
        return scope.isGenerator() || scope.isCoroutine();
    }

    <T extends ExpressionNode> T at(T node, Span span) {
        node.setPosition(builder.position(span));
        return node;
    }

    <T extends StatementNode> T at(T node, Span span) {
        node.setPosition(builder.position(span));
        return node;
    }

    <T extends TargetNode> T at(T node, Span span) {
        node.setPosition(builder.position(span));
        return node;
    }

    /** The statements as one. */
    StatementNode block(List<StatementNode> list, boolean suspends) {
        if (list.isEmpty()) {
            return new JumpNode(StatementNode.NORMAL);
        }
        StatementNode[] array = list.toArray(new StatementNode[0]);
        return suspends && array.length > 1
                ? new ResumableBlockNode(array, null, builder.state())
                : BlockNode.create(array);
    }

    /** Statements of the source, in the order of their spans. */
    StatementNode sourceBlock(List<StatementNode> list, List<Span> spans, boolean suspends) {
        StatementNode[] array = list.toArray(new StatementNode[0]);
        int[] positions = spans.stream().mapToInt(builder::linePosition).toArray();
        return suspends
                ? new ResumableBlockNode(array, positions, builder.state())
                : BlockNode.ofSource(array, positions);
    }

    /** What a loop or a call executes; where there is a global lock, it may change hands before. */
    static StatementNode switching(StatementNode body) {
        GlobalLock lock = PyContext.get().globalLock();
        return lock == null ? body : new SwitchPointNode(lock, body);
    }

    private static StatementNode guarded(TurnLock guard, StatementNode body) {
        return guard == null ? body : new PackageLockNode(guard, body);
    }

    /** A slot for a state if the statement may suspend. */
    int stateIf(boolean suspends) {
        return suspends ? builder.state() : StatementNode.NO_STATE;
    }

    /** A slot for a saved reference if the statement may suspend. */
    int referenceIf(boolean suspends) {
        return suspends ? builder.reference() : StatementNode.NO_STATE;
    }

    /** A {@code yield from} or {@code await} that leaves its result in a temporary. */
    StatementNode delegate(
            ExpressionNode value, DelegateNode.Kind kind, int resultSlot, Span span) {
        return at(
                new DelegateNode(value, kind, builder.reference(), resultSlot, builder.state()),
                span);
    }

    /** Makes a rewritten node stand for the original one when its scope is looked up. */
    <T> T alias(T rewritten, Object original) {
        aliases.put(rewritten, original(original));
        return rewritten;
    }

    /** The node that the parser made. */
    Object original(Object node) {
        return aliases.getOrDefault(node, node);
    }

    Scope scopeOf(Object node) {
        return unit.scopes().scopeOf(original(node));
    }

    /** Allocates the variables and emits the prologue that fills them. */
    void openFrame(int parameterCount) {
        Map<String, Integer> arguments = new HashMap<>();
        List<String> variableNames = scope.varNames();
        for (int i = 0; i < parameterCount; i++) {
            arguments.put(variableNames.get(i), i + 1);
        }
        boolean hasNamespace = scope.kind() == ScopeKind.CLASS || scope.kind() == ScopeKind.MODULE;
        if (!hasNamespace) {
            for (String name : variableNames) {
                declare(scope.symbol(name), arguments.getOrDefault(name, 0));
            }
            for (Symbol symbol : scope.symbols()) {
                declare(symbol, arguments.getOrDefault(symbol.name(), 0));
            }
        }
        for (String name :
                scope.kind() == ScopeKind.MODULE ? List.<String>of() : scope.cellVars()) {
            Symbol symbol = scope.symbol(name);
            if (hasNamespace || symbol == null) {
                int slot = builder.reference();
                specialCells.put(name, new CodeBuilder.Slot(slot, true, false));
                prologue.add(new MakeCellNode(slot, 0));
            }
        }
        List<String> free = scope.freeVars();
        if (!free.isEmpty()) {
            int[] slots = new int[free.size()];
            for (int i = 0; i < slots.length; i++) {
                Symbol symbol = scope.symbol(free.get(i));
                if (symbol != null && symbol.resolution() == Resolution.FREE) {
                    slots[i] = builder.free(symbol).index();
                } else {
                    // Not a variable of this code: passed on to the functions in it, or used by the
                    // translator.
                    slots[i] = builder.reference();
                    specialCells.put(free.get(i), new CodeBuilder.Slot(slots[i], true, true));
                }
            }
            prologue.add(new CopyClosureNode(slots));
        }
    }

    private void declare(Symbol symbol, int argument) {
        if (symbol == null || builder.slotOf(symbol) != null || symbol.isAddedByInlining()) {
            return;
        }
        if (symbol.resolution() == Resolution.LOCAL) {
            CodeBuilder.Slot slot = builder.local(symbol, false);
            if (argument != 0) {
                prologue.add(
                        new AssignNode(
                                WriteLocalNode.create(slot.index()),
                                new ReadArgumentNode(argument)));
            }
        } else if (symbol.resolution() == Resolution.CELL) {
            CodeBuilder.Slot slot = builder.cell(symbol, false);
            prologue.add(new MakeCellNode(slot.index(), argument));
        }
    }

    /** Ends the translation: the root nodes around the body. */
    CodeBody.Translated close(PyCode code, StatementNode body) {
        FrameDescriptor descriptor = builder.frameDescriptor();
        StatementNode[] entry = prologue.toArray(new StatementNode[0]);
        StatementNode whole = guarded(code.getGuard(), switching(body));
        RootNode root;
        if (isResumable()) {
            ResumeRootNode resume = new ResumeRootNode(unit.language(), code, whole, closes);
            root =
                    new GeneratorFunctionRootNode(
                            unit.language(), descriptor, code, entry, resume.getCallTarget());
        } else {
            root = new FunctionRootNode(unit.language(), descriptor, code, entry, whole);
        }
        return builder.finish(root.getCallTarget());
    }
}
