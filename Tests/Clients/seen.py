"""Which operations a client asked of the server, for `docs/fidelity.md`: seen.py NAME URL.

What the server counted is compared with `Recorded/calls/NAME.json`: an operation that stands there
must have been asked. With `CAINFRA_RECORD=1` the file is written.
"""

import json
import os
import pathlib
import sys
import urllib.request

name, url = sys.argv[1:]
path = pathlib.Path(__file__).resolve().parent / "Recorded" / "calls" / f"{name}.json"
with urllib.request.urlopen(f"{url}/_cainfra/metrics") as answer:
    seen = sorted(json.load(answer)["calls"])
if os.environ.get("CAINFRA_RECORD") == "1":
    path.write_text(json.dumps(seen, indent=1) + "\n")
recorded = json.loads(path.read_text())
lost = sorted(set(recorded) - set(seen))
if lost:
    raise SystemExit(f"FAILED: {name} asked no more for {', '.join(lost)}; record it anew")
print(f"   {len(seen)} operations were asked")
