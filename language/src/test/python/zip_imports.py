# Modules in archives on sys.path.
import os
import pkgutil
import runpy
import sys
import tempfile
import zipfile

folder = tempfile.mkdtemp()
archive = os.path.join(folder, "modules.zip")
with zipfile.ZipFile(archive, "w") as target:
    target.writestr("zipped.py", "def where():\n    return __name__, type(__loader__).__name__\n")
    target.writestr("package/__init__.py", "")
    target.writestr("package/inner.py", "import zipped\nvalue = zipped.where()\n")
    target.writestr("package/data.txt", "data")
    target.writestr("__main__.py", "print('main', __name__)\n")
sys.path.insert(0, archive)
import package.inner
print(package.inner.value, pkgutil.get_data("package", "data.txt"))
print([module.name for module in pkgutil.iter_modules([archive])])
print(type(pkgutil.get_importer(archive)).__name__, pkgutil.get_importer(os.path.join(folder, "nothing")))
print(sys.path_hooks[0].__name__, len(sys.path_hooks))
runpy.run_path(archive)
plain = os.path.join(folder, "plain.py")
with open(plain, "w") as file:
    file.write("x = 1\n")
print(runpy.run_path(plain)["x"], pkgutil.get_importer(plain))
