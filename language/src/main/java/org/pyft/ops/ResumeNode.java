package org.pyft.ops;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.exception.PyException;
import org.pyft.objects.generator.PyGenerator;

/**
 * Resumes a generator with an inline cache of its body, so that a loop over a generator can be compiled as one.
 */
@GenerateInline(false)
public abstract class ResumeNode extends Node {
    /** The next yielded value; null when the body has ended, its result is then in the generator. */
    public abstract Object execute(PyGenerator generator, Object value, PyException thrown);

    @NeverDefault
    public static ResumeNode create() {
        return ResumeNodeGen.create();
    }

    @Specialization(guards = "generator.getResumeTarget() == target", limit = "3")
    static Object resumeCached(
            PyGenerator generator,
            Object value,
            PyException thrown,
            @Cached("generator.getResumeTarget()") RootCallTarget target,
            @Cached("create(target)") DirectCallNode call) {
        if (!generator.begin(value, thrown)) {
            return generator.resume(value, thrown);
        }
        return call.call(generator);
    }

    @Specialization(replaces = "resumeCached")
    static Object resumeAny(
            PyGenerator generator,
            Object value,
            PyException thrown,
            @Cached("create()") IndirectCallNode call) {
        if (!generator.begin(value, thrown)) {
            return generator.resume(value, thrown);
        }
        return call.call(generator.getResumeTarget(), generator);
    }
}
