class Resource:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        print("closed", exc[0].__name__)


with Resource() as r:
    r.missing
