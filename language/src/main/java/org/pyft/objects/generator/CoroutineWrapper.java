package org.pyft.objects.generator;

import org.pyft.objects.exception.PyException;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/**
 * What {@code coroutine.__await__()} gives: an iterator over the coroutine's suspensions.
 */
public final class CoroutineWrapper extends PyIterator implements Resumable {
    public static final PyType TYPE =
            PyType.builtin("coroutine_wrapper", new CoroutineWrapperMethodsTable())
                    .notSubclassable();

    private final PyGenerator coroutine;

    public CoroutineWrapper(PyGenerator coroutine) {
        this.coroutine = coroutine;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    public PyGenerator getCoroutine() {
        return coroutine;
    }

    @Override
    public Object next() {
        return coroutine.next();
    }

    @Override
    public Object send(Object value) {
        return coroutine.send(value);
    }

    @Override
    public Object raise(PyException exception) {
        return coroutine.raise(exception);
    }

    @Override
    public Object takeResult() {
        return coroutine.takeResult();
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(coroutine);
    }
}
