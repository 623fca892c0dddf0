"""The module json and what it takes from the implementation."""
import json,_json
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e.args)
d=json.JSONDecoder()
S=_json.make_scanner(d)
for s in ['','[','[1','[1,','[1,]','[1 2]','{','{"a"','{"a":','{"a":1','{"a":1,','{"a":1,}','{a:1}','{"a" 1}','"abc','"a\\','"a\\x"','"a\\u12"','"a\\u123g"','"a\nb"','"\\ud834\\udd20"','"\\ud834x"','"\\ud834\\u0041"','nul','null','true','false','NaN','Infinity','-Infinity','-','-1','01','1.','1.5','1e5','1E+5','1e','-0','1.0e-3','12345678901234567890','[]','{}','[ ]','{ }',' 1','[1 , 2]','{"a" : 1 , "b" : [ ] }','{"a":1,"a":2}','{1:2}','[1,,2]','{"a":1 "b":2}','tru','nan','-x','-I','\ud800','"\ud800"','1'*50,'1'*5000,'[' * 5, '{"a":}']:
    t(lambda: S(s,0)); t(lambda: json.loads(s))
t(lambda: S('1',1)); t(lambda: S('1',2)); t(lambda: S('1',-1)); t(lambda:S(b'1',0)); t(lambda: S(1,0)); t(lambda: S(string='1',idx=0)); t(lambda: S('a1',1))
t(lambda: _json.scanstring('abc"',0)); t(lambda: _json.scanstring('abc',0)); t(lambda: _json.scanstring('a\nb"',0,False)); t(lambda: _json.scanstring('a\nb"',0,True)); t(lambda: _json.scanstring('abc"',9)); t(lambda: _json.scanstring('abc"',-1));t(lambda: _json.scanstring(b'abc"',0));t(lambda: _json.scanstring('a\\/\\b\\f\\n\\r\\t\\"\\\\"',0)); t(lambda: _json.scanstring('a','b'))
for e in (_json.encode_basestring,_json.encode_basestring_ascii):
    for s in ['','abc','é','\U0001f600','\ud800','"\\/\b\f\n\r\t\0\x1f\x7f\u2028',3,b'x']: t(lambda: e(s))
t(lambda: json.loads('[1.5,2,NaN]',parse_float=str,parse_int=float,parse_constant=lambda x:'C'+x)); t(lambda: json.loads('{"a":{"b":1}}',object_hook=lambda o: sorted(o.items()))); t(lambda: json.loads('{"a":{"b":1}}',object_pairs_hook=lambda o:o)); t(lambda: json.loads('{"a":1,"b":2}',object_pairs_hook=dict,object_hook=1/1))
t(lambda: json.loads('"a\tb"',strict=False)); t(lambda: (S.strict,S.object_hook,S.parse_float,S.parse_int))
t(lambda: json.loads('[1.5]',parse_float=lambda s: 1/0)); t(lambda: json.loads(b'[1]')); t(lambda: json.loads('{"k":1}{')); t(lambda: d.raw_decode('{"k":1} x'))
class I(int):
    def __repr__(s): return 'I'
class F(float):
    def __repr__(s): return 'F'
class Str(str):
    def __repr__(s): return 'S'
    def __str__(s): return 'SS'
class D(dict):
    def items(self): return [('z',1)]
class L(list):
    def __iter__(self): return iter([9])
class O: pass
import enum,collections
class E(enum.IntEnum): A=1
for o in [None,True,False,0,-5,10**30,1.5,float('nan'),float('inf'),-float('inf'),1e300,1e16,-0.0,'a',Str('x'),I(3),F(2.5),E.A,[],(),{},[1,[2]],(1,),{'a':1},{1:2,None:3,True:4,1.5:5,False:6,E.A:7},{(1,2):3},{b'x':1},D(a=1),L([1]),collections.OrderedDict(b=1,a=2),O(),{1,2},b'x',1j,range(3),{'a':[1,{'b':None}]},{I(3):1},{F(2.5):1},{Str('k'):1},{float('nan'):1},'\u2028é']:
    t(lambda: json.dumps(o)); t(lambda: json.dumps(o,indent=2)); t(lambda: json.dumps(o,ensure_ascii=False,separators=(',',':'))); t(lambda: json.dumps(o,allow_nan=False)); t(lambda: json.dumps(o,skipkeys=True,sort_keys=True)); t(lambda: json.dumps(o,default=lambda x: str(type(x)))); t(lambda: json.dumps(o,indent='\t'))
t(lambda: json.dumps({'b':1,'a':2,'c':{'z':1,'y':2}},sort_keys=True)); t(lambda: json.dumps({'b':1,3:2},sort_keys=True)); t(lambda: json.dumps([1,2,{'a':[]}],indent=0)); t(lambda: json.dumps([[],{},[[]]],indent=1))
a=[]; a.append(a); t(lambda: json.dumps(a)); b={}; b['x']=b; t(lambda: json.dumps(b)); t(lambda: json.dumps(O(),default=lambda x:x)); t(lambda: json.dumps([O()],default=lambda x: 1/0)); t(lambda: json.dumps({'k':[O()]})); t(lambda: json.dumps((1,{'k':(2,O())})))
t(lambda: json.dumps(1,check_circular=False)); 
def nest(n):
    x=[]
    for i in range(n): x=[x]
    return x
t(lambda: len(json.dumps(nest(100)))); t(lambda: type(json.loads('['*50+']'*50)))
t(lambda: _json.make_encoder(1,None,None,None,':',',',0,0,0)); t(lambda: _json.make_encoder(None,None,None,None,1,',',0,0,0)); t(lambda: _json.make_encoder(None,lambda x:x,json.encoder.encode_basestring,None,':',',',0,0,1)([1,{'a':'é'}],0)); t(lambda: _json.make_encoder(None,lambda x:x,lambda s:3,None,':',',',0,0,1)('x',0)); t(lambda: _json.make_encoder(None,lambda x:x,lambda s:'<'+s+'>',None,':',',',0,0,1)({'x':'y'},0)); t(lambda: _json.make_scanner(3)); t(lambda: _json.make_scanner); t(lambda: _json.make_encoder)
t(lambda: json.dumps({'a':1},cls=type('X',(json.JSONEncoder,),{'default':lambda s,o:1})))
t(lambda: list(json.JSONEncoder().iterencode([1,{'a':2}]))); t(lambda: list(json.JSONEncoder(indent=1).iterencode([1,{'a':2}])))
t(lambda: None)
class O: pass
def noted(f):
    try: print(repr(f())[:100])
    except BaseException as e: print(type(e).__name__, str(e)[:60], getattr(e,'__notes__',None) if not isinstance(e,RecursionError) else '')
noted(lambda: json.dumps({'k':[1,O()]})); noted(lambda: json.dumps([{1:(2,{3})}])); a=[]; a.append({'x':a}); noted(lambda: json.dumps(a)); noted(lambda: json.dumps(O(),default=lambda o:[O]))
