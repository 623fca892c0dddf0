"""Simple queues, weak references and proxies: results and error texts."""
def show(value):
    """The repr with all addresses alike."""
    parts = repr(value).split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


def t(source):
    try:
        print(source, "->", show(eval(source)))
    except BaseException as e:
        print(source, "!!", type(e).__name__, show(e.args), getattr(e, "__notes__", None))


import _queue, queue, weakref, _weakref
q=_queue.SimpleQueue()
class O: pass
class OC:
    def __call__(self,*a,**k): return a,k
    def __len__(self): return 3
    def __getitem__(self,i): return i
    def __add__(self,o): return ('add',o)
    def __radd__(self,o): return ('radd',o)
    def __iadd__(self,o): return ('iadd',o)
    def __eq__(self,o): return True
    def __hash__(self): return 7
    def __bytes__(self): return b'x'
    def __iter__(self): return iter([1,2])
    def __reversed__(self): return 'rev'
    def __repr__(self): return 'OC!'
o=O(); oc=OC(); po=weakref.proxy(o); pc=weakref.proxy(oc); r=weakref.ref(o)
class RS(weakref.ref):
    pass
class RS2(weakref.ref):
    __slots__=('key',)
    def __new__(cls, o, cb=None, key=None): 
        self=super().__new__(cls,o,cb); self.key=key; return self
    def __init__(self,o,cb=None,key=None): super().__init__(o,cb)

for source in '''_queue.Empty.__mro__, queue.Empty is _queue.Empty
_queue.Empty.__module__
_queue.SimpleQueue.__module__, _queue.SimpleQueue.__name__
q.get_nowait()
q.get(False)
q.get(timeout=-1)
q.get(timeout=0.01)
q.get(True, 0.01)
q.get(timeout='a')
q.get(timeout=1e30)
q.put(1,2,3,4)
q.put(1, False)
q.put_nowait(3)
q.qsize(), q.empty(), q.get(), q.get(block=True, timeout=None), q.empty()
q.put()
_queue.SimpleQueue(1)
_queue.SimpleQueue[int]
weakref.ref(1)
weakref.ref('a')
weakref.ref([])
weakref.ref({})
weakref.ref(None)
weakref.ref(())
weakref.ref(type)
weakref.ref(len)
weakref.ref(3.5)
weakref.ref(b'a')
weakref.ref(object())
weakref.ref(weakref)
weakref.ref(range(3))
weakref.ref(slice(3))
weakref.ref(iter([]))
weakref.ref(Exception())
weakref.ref(property())
weakref.ref(classmethod(len))
weakref.ref(super(O,o))
weakref.ref(int)
weakref.ref(NotImplemented)
weakref.ref(o.__class__.__dict__)
weakref.ref(po)
weakref.ref(r)
weakref.ref(__import__('collections').defaultdict())
weakref.ref(open)
weakref.ref(__import__('types').SimpleNamespace())
weakref.ref(dict.get)
weakref.ref(__import__('types').MappingProxyType({}))
weakref.ref(o, 5)
weakref.ref()
weakref.ref(o,1,2)
weakref.ref(o, callback=len)
hash(r)==hash(o), hash(weakref.ref(oc))
r
weakref.ref(len)
weakref.ref(O)
r(1)
r(a=1)
r.__callback__.x
r.x
weakref.ref.__name__, weakref.ref.__module__, weakref.ref is weakref.ReferenceType
weakref.ref[int]
weakref.proxy(o) is po, weakref.proxy(o,len) is po
weakref.proxy(1)
type(po), type(pc), type(po).__mro__
po
pc
repr(po)[:20]
str(pc)
po.x
setattr(po,'x',1), o.x, po.x
bool(po), bool(pc), len(pc), pc[5]
len(po)
po[1]
pc+1, 1+pc, pc+pc
po+1
hash(po)
hash(pc)
po==o, pc==5, po<o
pc(1,a=2)
po()
list(pc)
iter(po)
next(pc)
bytes(pc)
5 in pc
5 in po
isinstance(po,O), po.__class__
type(po)()
weakref.ProxyType(o)
weakref.proxy(o, 1)
RS2(o, key=5).key
RS(o,len).__callback__
O().__weakref__
o.__weakref__ is r
_weakref._remove_dead_weakref({1:r},1)
_weakref._remove_dead_weakref({},1)
_weakref._remove_dead_weakref({1:5},1)
weakref.ref.__init__(r)
weakref.ref.__init__(r, 1,2,3)'''.splitlines():
    t(source)
