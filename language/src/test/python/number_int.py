"""Operators, conversions and errors of int."""
import warnings
warnings.simplefilter("ignore")
import re


def show(value):
    return re.sub(" at 0x[0-9a-f]+", "", repr(value))


def t(f):
    try: print(show(f())[:80])
    except BaseException as e: print(type(e).__name__, e)
B=10**30
for e in ["1//0","1%0","divmod(1,0)","1/0","B//0","B%0","divmod(B,0)","B/0","1.0/0","1.0//0","1.0%0","divmod(1.0,0)","0.0**-1","0**-1","0**-B","B**-1","2**-3","B**-3","pow(2,-1,0)","pow(2,3,0)","pow(2,-1,4)","pow(2,-1,5)","pow(2,5,-3)","1<<-1","1>>-1","1<<(1<<70)","1>>(1<<70)","-1>>(1<<70)","0<<(1<<70)","0<<(1<<62)","1<<(1<<62)","1<<(1<<63)","1<<(2**60)","B/1e-300","10**400/1","1/10**400","10**400/10**399","float(10**400)","10**400 == float('inf')","10**400 < float('inf')","10**400*1.0","pow(2,3,1)","pow(2,3,-1)","pow(B,B,97)","int('12',1)","int('12',37)","int('z'*3,36)","int('0x1g',16)","int('')","int('  ')","int('1__0')","int(' 12\\n')","int('x'*300)","int('9'*5000)","int(b'12x')","int(bytearray(b'q'))","int('1'*4301)","str(10**4300)","str(10**4299)[:2]","hash(2**61-1)","hash(-(2**61-1))","hash(-1)","hash(-2)","hash(10**30)","hash(-10**30)","hash(2**61-2)","hash(-2**63)","hash(2**63-1)","1j//1","1<<64","int('٣')","int(None)","int([])","int('1',None)","int(3,5)","int(x=3)","int(base=5)","int('5',base=0)","int('010',0)","int('00',0)","int('0b2',0)","int('-0x_f',0)","(5).__pow__(3,2)","(5).__add__(2.0)","pow(3,2.0)","(3).__pow__(2,2.0)","pow(0,0)","pow(2,-1,1)","True<<3","(1<<62).bit_count()", "0**(-1)","0.0**(-1.5)"]:
    print(e,end=' -> ')
    t(lambda: eval(e))


class Odd:
    def __index__(self):
        return True

    def __int__(self):
        return False


import operator
warnings = __import__("warnings")
for convert in (int, operator.index, hex, range, float, [1, 2].__getitem__):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(convert(Odd()), [str(w.message) for w in caught])

# Long texts in bases that are powers of two.
for base, digits in ((2, "01"), (4, "0123"), (8, "1234567"), (16, "089aBcf"), (32, "0vV9")):
    text = digits * 3001
    number = int(text, base)
    print(base, number.bit_length(), number % 1000003, int("-" + text, base) == -number, int("0" * 5000 + "1", base))
