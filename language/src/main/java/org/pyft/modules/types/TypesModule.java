package org.pyft.modules.types;

import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.cell.PyCell;
import org.pyft.objects.code.PyCode;
import org.pyft.objects.descriptor.PyGetSetDescriptor;
import org.pyft.objects.descriptor.PyMemberDescriptor;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.dict.PyMappingProxy;
import org.pyft.objects.frame.PyFrame;
import org.pyft.objects.function.PyBuiltinFunction;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.function.PyMethod;
import org.pyft.objects.generator.PyAsyncGenerator;
import org.pyft.objects.generator.PyCoroutine;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.namespace.PySimpleNamespace;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.traceback.PyTraceback;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyUnion;

/** {@code _types}: the built-in types that have names only in the module {@code types}. */
@BuiltinModule("_types")
public final class TypesModule {
    private TypesModule() {}

    static void init(PyModule module) {
        module.put("AsyncGeneratorType", PyAsyncGenerator.TYPE);
        module.put("BuiltinFunctionType", PyBuiltinFunction.TYPE);
        module.put("BuiltinMethodType", PyBuiltinFunction.TYPE);
        module.put("CapsuleType", PyCapsule.TYPE);
        module.put("CellType", PyCell.TYPE);
        module.put("ClassMethodDescriptorType", PyMethodDescriptor.CLASS_METHOD_TYPE);
        module.put("CodeType", PyCode.TYPE);
        module.put("CoroutineType", PyCoroutine.TYPE);
        module.put("EllipsisType", PyEllipsis.TYPE);
        module.put("FrameType", PyFrame.TYPE);
        module.put("FunctionType", PyFunction.TYPE);
        module.put("GeneratorType", PyGenerator.TYPE);
        module.put("GenericAlias", PyGenericAlias.TYPE);
        module.put("GetSetDescriptorType", PyGetSetDescriptor.TYPE);
        module.put("LambdaType", PyFunction.TYPE);
        module.put("MappingProxyType", PyMappingProxy.TYPE);
        module.put("MemberDescriptorType", PyMemberDescriptor.TYPE);
        module.put("MethodDescriptorType", PyMethodDescriptor.METHOD_TYPE);
        module.put("MethodType", PyMethod.TYPE);
        module.put("MethodWrapperType", PyBuiltinFunction.METHOD_WRAPPER_TYPE);
        module.put("ModuleType", PyModule.TYPE);
        module.put("NoneType", PyNone.TYPE);
        module.put("NotImplementedType", PyNotImplemented.TYPE);
        module.put("SimpleNamespace", PySimpleNamespace.TYPE);
        module.put("TracebackType", PyTraceback.TYPE);
        module.put("UnionType", PyUnion.TYPE);
        module.put("WrapperDescriptorType", PyMethodDescriptor.SLOT_TYPE);
    }
}
