package org.pyft.objects.structseq;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.HiddenKey;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A built-in tuple type with named fields, such as {@code time.struct_time} or {@code os.stat_result}. Fields beyond the
 * <em>visible</em> ones are attributes but not elements; a visible field may have no name.
 *
 * <p>
 * An instance is a {@link PyTuple} of the visible fields whose companion holds the values of all fields.
 */
public final class StructSequence {
    private static final Map<PyType, StructSequence> BY_TYPE = new ConcurrentHashMap<>();
    private static final HiddenKey FIELDS = new HiddenKey("fields");

    private final PyType type;
    private final String[] fields;
    private final int visible;
    private final int unnamed;
    private boolean constructible = true;
    private boolean fillsHiddenFields;

    private StructSequence(PyType type, int visible, String[] fields) {
        this.type = type;
        this.fields = fields;
        this.visible = visible;
        this.unnamed = (int) Arrays.stream(fields).filter(field -> field == null).count();
    }

    /**
     * Defines a type.
     *
     * @param name the full name, for example {@code "time.struct_time"}
     * @param visible how many fields are elements of the tuple
     * @param fields names of the fields; null for one without a name
     */
    @TruffleBoundary
    public static StructSequence define(String name, int visible, String... fields) {
        PyType type =
                PyType.builtin(name, new StructSequenceMethodsTable(), PyTuple.TYPE)
                        .notSubclassable();
        StructSequence result = new StructSequence(type, visible, fields);
        BY_TYPE.put(type, result);
        List<Object> matchable = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != null) {
                type.putOwn(fields[i].intern(), new StructField(type, fields[i].intern(), i));
                if (i < visible) {
                    matchable.add(Str.of(fields[i]));
                }
            }
        }
        type.putOwn("n_sequence_fields", (long) visible);
        type.putOwn("n_fields", (long) fields.length);
        type.putOwn("n_unnamed_fields", (long) result.unnamed);
        type.putOwn("__match_args__", PyTuple.of(matchable.toArray()));
        return result;
    }

    /** Python code cannot make instances. */
    public StructSequence notConstructible() {
        constructible = false;
        return this;
    }

    /** A hidden field that gets no value takes that of the nameless field in the same place, as in {@code os.stat_result}. */
    public StructSequence fillsHiddenFields() {
        fillsHiddenFields = true;
        return this;
    }

    /** The definition of {@code type}. */
    static StructSequence of(PyType type) {
        return BY_TYPE.get(type);
    }

    /** The Python type. */
    public PyType type() {
        return type;
    }

    boolean isConstructible() {
        return constructible;
    }

    int visibleCount() {
        return visible;
    }

    int unnamedCount() {
        return unnamed;
    }

    String[] fields() {
        return fields;
    }

    /** A new instance. Hidden fields without a value are None. */
    @TruffleBoundary
    public PyTuple create(Object... values) {
        PyTuple result = new PyTuple(Arrays.copyOf(values, visible, Object[].class));
        result.initType(type);
        if (fields.length > visible) {
            Object[] all = Arrays.copyOf(values, fields.length, Object[].class);
            for (int i = visible; i < all.length; i++) {
                if (all[i] == null) {
                    all[i] =
                            fillsHiddenFields && i < visible + unnamed
                                    ? all[i - unnamed]
                                    : PyNone.NONE;
                }
            }
            Attributes.putHidden(result.getExtra(), FIELDS, PyTuple.of(all));
        }
        return result;
    }

    /** The value of field {@code index} of an instance. */
    @TruffleBoundary
    static Object get(PyTuple instance, int index) {
        return index < instance.size()
                ? instance.get(index)
                : ((PyTuple) Attributes.getHidden(instance.getExtra(), FIELDS)).get(index);
    }

    /** {@code type(sequence, dict)}. */
    @TruffleBoundary
    Object construct(Object sequence, Object dict) {
        if (!constructible) {
            throw PyErr.typeError("cannot create '%s' instances", type);
        }
        if (Types.of(sequence).lookup("__iter__") == null
                && Types.of(sequence).lookup("__getitem__") == null) {
            throw PyErr.typeError("constructor requires a sequence");
        }
        Object[] given = Py.toArray(sequence);
        if (dict != null && !(dict instanceof PyDict)) {
            throw PyErr.typeError("%s() takes a dict as second arg, if any", type);
        }
        String quantity =
                fields.length == visible ? "" : given.length < visible ? "at least " : "at most ";
        if (given.length < visible || given.length > fields.length) {
            throw PyErr.typeError(
                    "%s() takes a%s %s-sequence (%s-sequence given)",
                    type,
                    quantity.isEmpty() ? "" : "n " + quantity.strip(),
                    given.length < visible ? visible : fields.length,
                    given.length);
        }
        Object[] values = Arrays.copyOf(given, fields.length, Object[].class);
        if (dict instanceof PyDict named && named.size() > 0) {
            int used = 0;
            for (int i = given.length; i < fields.length; i++) {
                Object value = fields[i] == null ? null : named.getStr(Str.of(fields[i]));
                if (value != null) {
                    values[i] = value;
                    used++;
                }
            }
            if (used < named.size()) {
                throw PyErr.typeError("%s() got duplicate or unexpected field name(s)", type);
            }
        }
        return create(values);
    }

    /** {@code instance.__replace__(**changes)}. */
    @TruffleBoundary
    Object replace(PyTuple instance, PyDict changes) {
        if (unnamed > 0) {
            throw PyErr.typeError(
                    "__replace__() is not supported for %s because it has unnamed field(s)", type);
        }
        Object[] values = new Object[fields.length];
        int used = 0;
        for (int i = 0; i < values.length; i++) {
            Object value = changes.getStr(Str.of(fields[i]));
            used += value == null ? 0 : 1;
            values[i] = value == null ? get(instance, i) : value;
        }
        if (used < changes.size()) {
            List<String> unexpected = new ArrayList<>();
            for (Object key : changes.keyArray()) {
                if (!Arrays.asList(fields).contains(Py.strString(key))) {
                    unexpected.add(Py.reprString(key));
                }
            }
            throw PyErr.typeError(
                    "Got unexpected field name(s): [%s]", String.join(", ", unexpected));
        }
        return create(values);
    }
}
