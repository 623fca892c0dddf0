package org.pyft.sharing;

/**
 * An object whose sharedness is tracked: it is <em>local</em> until a second thread could reach it and <em>shared</em> for
 * ever after.
 *
 * <p>
 * Invariants: everything mutable that a shared object reaches is shared; only the one thread that can reach an object
 * marks it, before the store that makes it reachable by others; shared never becomes local again.
 */
public interface PyShareable {
    /** Whether a second thread may reach this object. Must be read again after anything that can run Python code. */
    boolean isShared();

    /** Marks only this object. Called by the {@link Publisher}, on the owning thread. */
    void markShared();

    /** Hands every Python value this object reaches directly to the publisher. */
    void publishChildren(Publisher publisher);
}
