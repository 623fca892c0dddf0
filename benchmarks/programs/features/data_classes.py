"""Data classes: made, compared, hashed, ordered, replaced and turned into dicts."""

from dataclasses import asdict, dataclass, field, replace

SIZE = 60_000
SMALL = 20
RESULT = (100, 59285, 22825, 100, 44997, 'Version(major=4, minor=2, patch=12)')
SMALL_RESULT = (20, 0, 8, 5, 8, 'Version(major=4, minor=1, patch=5)')


@dataclass(order=True)
class Version:
    major: int
    minor: int
    patch: int = 0


@dataclass(frozen=True)
class Key:
    name: str
    number: int


@dataclass
class Package:
    name: str
    version: Version
    needs: list = field(default_factory=list)

    def __post_init__(self):
        self.label = f"{self.name}-{self.version.major}"


def run(size):
    packages = []
    for number in range(size):
        version = Version(number % 5, number * 7 % 11, number * 3 % 13)
        package = Package(f"p{number % 100}", version)
        if packages:
            package.needs.append(packages[number * 5 % len(packages)].name)
        packages.append(package)
    ordered = sorted(packages, key=lambda package: package.version)
    keys = {Key(package.name, package.version.major) for package in packages}
    same = sum(a.version == b.version for a, b in zip(ordered, ordered[1:]))
    newer = [replace(package, version=Version(9, 0)) for package in packages[: size // 4]]
    plain = [asdict(package) for package in packages[: size // 8]]
    return (
        len(keys),
        same,
        sum(package.version > Version(3, 1) for package in packages),
        len({package.label for package in newer}),
        sum(len(each["needs"]) + each["version"]["minor"] for each in plain),
        repr(packages[-1].version),
    )
