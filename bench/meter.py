"""Runs a command and writes what it cost as JSON: meter.py REPORT COMMAND [ARGUMENT...]

Wall clock and CPU (user + system) in seconds, peak resident memory in bytes. The command's standard output is
thrown away, its standard error is ours, its exit status is ours. Linux and macOS.
"""

import json
import os
import subprocess
import sys
import time

began = time.perf_counter()
process = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
wall = time.perf_counter() - began
# getrusage(2): ru_maxrss is in kilobytes on Linux, in bytes on macOS.
memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
with open(sys.argv[1], "w") as report:
    json.dump({"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "memory": memory}, report)
sys.exit(os.waitstatus_to_exitcode(status))
