package org.pyft.builtin;

import java.util.Map;

/** The docstrings that special methods of built-in types have where the type gives none of its own. */
public final class SlotDocs {
    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("__repr__", "Return repr(self)."),
                    Map.entry("__str__", "Return str(self)."),
                    Map.entry("__hash__", "Return hash(self)."),
                    Map.entry("__call__", "Call self as a function."),
                    Map.entry("__iter__", "Implement iter(self)."),
                    Map.entry("__next__", "Implement next(self)."),
                    Map.entry("__len__", "Return len(self)."),
                    Map.entry("__bool__", "True if self else False"),
                    Map.entry("__int__", "int(self)"),
                    Map.entry("__float__", "float(self)"),
                    Map.entry("__getitem__", "Return self[key]."),
                    Map.entry("__setitem__", "Set self[key] to value."),
                    Map.entry("__delitem__", "Delete self[key]."),
                    Map.entry("__contains__", "Return bool(key in self)."),
                    Map.entry("__eq__", "Return self==value."),
                    Map.entry("__ne__", "Return self!=value."),
                    Map.entry("__lt__", "Return self<value."),
                    Map.entry("__le__", "Return self<=value."),
                    Map.entry("__gt__", "Return self>value."),
                    Map.entry("__ge__", "Return self>=value."),
                    Map.entry("__add__", "Return self+value."),
                    Map.entry("__radd__", "Return value+self."),
                    Map.entry("__iadd__", "Implement self+=value."),
                    Map.entry("__sub__", "Return self-value."),
                    Map.entry("__rsub__", "Return value-self."),
                    Map.entry("__mul__", "Return self*value."),
                    Map.entry("__rmul__", "Return value*self."),
                    Map.entry("__imul__", "Implement self*=value."),
                    Map.entry("__mod__", "Return self%value."),
                    Map.entry("__rmod__", "Return value%self."),
                    Map.entry("__neg__", "-self"),
                    Map.entry("__pos__", "+self"),
                    Map.entry("__abs__", "abs(self)"),
                    Map.entry("__invert__", "~self"),
                    Map.entry("__and__", "Return self&value."),
                    Map.entry("__rand__", "Return value&self."),
                    Map.entry("__or__", "Return self|value."),
                    Map.entry("__ror__", "Return value|self."),
                    Map.entry("__xor__", "Return self^value."),
                    Map.entry("__rxor__", "Return value^self."),
                    Map.entry(
                            "__get__", "Return an attribute of instance, which is of type owner."),
                    Map.entry("__set__", "Set an attribute of instance to value."),
                    Map.entry("__delete__", "Delete an attribute of instance."),
                    Map.entry("__getattribute__", "Return getattr(self, name)."),
                    Map.entry("__setattr__", "Implement setattr(self, name, value)."),
                    Map.entry("__delattr__", "Implement delattr(self, name)."),
                    Map.entry(
                            "__init__",
                            "Initialize self.  See help(type(self)) for accurate signature."),
                    Map.entry(
                            "__new__",
                            "Create and return a new object.  See help(type) for accurate signature."),
                    Map.entry("__await__", "Return an iterator to be used in await expression."),
                    Map.entry(
                            "__aiter__",
                            "Return an awaitable, that resolves in asynchronous iterator."),
                    Map.entry("__anext__", "Return a value or raise StopAsyncIteration."));

    private SlotDocs() {}

    /** The docstring of an attribute of a built-in type, or null. */
    public static String ofAttribute(String owner, String name) {
        boolean resumable =
                owner.equals("generator")
                        || owner.equals("coroutine")
                        || owner.equals("async_generator");
        return switch (name) {
            case "__name__" -> resumable ? "name of the " + owner : null;
            case "__qualname__" -> resumable ? "qualified name of the " + owner : null;
            default -> null;
        };
    }

    /** The docstring, or null. */
    static String of(String name) {
        return TEXTS.get(name);
    }
}
