package org.pyft.modules.sys;

import org.pyft.PyContext;

import java.util.concurrent.CopyOnWriteArrayList;

/** The settings of one context that {@code sys} can change. */
public final class SysSettings {
    volatile boolean finalizing;
    final CopyOnWriteArrayList<Object> auditHooks = new CopyOnWriteArrayList<>();

    private SysSettings() {}

    /** The settings of the current context. */
    public static SysSettings get() {
        return of(PyContext.get());
    }

    /** The settings of a context. */
    public static SysSettings of(PyContext context) {
        return context.moduleStates().get(SysSettings.class, SysSettings::new);
    }

    /** {@code sys.is_finalizing()}. */
    public boolean isFinalizing() {
        return finalizing;
    }

    /** {@code sys.is_finalizing()} is true from now on. */
    public void setFinalizing() {
        finalizing = true;
    }
}
