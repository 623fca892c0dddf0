"""Template strings and the types in string.templatelib."""
from string.templatelib import Template, Interpolation, convert
import string.templatelib as m, pickle, copy
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
x=3; w=5
T=t'a{x!r:>{w}}b{x + 1 = }c'
t(lambda: T); t(lambda: (T.strings,T.interpolations,T.values)); t(lambda: list(T)); t(lambda: T+t'z{x}'); t(lambda: T+'s'); t(lambda: 's'+T); t(lambda: T+3)
t(lambda: [ (i.value,i.expression,i.conversion,i.format_spec) for i in T.interpolations])
t(lambda: Template('a','b',Interpolation(1),Interpolation(2,'y','r','f'),'c').strings); t(lambda: Template()); t(lambda: Template(3)); t(lambda: Template(a=1)); t(lambda: Interpolation()); t(lambda: Interpolation(1,2)); t(lambda: Interpolation(1,'x','q')); t(lambda: Interpolation(1,'x',3)); t(lambda: Interpolation(1,'x',None,3)); t(lambda: Interpolation(1,expression='e',conversion='s',format_spec='z')); t(lambda: Interpolation(1,'a','b','c','d'))
t(lambda: Template[int]); t(lambda: Interpolation[int])
t(lambda: type(iter(T))); t(lambda: iter(T).__iter__() is not None); t(lambda: next(iter(T)))
t(lambda: Interpolation.__match_args__)
t(lambda: pickle.loads(pickle.dumps(t'a{x}b')).strings); t(lambda: pickle.loads(pickle.dumps(Interpolation(1,'x','r','z')))); t(lambda: copy.deepcopy(t'a{x}').values)
t(lambda: convert(3,'r')); t(lambda: convert('é','a')); t(lambda: convert('x',None)); t(lambda: convert('x','q'))
t(lambda: t''.strings); t(lambda: t'{x}{x}'.strings); t(lambda: list(t'{x}{x}')); t(lambda: rt'\n{x}'.strings); t(lambda: (t'a' t'b{x}').strings); t(lambda: t'{{{x}}}'.strings)
match t'a{x}'.interpolations[0]:
    case Interpolation(v, e, c, s): print(v, e, c, s)
def sub():
    class X(Template): pass
t(sub)
def sub():
    class X(Interpolation): pass
t(sub)
t(lambda: t'{undefined}'); t(lambda: t'{1/0}')
class S(str): pass
t(lambda: Template(S('q')).strings); t(lambda: Interpolation(1,S('q')))
t(lambda: Template.__name__+Template.__module__+Interpolation.__module__); t(lambda: dir(m)==sorted(dir(m)))
t(lambda: T.foo)
