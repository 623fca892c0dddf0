"""Classes: the order of their bases, their cells, and methods bound to built-in values."""
def check(f):
    try: print(f.__name__, 'ok', f())
    except Exception as e: print(f.__name__, type(e).__name__, e)
step = []
class M(type):
    def mro(cls):
        if not step:
            step.append(1)
            print(cls.__mro__)
            cls.__bases__ += ()
            print(cls.__mro__)
            try:
                class X(cls): pass
            except TypeError as e: print(e)
        return type.mro(cls)
class A(metaclass=M): pass
print(A.__mro__, object.__subclasses__().count(A))
@check
def layout():
    class L(type):
        def mro(cls): return [cls, dict, object]
    class B(metaclass=L): pass
@check
def wrong():
    class L(type):
        def mro(cls): return [cls, 1]
    class B(metaclass=L): pass
@check
def inconsistent():
    class L(type):
        def mro(cls): return [cls, P, Q, object]
    class P: pass
    class Q(P): pass
    class B(P, Q, metaclass=L): pass
    return B.__mro__
@check
def later():
    class X:
        T = int
        def foo[U: T](self): ...
        type Alias = T
        def g(self) -> T: pass
        S = 1
        def h(self) -> S: pass
    X.T = float
    del X.S
    try: X.h.__annotations__
    except NameError as e: print(e)
    X.foo.__type_params__[0].__bound__
    return X.foo.__type_params__[0].__bound__, X.Alias.__value__, X.g.__annotations__
@check
def tuples():
    class T(tuple): pass
    t = T((int, object))
    X = type('X', t, {})
    print(X.__bases__ is t)
    class Y(int): pass
    u = T((int,))
    Y.__bases__ = u
    return Y.__bases__ is u, int.__bases__ is int.__bases__, X.__mro__ is X.__mro__
@check
def wrappers():
    print([].__add__.__objclass__, True.__add__.__objclass__, True.__add__.__qualname__, hasattr([].append, '__objclass__'))
    print(type([].__reduce__).__name__, type([].__add__).__name__, type({}.__getitem__).__name__)
    n = 10**20
    print(n.__add__ == n.__add__, hash(n.__add__) == hash(n.__add__), n.__add__ == [].__add__, n.__add__ != n.__mul__, (1).__add__ == True.__add__)
@check
def cells():
    for name in '__classcell__', '__classdictcell__':
        try: type('X', (), {name: 1})
        except TypeError as e: print(e)
@check
def cycle():
    class M(type):
        ready = False
        def mro(cls):
            if M.ready:
                if cls.__name__ == 'B1': B2.__bases__ = (B1,)
                if cls.__name__ == 'B2': B1.__bases__ = (B2,)
            return type.mro(cls)
    class A(metaclass=M): pass
    class B1(A): pass
    class B2(A): pass
    M.ready = True
    B1.__bases__ += ()
