def load():
    try:
        {}["config"]
    except KeyError as error:
        raise RuntimeError("cannot load") from error


load()
