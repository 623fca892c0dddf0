package org.pyft.objects.descriptor;

import java.util.Set;

/**
 * Which computed attributes of built-in types CPython keeps in a field of the object: they are {@code member_descriptor}s there, and say so
 * when they cannot be written.
 */
final class BuiltinMemberNames {
    private static final Set<String> NAMES =
            Set.of(
                    ("type.__basicsize__ type.__itemsize__ type.__flags__ type.__weakrefoffset__ type.__base__ type.__dictoffset__ "
                                    + "function.__closure__ function.__globals__ function.__builtins__ function.__doc__ function.__module__ "
                                    + "method.__func__ method.__self__ builtin_function_or_method.__module__ method-wrapper.__self__ "
                                    + "property.fget property.fset property.fdel property.__doc__ "
                                    + "staticmethod.__func__ staticmethod.__wrapped__ classmethod.__func__ classmethod.__wrapped__ "
                                    + "slice.start slice.stop slice.step range.start range.stop range.step complex.real complex.imag "
                                    + "super.__thisclass__ super.__self__ super.__self_class__ module.__dict__ coroutine.cr_origin "
                                    + "wrapper_descriptor.__objclass__ wrapper_descriptor.__name__ "
                                    + "method_descriptor.__objclass__ method_descriptor.__name__ "
                                    + "classmethod_descriptor.__objclass__ classmethod_descriptor.__name__ "
                                    + "getset_descriptor.__objclass__ getset_descriptor.__name__ "
                                    + "member_descriptor.__objclass__ member_descriptor.__name__ "
                                    + "code.co_argcount code.co_posonlyargcount code.co_kwonlyargcount code.co_nlocals code.co_stacksize "
                                    + "code.co_flags code.co_names code.co_filename code.co_name code.co_qualname code.co_firstlineno "
                                    + "code.co_linetable code.co_exceptiontable code.co_consts "
                                    + "frame.f_trace_lines traceback.tb_frame traceback.tb_lasti partial.func partial.args partial.keywords "
                                    + "defaultdict.default_factory ReferenceType.__callback__ GenericAlias.__origin__ GenericAlias.__args__ "
                                    + "GenericAlias.__unpacked__ Union.__args__ Pattern.pattern Pattern.flags Pattern.groups "
                                    + "Match.string Match.re Match.pos Match.endpos SimpleNamespace.__dict__")
                            .split(" "));

    private BuiltinMemberNames() {}

    static boolean contains(String type, String attribute) {
        return NAMES.contains(type + "." + attribute);
    }
}
