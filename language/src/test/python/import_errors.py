# What a module that is not complete yet answers.
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
write("circle_a.py", "import circle_b\nx = 1\n")
write("circle_b.py", "import circle_a\ncircle_a.x\n")
write("circle_c.py", "import circle_d\nx = 1\n")
write("circle_d.py", "from circle_c import x\n")
write("circle/__init__.py", "")
write("circle/parent.py", "import circle.child\n")
write("circle/child.py", "import circle\ncircle.parent\n")
sys.path.insert(0, folder)
for name in "circle_a", "circle_c", "circle.parent":
    try:
        __import__(name)
    except (AttributeError, ImportError) as error:
        print(type(error).__name__, str(error).replace(folder, "FOLDER"))
try:
    os.nothing
except AttributeError as error:
    print(error)
