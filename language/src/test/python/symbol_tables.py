"""Scopes as the module symtable shows them."""
import _symtable, symtable

def show(table, depth=0):
    print('  ' * depth, table.name, sorted(table.symbols.items()), table.varnames, table.nested, table.type, table.lineno)
    for child in table.children:
        show(child, depth + 1)

def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)

print({name: value for name, value in _symtable.__dict__.items() if isinstance(value, int)})
SOURCE = '''
class A[T](B):
    x: int = 1
    def f[U](self, a: U = 1, *args, __private, **kwargs) -> T:
        nonlocal_ = [i + a for i in args]
        def g():
            nonlocal nonlocal_
            return super().f(nonlocal_)
        return lambda q: (q, g, x)
    __y = x
type X[V: int = str] = list[V]
import os.path, sys as system
from a import b as c
global e
e = 1
g = (i for i in e if (w := i))
async def co():
    async with d as k: yield k
    return
'''.replace('    return\n', '')
show(_symtable.symtable(SOURCE, 'file', 'exec'))
show(_symtable.symtable('lambda x: x', 'file', 'eval'))
show(_symtable.symtable('x = 1', b'file', 'single'))
for arguments in [(1, 'f', 'exec'), ('x', 'f', 'foo'), ('(', 'f', 'exec'), ('def f(a, a): 0', 'f', 'exec'), ('x', 3, 'exec'),
                  (), ('x\0', 'f', 'exec'), ('\ud800', 'f', 'exec'), ('nonlocal x', 'f', 'exec'), ('def f():\n x\n global x', 'f', 'exec')]:
    attempt(lambda: _symtable.symtable(*arguments))
attempt(lambda: type(_symtable.symtable('', 'f', 'exec'))())
attempt(lambda: _symtable.symtable('return 1', 'f', 'exec').symbols)
top = symtable.symtable(SOURCE, 'file', 'exec')
print(top, top.get_type(), top.get_children(), top.get_identifiers() == set(top.get_identifiers()))
for child in top.get_children():
    print(child.get_name(), child.get_type(), child.is_nested(), child.is_optimized(), child.has_children(), sorted(child.get_identifiers()))
    for symbol in sorted(child.get_symbols(), key=lambda s: s.get_name()):
        print('   ', symbol, symbol.is_referenced(), symbol.is_parameter(), symbol.is_global(), symbol.is_local(), symbol.is_free(),
              symbol.is_imported(), symbol.is_assigned(), symbol.is_namespace(), symbol.is_annotated(), symbol.is_type_parameter())
