"""Attributes: instances, classes, properties, slots, `__getattr__`, descriptors, and names known only at run time."""

SIZE = 250_000
SMALL = 100
RESULT = (319444, 510, 875002)
SMALL_RESULT = (1469, 185, 352)


class Positive:
    """A descriptor that checks what is stored."""

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError("negative")
        setattr(instance, self.name, value)


class Account:
    bank = 7
    limit = Positive()

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
        self.limit = 10

    @property
    def doubled(self):
        return self.balance * 2

    @doubled.setter
    def doubled(self, value):
        self.balance = value // 2

    @classmethod
    def bank_number(cls):
        return cls.bank

    @staticmethod
    def fee(amount):
        return amount // 100


class Saving(Account):
    def __init__(self, owner):
        super().__init__(owner)
        self.rate = 3

    def interest(self):
        return self.balance * self.rate // 100


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Lazy:
    def __getattr__(self, name):
        if name.startswith("item"):
            return len(name)
        raise AttributeError(name)


def run(size):
    accounts = [Account("a"), Saving("b"), Account("c"), Saving("d")]
    point = Point(1, 2)
    lazy = Lazy()
    names = ["balance", "bank", "owner"]
    total = 0
    for number in range(size):
        account = accounts[number & 3]
        account.balance += number % 10
        account.doubled = account.doubled + 2
        account.limit = account.limit % 1000 + account.bank
        point.x, point.y = point.y, point.x + account.bank_number()
        total += account.fee(account.balance) + lazy.item_one + point.x % 10
        if isinstance(account, Saving):
            total += account.interest() % 7
        if hasattr(account, names[number % 3]) and not hasattr(account, "missing"):
            total += 1
    return total % 1_000_007, accounts[3].limit, point.y
