"""Node objects of the module ast: classes, construction, conversion to code and its errors."""
import ast, _ast, sys
import warnings
warnings.simplefilter("ignore")
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def c(x,mode='exec'): return compile(x,'<t>',mode)
E='Expression'
t(lambda: repr(ast.parse("f(1,2,3)\ng")))
t(lambda: ast.BinOp.__doc__); t(lambda: ast.expr.__doc__[:100]); t(lambda: ast.operator.__doc__); t(lambda:ast.alias.__doc__)
t(lambda: ast.BinOp._field_types); t(lambda: ast.FunctionDef._field_types); t(lambda: ast.BinOp.__annotations__)
t(lambda: (ast.BinOp._attributes, ast.expr._attributes, ast.Module._attributes, ast.Load._attributes,ast.AST._fields))
t(lambda: ast.AST.__module__+ast.BinOp.__module__+ast.AST.__name__+ast.AST.__qualname__)
t(lambda: ast.AST); t(lambda: ast.BinOp); t(lambda:ast.BinOp.__mro__)
t(lambda: [ (k,v) for k,v in ast.alias.__dict__.items() if k[0]!='_'])
t(lambda: ast.Expr(1,2)); t(lambda: ast.Name('a').__replace__(1)); t(lambda: ast.BinOp(1,2,3).__replace__(x=1)); t(lambda: ast.BinOp(1,left=2))
t(lambda: ast.dump(ast.Name('a').__replace__(id='b')))
t(lambda: ast.BinOp(1,2,3).__reduce_ex__(2)); t(lambda: ast.AST.__init__(5)); t(lambda: ast.AST.__reduce__(5)); t(lambda: ast.AST.__new__(int))
t(lambda: ast.Call(ast.Name('x')).args); t(lambda: ast.Name('x').ctx); t(lambda: ast.ImportFrom().level); t(lambda: vars(ast.Name('x')))
t(lambda: c(ast.Module([ast.Expr(ast.Name('x'))],[])))
t(lambda: c(ast.fix_missing_locations(ast.Module([ast.Expr(ast.Name('x'))],[]))).co_name)
t(lambda: c(ast.Module([3],[]))); t(lambda: c(ast.Module(3,[]))); t(lambda: c(ast.Module([None],[]))); t(lambda: c(ast.Expression(ast.Name('x')))); t(lambda: c(3)); t(lambda:c(ast.AST()))
def ex(e,ctx=None): 
    return compile(ast.fix_missing_locations(ast.Expression(e)),'<t>','eval')
N=ast.Name
t(lambda: eval(ex(ast.Constant(7)))); t(lambda: eval(ex(ast.Constant((1,(2,b'x',1j,None,...),frozenset([3]),'\ud800'))))); t(lambda: ex(ast.Constant([1]))); t(lambda: ex(ast.Constant(([],))))
t(lambda: ex(ast.Name('None'))); t(lambda: ex(ast.Name(3))); t(lambda: ex(ast.Name(None))); t(lambda: ex(ast.Name('x',ast.Store()))); t(lambda: ex(ast.BoolOp(ast.And(),[N('x')]))); t(lambda: ex(ast.BoolOp(3,[N('x')])))
t(lambda: ex(ast.Dict([N('x')],[]))); t(lambda: ex(ast.Compare(N('x'),[],[]))); t(lambda: ex(ast.Compare(N('x'),[ast.In()],[N('x'),N('y')]))); t(lambda: ex(ast.Compare(N('x'),[],[N('x')])))
t(lambda: ex(ast.ListComp(N('x'),[]))); t(lambda: ex(ast.Starred(N('x')))); t(lambda: ex(ast.NamedExpr(ast.Constant(1),N('x')))); t(lambda: ex(ast.Lambda(ast.arguments(defaults=[N('x')]),N('x')))); t(lambda: ex(ast.Lambda(ast.arguments(kwonlyargs=[ast.arg('a')]),N('x'))))
t(lambda: type(ex(ast.Lambda(None,N('x')))).__name__); t(lambda: ex(ast.UnaryOp(ast.Not(),None))); t(lambda: ex(ast.Call(N('x'),[None],[]))); t(lambda: ex(ast.FormattedValue(N('x'),'a'))); t(lambda: ex(ast.FormattedValue(N('x'),2**40)))
def st(s): return compile(ast.fix_missing_locations(ast.Module([s],[])),'<t>','exec')
t(lambda: st(ast.Delete([]))); t(lambda: st(ast.Assign([],N('x')))); t(lambda: st(ast.Assign([N('x')],N('x')))); t(lambda: st(ast.If(N('x'),[]))); t(lambda: st(ast.With([],[ast.Pass()]))); t(lambda: st(ast.Raise(None,N('x')))); t(lambda: st(ast.Try([ast.Pass()]))); t(lambda: st(ast.Try([ast.Pass()],orelse=[ast.Pass()],finalbody=[ast.Pass()])))
t(lambda: st(ast.ImportFrom('x',[ast.alias('y')],-1))); t(lambda: st(ast.Import([]))); t(lambda: st(ast.Global([]))); t(lambda: st(ast.AnnAssign(ast.Attribute(N('x'),'y',ast.Store()),N('x'),None,1))); t(lambda: st(ast.TypeAlias(ast.Constant(1),[],N('x')))); t(lambda: st(ast.For(N('x'),N('x'),[ast.Pass()])))
t(lambda: st(ast.AugAssign(ast.Constant(1),ast.Add(),N('x')))); t(lambda: st(ast.ImportFrom(None,[ast.alias('y')],None)).co_name)
def pat(p): return st(ast.Match(N('x'),[ast.match_case(p,None,[ast.Pass()])]))
t(lambda: pat(ast.MatchValue(ast.Constant(None)))); t(lambda: pat(ast.MatchValue(N('x')))); t(lambda: pat(ast.MatchSingleton(1))); t(lambda: pat(ast.MatchStar())); t(lambda: pat(ast.MatchAs(ast.MatchAs(),None))); t(lambda: pat(ast.MatchAs(None,'_'))); t(lambda: pat(ast.MatchOr([ast.MatchAs()]))); t(lambda: pat(ast.MatchClass(ast.Constant(1),[],[],[]))); t(lambda: pat(ast.MatchClass(N('x'),[],['a'],[]))); t(lambda: pat(ast.MatchMapping([N('x')],[]))); t(lambda: pat(ast.MatchValue(ast.UnaryOp(ast.USub(),ast.Constant(1)))).co_name); t(lambda: pat(ast.MatchValue(ast.BinOp(ast.Constant(1),ast.Mult(),ast.Constant(1j)))))
def pos(**k):
    n=ast.Pass(**k); return compile(ast.Module([n],[]),'<t>','exec').co_name
t(lambda: pos()); t(lambda: pos(lineno=1)); t(lambda: pos(lineno=1,col_offset=0)); t(lambda: pos(lineno=2,col_offset=0,end_lineno=1,end_col_offset=3)); t(lambda: pos(lineno=1,col_offset=5,end_lineno=1,end_col_offset=3)); t(lambda: pos(lineno=-1,col_offset=0,end_lineno=1,end_col_offset=3)); t(lambda: pos(lineno=1,col_offset=-2,end_lineno=1,end_col_offset=3)); t(lambda: pos(lineno='a',col_offset=-2)); t(lambda: pos(lineno=None,col_offset=1))
class MyName(ast.Name): pass
t(lambda: eval(ex(MyName('t'))) is t); t(lambda: repr(MyName('t')))
class Foo(ast.expr): pass
t(lambda: ex(Foo())[0])
t(lambda: ast.dump(ast.parse("'%s-%r%%' % (a,b)",optimize=1))); t(lambda: ast.dump(ast.parse("__debug__",optimize=1))); t(lambda: ast.dump(ast.parse("def f():\n 'x'",optimize=2))); t(lambda: ast.dump(ast.parse("match x:\n case -1: pass\n case {1+2j: 3}: pass",optimize=1))); t(lambda: ast.dump(ast.parse("'%5.3s' % (a,)",optimize=1)))
t(lambda: ast.dump(ast.parse("x = 1 # type: int\n# type: ignore[foo]\n",type_comments=True)))
t(lambda: ast.dump(ast.parse("(int, *str) -> bool",mode='func_type'))); t(lambda: ast.dump(ast.parse("x:=1",mode='eval'))); t(lambda: ast.dump(ast.parse("x;y",mode='single')))
t(lambda: ast.unparse(ast.parse("for x in y:\n  f'{x!r:>{w}}'\n  t'a{b}'\nelse:\n  lambda *a, **k: (yield)")))
t(lambda: ast.literal_eval("{'a': [1, -2.5, (3, 4j), b'x', None, True], 'b': {1,2}}"))
t(lambda: compile(ast.parse("await x"),'<t>','exec',ast.PyCF_ALLOW_TOP_LEVEL_AWAIT).co_flags & 128)
t(lambda: [type(n).__name__ for n in ast.walk(ast.parse("a.b[c:d](e, f=1)"))])
class V(ast.NodeTransformer):
    def visit_Constant(self,n): return ast.copy_location(ast.Constant(n.value+1),n)
t(lambda: eval(compile(V().visit(ast.parse("1+2",mode='eval')),'','eval')))
t(lambda: ast.parse("x",mode="exec").body[0].value.ctx is ast.parse("y").body[0].value.ctx)
x=ast.parse("é = 'ü'"); t(lambda:(x.body[0].value.col_offset, x.body[0].end_col_offset))
def deep(n):
    e=ast.Name('x',ast.Load())
    for i in range(n): e=ast.UnaryOp(ast.Not(),e)
    return ast.fix_missing_locations
t(lambda: compile(ast.parse('1'),'','exec',_ast.PyCF_ONLY_AST)); t(lambda: compile(ast.parse('1'),'','eval',_ast.PyCF_ONLY_AST)); t(lambda: compile(ast.parse('1'),'','eval'))
ast.AST.foo=3; t(lambda: ast.Name.foo); del ast.AST.foo
import weakref
t(lambda: type(weakref.ref(ast.Name('x'))).__name__)
t(lambda: ast.Name('x')==ast.Name('x')); t(lambda: isinstance(hash(ast.Load()),int))
import copy,pickle
t(lambda: ast.dump(copy.deepcopy(ast.parse('a+b')))); t(lambda: ast.dump(pickle.loads(pickle.dumps(ast.parse('a+b')))))

import warnings
class Odd(ast.AST):
    _fields = (b"\xff",)
    _field_types = {"a": int}
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Odd()
print([str(w.message) for w in caught])
