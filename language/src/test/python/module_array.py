"""array."""
import warnings
warnings.simplefilter("ignore")
import re


def show(value):
    return re.sub(" at 0x[0-9a-f]+", "", repr(value))


from array import array
import array as am, io
def t(e):
    try: r=show(eval(e))[:160]
    except BaseException as x: r=type(x).__name__+': '+str(x)
    print(e,'->',r)
class S(array): pass
a=array('i',[1,2,3])
for e in """array('i')
array('i',[1,2])
array('q',(1,2))
array('d',[1,2.5])
array('f',[1.1])
array('b',[200])
array('B',[-1])
array('B',[256])
array('b',[-129])
array('h',[40000])
array('H',[-1])
array('H',[70000])
array('i',[2**31])
array('I',[-1])
array('I',[2**32])
array('l',[2**63])
array('L',[-1])
array('L',[2**64])
array('Q',[2**64])
array('q',[2**63])
array('i',['a'])
array('i',[1.5])
array('d',['a'])
array('w','abc')
array('w',['a','bc'])
array('w',[1])
array('u','abc')
array('x')
array(5)
array('ii')
array('i','abc')
array('i',5)
array('i',b'abcd')
array('i',b'abc')
array('i',bytearray(b'abcd'))
array('i',array('b',[1,2]))
array('w',array('i',[1]))
array('i',array('w','ab'))
array('i',iter([1,2]))
a[0],a[-1],a[1:],a[::2]
a[5]
a['a']
a[10**30]
a==array('d',[1,2,3])
a<array('i',[1,3])
a<5
a==5
a+array('i',[4])
a+array('d',[4])
a+5
a*2
2*a
a*-1
a*10**30
a*'a'
3 in a,7 in a
len(a)
a.index(2)
a.index(7)
a.index(2,-2)
a.index(1,1)
a.count(2)
a.pop(10)
array('i').pop()
array('i',[1,2]).pop(0)
a.remove(9)
a.append('x')
a.insert(1,'x')
a.extend(5)
a.extend(array('d'))
a.extend([1,'x'])
a.tobytes()
a.tolist()
a.tounicode()
array('w','ab').tounicode()
array('i').frombytes(b'abc')
array('i').frombytes('abc')
array('i').fromlist((1,))
array('i').fromlist([1,'a'])
array('i').fromunicode('a')
array('w').fromunicode(5)
a.byteswap()
a
a.byteswap()
array('q',[1]).byteswap()
a.itemsize,a.typecode
a.buffer_info()[1]
a.__reduce_ex__(2)
a.__reduce_ex__(3)
array('w','ab').__reduce_ex__(3)
a.__copy__()
a.__deepcopy__(None)
array[int]
am.typecodes
am.ArrayType is array
iter(a)
iter(a).__reduce__()
S('i',[1])
hash(a)
memoryview(a).format,memoryview(a).itemsize,memoryview(a).shape
bytes(a)
array('f',[1e300])
array('d',[10**400])
array('i',[True])
am._array_reconstructor(array,'i',8,b'abcd')
am._array_reconstructor(array,'i',99,b'abcd')
am._array_reconstructor(array,'i',9,b'\\0\\0\\0\\1')
array('w','a\\u20ac')
array('w','a\\'b')
array('i',[1])<array('i',[1,2]),array('d',[1.5])>array('i',[1])
array('i',[1])!=array('i',[1])""".split('\n'): t(e)
def x(s):
    a=array('i',[1,2,3,4,5])
    try: exec(s); print(s,'->',a)
    except BaseException as e: print(s,'->',type(e).__name__,e)
for s in """a[1]='x'
a[10]=1
a[1:2]=array('i',[9,9])
a[1:2]=[1]
a[1:2]=array('d')
a[::2]=array('i',[9,9,9])
a[::2]=array('i',[9,9])
del a[1]
del a[1:3]
del a[::2]
del a[10]
a[1:3]=a
a+=array('i',[7])
a+=[7]
a*=2
a*=0
a.reverse()
a.insert(100,7)
a.insert(-100,7)
a.insert(-1,7)
a.clear()
m=memoryview(a);a.append(1)
m=memoryview(a);a[0]=7
m=memoryview(a);a.pop()
m=memoryview(a);a[1:2]=array('i')
a.extend(a)
a.fromfile(io.BytesIO(b'abcdefgh'),1)
a.fromfile(io.BytesIO(b'abcdefg'),2)
a.fromfile(io.BytesIO(b'abcdefg'),-1)
a.frombytes(b'abcd')
b=io.BytesIO();a.tofile(b);print(b.getvalue())
a.tofile(5)""".split('\n'): x(s)
