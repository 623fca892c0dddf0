"""Slots, bases, attributes and special methods that a class gets wrong: the errors."""
def t(f):
    try: r = f(); print(f.__name__, 'ok', r)
    except Exception as e: print(f.__name__, type(e).__name__, e)
import abc
import inspect
import types
@t
def slots1():
    class A: __slots__ = ('a', 'b')
    class B(A): __slots__ = {'c': 'doc of c'}
    b = B(); b.a = 1
    print(B.c.__doc__, A.a.__doc__, inspect.getdoc(B.c))
    try: b.z = 1
    except AttributeError as e: print(e)
    try: b.b
    except AttributeError as e: print(e)
    try: del b.b
    except AttributeError as e: print(e)
    print(A.a, type(A.a))
    print(hasattr(b, '__dict__'), A.__slots__, B.__slots__)
@t
def slots2():
    class A: __slots__ = ('a',)
    class B: __slots__ = ('b',)
    class C(A, B): pass
@t
def slots3():
    class A(int): __slots__ = ('a',)
@t
def slots4():
    class A: __slots__ = ('a', 'a')
    return A.a
@t
def slots5():
    class A: __slots__ = 'abc'
    a = A(); a.abc = 1; return a.abc
@t
def slots6():
    class A:
        __slots__ = ('x',)
        x = 1
@t
def slots7():
    class A: __slots__ = ('__dict__', 'a')
    a = A(); a.q = 1; a.a = 2
    return a.__dict__
@t
def slots8():
    class A: __slots__ = (1,)
@t
def slots9():
    class A: __slots__ = ('1a',)
@t
def setclass1():
    class A: __slots__ = ('a',)
    class B: __slots__ = ('a',)
    class C: pass
    a = A(); a.a = 3; a.__class__ = B
    print(a.a)
    a.__class__ = C
@t
def setclass2():
    (1).__class__ = bool
@t
def setclass3():
    class A: pass
    A().__class__ = 1
@t
def setclass4():
    class A: pass
    a = A()
    del a.__class__
@t
def setname():
    class D:
        def __set_name__(self, o, n): raise ValueError(n)
    class A: d = D()
@t
def setname_note():
    class D:
        def __set_name__(self, o, n): raise ValueError(n)
    try:
        class A: d = D()
    except ValueError as e: return e.__notes__
@t
def initsub():
    class A:
        def __init_subclass__(cls, /, x, **kw): super().__init_subclass__(**kw); cls.x = x
    class B(A, x=1): pass
    print(B.x)
    class C(A): pass
@t
def initsub2():
    class C(object, x=1): pass
@t
def meta1():
    class M1(type): pass
    class M2(type): pass
    class A(metaclass=M1): pass
    class B(metaclass=M2): pass
    class C(A, B): pass
@t
def mro1():
    class A: pass
    class B(A): pass
    class C(A, B): pass
@t
def dupbase():
    class A: pass
    class C(A, A): pass
@t
def base1():
    class C(bool): pass
@t
def base3():
    class C(types.FunctionType): pass
@t
def base4():
    class C(int, str): pass
@t
def abstract():
    class A(abc.ABC):
        @abc.abstractmethod
        def f(self): pass
        @property
        @abc.abstractmethod
        def g(self): pass
    try: A()
    except TypeError as e: print(e)
    class B(A):
        def f(self): pass
    B()
@t
def callattr():
    class A: pass
    A()()
@t
def getattr1():
    class A:
        def __getattr__(self, n): raise AttributeError(n)
    A().foo
@t
def getattr2():
    class A:
        @property
        def p(self): return self.missing
        def __getattr__(self, n): return 'fallback ' + n
    return A().p
@t
def prop():
    class A:
        @property
        def p(self): return 1
    try: A().p = 2
    except AttributeError as e: print(e)
    try: del A().p
    except AttributeError as e: print(e)
    print(A.p.__name__, A.p.fget.__qualname__)
    p = property(doc='x')
    try: p.__get__(1)
    except AttributeError as e: print(e)
    A.q = property()
    A().q
@t
def descr():
    class D:
        def __get__(self, i, o): return (i, o)
    class A: d = D()
    print(A.d[0], A.d[1].__name__)
    class E:
        def __set__(self, i, v): print('set', v)
    class B: e = E()
    b = B(); b.e = 1; b.__dict__['e'] = 5
    print(b.e)
    del b.e
@t
def typecall():
    type(1, 2)
@t
def typecall2():
    type('a', (), {}, x=1)
@t
def typecall3():
    type('a\0b', (), {})
@t
def typecall4():
    type(b'a', (), {})
@t
def typename():
    class A: pass
    A.__name__ = 'Z\0'
@t
def typename2():
    class A: pass
    A.__name__ = 1
@t
def typename3():
    int.__name__ = 'x'
@t
def typeattr():
    int.foo = 1
@t
def typeattr2():
    del int.real
@t
def delname():
    class A: pass
    del A.__name__
@t
def module():
    class A: pass
    A.__module__ = 'zz'
    print(A, A())if 0 else print(repr(A))
    del A.__module__
@t
def hash1():
    class A:
        def __eq__(self, o): return True
    hash(A())
@t
def hash2():
    class A:
        def __hash__(self): return 'x'
    hash(A())
@t
def bool1():
    class A:
        def __bool__(self): return 1
    bool(A())
@t
def len1():
    class A:
        def __len__(self): return -1
    len(A())
@t
def len2():
    class A:
        def __len__(self): return 'x'
    len(A())
@t
def len3():
    class A:
        def __len__(self): return 2**70
    len(A())
@t
def iter1():
    class A:
        def __iter__(self): return 1
    iter(A())
@t
def iter2():
    class A:
        __iter__ = None
    iter(A())
@t
def contains():
    class A: __contains__ = None
    1 in A()
@t
def repr1():
    class A:
        def __repr__(self): return 1
    repr(A())
@t
def str1():
    class A:
        def __str__(self): return b''
    str(A())
@t
def index1():
    class A:
        def __index__(self): return 1.0
    [1][A()]
@t
def new1():
    class A:
        def __new__(cls, x): return object.__new__(cls, x)
    A(1)
@t
def new2():
    object(1)
@t
def new3():
    class A: pass
    A(1)
@t
def new4():
    class A:
        def __init__(self): return 1
    A()
@t
def new5():
    class A:
        def __init__(self, a): pass
    A()
@t
def new6():
    int.__new__(str)
@t
def new7():
    object.__new__(int)
@t
def super1():
    super()
@t
def super2():
    class A:
        def f(self): return super().zzz
    A().f()
@t
def super3():
    class A: pass
    super(A, 1)
@t
def super4():
    class A:
        def f(self):
            del self
            super()
    A().f()
@t
def super5():
    class A:
        @staticmethod
        def f(): super()
    A.f()
@t
def super6():
    class A:
        def f(self): return repr(super()).split(' at ')[0], super().__thisclass__.__name__
    return A().f()
@t
def cm():
    class A:
        @classmethod
        def f(cls): return cls
    print(A.f.__self__.__name__, A().f is A.f, A.f == A.f, A.f.__func__)if 0 else None
    return A.f == A.f, A.f() is A
@t
def cmprop():
    class A:
        @classmethod
        @property
        def f(cls): return cls
    return type(A.f)
@t
def instattr():
    class A: pass
    a = A()
    a.__dict__ = {'x': 1}
    print(a.x)
    a.__dict__ = 1
@t
def instattr2():
    class A: pass
    a = A()
    del a.x
@t
def instattr3():
    object().x = 1
@t
def instattr4():
    (1).x = 1
@t
def instattr5():
    (1).real = 1
@t
def instattr6():
    [].append = 1
@t
def instattr7():
    print.__name__ = 1
@t
def instattr8():
    setattr(1, 2, 3)
@t
def instattr9():
    class A: pass
    a = A()
    setattr(a, 'x y', 1)
    return vars(a), dir(a)[-1]
