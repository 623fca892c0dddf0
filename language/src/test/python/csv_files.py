"""The module csv: dialects, reading, writing and their errors."""
import csv, _csv


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error), error)


class Out:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text
        return len(text)


def read(lines, **options):
    attempt(lambda: list(csv.reader(lines, **options)))


def write(rows, **options):
    out = Out()

    def run():
        csv.writer(out, **options).writerows(rows)
        return out.text

    attempt(run)


print(sorted(name for name in dir(_csv) if not name.startswith('_')))
print([getattr(csv, name) for name in dir(csv) if name.startswith('QUOTE_')], csv.list_dialects(), csv.field_size_limit())
read(['a,b,c\r\n', '1,"x, ""y""\n', 'z",\n', '\n', ' 3 , 4\r'])
read(['a b  c'], delimiter=' ')
read(['a, b,  "c"'], skipinitialspace=True)
read(['a,\'b,c\''], quotechar="'")
read(['a,"b'], strict=True)
read(['a,"b'])
read(['a,"b"c'], strict=True)
read(['a,"b"c,d'])
read(['a\\,b,c\\\n', 'd'], escapechar='\\')
read(['"a\\"b",c'], escapechar='\\', doublequote=False)
read(['a\nb'])
read(['a\rb'])
read([b'a'])
read([3])
read(3)
read(['1,"2",,a'], quoting=csv.QUOTE_NONNUMERIC)
read(['1,"2",,3.5'], quoting=csv.QUOTE_NONNUMERIC)
read(['1,"2",,3.5,""'], quoting=csv.QUOTE_STRINGS)
read(['1,"2",,3.5,""'], quoting=csv.QUOTE_NOTNULL)
read(['1,"2"'], quoting=csv.QUOTE_NONE)
read(['"a"'], quotechar=None)
read(['a\x00b,\U0001f600,ü'])
read(['a;b'], delimiter=';', dialect='excel-tab')
read(['a\tb'], dialect='excel-tab')
read(['a'], dialect='nope')
for option in ('delimiter', 'escapechar', 'quotechar'):
    for value in ('', 'ab', 3, b'x', None, '\n', ' ', '\r', ',', '"', 'ü'):
        read(['aüb c'], **{option: value})
        read(['aüb c'], skipinitialspace=True, **{option: value})
for value in ('', 'x', 3, None, ',', '\n', '"'):
    read(['a'], lineterminator=value)
    write([['a', 'x', 'b\nc']], lineterminator=value)
for value in (-1, 6, 'a', None, 1.5, True):
    read(['a'], quoting=value)
read(['a'], doublequote='', strict=[], foo=1)
read(['a'], escapechar=',', )
read(['a'], quotechar='x', escapechar='x')
for quoting in range(6):
    write([['a', 1, None, 2.5, 'x,y', 'q"q', 'n\nl', '', ' '], [''], [None], [], ['"'], [1, 'b\\c']], quoting=quoting)
    write([['a', 1, None, 2.5, 'x,y', 'q"q', 'n\nl', '', ' '], [1, 'b\\c']], quoting=quoting, escapechar='\\')
    write([['', 'a']], quoting=quoting, delimiter=' ', skipinitialspace=True)
    write([[None, 'a']], quoting=quoting, delimiter=' ', skipinitialspace=True)
write([['a"b', 'c']], doublequote=False, escapechar='\\')
write([['a"b', 'c']], doublequote=False)
write([['a', 'b']], quoting=csv.QUOTE_ALL, lineterminator='\n')
write([3])
write(['abc', ('x', 'y')])
write([[1 + 2j, 1e300, 10**20, True, 0.1]])
attempt(lambda: csv.writer(3))
attempt(lambda: csv.writer(Out()).writerow([1, 2]))
attempt(lambda: csv.writer(Out()).writerows(3))
reader = csv.reader(['a', '"b\n', 'c"', 'd'])
print(next(reader), reader.line_num, next(reader), reader.line_num, list(reader), reader.line_num, reader.dialect.delimiter)
attempt(lambda: type(reader)())
attempt(lambda: type(csv.writer(Out()))())
csv.register_dialect('mine', delimiter='|', quoting=csv.QUOTE_ALL)
print('mine' in csv.list_dialects(), csv.get_dialect('mine').delimiter)
read(['a|b'], dialect='mine')
csv.unregister_dialect('mine')
attempt(lambda: csv.get_dialect('mine'))
attempt(lambda: csv.unregister_dialect('mine'))
attempt(lambda: csv.register_dialect(3))
attempt(lambda: csv.register_dialect('x', quoting=9))


class Custom(csv.excel):
    delimiter = '/'
    quoting = csv.QUOTE_NONNUMERIC


class Bad(csv.Dialect):
    pass


read(['1/"b"'], dialect=Custom)
read(['1/"b"'], dialect=Custom())
attempt(lambda: Bad())
dialect = _csv.Dialect(delimiter=';')
print(dialect.delimiter, dialect.doublequote, dialect.escapechar, repr(dialect.lineterminator), dialect.quotechar, dialect.quoting,
      dialect.skipinitialspace, dialect.strict)
attempt(lambda: setattr(dialect, 'delimiter', 'x'))
attempt(lambda: _csv.Dialect('excel', ';', False, None, '\n', "'", 1, True, True).quotechar)
attempt(lambda: _csv.Dialect(dialect) is dialect)
attempt(lambda: csv.field_size_limit(3))
read(['abcd'])
read(['abc', '"ab', 'cd"'])
attempt(lambda: csv.field_size_limit(131072))
attempt(lambda: csv.field_size_limit('x'))
attempt(lambda: list(csv.DictReader(['a,b', '1,2', '3', '4,5,6'])))
out = Out()
writer = csv.DictWriter(out, ['a', 'b'], extrasaction='ignore')
writer.writeheader()
writer.writerow({'a': 1, 'b': 'x"y', 'c': 3})
print(repr(out.text))
print(csv.Error.__mro__, csv.Error)
print(csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.Sniffer().has_header('name,age\nbob,3\nann,5\n'))


class Row:
    def __iter__(self):
        raise ZeroDivisionError('row')


class Text:
    def __str__(self):
        raise ZeroDivisionError('text')


write([Row()])
write([[Text()]])
