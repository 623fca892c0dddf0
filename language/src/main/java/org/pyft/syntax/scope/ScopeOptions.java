package org.pyft.syntax.scope;

import org.pyft.syntax.WarningSink;

/**
 * How to analyze a tree.
 *
 * @param futures features inherited from the code that calls {@code compile()} or {@code exec}
 * @param topLevelAwait whether a module may contain {@code await} ({@code PyCF_ALLOW_TOP_LEVEL_AWAIT})
 * @param optimization the level of {@code -O}: from 1 on, asserts are not looked at
 * @param warnings where SyntaxWarnings go
 */
public record ScopeOptions(
        Futures futures, boolean topLevelAwait, int optimization, WarningSink warnings) {
    /** No features, no top-level await, warnings dropped. */
    public static final ScopeOptions DEFAULT =
            new ScopeOptions(Futures.NONE, false, 0, WarningSink.NONE);

    /** The same with other features. */
    public ScopeOptions withFutures(Futures other) {
        return new ScopeOptions(other, topLevelAwait, optimization, warnings);
    }

    /** The same with another sink for warnings. */
    public ScopeOptions withWarnings(WarningSink sink) {
        return new ScopeOptions(futures, topLevelAwait, optimization, sink);
    }
}
