package org.pyft.objects.typing;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;

/** How a type parameter varies. */
record Variance(boolean covariant, boolean contravariant, boolean inferred) {
    static final Variance INFERRED = new Variance(false, false, true);

    /** Checks the combination. */
    static Variance of(boolean covariant, boolean contravariant, boolean inferred) {
        if (covariant && contravariant) {
            throw PyErr.valueError("Bivariant types are not supported.");
        }
        if (inferred && (covariant || contravariant)) {
            throw PyErr.valueError("Variance cannot be specified with infer_variance.");
        }
        return new Variance(covariant, contravariant, inferred);
    }

    /** The name with the sign that shows the variance. */
    Object describe(Object name) {
        return Str.of(
                (inferred ? "" : covariant ? "+" : contravariant ? "-" : "~") + Py.strString(name));
    }
}
