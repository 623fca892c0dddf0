package org.pyft.modules.contextvars;

import java.util.Arrays;

/** An immutable map from context variables, by identity, to values. Contexts hold few variables: a short array. */
final class VarMap {
    static final VarMap EMPTY = new VarMap(new PyContextVar[0], new Object[0]);

    private final PyContextVar[] variables;
    private final Object[] values;

    private VarMap(PyContextVar[] variables, Object[] values) {
        this.variables = variables;
        this.values = values;
    }

    int size() {
        return variables.length;
    }

    PyContextVar variable(int index) {
        return variables[index];
    }

    Object value(int index) {
        return values[index];
    }

    private int find(PyContextVar variable) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] == variable) {
                return i;
            }
        }
        return -1;
    }

    Object get(PyContextVar variable) {
        int index = find(variable);
        return index < 0 ? null : values[index];
    }

    VarMap with(PyContextVar variable, Object value) {
        int index = find(variable);
        if (index >= 0) {
            Object[] changed = values.clone();
            changed[index] = value;
            return new VarMap(variables, changed);
        }
        int n = variables.length;
        PyContextVar[] moreVariables = Arrays.copyOf(variables, n + 1);
        Object[] moreValues = Arrays.copyOf(values, n + 1);
        moreVariables[n] = variable;
        moreValues[n] = value;
        return new VarMap(moreVariables, moreValues);
    }

    VarMap without(PyContextVar variable) {
        int index = find(variable);
        if (index < 0) {
            return this;
        }
        int n = variables.length;
        PyContextVar[] fewerVariables = Arrays.copyOf(variables, n - 1);
        Object[] fewerValues = Arrays.copyOf(values, n - 1);
        System.arraycopy(variables, index + 1, fewerVariables, index, n - 1 - index);
        System.arraycopy(values, index + 1, fewerValues, index, n - 1 - index);
        return new VarMap(fewerVariables, fewerValues);
    }
}
