"""Imports every public module of the standard library (with the submodules people import directly); prints what fails."""

import sys

SUBMODULES = """
asyncio.queues collections.abc compression.zlib concurrent.futures concurrent.futures.thread ctypes.util curses.ascii dbm.dumb
email.message email.mime.text email.parser encodings.idna encodings.utf_8 html.entities html.parser http.client http.cookiejar
http.cookies http.server importlib.abc importlib.machinery importlib.metadata importlib.resources importlib.util json.decoder
json.tool logging.config logging.handlers multiprocessing.pool os.path string.templatelib unittest.mock urllib.error
urllib.parse urllib.request urllib.robotparser wsgiref.simple_server xml.dom.minidom xml.etree.ElementTree xml.sax
xmlrpc.client zoneinfo
""".split()
NOT_FOR_IMPORT = {"antigravity", "idlelib", "tkinter", "turtle", "turtledemo", "this", "nt", "ntpath", "msvcrt", "winreg", "winsound", "test"}


def names():
    top = [name for name in sys.stdlib_module_names if not name.startswith("_") and name not in NOT_FOR_IMPORT]
    return sorted(set(top) | set(SUBMODULES))


def main():
    failures = []
    modules = names()
    for name in modules:
        try:
            __import__(name)
        except BaseException as error:
            failures.append(f"{name}: {type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}")
    for failure in failures:
        print(failure)
    print(f"{len(modules) - len(failures)} of {len(modules)} modules import")


if __name__ == "__main__":
    main()
