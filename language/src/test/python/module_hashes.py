"""_md5, _sha1, _sha2, _sha3, _blake2."""
import warnings
warnings.simplefilter("ignore")
import re


def show(value):
    return re.sub(" at 0x[0-9a-f]+", "", repr(value))


import _md5,_sha1,_sha2,_sha3,_blake2
def t(e):
    try: r=show(eval(e))[:160]
    except BaseException as x: r=type(x).__name__+': '+str(x)
    print(e,'->',r)
for e in """_md5.md5()
_md5.md5(b'abc').hexdigest()
_md5.md5('abc')
_md5.md5(5)
_md5.md5(string=b'a').digest()
_md5.md5(data=b'a').digest()
_md5.md5(b'a',string=b'b')
_md5.md5(b'a',usedforsecurity=False).name
_md5.md5().digest_size,_md5.md5().block_size
_sha2.sha256(b'a').name,_sha2.sha224().block_size,_sha2.sha512().block_size,_sha2.sha384().digest_size
_sha1.sha1(b'a').hexdigest()
_sha3.sha3_256(b'a').hexdigest()
_sha3.shake_128(b'a').hexdigest(40)
_sha3.shake_256(b'a').digest(5)
_sha3.shake_128(b'a').hexdigest()
_sha3.shake_128(b'a').hexdigest(-1)
_sha3.shake_128(b'a').hexdigest(2**40)
_sha3.shake_128().digest_size,_sha3.shake_128().block_size,_sha3.sha3_224().block_size,_sha3.sha3_384()._capacity_bits,_sha3.sha3_384()._rate_bits,_sha3.sha3_384()._suffix,_sha3.shake_128()._suffix,_sha3.shake_128()._capacity_bits
_sha3.sha3_224().name,_sha3.shake_256().name
_sha3.shake_128(b'x'*1000).hexdigest(200)==_sha3.shake_128(b'x'*1000).hexdigest(200)
_blake2.blake2b(b'abc').hexdigest()
_blake2.blake2s(b'abc').hexdigest()
_blake2.blake2b(b'abc',digest_size=20).hexdigest()
_blake2.blake2b(b'abc',key=b'secret',salt=b'salt',person=b'person').hexdigest()
_blake2.blake2s(b'abc',key=b'secret',salt=b'salt',person=b'person',digest_size=16).hexdigest()
_blake2.blake2b(b'abc',fanout=2,depth=2,leaf_size=4096,node_offset=1,node_depth=1,inner_size=32,last_node=True).hexdigest()
_blake2.blake2s(b'abc',fanout=2,depth=2,leaf_size=4096,node_offset=2**47,node_depth=1,inner_size=32,last_node=True).hexdigest()
_blake2.blake2b(digest_size=0)
_blake2.blake2b(digest_size=65)
_blake2.blake2s(digest_size=33)
_blake2.blake2b(key=b'a'*65)
_blake2.blake2s(key=b'a'*33)
_blake2.blake2b(salt=b'a'*17)
_blake2.blake2b(person=b'a'*17)
_blake2.blake2s(person=b'a'*17)
_blake2.blake2b(fanout=256)
_blake2.blake2b(depth=0)
_blake2.blake2b(leaf_size=2**32)
_blake2.blake2b(leaf_size=-1)
_blake2.blake2b(node_offset=2**64)
_blake2.blake2s(node_offset=2**48)
_blake2.blake2b(node_offset=-1)
_blake2.blake2b(node_depth=256)
_blake2.blake2b(inner_size=65)
_blake2.blake2s(inner_size=33)
_blake2.blake2b('a')
_blake2.blake2b(data=b'a')
_blake2.blake2b().digest_size,_blake2.blake2s().block_size,_blake2.blake2b().name
_blake2.blake2b.MAX_KEY_SIZE,_blake2.blake2b.SALT_SIZE,_blake2.blake2b.PERSON_SIZE,_blake2.blake2b.MAX_DIGEST_SIZE,_blake2.blake2s.MAX_KEY_SIZE,_blake2.blake2s.SALT_SIZE
_blake2.blake2b(b'a'*1000).hexdigest()
_blake2.blake2s(b'a'*128).hexdigest()
_blake2.blake2b(b'a'*256,key=b'k').hexdigest()
_sha2.sha256(b'a').copy().hexdigest()
_sha2.sha256(b'a').update('a')
_sha2.sha256
_sha2.sha256()
type(_sha2.sha256())()
_sha3.sha3_224()
_blake2.blake2b()""".split('\n'): t(e)
h=_sha2.sha256(); h.update(b'a'); print(h.hexdigest()); h.update(b'b'); print(h.hexdigest())
