"""What collections takes from Java: results and error texts."""
def show(value):
    """The repr with all addresses alike."""
    parts = repr(value).split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def t(source):
    try:
        print(source, "->", show(eval(source)))
    except BaseException as e:
        print(source, "!!", type(e).__name__, show(e.args), getattr(e, "__notes__", None))


from collections import *
import collections, _collections, sys, copy, pickle
class DS(deque): pass

for source in '''deque.__module__, deque.__name__, deque.__qualname__, defaultdict.__module__, OrderedDict.__module__, _collections._tuplegetter.__module__, _collections._deque_iterator.__module__,_collections._deque_iterator.__name__
deque(1)
deque([],1,2)
deque([],-1)
deque([],'a')
deque([],maxlen=None)
deque(maxlen=3, iterable=[1,2,3,4])
deque([1,2],foo=1)
DS([1],2)
deque([1,2])[5]
deque([1,2])['a']
deque([1,2])[0:1]
deque([1,2]).__setitem__(5,1)
deque([1,2]).__delitem__(5)
deque([1,2]).index(5)
deque([1,2]).index(2,0,1)
deque([1,2]).index(2,-1)
deque([1,2]).remove(5)
deque().pop()
deque().popleft()
deque([1,2],2).insert(0,3)
deque([1,2],3).insert(0,3)
deque([1,2]).rotate('a')
deque([1,2])+[3]
deque([1,2])+deque([3])
deque([1,2],2)+deque([3])
deque([1,2])*2
2*deque([1,2],3)
deque([1,2])*'a'
deque([1])*-1
deque([1,2]).__iadd__(5)
deque([1,2])<[1]
deque([1,2])<deque([1,3])
deque([1,2])==deque([1,2])
deque([1,2]).copy()
DS([1,2],3).copy()
DS([1,2],3)+DS()
type(DS([1,2],3)+DS())
type(DS([1,2],3)*2)
deque([1,2]).__reduce__()
deque([1,2],3).__reduce__()
DS([1,2],3).__reduce__()
iter(deque([1,2])).__reduce__()
iter(deque([1,2])).__length_hint__()
iter(deque([1,2]))
_collections._deque_iterator(deque([1,2,3]),1)
_collections._deque_iterator(5)
_collections._deque_reverse_iterator(deque([1,2,3]),1).__reduce__()
list(_collections._deque_iterator(deque([1,2,3]),1))
next(_collections._deque_iterator(deque([1,2,3]),1))
deque([1]).maxlen
deque([1]).count(1)
hash(deque())
deque([1,2,3]).extend(1)
deque.__class_getitem__(int)
deque([1]).__contains__(1)
5 in deque([1])
deque().appendleft()
defaultdict(1)
defaultdict(None, [(1,2)])
defaultdict(list)
defaultdict(list, a=1)
defaultdict()[1]
defaultdict(list)[1]
defaultdict(lambda: 5, {1:2})|{3:4}
{3:4}|defaultdict(list, {1:2})
type({3:4}|defaultdict(list, {1:2}))
defaultdict(list)|5
defaultdict(list).__missing__(3)
defaultdict(list).copy()
defaultdict(list,{1:2}).__reduce__()
defaultdict(list).__copy__()
defaultdict(list).default_factory
OrderedDict(1)
OrderedDict([(1,2)],3,4)
OrderedDict({1:2,3:4})
OrderedDict()
OrderedDict([(1,2)]).popitem()
OrderedDict().popitem()
OrderedDict().popitem(last=False)
OrderedDict([(1,2),(3,4)]).popitem(False)
OrderedDict().move_to_end(1)
OrderedDict([(1,2),(3,4)]).move_to_end(1)
OrderedDict([(1,2)]).pop(1)
OrderedDict([(1,2)]).pop(5)
OrderedDict([(1,2)]).pop(5,6)
OrderedDict([(1,2)]).pop(5,default=6)
OrderedDict([(1,2)]).pop()
OrderedDict([(1,2)]).setdefault(5)
OrderedDict([(1,2)]).keys(),OrderedDict([(1,2)]).values(),OrderedDict([(1,2)]).items()
iter(OrderedDict([(1,2)])), reversed(OrderedDict([(1,2)])), iter(OrderedDict([(1,2)]).items())
type(iter(OrderedDict([(1,2)]).items())).__mro__, type(OrderedDict().keys()).__mro__
type(iter(OrderedDict([(1,2)]).items())) is type(iter(OrderedDict([(1,2)])))
iter(OrderedDict([(1,2)])).__reduce__()
OrderedDict([(1,2),(3,4)])==OrderedDict([(3,4),(1,2)])
OrderedDict([(1,2),(3,4)])=={3:4,1:2}
OrderedDict([(1,2)]).__reduce__()
OrderedDict([(1,2)]).copy()
OrderedDict.fromkeys([1,2])
OrderedDict.fromkeys([1,2],5)
OrderedDict.fromkeys(iterable=[1])
OrderedDict([(1,2)])|{3:4}
{3:4}|OrderedDict([(1,2)])
OrderedDict([(1,2)]).__ior__({5:6})
OrderedDict([(1,2)]).__ior__([(5,6)])
OrderedDict([(1,2)])|5
OrderedDict().x
OrderedDict(a=1)
OrderedDict([[]])
OrderedDict([(1,)])
OrderedDict().update(1,2)
_collections._tuplegetter(0,'doc')
_collections._tuplegetter()
_collections._tuplegetter('a','b')
_collections._tuplegetter(0,'doc').__reduce__()
_collections._tuplegetter(1,'doc').__get__((1,2))
_collections._tuplegetter(1,'doc').__get__([1,2])
_collections._tuplegetter(5,'doc').__get__((1,2))
_collections._tuplegetter(1,'doc').__get__(None)
_collections._tuplegetter(1,'doc').__get__(None,int)
_collections._tuplegetter(1,'doc').__set__(None,int)
_collections._tuplegetter(1,'doc').__delete__(5)
_collections._count_elements({}, 'abca')
_collections._count_elements(5, 'abca')
_collections._count_elements({}, 5)'''.splitlines():
    t(source)
def x(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def a():
    d=deque([1,2,3])
    for i in d: d.append(1)
x(a)
def a():
    d=deque([1,2,3])
    it=iter(d); next(it); d.append(1)
    try: next(it)
    except RuntimeError as e: print(e)
    try: next(it)
    except BaseException as e: print(repr(e))
x(a)
class Ev:
    def __eq__(self,o): dd.clear(); return False
dd=deque([Ev(),2,3]); x(lambda: 7 in dd)
dd=deque([Ev(),2,3]); x(lambda: dd.index(7))
dd=deque([Ev(),2,3]); x(lambda: dd.remove(7))
dd=deque([Ev(),2,3]); x(lambda: dd.count(7))
dd=deque([Ev(),2,3]); x(lambda: dd==deque([1,2,3]))
d=deque(); d.append(d); print(d); d=deque([1],5); d.append(d); print(d)
d=defaultdict(list); d[1]=d; print(d)
o=OrderedDict(); o[1]=o; print(o)
o=OrderedDict([(1,2),(3,4)])
def a():
    for k in o: o[7]=1
x(a)
def a():
    for k in o: o.move_to_end(1)
x(a)
def a():
    it=iter(o); next(it); o.move_to_end(1); o.move_to_end(3)
    return list(it)
x(a)
def a():
    it=iter(o); next(it); o.clear()
    return list(it)
x(a)
o=OrderedDict([(1,2),(3,4)])
def a():
    it=iter(o); next(it); del o[1]; o[1]=1
    return list(it)
x(a)
def a():
    o=OrderedDict([(1,2),(3,4)])
    it=iter(o); next(it); del o[3]
    return list(it)
x(a)
def a():
    o=OrderedDict([(1,2),(3,4)])
    for k in o: o.popitem()
x(a)
def a():
    o=OrderedDict([(1,2),(3,4)]); o.x=5; print(o.__dict__, o.__reduce__())
    return copy.copy(o).__dict__
x(a)
class O(OrderedDict): pass
x(lambda: (O([(1,2)]), O([(1,2)]).copy(), O([(1,2)])|{}, O([(1,2)]).__reduce__()))
class O(OrderedDict):
    def __missing__(self,k): return 'm'
x(lambda: (O()[1], O().pop(1)))
class DD(defaultdict): pass
x(lambda: (DD(list,a=1), DD(list).copy(), DD(list)|{}, DD(int).__reduce__()))
x(lambda: list(reversed(OrderedDict.fromkeys('abc'))))
x(lambda: list(reversed(OrderedDict.fromkeys('abc').items())))
d=deque([1,2,3,4],maxlen=4)
x(lambda: d.rotate(1) or d)
x(lambda: d.rotate(-5) or d)
x(lambda: d.reverse() or d)
x(lambda: d.extendleft([7,8]) or d)
x(lambda: d.__imul__(2))
x(lambda: d.__init__([1]) or d)
x(lambda: d.insert(-100,0) or d)
x(lambda: d.__delitem__(-1) or d)
