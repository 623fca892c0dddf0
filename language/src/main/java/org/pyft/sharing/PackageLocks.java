package org.pyft.sharing;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The packages of one context whose functions run under a lock, each package under its own. Safe for use by several threads.
 *
 * <p>Packages are marked by {@code -X gil-modules}, or by themselves. The lock of a marked package is that of its subpackages too, and
 * a module keeps the lock that it was given first.
 */
public final class PackageLocks {
    /** Valid while no package is marked: then nobody has to ask. */
    private final Assumption unused = Truffle.getRuntime().createAssumption("no package locks");

    private final LongSupplier turnNanos;
    private final Map<String, TurnLock> marked = new HashMap<>();
    private final Map<String, TurnLock> byModule = new HashMap<>();

    public PackageLocks(Collection<String> packages, LongSupplier turnNanos) {
        this.turnNanos = turnNanos;
        packages.forEach(this::mark);
    }

    /** Whether a package is marked. Constant in compiled code until one is. */
    public boolean isUsed() {
        return !unused.isValid();
    }

    /** Has the functions of a package, as far as they are made from now on, run under a lock. False if that was so already. */
    @TruffleBoundary
    public boolean mark(String name) {
        synchronized (marked) {
            if (find(name) != null) {
                return false;
            }
            marked.put(name, new TurnLock(name, marked.size() + 1, turnNanos));
        }
        unused.invalidate("a package has a lock");
        return true;
    }

    /** The lock of a module's functions, or null. */
    @TruffleBoundary
    public TurnLock of(String module) {
        synchronized (marked) {
            TurnLock known = byModule.get(module);
            if (known == null) {
                known = find(module);
                if (known != null) {
                    byModule.put(module, known);
                }
            }
            return known;
        }
    }

    /** The lock of the outermost marked package that the module belongs to, or null. */
    private TurnLock find(String module) {
        for (int dot = module.indexOf('.'); dot >= 0; dot = module.indexOf('.', dot + 1)) {
            TurnLock lock = marked.get(module.substring(0, dot));
            if (lock != null) {
                return lock;
            }
        }
        return marked.get(module);
    }
}
