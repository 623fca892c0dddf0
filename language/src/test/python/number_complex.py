"""Constructor, operators and text of complex."""
import warnings
warnings.simplefilter("ignore")
import re


def show(value):
    return re.sub(" at 0x[0-9a-f]+", "", repr(value))


def t(f):
    try: print(show(f())[:100])
    except BaseException as e: print(type(e).__name__, e)
class I(int): pass
class C(complex): pass
class Idx:
    def __index__(self): return 5
class FF:
    def __float__(self): return 2.5
class CC:
    def __complex__(self): return 1+2j
class CS:
    def __complex__(self): return C(1+2j)
class CB:
    def __complex__(self): return 3
for e in """complex()
complex('1+2j')
complex(' ( 1+2j ) ')
complex('1 + 2j')
complex('j')
complex('-j')
complex('1e5-nanj')
complex('infj')
complex('(1')
complex('1_0+2_0j')
complex('abc')
complex('')
complex(b'1')
complex('1',2)
complex(1,'2')
complex(None)
complex(1,None)
complex([])
complex(1,2)
complex(1j,2)
complex(1,2j)
complex(1j,2j)
complex(CC())
complex(CS())
complex(CB())
complex(CC(),2)
complex(1,CC())
complex(FF())
complex(FF(),FF())
complex(Idx())
complex(10**400)
complex(real=1,imag=2)
complex(C(1j))
type(C(1j))
C(1j).__complex__()
complex.from_number(3)
complex.from_number('3')
complex.from_number(CC())
complex.from_number(C(1j))
C.from_number(1j)
repr(1j)
repr(-1j)
repr(complex(-0.0,1))
repr(complex(0.0,-0.0))
repr(complex(1,-0.0))
repr(complex('nan+infj'))
repr(complex(1e16,1e-5))
str(1+2j)
hash(1+2j)
hash(1+0j)
hash(2j)
1j+1
1j+10**400
1+1j
1j-2
2-1j
True*1j
1j*1j
(1+2j)*(3+4j)
complex('inf+1j')*complex(1,1)
complex('inf')*2
2.0*complex('inf+1j')
1j/0
1j/0j
1/1j
1j/2.0
(1+2j)/(3-4j)
complex('inf')/complex(1,1)
(1+2j)**2
(1+2j)**-2
(1+2j)**0.5
(1+2j)**(1j)
0j**0
0j**-1
0j**1j
0j**2
(1+2j)**100
(1+2j)**101
1e300j**2
1e200j**3
pow(1j,2,3)
1j**2
1j%2
1j//2
divmod(1j,2)
1j<2
1j==1
1j.__eq__(1)
(1+0j).__eq__(1)
(1+0j)==1
complex(2**53+1)==2**53+1
(1j).__eq__('a')
abs(3+4j)
abs(complex('inf+nanj'))
abs(1e308+1e308j)
-1j
+1j
-(1+0j)
(1+2j).conjugate()
(1+2j).real
(1+2j).imag
bool(0j)
bool(complex('nan'))
int(1j)
float(1j)
format(1+2j)
format(1+2j,'.2f')
format(1+2j,'>20')
format(1+2j,'<20.3e')
format(1+2j,'020')
format(1+2j,'=20')
format(1+2j,'+')
format(1+2j,',')
format(12345+2j,',')
format(1+2j,'z')
format(1+2j,'%')
format(1+2j,'d')
format(1+2j,'s')
format(1+2j,'g')
format(1j,'')
format(-0.0+1j,'g')
format(1j,'.3')
format(complex(1.5,-2.5),'_.1f')
format(complex(1.5,-2.5),'^30.1f')
(1+2j).__format__(5)
round(1j)
1j.__pow__(2)
1j.__pow__(2,None)
1j.__pow__(2,3)
1j.__rpow__(2)
1j.__add__('a')
1j.__rsub__(5)
1j.__rtruediv__(5)
(1j).__lt__(3)
1j+'a'
complex(1,2,3)
complex(foo=1)
complex('1'*200)
complex('1.5e400j')
complex('3+4J')
complex('3+-4j')
complex('\\u0663+1j')
complex('\\ud800')
complex('1\\x00')""".split('\n'):
    print(e,end=' -> ')
    t(lambda: eval(e))

print("----- parts by name")
import warnings


class Converts:
    def __complex__(self):
        return 1j


class Complex(complex):
    pass


def call(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(source, repr(eval(source)), end="")
        except TypeError as error:
            print(source, "TypeError", error, end="")
    print("", *[warning.message for warning in caught], sep=" | ")


for source in ["complex(real=1j)", "complex(1j)", "complex(1j, 2)", "complex(real=1j, imag=2)", "complex(imag=1j)",
               "complex(real=Converts())", "complex(Converts())", "complex(real=Complex(1j))", "complex(Complex(1j))",
               "complex(real='1j')", "complex('1j')", "complex(imag='1')", "complex(real=[])", "complex([])",
               "complex(1, real=2)", "complex(1, 2, 3)", "complex(x=1)", "complex(x=1, y=2, z=3)", "complex(imag=2.0)",
               "Complex(real=1j)", "Complex(1j)", "complex(1, 2, imag=3)", "complex.__text_signature__"]:
    call(source)
