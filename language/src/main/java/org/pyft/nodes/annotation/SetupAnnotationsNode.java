package org.pyft.nodes.annotation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.FrameArguments;
import org.pyft.nodes.StatementNode;
import org.pyft.nodes.name.Namespaces;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;

/**
 * Makes sure that the namespace has a dict {@code __annotations__}.
 */
public final class SetupAnnotationsNode extends StatementNode {
    @Override
    public int execute(VirtualFrame frame) {
        setUp(FrameArguments.namespace(frame));
        return NORMAL;
    }

    @TruffleBoundary
    private static void setUp(Object namespace) {
        TruffleString key = Str.of("__annotations__");
        if (Namespaces.lookup(namespace, key) == null) {
            Namespaces.store(namespace, key, new PyDict());
        }
    }
}
