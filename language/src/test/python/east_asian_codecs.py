# The encodings of East Asia: at once, byte by byte, as streams, and their errors.
import codecs
import io

texts = {
    "gbk": "中文abc聊天", "gb2312": "中文abc", "gb18030": "中文€😀ü", "big5": "中文abc臺灣", "big5hkscs": "香港中文",
    "cp950": "臺灣", "cp932": "日本語ｱｲｳ", "shift_jis": "日本語", "euc_jp": "日本語テスト", "cp949": "한국어 똠",
    "euc_kr": "한국어", "johab": "한국어", "iso2022_jp": "abc日本語\nxyz漢字", "shift_jis_2004": "日本語",
}
for name, text in texts.items():
    data = text.encode(name)
    print(name, data, data.decode(name) == text, codecs.lookup(name).name)
    decoder = codecs.getincrementaldecoder(name)()
    parts = [decoder.decode(data[i : i + 1]) for i in range(len(data))]
    print("".join(parts) + decoder.decode(b"", True) == text)
    encoder = codecs.getincrementalencoder(name)()
    print(b"".join(map(encoder.encode, text)).decode(name) == text)
    print(codecs.getreader(name)(io.BytesIO(data * 3)).read() == text * 3)
    target = io.BytesIO()
    writer = codecs.getwriter(name)(target)
    writer.write(text)
    writer.writelines([text, "abc"])
    print(target.getvalue().decode(name) == text * 2 + "abc")
    print(io.TextIOWrapper(io.BytesIO(data * 3000), encoding=name).read() == text * 3000)


def show(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


for errors in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"):
    for data in (b"abc\x80\x80\xc1\xc4", b"abc\xc8", b"\xc1\x64x"):
        show(lambda: data.decode("gbk", errors))
for errors in ("strict", "replace", "ignore", "xmlcharrefreplace", "backslashreplace", "namereplace"):
    for text in ("a\u0663b", "a\ud800b", "中😀"):
        show(lambda: text.encode("gbk", errors))
codecs.register_error("twice", lambda error: (error.object[error.start : error.end] and "??", error.end))
show(lambda: b"a\xffb".decode("gbk", "twice"))
show(lambda: "a\u0663b".encode("gbk", "twice"))
show(lambda: "a".encode("gbk", 1))
show(lambda: __import__("_codecs_cn").getcodec("nope"))
show(lambda: __import__("_codecs_cn").getcodec(1))
show(lambda: codecs.getreader("gbk")(io.BytesIO("中文\nab\n".encode("gbk"))).readlines())
show(lambda: codecs.getreader("gbk")(io.BytesIO("中文\nab\n".encode("gbk"))).readline())
show(lambda: codecs.getreader("gbk")(io.BytesIO("中文\nab\n".encode("gbk"))).read(1))
decoder = codecs.getincrementaldecoder("gbk")()
show(lambda: (decoder.decode(b"\xd6"), decoder.getstate(), decoder.decode(b"\xd0"), decoder.getstate(), decoder.errors))
show(lambda: decoder.decode(b"\xd6", True))
for state in ((b"1" * 9, 0), (b"1234", -1), (b"1", 2**64), (b"1", "x"), (1, 2), (b"1",), (b"\xd6", 7)):
    show(lambda: decoder.setstate(state))
show(lambda: (decoder.getstate(), decoder.decode(b"\xd0"), decoder.reset(), decoder.getstate()))
show(lambda: delattr(decoder, "errors"))
show(lambda: setattr(decoder, "errors", None))
