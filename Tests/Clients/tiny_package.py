"""Makes a wheel and a source distribution without a network: tiny_package.py FOLDER NAME VERSION."""

import base64
import hashlib
import io
import pathlib
import sys
import tarfile
import zipfile

folder, name, version = sys.argv[1:]
module = name.lower().replace("-", "_").replace(".", "_")
metadata = (
    f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nSummary: A tiny package\n"
    "Requires-Python: >=3.8\nDescription-Content-Type: text/markdown\n\n# Tiny\n")
source = f"version = {version!r}\n"

info = f"{module}-{version}.dist-info"
files = {
    f"{module}/__init__.py": source,
    f"{info}/METADATA": metadata,
    f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tiny\nRoot-Is-Purelib: true\n"
                     "Tag: py3-none-any\n",
}
record = "".join(
    "{},sha256={},{}\n".format(
        path, base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode(),
        len(text.encode()))
    for path, text in files.items())
files[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
out = pathlib.Path(folder)
out.mkdir(parents=True, exist_ok=True)
with zipfile.ZipFile(out / f"{module}-{version}-py3-none-any.whl", "w") as wheel:
    for path, text in files.items():
        wheel.writestr(path, text)

setup = (
    "from setuptools import setup\n"
    f"setup(name={name!r}, version={version!r}, packages=[{module!r}], python_requires='>=3.8')\n")
with tarfile.open(out / f"{module}-{version}.tar.gz", "w:gz") as archive:
    for path, text in {
        "PKG-INFO": metadata, "setup.py": setup, f"{module}/__init__.py": source,
    }.items():
        entry = tarfile.TarInfo(f"{module}-{version}/{path}")
        entry.size = len(text.encode())
        archive.addfile(entry, io.BytesIO(text.encode()))
