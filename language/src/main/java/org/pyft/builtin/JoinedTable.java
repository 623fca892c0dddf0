package org.pyft.builtin;

/** Two tables as one: the functions that several types have in common, then those of one type. */
public final class JoinedTable extends BuiltinTable {
    private final BuiltinTable common;
    private final BuiltinTable own;
    private final int commonSize;

    public JoinedTable(BuiltinTable common, BuiltinTable own) {
        this.common = common;
        this.own = own;
        this.commonSize = common.size();
    }

    @Override
    public int size() {
        return commonSize + own.size();
    }

    @Override
    public String name(int id) {
        return id < commonSize ? common.name(id) : own.name(id - commonSize);
    }

    @Override
    public String signature(int id) {
        return id < commonSize ? common.signature(id) : own.signature(id - commonSize);
    }

    @Override
    public int kind(int id) {
        return id < commonSize ? common.kind(id) : own.kind(id - commonSize);
    }

    @Override
    public String doc(int id) {
        return id < commonSize ? common.doc(id) : own.doc(id - commonSize);
    }

    @Override
    public String atomicity(int id) {
        return id < commonSize ? common.atomicity(id) : own.atomicity(id - commonSize);
    }

    @Override
    public boolean hasSetter(int id) {
        return id < commonSize ? common.hasSetter(id) : own.hasSetter(id - commonSize);
    }

    @Override
    public Object call(int id, Object[] arguments) {
        return id < commonSize ? common.call(id, arguments) : own.call(id - commonSize, arguments);
    }

    @Override
    public Object call1(int id, Object a) {
        return id < commonSize ? common.call1(id, a) : own.call1(id - commonSize, a);
    }

    @Override
    public Object call2(int id, Object a, Object b) {
        return id < commonSize ? common.call2(id, a, b) : own.call2(id - commonSize, a, b);
    }

    @Override
    public Object call3(int id, Object a, Object b, Object c) {
        return id < commonSize ? common.call3(id, a, b, c) : own.call3(id - commonSize, a, b, c);
    }
}
