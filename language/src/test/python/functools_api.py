"""What functools takes from Java: results and error texts."""
def show(value):
    """The repr with all addresses alike."""
    parts = repr(value).split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def t(source):
    try:
        print(source, "->", show(eval(source)))
    except BaseException as e:
        print(source, "!!", type(e).__name__, show(e.args), getattr(e, "__notes__", None))


import functools, _functools, pickle, copy, types
from functools import partial, Placeholder as P, reduce, cmp_to_key, lru_cache
def f(*a, **k): return a, k
class C:
    m = partial(f, 1)
class PS(partial): pass
px = partial(f); px.attr = 1
pr = partial(f); pr.__setstate__((pr, (), {}, None)) if False else None
pq = partial(f)

for source in '''partial()
partial(1)
partial(func=f)
partial(f, P)
partial(f, 1, P)
partial(f, P, 1)
partial(f, P, 1)()
partial(f, P, 1)(2,3,x=1)
partial(f, P, 1, P, 2)(5)
partial(f, a=P)
partial(f, 1)(a=P)
partial(f, 1)(P)
partial(partial(f, P, 1), 5)
partial(partial(f, P, 1, P, 2), 5)
partial(partial(f, P, 1, P, 2), P, 6)
partial(partial(f, P, 1, P, 2), P, 6, 7)
partial(partial(f, 1, a=2), 3, a=4)
partial(partial(f, 1, a=2), 3, a=4).func is f
partial(px, 2).func is px
PS(partial(f,1),2).func is f
partial(PS(f,1),2).func is f
partial(PS(f,1),2)
PS(f, 1, b=2)
partial(f, 1, b=2).args, partial(f, 1, b=2).keywords, partial(f).__dict__
partial(f, 1).__reduce__()
px.__reduce__()
PS(f, 1).__reduce__()
pq.__setstate__(1)
pq.__setstate__((f,))
pq.__setstate__((f,(1,),{},5))
pq.__setstate__((1,(1,),{},None))
pq.__setstate__((f,[1],{},None))
pq.__setstate__((f,(1,),[],None))
pq.__setstate__((f,(P,),{},None))
pq.__setstate__((f,(P,1),{'a':1},{'z':3}))
pq, pq.__dict__
pq()
pq(7)
C().m()
C.m()
C().m
C.m
partial(f).func
partial(f).x
partial(f).__dict__
partial.__module__, partial.__name__
partial.__get__
partial(f).__get__(1)
partial(f).__get__(None, int)
partial(f).__get__(None)
hash(partial(f)) != 0
partial(f, 1) == partial(f, 1)
P
type(P)
type(P)()
type(P)() is P
type(P)(1)
P.__reduce__()
copy.copy(P) is P
P.x
P.__module__
reduce(f, [])
reduce(f, 1)
reduce(lambda a,b: a+b, [1,2,3])
reduce(lambda a,b: a+b, [1,2,3], 10)
reduce(lambda a,b: a+b, [1,2,3], initial=10)
reduce(lambda a,b: a+b, [], initial=10)
reduce(f, [1], 2, 3)
cmp_to_key(lambda a,b: a-b)
cmp_to_key(lambda a,b: a-b)(1)
cmp_to_key(lambda a,b: a-b)(1) < cmp_to_key(lambda a,b: a-b)(2)
cmp_to_key(lambda a,b: a-b)(1) < 2
cmp_to_key(lambda a,b: a-b) < cmp_to_key(lambda a,b: a-b)
cmp_to_key(lambda a,b: a-b)(1) == cmp_to_key(lambda a,b: a-b)(1)
cmp_to_key(lambda a,b: a-b)(1).obj
cmp_to_key(lambda a,b: a-b).obj
cmp_to_key(mycmp=f)
cmp_to_key()
cmp_to_key(f)(obj=1)
cmp_to_key(f)()
cmp_to_key(f)(1,2)
hash(cmp_to_key(f)(1))
type(cmp_to_key(f)).__name__, type(cmp_to_key(f)).__module__
type(cmp_to_key(f))()
cmp_to_key(lambda a,b: "x")(1) < cmp_to_key(lambda a,b: a-b)(2)
lru_cache(5)(f)
lru_cache(None)(f).cache_info()
lru_cache(5)(f).cache_info
type(lru_cache(5)(f)).__module__, type(lru_cache(5)(f)).__name__
_functools._lru_cache_wrapper(1,2,3,4)
_functools._lru_cache_wrapper(f,'a',False,tuple)
_functools._lru_cache_wrapper(f,5,False,5).cache_info()
_functools._lru_cache_wrapper(f,5,False,tuple).cache_info()
_functools._lru_cache_wrapper(f,-5,False,tuple).cache_info()
lru_cache(5)(f)([])
lru_cache(None)(f)([])
lru_cache(0)(f)([])
lru_cache(5)(f).__reduce__()
copy.copy(lru_cache(5)(f)), copy.deepcopy(lru_cache(5)(f))
lru_cache(5)(f).__get__(1)
lru_cache(5)(f).__get__(None)
lru_cache(5)(f).__get__(None,int)
lru_cache(5)(f).__dict__
repr(lru_cache(5)(f))'''.splitlines():
    t(source)
pp = partial(f); pp.__setstate__((pp,(),{},{}))
print(repr(pp)); pp.__setstate__((f,(pp,),{},{})); print(repr(pp)); pp.__setstate__((f,(),{'a':pp},{})); print(repr(pp))
@lru_cache(3)
def g(x): return x
for i in (1,2,3,1,4,2,1): g(i)
print(g.cache_info()); g.cache_clear(); print(g.cache_info())
@lru_cache(typed=True)
def h(*a,**k): return a,k
h(1);h(1.0);h(True);h(a=1);h(a=1.0); print(h.cache_info())
@lru_cache
def h(*a,**k): return a,k
h(1);h(1.0);h(True);h(a=1);h(a=1.0);h(1,a=1);h((1,));h('a');h(('a',)); print(h.cache_info())
