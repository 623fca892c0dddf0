"""Methods of int, bool and float."""
import warnings
warnings.simplefilter("ignore")
import re


def show(value):
    return re.sub(" at 0x[0-9a-f]+", "", repr(value))


def t(f):
    try: print(show(f())[:100])
    except BaseException as e: print(type(e).__name__, e)
class I(int): pass
class F(float): pass
class Idx:
    def __index__(self): return 5
class BadInt:
    def __int__(self): return 'x'
class BadIdx:
    def __index__(self): return 'x'
class SubInt:
    def __int__(self): return I(5)
class SubIdx:
    def __index__(self): return I(5)
class FF:
    def __float__(self): return 2.5
class FS:
    def __float__(self): return F(2.5)
class FB:
    def __float__(self): return 3
class Tr:
    def __trunc__(self): return 3
class CC:
    def __complex__(self): return 1+2j
class CB:
    def __complex__(self): return 3
for e in """(5).to_bytes(2)
(5).to_bytes(2,'little')
(5).to_bytes()
(256).to_bytes()
(-1).to_bytes()
(-1).to_bytes(signed=True)
(-129).to_bytes(1,signed=True)
(5).to_bytes(-1)
(5).to_bytes(2,'foo')
(5).to_bytes(2,5)
(0).to_bytes(0)
(1).to_bytes(0)
(1<<100).to_bytes(13,'big')
int.from_bytes(b'\\xff\\x00')
int.from_bytes(b'\\xff\\x00',signed=True)
int.from_bytes(b'','big')
int.from_bytes([1,2,3],'little')
int.from_bytes([1,2,300],'little')
int.from_bytes('abc','little')
int.from_bytes(3)
I.from_bytes(b'a')
type(I.from_bytes(b'a'))
bool.from_bytes(b'a')
int(Idx())
int(BadInt())
int(BadIdx())
int(SubInt())
type(int(SubInt()))
int(SubIdx())
int(Tr())
int('5',Idx())
int(1e30)
int(float('nan'))
int(float('inf'))
int(-1.9)
round(15,-1)
round(25,-1)
round(-25,-1)
round(10**30,-29)
round(5,2)
round(5,None)
round(5,'a')
(5).__format__(5)
format(5,'x')
format(5,'zz')
format(5,'.3')
format(5,'.3f')
format(5,'c')
format(-5,'c')
format(True,'')
format(True,'d')
format(True,'5')
float()
float('abc')
float('1_0.5')
float(b'1.5')
float('  inf ')
float('nan')
float('-nan')
float('1__0')
float(None)
float([])
float(FF())
float(FS())
float(FB())
float(Idx())
float(BadIdx())
float(10**400)
float('1'*400)
float(x=1)
float.from_number(1)
float.from_number('1')
float.from_number(FF())
F.from_number(1)
type(F.from_number(1))
float.fromhex('0x1.8p3')
float.fromhex('zz')
float.fromhex('0x1p5000')
float.fromhex('inf')
float.fromhex('-nan')
float.fromhex('0x.p0')
float.fromhex('1.')
float.fromhex('0x1.fffffffffffff8p1023')
float.fromhex('0x1.fffffffffffff7fp1023')
float.fromhex(' 0x1p-1075 ')
float.fromhex('0x1.8p-1075')
float.fromhex(5)
(1.5).hex()
(0.0).hex()
(-0.0).hex()
(5e-324).hex()
float('inf').hex()
float('nan').hex()
(1.5).as_integer_ratio()
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
(1e300).as_integer_ratio()
(2.5).is_integer()
float('inf').is_integer()
round(2.5)
round(3.5)
round(2.675,2)
round(1e300,2)
round(1.5,-400)
round(1e308,-308)
round(1.7e308,-308)
round(float('nan'))
round(float('inf'))
round(float('nan'),2)
round(2.5,None)
round(2.5,'a')
5.5//-2
-5.5%2
5.5%-2
-0.0%5
0.0%-5
5%float('inf')
-5%float('inf')
float('inf')%5
1e300//1e-300
divmod(-7.5,2)
divmod(5.0,float('inf'))
divmod(-5.0,float('inf'))
2.0**1e400
10.0**400
(-8.0)**(1/3)
(-1.0)**float('inf')
(-2.0)**float('inf')
float('inf')**-1
1.0**float('nan')
float('nan')**0
(-0.0)**-1
(-0.0)**-3.0
(-0.0)**3.0
pow(2.0,3.0,4)
(2.0).__pow__(3)
(2.0).__pow__(3,4)
1.5 + 10**400
1.5 < 10**400
float.__getformat__('double')
float.__getformat__('float')
float.__getformat__('x')
float.__getformat__(3)
hash(1.5)
hash(float('inf'))
hash(float('nan')) != 0
(1.5).__eq__('a')
(1.5).__lt__('a')
(1.5).__floordiv__(0)
(1.5).__rfloordiv__('a')
F(1.5).__repr__()
I(5).__repr__()
bool(5)
bool(x=5)
bool(1,2)
True & 1
True & False
True ^ True
True | 5
True + True
~True
-True
abs(True)
repr(True)
True.__and__(3.0)
True.__and__(False)
True.__rand__(True)
True.real
True.conjugate()
type(True.numerator)
(5).__getnewargs__()
(5.0).__getnewargs__()
(5j).__getnewargs__()
I(5).__getnewargs__()
(5).__sizeof__()
(1<<100).__sizeof__()
(5.0).__sizeof__()
(5j).__sizeof__()
(5).__trunc__()
(5.7).__trunc__()
(5.7).__floor__()
(5.2).__ceil__()
(1e30).__ceil__()
float('nan').__floor__()
float('inf').__ceil__()
float('inf').__trunc__()
(5).__divmod__(2.0)
(5).__divmod__(0)
(5).__rdivmod__(7)
(5).__rpow__(2)
(5).__rpow__(2, 3)
(5).__bool__()
(7).as_integer_ratio()
(7).is_integer()
int.__new__(bool,1)
int.__new__(str,1)
int.__new__()
int.__new__(5)
object.__new__(int)
bool.__new__(int)
float.__new__(int)""".split('\n'):
    print(e,end=' -> ')
    t(lambda: eval(e))
