"""What the tokenizer behind the module tokenize gives, with and without extra tokens."""
class SIO:
    def __init__(self, s, newline=''):
        self.lines=[]
        cur=''
        for ch in s:
            cur+=ch
            if ch=='\n':
                self.lines.append(cur); cur=''
        if cur: self.lines.append(cur)
        self.i=0
    def readline(self):
        if self.i>=len(self.lines): return ''
        self.i+=1
        return self.lines[self.i-1]
import _tokenize
def show(src, extra=True, enc=False):
    print('=====',repr(src),extra)
    try:
        it=_tokenize.TokenizerIter(SIO(src,newline='').readline, extra_tokens=extra)
        for t in it: print(t)
    except Exception as e: print(type(e).__name__, e.args)
tests=["f(\n# c\n1)\nx\n","01234","1abc","0x","0xg","1_","1__0","$a?!","a\\\n b","a\\","a\\ b","(","'abc","'''abc","x = 1","x = 1 # c","# c","","\n","  \n","if x:\n  y\n z\n","if x:\n  y\n","if x:\n  y","if x:\n  y\n# c\n  z\n\nw\n","if x:\n\ty\n        z\n","a\r\nb\r\n","'''a\r\nb''' c\r\n","x = 'a\\\r\nb'\r\n","f'a{x}b'","f'a{{x}}b{y:>{w}}'","f'''a\nb{x}c\n{y}\nd''' + 1\n","f'{x!r:10}'","t'a{x}'","f'{'","f'}'","f'{x","é = 'ü' + f'ö{é}ä' # ß\n","f'''é\né{x}é\né''' é\n",")", "(]","if x:\n  y\n \tz","\x0cx\n","a\x00b","a;b\n","x = (\n  1,\n\n  # c\n  2)\n","def f():\n    pass\n\n\n    # c\n# d\nx","async def f(): await x","...","a!=b","a<>b","a:=1","\u3000","f'{a=}'","f'{a:{b:{c}}}'", "f'\\N{DIGIT ONE}{x}'", "rf'\\{x}'","'a' 'b'\n'c'","x\n  ","if 1:\n  x\n  ", "class A:\n  def f(self):\n    x\n\n  y", "\\\n","\\\nx", "x = \\\n\n", "  x\n y", "f'{\n1}'", "f'''{\n1\n}'''","f'a\nb'","f'''a","f'{a!x}'","f'{a;b}'","[1,\n2", "'\\", "b'a\n", "ur'x'","if x:\n" + "".join(" "*i+"if x:\n" for i in range(1,105))]
for s in tests:
    show(s)
for s in tests: show(s,False)
def bad(f):
    try:
        print(f())
    except BaseException as e: print(type(e).__name__,e.args)
bad(lambda: list(_tokenize.TokenizerIter(lambda: b'a', extra_tokens=True)))
bad(lambda: list(_tokenize.TokenizerIter(lambda: 'a', extra_tokens=True,encoding='utf-8')))
bad(lambda: list(_tokenize.TokenizerIter(lambda: 1/0, extra_tokens=True,encoding='utf-8')))
bad(lambda: list(_tokenize.TokenizerIter(iter([b'a=\xff\n',b'']).__next__, extra_tokens=True,encoding='utf-8')))
bad(lambda: list(_tokenize.TokenizerIter(iter([b'a=\xff\n']).__next__, extra_tokens=True,encoding='latin-1')))
bad(lambda: list(_tokenize.TokenizerIter(iter(['a\ud800b\n','c']).__next__, extra_tokens=True)))
bad(lambda: list(_tokenize.TokenizerIter(3, extra_tokens=True)))
bad(lambda: _tokenize.TokenizerIter)
bad(lambda: list(_tokenize.TokenizerIter(iter([b'a']).__next__, extra_tokens=True,encoding='foo')))


import os
folder = os.path.dirname(os.__file__)
for name in [name for name in sorted(os.listdir(folder)) if name.endswith('.py')][3:30]:
    with open(os.path.join(folder, name), 'rb') as file:
        lines = file.read().splitlines(True)
    for extra in (True, False):
        seed = 0
        for token in _tokenize.TokenizerIter(iter(lines).__next__, encoding='utf-8', extra_tokens=extra):
            seed = (seed * 31 + token[0] + token[2][0] * 7 + token[2][1] + token[3][0] * 3 + token[3][1]
                    + len(token[1]) * 5 + len(token[4])) % 1000000007
        print(name, extra, seed)
