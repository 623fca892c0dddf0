"""Types into the prompt through a pseudo-terminal, as a user would, and fails if the screen does not show what it should.

usage: session.py PYFT            run by any Python that has the module pty
"""

import errno
import os
import pty
import re
import select
import sys
import tempfile
import time

LIMIT = 90
CONTROL = re.compile(r"\x1b(\[[0-9;?]*[a-zA-Z]|[=>]|\][^\x07]*\x07)")
CTRL_C, CTRL_D, UP = "\x03", "\x04", "\x1bOA"  # the arrow in application mode, which line editors turn on


class Session:
    def __init__(self, command, history):
        self.screen = ""
        self.pid, self.descriptor = pty.fork()
        if self.pid == 0:
            os.environ.update(PYTHON_HISTORY=history, TERM="xterm", PYTHON_COLORS="0", PYFT_NO_BUILD="1")
            os.execv(command, [command, "-q"])

    def read(self):
        """Appends what has arrived; False at the end."""
        if not select.select([self.descriptor], [], [], 1)[0]:
            return True
        try:
            data = os.read(self.descriptor, 65536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return False
        self.screen += CONTROL.sub("", data.decode("utf-8", "replace")).replace("\r", "")
        return bool(data)

    def wait(self, *texts):
        """Waits until the texts have come, one after the other, then forgets what was before."""
        end = time.monotonic() + LIMIT
        for text in texts:
            while (at := self.screen.find(text)) < 0:
                if time.monotonic() > end or not self.read():
                    sys.exit(f"waited for {text!r}, the screen shows:\n{self.screen}")
            self.screen = self.screen[at + len(text):]

    def type(self, keys, *texts):
        os.write(self.descriptor, keys.encode())
        self.wait(*texts)

    def exit_status(self):
        while self.read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def check(condition, what):
    if not condition:
        sys.exit(what)


def main():
    with tempfile.TemporaryDirectory() as folder:
        history = os.path.join(folder, "history")
        session = Session(sys.argv[1], history)
        session.wait(">>> ")
        session.type("6 * 7\r", "\n42\n", ">>> ")
        session.type("_ + 1\r", "\n43\n", ">>> ")
        session.type("def twice(x):\r", "... ")
        session.type("    return 2 * x\r", "... ")
        session.type("\r", ">>> ")
        session.type("twice('ab')\r", "\n'abab'\n", ">>> ")
        session.type("for i in range(2): print('line', i)\r", "... ")
        session.type("\r", "\nline 0\nline 1\n", ">>> ")
        session.type("[1,\r", "... ")
        session.type("2]\r", "\n[1, 2]\n", ">>> ")
        session.type("1 / 0\r", "Traceback (most recent call last):\n", "ZeroDivisionError: division by zero\n", ">>> ")
        session.type("def broken(:\r", "SyntaxError: invalid syntax\n", ">>> ")
        session.type("print('again')\r", "\nagain\n", ">>> ")
        session.type(UP + "\r", "\nagain\n", ">>> ")
        session.type("forgotten" + CTRL_C, "\nKeyboardInterrupt\n", ">>> ")
        session.type("def half(x):\r", "... ")
        session.type(CTRL_C, "\nKeyboardInterrupt\n", ">>> ")
        session.type("import time\r", ">>> ")
        session.type("print('sleeping'); time.sleep(600)\r", "\nsleeping\n")
        time.sleep(0.3)
        session.type(CTRL_C, "Traceback (most recent call last):\n", "\nKeyboardInterrupt\n", ">>> ")
        session.type("print('running')\rwhile True: pass\r", "\nrunning\n", "... ")
        session.type("\r", "\n")
        time.sleep(1)
        session.type(CTRL_C, "Traceback (most recent call last):\n", "\nKeyboardInterrupt\n", ">>> ")
        session.type("input('name? ')\r", "name? ")
        session.type("Ada\r", "\n'Ada'\n", ">>> ")
        os.write(session.descriptor, CTRL_D.encode())
        check(session.exit_status() == 0, "Ctrl-D does not end the session with status 0")
        with open(history) as file:
            check("twice('ab')\n" in file.read(), "the history file lacks a line")

        session = Session(sys.argv[1], history)
        session.wait(">>> ")
        session.type("import sys\r", ">>> ")
        os.write(session.descriptor, b"sys.exit(3)\r")
        check(session.exit_status() == 3, "sys.exit(3) does not end the session with status 3")
    print("the session went as expected")


if __name__ == "__main__":
    main()
