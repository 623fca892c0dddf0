"""Iterating over dicts and sets that change, subclasses of dict, recursive reprs."""
# iteration semantics
def it(f):
    try: print(f.__name__, f())
    except BaseException as e: print(f.__name__, type(e).__name__, e)
def a():
    d={1:1,2:2}; i=iter(d); next(i); d[3]=3; 
    try: next(i)
    except RuntimeError as e: print(e)
    try: next(i)
    except BaseException as e: print(repr(e))
    del d[3]
    try: next(i)
    except BaseException as e: print(repr(e))
    return i.__length_hint__()
it(a)
def b():
    d={1:1}
    for k in d: del d[1]; d[2]=2
it(b)
def c():
    d={1:1,2:2,3:3}; i=iter(d); next(i); print(i.__length_hint__()); d[5]=5; return i.__length_hint__()
it(c)
def e():
    d={1:1,2:2,3:3}; i=reversed(d); next(i); del d[1]; return next(i)
it(e)
def f():
    d={1:1,2:2,3:3}; i=reversed(d); next(i); del d[1]; d[7]=7; return list(i)
it(f)
def g():
    s={1,2,3}; i=iter(s); next(i); s.add(9)
    try: next(i)
    except RuntimeError as e: print(e)
    try: next(i)
    except BaseException as e: print(repr(e))
    return i.__length_hint__()
it(g)
def h():
    i=iter({1,2,3}); list(i); 
    return i.__reduce__(), i.__length_hint__()
it(h)
def h():
    i=iter({1:2,2:2,3:3}.items()); next(i); 
    return i.__reduce__(), i.__length_hint__()
it(h)
class D(dict):
    def __missing__(self,k): return ('missing',k)
it(lambda: D()[5])
class E(dict):
    def __iter__(self): return iter([1,2])
    def keys(self): return ['a']
    def __getitem__(self,k): return 'got'
it(lambda: dict(E(x=1)))
it(lambda: {**E(x=1)})
it(lambda: E(x=1)|{})
it(lambda: {}|E(x=1))
it(lambda: E(x=1).copy())
class F(dict):
    def keys(self): return ['a']
    def __getitem__(self,k): return 'got'
it(lambda: dict(F(x=1)))
class G(dict): pass
it(lambda: type(G()|{}))
it(lambda: type({}|G()))
it(lambda: type(G().copy()))
it(lambda: G.fromkeys([1]))
it(lambda: repr(G()))
d={}; d['x']=d; d['v']=d.values(); d['i']=d.items(); d['k']=d.keys()
print(d)
print(d.values())
import types
print(types.MappingProxyType(d))
s=set(); 
class H:
    def __hash__(self): return 1
    def __eq__(self,o): return self is o
    def __repr__(self): return 'H'+repr(s)
s.add(H()); print(s)
it(lambda: {1:2}.keys().__class__())
it(lambda: type(iter({}))())
it(lambda: {1:2} == {1:2.0})
it(lambda: {1:2}.keys() ^ {3:4}.keys())
it(lambda: {1:2}.values().isdisjoint)
it(lambda: (1,2) in {1:2}.items())
it(lambda: [1,2] in {1:2}.items())
it(lambda: ([],2) in {1:2}.items())
it(lambda: {1:2}.items() >= {(1,2)})
it(lambda: {1:2}.keys() == {1:3}.keys())
it(lambda: {1:2}.keys() == {1:3}.values())
it(lambda: {1:2}.keys() == frozenset([1]))
it(lambda: {1:2}.items() == {1:2.0}.items())
it(lambda: dict.__eq__({},1))
it(lambda: dict.__lt__({},1))
it(lambda: {} < {})
it(lambda: dict.update())
it(lambda: dict.fromkeys({1:2},5))
it(lambda: dict.fromkeys("abc"))
it(lambda: dict.__getitem__)
it(lambda: dict.__ror__({1:1}, {2:2}))
it(lambda: {}.__ror__(5))
class K:
    def keys(self): return [1]
it(lambda: dict(K()))
it(lambda: {}.update(K()))
it(lambda: dict([[1,2],(3,4),"ab",{5:6,7:8}]))
it(lambda: dict(iter([(1,2)])))
it(lambda: dict(None))
it(lambda: {}.update(None))
it(lambda: dict([(1,2),None]))
def bad():
    def gen():
        yield 1,2
        raise ZeroDivisionError
    d={}
    try: d.update(gen())
    except ZeroDivisionError: return d
it(bad)
it(lambda: dict.__contains__({}, ))
it(lambda: dict.__class_getitem__((int,str)))
it(lambda: dict().__init__(5))
it(lambda: {}.__init__(a=5))
it(lambda: {} .__reduce_ex__(2))
it(lambda: {1:2}.popitem())
it(lambda: dict.__setitem__({},[],1))
