package org.pyft.modules.posix;

import java.io.IOException;

/** A failed operation whose error number is known. Becomes an OSError where the Python-visible file name is known. */
public final class ErrnoException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int number;

    public ErrnoException(int number) {
        super(Errno.text(number));
        this.number = number;
    }

    /** The {@code errno}. */
    public int number() {
        return number;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
