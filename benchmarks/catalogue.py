"""The programs: which there are and how they are named."""

from dataclasses import dataclass
from pathlib import Path

PROGRAMS = Path(__file__).resolve().parent / "programs"
GROUPS = ["numeric", "objects", "containers", "features", "threads", "micro"]
WITH_THREADS = ("threads", "micro")


@dataclass(frozen=True)
class Program:
    path: Path

    @property
    def name(self):
        return self.path.stem

    @property
    def group(self):
        return self.path.parent.name

    @property
    def uses_threads(self):
        return self.group in WITH_THREADS


def programs(wanted):
    """The programs whose name or group is wanted, all if nothing is; ValueError for a name that is neither."""
    every = [Program(path) for group in GROUPS for path in sorted((PROGRAMS / group).glob("*.py"))]
    unknown = set(wanted) - {program.name for program in every} - set(GROUPS)
    if unknown:
        raise ValueError(f"no such program or group: {', '.join(sorted(unknown))}")
    return [program for program in every if not wanted or program.name in wanted or program.group in wanted]


def twins(names):
    """Pairs of a program that shares what it reads and the one that has private copies."""
    return [(name, name.replace("_shared_", "_private_")) for name in names if "_shared_" in name]
