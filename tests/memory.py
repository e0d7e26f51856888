"""The most memory that a process took so far, for tests that run a program of their own and look."""

from pathlib import Path


def most_megabytes() -> float:
    """Return the peak of this process's resident memory (``VmHWM``).

    Not ``ru_maxrss``: on Linux a new process begins with the peak of the one that started it.
    """
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
