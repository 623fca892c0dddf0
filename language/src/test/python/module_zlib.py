"""zlib."""
import warnings
warnings.simplefilter("ignore")
import re


def show(value):
    return re.sub(" at 0x[0-9a-f]+", "", repr(value))


import zlib,gzip
def t(e):
    try: r=show(eval(e))[:160]
    except BaseException as x: r=type(x).__name__+': '+str(x)
    print(e,'->',r)
C=zlib.compress(b'hello'*10); G=gzip.compress(b'hello'*10,mtime=0)
def dob(*chunks,**k):
    d=zlib.decompressobj(**k); out=[d.decompress(c) for c in chunks]; return out,d.eof,d.unused_data,d.unconsumed_tail
def Z(): return zlib._ZlibDecompressor()
for e in """zlib.compress(b'hello'*10)
zlib.compress(b'hello'*10,9)
zlib.compress(b'hello'*10,0)
zlib.compress(b'hello'*10,1)
zlib.compress(b'hello'*10,10)
zlib.compress(b'hello'*10,-2)
zlib.compress(b'hello',wbits=-15)
zlib.compress(b'hello',wbits=31)
zlib.compress(b'hello',wbits=-9)
zlib.compress(b'hello',wbits=-8)
zlib.compress(b'hello',wbits=5)
zlib.compress(b'hello',wbits=40)
zlib.compress('a')
zlib.decompress(C)
zlib.decompress(C[:-1])
zlib.decompress(C[:5])
zlib.decompress(C+b'xx')
zlib.decompress(b'')
zlib.decompress(b'xxxxxxxx')
zlib.decompress(C[:-1]+b'x')
zlib.decompress(C,wbits=47)
zlib.decompress(G,wbits=47)
zlib.decompress(G,wbits=31)
zlib.decompress(G[:-1],wbits=31)
zlib.decompress(G[:-1]+b'x',wbits=31)
zlib.decompress(G[:-5]+b'x'+G[-4:],wbits=31)
zlib.decompress(C,wbits=31)
zlib.decompress(C[2:-4],wbits=-15)
zlib.decompress(C,bufsize=0)
zlib.decompress(C,bufsize=-1)
zlib.decompress(C,wbits=99)
zlib.decompress('a')
zlib.decompress(C,wbits=0)
zlib.adler32(b'abc')
zlib.adler32(b'abc',5)
zlib.adler32(b'abc',-1)
zlib.crc32(b'abc',2**40+5)
zlib.compressobj(10)
zlib.compressobj(method=5)
zlib.compressobj(wbits=99)
zlib.compressobj(memLevel=99)
zlib.compressobj(strategy=99)
zlib.compressobj()
zlib.compressobj(zdict=b'hello').compress(b'hello')
zlib.compressobj(zdict='a')
dob(C)
dob(C[:10],C[10:])
dob(C+b'xyz')
dob(C[:10])
dob(C,C)
dob(b'xxxx')
dob(zdict=b'a')
zlib.decompressobj(zdict='a')
zlib.decompressobj(wbits=99)
zlib.decompressobj().decompress(C,5)
zlib.decompressobj().decompress(C,-1)
zlib.decompressobj().flush()
zlib.decompressobj().flush(0)
zlib.decompressobj().flush(-1)
Z().decompress(C)
Z().decompress(C,5)
Z().needs_input
Z().eof
Z().unused_data
zlib._ZlibDecompressor(wbits=-15)
zlib._ZlibDecompressor(wbits=5,zdict=b'a')
type(zlib.compressobj()),type(zlib.decompressobj())
zlib.error.__module__
zlib.decompress(zlib.compress(b'',wbits=-15),-15)
zlib.decompress(b'x\\xbb\\x06,\\x02\\x15\\xcbH\\xcd\\xc9\\xc9\\x07\\x00')""".split('\n'): t(e)
d=zlib._ZlibDecompressor()
print(d.decompress(C,5),d.needs_input,d.eof,d.decompress(b'',1000),d.eof,d.unused_data)
try: d.decompress(b'')
except Exception as x: print(repr(x))
d=zlib.decompressobj(); print(d.decompress(C,5),d.unconsumed_tail, d.flush(), d.eof)
c=zlib.compressobj(); print(c.compress(b'abc'),c.flush(zlib.Z_SYNC_FLUSH),c.compress(b'def'),c.flush(zlib.Z_FULL_FLUSH),c.flush())
try: c.flush()
except Exception as x: print(repr(x))
try: c.compress(b'a')
except Exception as x: print(repr(x))
c=zlib.compressobj(); print(c.flush(0), c.flush(99) if 0 else '')
c=zlib.compressobj(zdict=b'hello world'); x=c.compress(b'hello world')+c.flush(); print(x)
print(zlib.decompressobj(zdict=b'hello world').decompress(x))
for z in ({},{'zdict':b'xx'}):
    try: zlib.decompressobj(**z).decompress(x)
    except Exception as e: print(repr(e))
c=zlib.compressobj(wbits=-15,zdict=b'hello world'); x=c.compress(b'hello world')+c.flush(); print(x, zlib.decompressobj(wbits=-15,zdict=b'hello world').decompress(x))
c=zlib.compressobj(wbits=31); x=c.compress(b'hello world')+c.flush(); print(x)


def strategies():
    """Whatever the strategy, nothing gets lost, in one piece or in several."""
    words = b"the quick brown fox jumps over the lazy dog " * 5
    text = b"".join(words[i % 50:] + str(i * i).encode() for i in range(2000))
    for strategy in range(5):
        for dictionary in (b"", words):
            for wbits in (15, -15, 31):
                if dictionary and wbits == 31:
                    continue
                for size in (10, 1000, 10**6):
                    options = {"zdict": dictionary} if dictionary else {}
                    packer = zlib.compressobj(6, 8, wbits, 8, strategy, **options)
                    parts = [packer.compress(text[i:i + size]) for i in range(0, len(text), size)]
                    packed = b"".join(parts) + packer.flush()
                    unpacker = zlib.decompressobj(wbits, **options)
                    print(strategy, bool(dictionary), wbits, size, unpacker.decompress(packed) == text)


strategies()
