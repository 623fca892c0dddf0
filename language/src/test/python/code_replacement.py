"""code.replace: what it takes and what it refuses."""
import copy


def function(a, *, b=1):
    c = a + b
    return c, "text"


code = function.__code__
other = code.replace(
    co_name="renamed", co_qualname="Outer.renamed", co_filename="elsewhere.py", co_firstlineno=40, co_stacksize=20
)
print(other.co_name, other.co_qualname, other.co_filename, other.co_firstlineno)
print(other.co_consts == code.co_consts, other.co_varnames)
same = copy.replace(
    code,
    co_argcount=1,
    co_posonlyargcount=0,
    co_kwonlyargcount=1,
    co_nlocals=3,
    co_consts=code.co_consts,
    co_names=(),
    co_varnames=("a", "b", "c"),
    co_freevars=(),
    co_cellvars=(),
)
print(same == code)
function.__code__ = same
print(function(2))
for changes in (
    {"co_nlocals": 5},
    {"co_consts": [1]},
    {"co_names": None},
    {"co_code": "x"},
    {"co_name": b"x"},
    {"co_argcount": "1"},
    {"unknown": 1},
):
    try:
        code.replace(**changes)
    except Exception as e:
        print(type(e).__name__, e)
