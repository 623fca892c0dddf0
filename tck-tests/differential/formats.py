"""Random format specifications and %-conversions, most of them valid."""


class FormatSpecs:
    TYPES = {"int": "bcdoxXneEfFgG%", "float": "eEfFgGn%", "str": "s", "bool": "dsxf"}
    CONVERSIONS = {"d": "int", "i": "int", "u": "int", "o": "int", "x": "int", "X": "int", "e": "float", "E": "float",
                   "f": "float", "F": "float", "g": "float", "G": "float", "c": "int", "r": "str", "s": "str", "a": "str"}

    def __init__(self, random):
        self._random = random

    def _maybe(self, share, *choices):
        return self._random.choice(choices) if self._random.random() < share else ""

    def spec(self, kind):
        """[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]"""
        number = kind != "str" or self._random.random() < 0.05
        align = self._maybe(0.35, "<", ">", "^", "=") if number else self._maybe(0.35, "<", ">", "^")
        fill = self._maybe(0.4, "*", "0", " ", "_", "\u00e9", "x") if align else ""
        text = fill + align
        if number:
            text += self._maybe(0.25, "+", "-", " ") + self._maybe(0.06, "z") + self._maybe(0.15, "#")
            text += self._maybe(0.2, "0")
        text += self._maybe(0.5, *map(str, range(0, 25)))
        if number:
            text += self._maybe(0.2, ",", "_")
        if kind != "int" or self._random.random() < 0.25:
            text += self._maybe(0.5, *("." + str(n) for n in range(0, 20)))
            if "." in text:
                text += self._maybe(0.06, ",", "_")
        types = self.TYPES[kind] if self._random.random() < 0.95 else "bcdeEfFgGnosxX%qz"
        return text + self._maybe(0.75, *types)

    def percent(self):
        """A conversion and the kinds of the values that it takes; `width` is a small int."""
        kinds = []
        text = "%" + "".join(self._maybe(0.2, flag) for flag in "#0- +")
        width = self._maybe(0.5, *map(str, range(0, 20)), "*")
        precision = self._maybe(0.35, *("." + str(n) for n in range(0, 12)), ".*", ".")
        kinds += ["width"] * ((width + precision).count("*"))
        conversion = self._random.choice(list(self.CONVERSIONS)) if self._random.random() < 0.97 else self._random.choice("yz%b")
        if conversion in self.CONVERSIONS:
            kinds.append(self.CONVERSIONS[conversion])
        return text + width + precision + conversion, kinds
