"""Everything through which an object can become reachable for a second thread publishes it first.

Run with PyFT, best with -X pyft.check-sharing. A test is named after its escape point; it lets a fresh local object escape there.
"""

import asyncio
import atexit
import bisect
import codecs
import collections
import contextvars
import copy
import functools
import heapq
import io
import itertools
import operator
import queue
import signal
import sys
import threading
import types
import unittest
import weakref
from concurrent.futures import Future

from __pyft__ import is_shared, is_sharing, sharing_violations


class Plain:
    """Has attributes, and can be weakly referenced."""


class Slotted:
    __slots__ = ("slot",)


def fresh():
    """A mutable object that nobody else has, with another one inside."""
    value = Plain()
    value.inner = [[]]
    return value


class Shared:
    """Objects that every thread reaches, because this module's globals are shared."""

    default = collections.defaultdict(list)  # before the name means something else here
    list = [0, 1, 2]
    dict = {}
    set = set()
    deque = collections.deque([0, 1])
    ordered = collections.OrderedDict()
    counter = collections.Counter()
    instance = Plain()
    slotted = Slotted()
    simple_queue = queue.SimpleQueue()
    queue = queue.Queue()
    variable = contextvars.ContextVar("variable")


class EscapeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.done = threading.Event()
        cls.other = threading.Thread(target=cls.done.wait)
        cls.other.start()

    @classmethod
    def tearDownClass(cls):
        cls.done.set()
        cls.other.join()

    def local(self):
        value = fresh()
        self.assertFalse(is_shared(value), "is not local to begin with")
        return value

    def assertEscaped(self, value):
        self.assertTrue(is_shared(value), "was not published")
        if isinstance(value, Plain):
            self.assertTrue(is_shared(value.inner), "what it refers to was not published")
            self.assertTrue(is_shared(value.inner[0]), "what that refers to was not published")

    def shared(self, value):
        """The value, which other threads can reach from now on."""
        Shared.dict["kept"] = value
        self.assertTrue(is_shared(value))
        return value

    def test_hook(self):
        self.assertTrue(is_sharing())
        self.assertTrue(is_shared(1) and is_shared("text") and is_shared(None))
        self.assertFalse(is_shared([]))
        self.assertTrue(is_shared(Shared.list))

    # Containers

    def check(self, store):
        value = self.local()
        store(value)
        self.assertEscaped(value)

    def test_list_append(self):
        self.check(Shared.list.append)

    def test_list_insert(self):
        self.check(lambda value: Shared.list.insert(1, value))

    def test_list_set_item(self):
        self.check(lambda value: operator.setitem(Shared.list, 0, value))

    def test_list_set_slice(self):
        self.check(lambda value: operator.setitem(Shared.list, slice(0, 1), [value]))

    def test_list_set_extended_slice(self):
        self.check(lambda value: operator.setitem(Shared.list, slice(0, 2, 2), [value]))

    def test_list_extend(self):
        self.check(lambda value: Shared.list.extend([value]))

    def test_list_extend_iterator(self):
        self.check(lambda value: Shared.list.extend(item for item in (value,)))

    def test_list_in_place_add(self):
        self.check(lambda value: operator.iadd(Shared.list, [value]))

    def test_list_init(self):
        shared = Shared.dict.setdefault("init", [])
        self.check(lambda value: shared.__init__([value]))

    def test_list_sort_and_reverse_keep(self):
        value = self.local()
        Shared.list[:] = [1, value]
        Shared.list.sort(key=id)
        Shared.list.reverse()
        self.assertEqual(sharing_violations(), [])

    def test_heappush(self):
        shared = Shared.dict.setdefault("heap", [])
        self.check(lambda value: heapq.heappush(shared, (len(shared), value)))

    def test_insort(self):
        shared = Shared.dict.setdefault("sorted", [])
        self.check(lambda value: bisect.insort(shared, value, key=id))

    def test_dict_set_item(self):
        self.check(lambda value: operator.setitem(Shared.dict, "key", value))

    def test_dict_key(self):
        self.check(lambda value: operator.setitem(Shared.dict, value, 1))

    def test_dict_setdefault(self):
        self.check(lambda value: Shared.dict.setdefault(object(), value))

    def test_dict_update(self):
        self.check(lambda value: Shared.dict.update(a=value))

    def test_dict_update_pairs(self):
        self.check(lambda value: Shared.dict.update([("b", value)]))

    def test_dict_update_keys(self):
        self.check(lambda value: Shared.dict.update({value: 1}))

    def test_dict_merge(self):
        self.check(lambda value: operator.ior(Shared.dict, {"c": value}))

    def test_defaultdict_factory(self):
        value = Shared.default["new"]
        self.assertEscaped(value)

    def test_ordered_dict(self):
        self.check(lambda value: operator.setitem(Shared.ordered, "key", value))

    def test_counter(self):
        self.check(lambda value: Shared.counter.update([value]))

    def test_set_add(self):
        self.check(Shared.set.add)

    def test_set_update(self):
        self.check(lambda value: Shared.set.update([value]))

    def test_set_in_place_or(self):
        self.check(lambda value: Shared.set.__ior__({value}))

    def test_set_symmetric_difference(self):
        self.check(lambda value: operator.ixor(Shared.set, {value}))

    def test_deque_append(self):
        self.check(Shared.deque.append)

    def test_deque_appendleft(self):
        self.check(Shared.deque.appendleft)

    def test_deque_extend(self):
        self.check(lambda value: Shared.deque.extend([value]))

    def test_deque_insert(self):
        self.check(lambda value: Shared.deque.insert(1, value))

    def test_deque_set_item(self):
        self.check(lambda value: operator.setitem(Shared.deque, 0, value))

    def test_tuple_in_list(self):
        value = self.local()
        Shared.list.append((1, (value,)))
        self.assertEscaped(value)

    def test_frozenset_in_list(self):
        value = self.local()
        Shared.list.append(frozenset([value]))
        self.assertEscaped(value)

    # Attributes, classes, modules, cells

    def test_instance_attribute(self):
        self.check(lambda value: setattr(Shared.instance, "attribute", value))

    def test_instance_dict_item(self):
        self.check(lambda value: operator.setitem(Shared.instance.__dict__, "item", value))

    def test_instance_dict_replaced(self):
        self.check(lambda value: setattr(Shared.instance, "__dict__", {"replaced": value}))

    def test_slot(self):
        self.check(lambda value: setattr(Shared.slotted, "slot", value))

    def test_object_setattr(self):
        self.check(lambda value: object.__setattr__(Shared.instance, "direct", value))

    def test_class_attribute(self):
        self.check(lambda value: setattr(Plain, "class_attribute", value))
        del Plain.class_attribute

    def test_class_body(self):
        value = self.local()

        class Holder:
            held = value

        self.assertEscaped(value)

    def test_type_call(self):
        self.check(lambda value: type("Made", (), {"held": value}))

    def test_module_global(self):
        global escaped_global
        value = self.local()
        escaped_global = value
        self.assertEscaped(value)

    def test_globals_item(self):
        self.check(lambda value: operator.setitem(globals(), "escaped_item", value))

    def test_exec_in_globals(self):
        namespace = {"value": self.local()}
        value = namespace["value"]
        Shared.dict["namespace"] = namespace
        exec("other = [value]", namespace)
        self.assertEscaped(value)
        self.assertEscaped(namespace["other"])

    def test_module_attribute(self):
        self.check(lambda value: setattr(sys, "escaped", value))
        del sys.escaped

    def test_new_module(self):
        module = types.ModuleType("fresh_module")
        module.value = value = self.local()
        sys.modules["fresh_module"] = module
        self.assertEscaped(value)
        del sys.modules["fresh_module"]

    def test_closure(self):
        value = self.local()
        Shared.list.append(lambda: value)
        self.assertEscaped(value)

    def test_closure_store(self):
        cell_value = None

        def store(value):
            nonlocal cell_value
            cell_value = value

        Shared.list.append(store)
        self.check(store)

    def test_cell_contents(self):
        cell = types.CellType()
        Shared.list.append(cell)
        self.check(lambda value: setattr(cell, "cell_contents", value))

    def test_function_defaults(self):
        value = self.local()

        def function(a=value, *, b=value):
            pass

        Shared.list.append(function)
        self.assertEscaped(value)

    def test_function_defaults_store(self):
        def function(a, *, b):
            pass

        Shared.list.append(function)
        self.check(lambda value: setattr(function, "__defaults__", (value,)))
        self.check(lambda value: setattr(function, "__kwdefaults__", {"b": value}))

    def test_function_attribute(self):
        def function():
            pass

        function.before = before = self.local()
        Shared.list.append(function)
        self.assertEscaped(before)
        self.check(lambda value: setattr(function, "after", value))

    def test_function_annotations(self):
        def function():
            pass

        Shared.list.append(function)
        self.check(lambda value: setattr(function, "__annotations__", {"a": value}))

    def test_bound_method(self):
        value = self.local()
        Shared.list.append(value.__init__)
        Shared.list.append(types.MethodType(len, value))
        self.assertEscaped(value)

    def test_partial(self):
        value = self.local()
        other = self.local()
        Shared.list.append(functools.partial(print, value, key=other))
        self.assertEscaped(value)
        self.assertEscaped(other)

    def test_property_and_methods(self):
        for wrap in (property, staticmethod, classmethod):
            value = self.local()
            Shared.list.append(wrap(value))
            self.assertEscaped(value)

    def test_super(self):
        value = self.local()
        Shared.list.append(super(Plain, value))
        self.assertEscaped(value)

    def test_slice(self):
        value = self.local()
        Shared.list.append(slice(value, None))
        self.assertEscaped(value)

    # Iterators, generators, views

    def test_iterators(self):
        for make in (
            iter,
            reversed,
            enumerate,
            zip,
            itertools.cycle,
            itertools.chain,
            itertools.groupby,
            itertools.combinations_with_replacement,
            itertools.permutations,
            itertools.product,
            itertools.accumulate,
            itertools.pairwise,
        ):
            value = self.local()
            source = [value, value]
            iterator = make(source, 2) if make is itertools.combinations_with_replacement else make(source)
            Shared.list.append(iterator)
            self.assertTrue(is_shared(source) or is_shared(value), make)
            self.assertEscaped(value)

    def test_iterator_functions(self):
        for make in (map, filter, itertools.takewhile, itertools.dropwhile, itertools.filterfalse, itertools.starmap):
            value = self.local()
            source = [value]
            Shared.list.append(make(lambda *_: value, source))
            self.assertEscaped(value)

    def test_tee(self):
        value = self.local()
        first, second = itertools.tee([value, value])
        Shared.list.append(first)
        self.assertEscaped(value)

    def test_call_iterator(self):
        value = self.local()
        Shared.list.append(iter(lambda: value, object()))
        self.assertEscaped(value)

    def test_dict_views(self):
        for view in (dict.keys, dict.values, dict.items):
            value = self.local()
            Shared.list.append(view({1: value}))
            self.assertEscaped(value)

    def test_mapping_proxy(self):
        value = self.local()
        Shared.list.append(types.MappingProxyType({1: value}))
        self.assertEscaped(value)

    def test_memoryview(self):
        source = bytearray(3)
        self.assertFalse(is_shared(source))
        Shared.list.append(memoryview(source))
        self.assertTrue(is_shared(source))

    def test_generator(self):
        def generate(argument):
            variable = fresh()
            found.append(variable)
            yield variable
            variable = fresh()
            found.append(variable)
            yield variable

        found = []
        value = self.local()
        generator = generate(value)
        next(generator)
        Shared.list.append(generator)
        self.assertEscaped(value)
        self.assertEscaped(found[0])
        next(generator)
        self.assertEscaped(found[1])

    def test_coroutine(self):
        async def wait(argument):
            await asyncio.sleep(0)

        value = self.local()
        coroutine = wait(value)
        coroutine.send(None)
        Shared.list.append(coroutine)
        self.assertEscaped(value)
        coroutine.close()

    # Threads

    def run_thread(self, thread):
        thread.start()
        thread.join()

    def test_thread_target(self):
        value = self.local()
        self.run_thread(threading.Thread(target=lambda: value))
        self.assertEscaped(value)

    def test_thread_arguments(self):
        value, other = self.local(), self.local()
        self.run_thread(threading.Thread(target=lambda *args, **kwargs: None, args=(value,), kwargs={"key": other}))
        self.assertEscaped(value)
        self.assertEscaped(other)

    def test_thread_object(self):
        thread = threading.Thread(target=int)
        thread.attribute = value = self.local()
        self.run_thread(thread)
        self.assertEscaped(value)

    def test_thread_context(self):
        value = self.local()
        token = Shared.variable.set(value)
        self.run_thread(threading.Thread(target=int))
        Shared.variable.reset(token)
        self.assertEscaped(value)

    def test_thread_local_stays_local(self):
        local = threading.local()
        Shared.list.append(local)
        local.value = value = self.local()
        self.assertFalse(is_shared(value))

    def test_thread_exception(self):
        value = self.local()
        caught = []
        hook, threading.excepthook = threading.excepthook, caught.append

        def fail():
            raise ValueError(value)

        self.run_thread(threading.Thread(target=fail))
        threading.excepthook = hook
        self.assertEscaped(value)
        self.assertEscaped(caught[0].exc_value)

    def test_future(self):
        future = Future()
        Shared.list.append(future)
        self.check(future.set_result)

    def test_queues(self):
        self.check(Shared.queue.put)
        self.check(Shared.simple_queue.put)

    # Exceptions

    def test_exception(self):
        error = ValueError(argument := self.local())
        error.attribute = attribute = self.local()
        error.add_note("note")
        error.__cause__ = KeyError(cause := self.local())
        error.__context__ = KeyError(context := self.local())
        Shared.list.append(error)
        for value in (argument, attribute, cause, context):
            self.assertEscaped(value)

    def test_exception_later(self):
        error = ValueError()
        Shared.list.append(error)
        self.check(lambda value: setattr(error, "args", (value,)))
        self.check(lambda value: setattr(error, "__cause__", KeyError(value)))
        self.check(lambda value: setattr(error, "attribute", value))

    def test_exception_group(self):
        value = self.local()
        Shared.list.append(ExceptionGroup("group", [ValueError(value)]))
        self.assertEscaped(value)

    def test_raised_exception(self):
        value = self.local()
        try:
            raise ValueError(value)
        except ValueError as error:
            Shared.list.append(error)
        self.assertEscaped(value)
        self.assertEqual(sharing_violations(), [])

    def test_frame(self):
        value = self.local()

        def frame():
            inside = value
            return sys._getframe()

        Shared.list.append(frame())
        self.assertEscaped(value)

    def test_frame_of_shared_traceback(self):
        def fail_and_go_on():
            try:
                raise ValueError
            except ValueError as error:
                Shared.list.append(error)
            later = fresh()
            found.append(later)

        found = []
        fail_and_go_on()
        self.assertEscaped(found[0])

    def test_frame_that_another_thread_runs(self):
        def run():
            local = fresh()
            ready.set()
            done.wait()
            found.append(local)

        found = []
        ready, done = threading.Event(), threading.Event()
        thread = threading.Thread(target=run)
        thread.start()
        ready.wait()
        frame = None
        while frame is None:
            frame = sys._current_frames()[thread.ident]
            while frame is not None and frame.f_code is not run.__code__:
                frame = frame.f_back
        self.assertEscaped(frame.f_locals["local"])
        self.assertEscaped(dict(frame.f_locals)["local"])
        given = self.local()
        frame.f_locals["local"] = given
        self.assertEscaped(given)
        done.set()
        thread.join()
        self.assertIs(found[0], given)

    def test_exception_that_another_thread_handles(self):
        def run():
            try:
                raise ValueError(fresh())
            except ValueError:
                ready.set()
                done.wait()

        ready, done = threading.Event(), threading.Event()
        thread = threading.Thread(target=run)
        thread.start()
        ready.wait()
        self.assertEscaped(sys._current_exceptions()[thread.ident].args[0])
        done.set()
        thread.join()

    def test_shared_generator_that_goes_on(self):
        def generate():
            while True:
                variable = fresh()
                yield variable

        generator = generate()
        next(generator)
        Shared.list.append(generator)
        self.assertEscaped(next(generator))

    # Registries

    def test_weakref(self):
        value = self.local()
        Shared.list.append(weakref.ref(value))
        self.assertEscaped(value)

    def test_weakref_callback(self):
        value = self.local()
        referent = fresh()
        reference = weakref.ref(referent, lambda _: value)
        self.assertEscaped(value)
        del reference

    def test_weak_value_dictionary(self):
        weak = weakref.WeakValueDictionary()
        Shared.list.append(weak)
        self.check(lambda value: operator.setitem(weak, "key", value))

    def test_weak_set(self):
        weak = weakref.WeakSet()
        Shared.list.append(weak)
        self.check(weak.add)

    def test_finalizer(self):
        class Finalized:
            def __del__(self):
                pass

        self.assertTrue(is_shared(Finalized()))

    def test_finalize(self):
        value = self.local()
        referent = fresh()
        finalizer = weakref.finalize(referent, print, value)
        self.assertEscaped(value)
        finalizer.detach()

    def test_atexit(self):
        value = self.local()
        function = lambda: value
        atexit.register(function)
        self.assertEscaped(value)
        atexit.unregister(function)

    def test_signal_handler(self):
        value = self.local()
        old = signal.signal(signal.SIGUSR1, lambda *_: value)
        self.assertEscaped(value)
        signal.signal(signal.SIGUSR1, old)

    def test_context_variable_in_shared_context(self):
        context = contextvars.copy_context()
        Shared.list.append(context)
        self.check(lambda value: context.run(Shared.variable.set, value))

    def test_lru_cache(self):
        cached = functools.lru_cache(lambda key: fresh())
        Shared.list.append(cached)
        key = self.local()
        self.assertEscaped(cached(key))
        self.assertEscaped(key)

    def test_cached_property(self):
        class Holder:
            @functools.cached_property
            def value(self):
                return fresh()

        holder = Holder()
        Shared.list.append(holder)
        self.assertEscaped(holder.value)

    def test_excepthook(self):
        value = self.local()
        hook, sys.excepthook = sys.excepthook, lambda *_: value
        self.assertEscaped(value)
        sys.excepthook = hook

    def test_subclass_of_builtin(self):
        class Items(list):
            pass

        items = Items()
        Shared.list.append(items)
        self.check(items.append)
        self.check(lambda value: setattr(items, "attribute", value))

    # What stays local

    def test_copies_are_local(self):
        self.assertFalse(is_shared(Shared.list.copy()))
        self.assertFalse(is_shared(Shared.list[:]))
        self.assertFalse(is_shared(dict(Shared.dict)))
        self.assertFalse(is_shared(copy.copy(Shared.instance)))

    # What is stored into a shared object that has been initialised before

    def test_defaultdict_default_factory(self):
        shared = self.shared(collections.defaultdict(list))
        self.check(lambda value: setattr(shared, "default_factory", value))

    def test_named_tuple_field_documentation(self):
        field = self.shared(collections.namedtuple("Pair", "first").first)
        self.check(lambda value: setattr(field, "__doc__", value))

    def test_key_wrapper_object(self):
        wrapper = self.shared(functools.cmp_to_key(operator.sub)(1))
        self.check(lambda value: setattr(wrapper, "obj", value))

    def test_partial_state(self):
        shared = self.shared(functools.partial(print))

        def function():
            pass

        shared.__setstate__((function, (), {}, None))
        self.assertEscaped(function)
        self.check(lambda value: shared.__setstate__((function, (value,), {}, None)))
        self.check(lambda value: shared.__setstate__((function, (), {"key": value}, None)))

    def test_context_variable(self):
        context = self.shared(contextvars.copy_context())
        variable = contextvars.ContextVar("local")
        self.assertFalse(is_shared(variable))
        context.run(variable.set, 1)
        self.assertEscaped(variable)

    def test_buffered_stream(self):
        shared = self.shared(io.BufferedReader(io.BytesIO()))
        raw = io.BytesIO()
        shared.__init__(raw)
        self.assertEscaped(raw)

    def test_buffered_pair(self):
        shared = self.shared(io.BufferedRWPair(io.BytesIO(), io.BytesIO()))
        shared.__init__(io.BytesIO(), io.BytesIO())
        self.assertEqual(sharing_violations(), [])

    def test_newline_decoder(self):
        shared = self.shared(io.IncrementalNewlineDecoder(None, True))
        decoder = codecs.getincrementaldecoder("utf-8")()
        shared.__init__(decoder, True)
        self.assertEscaped(decoder)

    def test_text_stream(self):
        shared = self.shared(io.TextIOWrapper(io.BytesIO()))
        buffer = io.BytesIO()
        shared.__init__(buffer)
        self.assertEscaped(buffer)

    # Iterators that other threads have, and that keep what they find

    def test_accumulate(self):
        shared = self.shared(itertools.accumulate([1, 2, 3], lambda total, item: fresh()))
        next(shared)
        self.assertEscaped(next(shared))

    def test_chain(self):
        class Source:
            def __init__(self):
                self.inner = [1, 2]

            def __iter__(self):
                return iter(self.inner)

        shared = self.shared(itertools.chain.from_iterable(Source() for _ in range(3)))
        next(shared)
        self.assertEqual(sharing_violations(), [])

    def test_count(self):
        class Number(float):
            def __add__(self, other):
                return Number()

        shared = self.shared(itertools.count(Number()))
        next(shared)
        self.assertEscaped(next(shared))

    def test_cycle(self):
        shared = self.shared(itertools.cycle(fresh() for _ in range(3)))
        self.assertEscaped(next(shared))

    def test_pairwise(self):
        shared = self.shared(itertools.pairwise(fresh() for _ in range(3)))
        next(shared)
        self.assertEqual(sharing_violations(), [])

    def test_tee_fetches(self):
        first, second = itertools.tee(fresh() for _ in range(3))
        self.shared(first)
        next(first)
        self.assertEqual(sharing_violations(), [])
        self.assertEscaped(next(second))

    def test_groupby(self):
        shared = self.shared(itertools.groupby((fresh() for _ in range(3)), key=lambda value: Plain()))
        key, group = next(shared)
        self.assertTrue(is_shared(key))
        self.assertEscaped(group)
        self.assertEscaped(next(group))

    # Registries

    def test_codec_search_function(self):
        def search(name):
            return codecs.CodecInfo(search, search) if name == "escaping" else None

        codecs.register(search)
        self.addCleanup(codecs.unregister, search)
        self.assertEscaped(search)
        self.assertEscaped(codecs.lookup("escaping"))

    def test_codec_error_handler(self):
        def handler(error):
            return "", error.end

        codecs.register_error("escaping", handler)
        self.assertEscaped(handler)

    def test_atexit_arguments(self):
        def hook(*args, **kwargs):
            pass

        self.addCleanup(atexit.unregister, hook)
        self.check(lambda value: atexit.register(hook, value))
        self.check(lambda value: atexit.register(hook, key=value))

    def test_no_violation_at_the_end(self):
        self.assertEqual(sharing_violations(), [])


if __name__ == "__main__":
    unittest.main()
