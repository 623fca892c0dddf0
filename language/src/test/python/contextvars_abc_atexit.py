"""Context variables, abstract base classes, atexit and simple namespaces: results and error texts."""
def show(value):
    """The repr with all addresses alike."""
    parts = repr(value).split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def t(source):
    try:
        print(source, "->", show(eval(source)))
    except BaseException as e:
        print(source, "!!", type(e).__name__, show(e.args), getattr(e, "__notes__", None))


import contextvars, _contextvars, abc, _abc, atexit, types, _types, collections.abc
from contextvars import *
v=ContextVar('v'); w=ContextVar('w', default=5); c=copy_context(); e=Context()
tok=v.set(1); tok2=v.set(2)
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
    @property
    @abc.abstractmethod
    def g(self): pass

for source in '''ContextVar()
ContextVar(1)
ContextVar('a', 5)
ContextVar('a', default=5)
ContextVar('a', x=5)
v
w
v.name
v.get(), w.get(), ContextVar('z').get()
ContextVar('z').get(7)
ContextVar('z',default=8).get(7)
v.get(1,2)
tok
tok.var is v, tok.old_value, tok2.old_value
tok.old_value is Token.MISSING
Token.MISSING
type(Token.MISSING)
Token()
v.reset(tok)
tok
v.reset(tok)
w.reset(tok2)
c.run(v.reset, tok2)
v.reset(5)
v.reset()
ContextVar[int], Token[int]
hash(v) == hash(v)
Context(1)
Context(a=1)
c
len(c), len(e), list(c), v in c, w in c
5 in c
c[v]
c[5]
c.get(v), c.get(w, 3)
c.get(5)
c.keys(), c.values(), c.items()
list(c.keys())
iter(c)
c.copy()
c == c.copy(), c == e, c == 5
c.run()
c.run(1)
c.run(lambda *a,**k: (a,k), 1, a=2)
c.run(c.run, lambda: 1)
c.run(lambda: copy_context() == c)
hash(c)
tok2.__enter__() is tok2
tok2.__exit__(None,None,None)
v.set()
v.set(1,2)
copy_context(1)
type('X',(ContextVar,),{})
type('X',(Context,),{})
type('X',(Token,),{})
A()
A._abc_impl
type(A._abc_impl)
type(A._abc_impl)()
A.register(5)
A.register(int), issubclass(int,A), isinstance(5,A)
A.register(A)
collections.abc.Sized.register(5)
_abc._abc_subclasscheck(A, 5)
_abc._abc_instancecheck(A, 5)
_abc._abc_register(5, 5)
_abc._abc_init(5)
issubclass(5, A)
isinstance(5, collections.abc.Hashable), issubclass(list, collections.abc.Hashable)
atexit.register(5)
atexit.unregister()
atexit.unregister(5)
atexit._ncallbacks()
atexit._clear()
atexit.register(print, 1)
atexit._ncallbacks()
atexit._run_exitfuncs()
atexit._ncallbacks()
types.SimpleNamespace(1)
types.SimpleNamespace({'a':1}), types.SimpleNamespace([('a',1)]), types.SimpleNamespace(a=1,b='x')
types.SimpleNamespace({1:1})
types.SimpleNamespace([(1,2)])
types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1)
types.SimpleNamespace(a=1).__reduce__()
types.SimpleNamespace(a=1).__replace__(a=2,b=3)
hash(types.SimpleNamespace(a=1))
types.SimpleNamespace.__name__, types.SimpleNamespace.__module__
types.SimpleNamespace(**{'a b':1,'c':2})
types.CapsuleType, types.CapsuleType.__name__
types.CapsuleType()
types.UnionType'''.splitlines():
    t(source)
class N(types.SimpleNamespace): pass
n=N(a=1); n.s=n; print(n)
class F(abc.ABC):
    __abc_tpflags__ = 1<<5
print(F.__dict__.get('__abc_tpflags__'), F.__flags__ & (1<<5))
