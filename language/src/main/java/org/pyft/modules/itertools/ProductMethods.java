package org.pyft.modules.itertools;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code itertools.product}. */
@BuiltinType("itertools.product")
public final class ProductMethods {
    private ProductMethods() {}

    @Builtin("__new__($type, *iterables, repeat=1)")
    static Object create(PyType type, Object repeat, Object[] iterables) {
        long times = repeat == null ? 1 : Arguments.size(repeat);
        if (times < 0) {
            throw PyErr.valueError("repeat argument cannot be negative");
        }
        if (times * iterables.length > Product.MAXIMUM_POOLS
                || iterables.length > 0 && times > Product.MAXIMUM_POOLS) {
            throw PyErr.overflowError("repeat argument too large");
        }
        Object[][] pools = new Object[(int) times * iterables.length][];
        for (int i = 0; i < iterables.length; i++) {
            Object[] pool = times == 0 ? null : Py.toArray(iterables[i]);
            for (int j = i; j < pools.length; j += iterables.length) {
                pools[j] = pool;
            }
        }
        Product result = new Product(pools);
        result.initType(type);
        return result;
    }

    @Builtin(value = "__iter__($self, /)", inline = true)
    static Object iter(Product self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(Product self) {
        return self.nextOrStop();
    }
}
