# str.format, format_map, % and the formatter's parser.
import _string


class A:
    x = 5

    def __format__(self, spec):
        return "<%s>" % spec

    def __repr__(self):
        return "A\xe9"

    def __str__(self):
        return "A!"


class Missing(dict):
    def __missing__(self, key):
        return "missing " + key


class N:
    def __int__(self):
        return 65


class I:
    def __index__(self):
        return 65


class F:
    def __float__(self):
        return 1.5


def check(*expressions):
    for text in expressions:
        try:
            value = eval(text)
            shown = "%s %s" % (type(value).__name__, ascii(value))
        except Exception as e:
            shown = "%s: %s" % (type(e).__name__, e)
        print(ascii(text), "->", shown)


a = A()
check("'{}'.format(1)", "'{} {}'.format(1, 2)", "'{1} {0}'.format(1, 2)", "'{a}'.format(a=3)", "'{0.x}'.format(a)", "'{0[1]}'.format([1, 2])", "'{0[k]}'.format({'k': 3})", "'{0[-1]}'.format({'-1': 4})", "'{!r}'.format('a')", "'{!s}'.format(a)",
      "'{!a}'.format(a)", "'{!r:>6}'.format('a')", "'{:>{}}'.format('a', 5)", "'{:{w}.{p}}'.format('abcdef', w=5, p=2)", "'{:abc}'.format(a)", "'{{}}'.format()", "'{{{}}}'.format(1)", "'a{{b}}c'.format()",
      "'{'.format()", "'}'.format()", "'{}'.format()", "'{0}'.format()", "'{a}'.format()", "'{0'.format(1)", "'{!}'.format(1)", "'{!x}'.format(1)", "'{!rx}'.format(1)", "'{!r'.format(1)", "'{!'.format(1)", "'{:{:{}}}'.format(1, 2, 3)", "'{:{'.format(1)",
      "'{} {0}'.format(1)", "'{0} {}'.format(1)", "'{0.}'.format(1)", "'{0[}'.format(1)", "'{0[]}'.format(1)", "'{0]}'.format(1)", "'{0[1]x}'.format([1, 2])", "'{a{b}}'.format(1)", "'{99999999999999999999}'.format(1)", "'{0.nope}'.format(1)", "'{0[5]}'.format([1])",
      "'{a.b[c]}'.format(a=1)", "'{:d}'.format('a')", "'{:5}|{:<5}|{:^5}|{:>5}'.format('a', 'b', 'c', 'd')", "'{:*^7}'.format('abc')", "'{:.2}'.format('abc')", "'{:05}'.format('ab')", "'{:=5}'.format('ab')", "'{:+}'.format('a')", "'{: }'.format('a')", "'{:#}'.format('a')", "'{:z}'.format('a')",
      "'{:,}'.format('a')", "'{:\\u4e2d>4}'.format('a')", "'{:5}'.format('\\U0001f600')", "'{:.1}'.format('\\U0001f600x')", "'{:q}'.format('a')", "'{:s}'.format('a')", "'{:5s}'.format(None)", "'{}'.format(None)", "'{:>5}'.format(True)", "'{:d}'.format(True)", "'{}{}'.format(1.5, 2j)",
      "'{:,}'.format(1234567)", "'{:_x}'.format(2**40)", "'{:.3f}'.format(2.0005)", "'{:e}'.format(12345)", "'{:%}'.format(0.25)", "'{:c}'.format(97)", "'{:n}'.format(5)", "'{:010.2f}'.format(-3.14159)", "'{:+d}'.format(3)", "'{:#x}'.format(255)", "'{:b}'.format(-5)",
      "format('a', '>3')", "format(1, 1)", "'a'.__format__('>3')", "'a'.__format__(1)", "format(a, 'q')", "'{0!r} {0!s} {0}'.format('x')", "'{x}{y}'.format_map(Missing(x=1))", "'{}'.format_map({})", "'{a[b]}'.format_map({'a': {'b': 1}})", "'{a}'.format_map([])", "'{a}'.format_map({})", "'{a}'.format(**{'a': 1})",
      "''.format(1, 2)", "'{0}{1}{0}'.format('a', 'b')", "'{\\u0663}'.format(0, 1, 2, 3)", "'{a b}'.format(**{'a b': 1})", "'{:{}}'.format(5, '>4')", "'{:{{}}}'.format(5)", "'{0:{1}{2}}'.format(5, '>', 6)")

check("list(_string.formatter_parser('a{b!r:c}d{{e}}f{}g'))", "list(_string.formatter_parser(''))", "list(_string.formatter_parser('{a:{b}}'))", "list(_string.formatter_parser('}'))", "_string.formatter_parser(1)",
      "_string.formatter_field_name_split('a.b[c][1]')[0]", "list(_string.formatter_field_name_split('0.b[c][1]')[1])", "_string.formatter_field_name_split('0')[0]", "_string.formatter_field_name_split(1)", "list(_string.formatter_field_name_split('a[')[1])")

values = "1", "-1", "1.5", "'a'", "None", "b'a'", "I()", "N()", "F()", "True", "'ab'", "[1]", "(1,)", "(1, 2)", "()", "{'a': 1}", "2**70", "0x110000", "2.5j", "1e300", "float('nan')"
check(*["%a %% %s" % (f, v) for f in ("%d", "%i", "%u", "%x", "%X", "%o", "%c", "%f", "%e", "%g", "%*d", "%(a)s", "%%", "%") for v in values])
check(*["%a %% %s" % (f, v) for f in ("%s", "%r", "%a") for v in values if v not in ("I()", "N()", "F()")])
check("'%5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5)", "'%#x %#o %#X' % (255, 8, 255)", "'%.3d' % 5", "'%.2f' % 1.005", "'%10.3f|' % 3.14159", "'%-10s|' % 'ab'", "'%.2s' % 'abc'", "'%s %s' % ('a',)", "'%s' % ('a', 'b')", "'%z' % 1", "'%(a' % {}", "'%(a)d %(b)s' % {'a': 1, 'b': 'x'}",
      "'%(a)s' % {}", "'%(a)s %s' % ({'a': 1},)", "'%*.*f' % (8, 2, 3.14159)", "'%-*d|' % (5, 3)", "'%*d|' % (-5, 3)", "'%c%c' % ('a', 98)", "'%s' % 'x' * 2", "'abc' % {}", "'abc' % ()", "'abc' % 1", "'abc' % []", "'abc' % 'x'", "'%s' % {}", "'%s' % []", "'%(a)s' % Missing()", "'%((a))s' % {'(a)': 1}",
      "'%l' % 1", "'%ld' % 1", "'%hd' % 1", "'%5%' % ()", "'%s %%' % 1", "'%\\u4e2d' % 1", "'%s' % '\\u4e2d'", "'\\u4e2d%s' % 'a'", "'%r' % '\\xe9'", "'%a' % '\\xe9'", "'%08.3e' % 12345.678", "'%G' % 1e-10", "'%g' % 100000", "'%g' % 1000000", "'%#g' % 1", "'%+.1e' % 0.0", "'%d' % 1e20", "'%d' % float('inf')", "'%x' % -255", "'%d' % 10**5000")

import sys
for f, a in (("%.*d", (sys.maxsize, 1)), ("%.*d", (2**31, 1)), ("%.*d", (2**31 - 1, 1)), ("%.*s", (2**64, 1)), ("%*d", (2**63, 1)),
             ("%.2147483647d", (1,)), ("%.2147483648d", (1,)), ("%.*s", (-5, "abc")), ("%.*f", (-5, 1.5)), ("%.*f", (1200, 0.1))):
    for g in f, f.encode():
        try:
            result = repr(g % a)
        except Exception as e:
            result = repr(e)
        print(g, a, result)
text = "it's \xe4"
print(f"{text!a} {text=!a} {1.25!a:10.10}|")
