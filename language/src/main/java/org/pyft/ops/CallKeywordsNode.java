package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.objects.code.PyCode;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.function.PyMethod;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.type.PyType;

/** Calls an object with keyword arguments; where each goes is computed once per callee and keyword shape. */
@GenerateInline(false)
@SuppressWarnings("truffle-sharing") // each cache entry has a callee of its own
abstract class CallKeywordsNode extends Node {
    static CallKeywordsNode create() {
        return CallKeywordsNodeGen.create();
    }

    abstract Object execute(Object callee, Object[] arguments, String[] keywords);

    @Specialization(
            guards = {
                "function.getCode() == code",
                "keywords == cachedKeywords",
                "arguments.length == count",
                "binding != null"
            },
            limit = "4")
    static Object function(
            PyFunction function,
            Object[] arguments,
            String[] keywords,
            @Cached("function.getCode()") PyCode code,
            @Cached(value = "keywords", dimensions = 0) String[] cachedKeywords,
            @Cached("arguments.length") int count,
            @Cached("of(code, count, cachedKeywords)") KeywordBinding binding,
            @Cached("create(code.getCallTarget())") DirectCallNode call) {
        return call.call(binding.bind(function, arguments));
    }

    static KeywordBinding of(PyCode code, int count, String[] keywords) {
        return KeywordBinding.of(code.getSignature(), count, keywords);
    }

    @Specialization
    static Object method(
            PyMethod method,
            Object[] arguments,
            String[] keywords,
            @Cached(neverDefault = true) CallKeywordsNode call) {
        return call.execute(
                method.getFunction(), Calls.prepend(method.getSelf(), arguments), keywords);
    }

    @Specialization(
            guards = {"type == cached", "initializer != null"},
            assumptions = "cached.stable()",
            limit = "4")
    static Object instantiate(
            PyType type,
            Object[] arguments,
            String[] keywords,
            @Cached("type") PyType cached,
            @Cached("plainInitializer(cached)") PyFunction initializer,
            @Cached CallKeywordsNode call) {
        PyInstance instance = new PyInstance(cached.instanceShape());
        Calls.checkInitResult(
                call.execute(initializer, Calls.prepend(instance, arguments), keywords));
        return instance;
    }

    static PyFunction plainInitializer(PyType type) {
        return CallNode.plainInitializer(type);
    }

    @Specialization(replaces = {"function", "method", "instantiate"})
    static Object other(Object callee, Object[] arguments, String[] keywords) {
        return Calls.call(callee, arguments, keywords);
    }
}
