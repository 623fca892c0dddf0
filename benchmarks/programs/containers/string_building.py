"""Builds strings: join, formatted strings, additions, slices, replacements and searches."""

SIZE = 250_000
SMALL = 100
RESULT = (9799999, 250000, 875000, 28400, '   50.50 qrw hyhq\n   102: lwhp-102      ')
SMALL_RESULT = (3899, 100, 350, 2, '    99: lwhp-99           49.50 qrw hyhq')


def caesar(text, by):
    letters = []
    for letter in text:
        if "a" <= letter <= "z":
            letters.append(chr((ord(letter) - 97 + by) % 26 + 97))
        else:
            letters.append(letter)
    return "".join(letters)


def run(size):
    """The length of the page made, its vowels, and a cipher of its beginning."""
    lines = []
    for number in range(size):
        name = "item-" + str(number)
        line = f"{number:>6}: {name.upper():<14} {number * 0.5:8.2f} {'even' if number % 2 == 0 else 'odd'}"
        lines.append(line.rstrip())
    page = "\n".join(lines)
    page = page.replace("odd", "not even").replace("ITEM", "Item")
    grown = ""
    for line in lines[: size // 4]:
        grown += line[8:12].lower()
    vowels = sum(page.count(vowel) for vowel in "aeiou")
    found = 0
    place = page.find("99")
    while place >= 0:
        found += 1
        place = page.find("99", place + 1)
    return len(page), len(grown), vowels, found, caesar(page[:4000].lower(), 3)[-40:]
