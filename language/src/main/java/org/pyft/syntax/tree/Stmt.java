package org.pyft.syntax.tree;

import java.util.List;

/**
 * A statement. Components mirror the {@code stmt} type of Python's abstract grammar; a component that the grammar
 * calls optional is null where absent.
 */
public sealed interface Stmt extends Positioned {
    /** {@code def}; {@code returns} and {@code typeComment} may be null. */
    record FunctionDef(
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decoratorList,
            Expr returns,
            String typeComment,
            List<TypeParam> typeParams,
            Span span)
            implements Stmt {}

    /** {@code async def}; {@code returns} and {@code typeComment} may be null. */
    record AsyncFunctionDef(
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decoratorList,
            Expr returns,
            String typeComment,
            List<TypeParam> typeParams,
            Span span)
            implements Stmt {}

    /** {@code class}. */
    record ClassDef(
            String name,
            List<Expr> bases,
            List<Keyword> keywords,
            List<Stmt> body,
            List<Expr> decoratorList,
            List<TypeParam> typeParams,
            Span span)
            implements Stmt {}

    /** {@code return}; the value may be null. */
    record Return(Expr value, Span span) implements Stmt {}

    /** {@code del}. */
    record Delete(List<Expr> targets, Span span) implements Stmt {}

    /** {@code a = b = value}; {@code typeComment} may be null. */
    record Assign(List<Expr> targets, Expr value, String typeComment, Span span) implements Stmt {}

    /** {@code type Name[T] = value}. */
    record TypeAlias(Expr name, List<TypeParam> typeParams, Expr value, Span span)
            implements Stmt {}

    /** {@code target += value}. */
    record AugAssign(Expr target, BinaryOperator op, Expr value, Span span) implements Stmt {}

    /** {@code target: annotation = value}; the value may be null; simple: a bare name without parentheses. */
    record AnnAssign(Expr target, Expr annotation, Expr value, boolean simple, Span span)
            implements Stmt {}

    /** {@code for}; {@code typeComment} may be null. */
    record For(
            Expr target,
            Expr iter,
            List<Stmt> body,
            List<Stmt> orElse,
            String typeComment,
            Span span)
            implements Stmt {}

    /** {@code async for}; {@code typeComment} may be null. */
    record AsyncFor(
            Expr target,
            Expr iter,
            List<Stmt> body,
            List<Stmt> orElse,
            String typeComment,
            Span span)
            implements Stmt {}

    /** {@code while}. */
    record While(Expr test, List<Stmt> body, List<Stmt> orElse, Span span) implements Stmt {}

    /** {@code if}; an {@code elif} is a single {@code If} in {@code orElse}. */
    record If(Expr test, List<Stmt> body, List<Stmt> orElse, Span span) implements Stmt {}

    /** {@code with}; {@code typeComment} may be null. */
    record With(List<WithItem> items, List<Stmt> body, String typeComment, Span span)
            implements Stmt {}

    /** {@code async with}; {@code typeComment} may be null. */
    record AsyncWith(List<WithItem> items, List<Stmt> body, String typeComment, Span span)
            implements Stmt {}

    /** {@code match}. */
    record Match(Expr subject, List<MatchCase> cases, Span span) implements Stmt {}

    /** {@code raise exc from cause}; both may be null. */
    record Raise(Expr exc, Expr cause, Span span) implements Stmt {}

    /** {@code try} with {@code except} clauses. */
    record Try(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orElse,
            List<Stmt> finalBody,
            Span span)
            implements Stmt {}

    /** {@code try} with {@code except*} clauses. */
    record TryStar(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orElse,
            List<Stmt> finalBody,
            Span span)
            implements Stmt {}

    /** {@code assert}; the message may be null. */
    record Assert(Expr test, Expr msg, Span span) implements Stmt {}

    /** {@code import}. */
    record Import(List<Alias> names, Span span) implements Stmt {}

    /** {@code from module import names}; the module may be null, {@code level} counts the leading dots. */
    record ImportFrom(String module, List<Alias> names, int level, Span span) implements Stmt {}

    /** {@code global}. */
    record Global(List<String> names, Span span) implements Stmt {}

    /** {@code nonlocal}. */
    record Nonlocal(List<String> names, Span span) implements Stmt {}

    /** An expression as a statement; {@code Expr} in the abstract grammar. */
    record ExprStmt(Expr value, Span span) implements Stmt {}

    /** {@code pass}. */
    record Pass(Span span) implements Stmt {}

    /** {@code break}. */
    record Break(Span span) implements Stmt {}

    /** {@code continue}. */
    record Continue(Span span) implements Stmt {}
}
