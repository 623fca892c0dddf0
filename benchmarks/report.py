"""From the records of all processes to tables: one summary that is written as JSON, and Markdown made from it."""

from catalogue import GROUPS, twins
from figures import geometric_mean, of_process, together
from interpreters import BASELINE

FAILED = "failed"


def figures_of(record):
    """What is kept of a process: its figures for each number of threads instead of all its times."""
    numbers = sorted({number for number, _, _ in record["iterations"]})
    kept = {key: record[key] for key in ("program", "group", "interpreter", "round", "kind", "status", "memory", "seconds")}
    kept["threads"] = {str(number): of_process(record["iterations"], number) for number in numbers}
    return kept


def summary(records):
    """Program -> {"group", "interpreters": name -> what its processes say together}."""
    programs = {}
    for record in records:
        program = programs.setdefault(record["program"], {"group": record["group"], "interpreters": {}})
        program["interpreters"].setdefault(record["interpreter"], []).append(record)
    for program in programs.values():
        program["interpreters"] = {name: combined(own) for name, own in program["interpreters"].items()}
    return programs


def combined(records):
    """The figures of all processes of one program on one interpreter. The status of the first failure stands for all."""
    warm = [record for record in records if record["kind"] == "warm"]
    failure = next((record["status"] for record in records if record["status"] != "ok"), None)
    result = {"status": failure or "ok", "threads": {}}
    for number in sorted({number for record in warm for number in record["threads"]}, key=int):
        each = [record["threads"][number] for record in warm if record["status"] == "ok" and number in record["threads"]]
        if each:
            peak, spread = together([figures["peak"] for figures in each])
            result["threads"][number] = {
                "peak": peak,
                "spread": spread,
                "first": together([figures["first"] for figures in each])[0],
                "ready": together([figures["ready"] for figures in each])[0],
                "count": sum(figures["count"] for figures in each),
            }
    result["memory"] = together([record["memory"] for record in warm if record["status"] == "ok"])[0]
    result["short"] = together([r["seconds"] for r in records if r["kind"] == "short" and r["status"] == "ok"])[0]
    return result


def peak(program, name, number):
    """The peak time of an interpreter, or None if it failed or was not measured."""
    own = program["interpreters"].get(name)
    if own is None or own["status"] != "ok":
        return None
    return own["threads"].get(str(number), {}).get("peak")


def speed(program, name, number=1):
    """How many times as fast as the baseline with the same number of threads."""
    mine, other = peak(program, name, number), peak(program, BASELINE, number)
    return other / mine if mine and other else None


def speed_up(program, name, number):
    """How many times as fast as the same interpreter with one thread."""
    one, many = peak(program, name, 1), peak(program, name, number)
    return one / many if one and many else None


def cost(program, name, value):
    """A value, such as memory, as a multiple of the baseline's."""
    mine, other = (program["interpreters"].get(each, {}) for each in (name, BASELINE))
    if mine.get("status") != "ok" or other.get("status") != "ok" or not mine.get(value) or not other.get(value):
        return None
    return mine[value] / other[value]


def names_of(programs):
    """The interpreters in the order in which they were first seen, the baseline first."""
    names = [BASELINE]
    for program in programs.values():
        names += [name for name in program["interpreters"] if name not in names]
    return names


def number_text(value, digits=2):
    return "" if value is None else f"{value:.{digits}f}"


def seconds_text(value):
    return "" if value is None else f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def problem(program, name):
    """A cell for an interpreter that has failed the program, or None."""
    own = program["interpreters"].get(name)
    if own is None or own["status"] == "ok":
        return None
    status = own["status"]
    return "**wrong value**" if status.startswith("wrong") else "**no end**" if status.startswith("no end") else f"**{FAILED}**"


def markdown(programs, about):
    """All tables."""
    names = names_of(programs)
    others = names[1:]
    lines = ["# Benchmarks", "", *about_lines(about), ""]
    single = {name: each for name, each in programs.items() if "threads" != each["group"] != "micro"}
    threaded = {name: each for name, each in programs.items() if name not in single}
    if single:
        lines += section("Speed after warming up", f"{BASELINE} in time an iteration, the others in multiples of its speed.")
        lines += ratio_table(single, names, lambda program, name: speed(program, name), peak_cell)
    if threaded:
        lines += section("Thread programs with one thread", f"{BASELINE} in time an iteration, the others in multiples of its speed.")
        lines += ratio_table(threaded, names, lambda program, name: speed(program, name), peak_cell)
        lines += scaling_section(threaded, names)
        lines += twin_section(threaded, names)
    lines += section("From process start", f"A run that takes {BASELINE} two seconds: {BASELINE} in time, the others in multiples of its time.")
    lines += ratio_table(
        programs, names, lambda program, name: cost(program, name, "short"), lambda own: seconds_text(own["short"])
    )
    lines += section("First iteration", "In time; the process has just started.")
    lines += plain_table(programs, names, lambda own: seconds_text(first_threads(own).get("first")))
    lines += section("Time to 90 % of the peak", "From the start of the process.")
    lines += plain_table(programs, names, lambda own: seconds_text(first_threads(own).get("ready")))
    lines += section("Peak memory", f"{BASELINE} in MB, the others in multiples of it.")
    lines += ratio_table(programs, names, lambda program, name: cost(program, name, "memory"), memory_cell)
    lines += section("Spread between processes", "The slowest process' peak time less the fastest one's, as a part of the median.")
    lines += plain_table(programs, names, lambda own: number_text(first_threads(own).get("spread")))
    faults = [
        f"* {name} on {interpreter}: {own['status']}"
        for name, program in programs.items()
        for interpreter, own in program["interpreters"].items()
        if own["status"] != "ok"
    ]
    if faults:
        lines += section("What went wrong", "") + faults
    return "\n".join(lines) + "\n"


def section(title, text):
    return ["", f"## {title}", "", *([text, ""] if text else [])]


def first_threads(own):
    return next(iter(own["threads"].values()), {})


def peak_cell(own):
    return seconds_text(first_threads(own).get("peak"))


def memory_cell(own):
    return "" if own["memory"] is None else f"{own['memory'] / 1024:.0f}"


def ratio_table(programs, names, ratio, baseline_cell):
    """The baseline's own value, the others' ratios, and below geometric means for each group and for all."""
    rows = []
    for title, program in programs.items():
        cells = [problem(program, name) or number_text(ratio(program, name)) for name in names[1:]]
        own = program["interpreters"].get(BASELINE)
        rows.append([title, problem(program, BASELINE) or (baseline_cell(own) if own else ""), *cells])
    groups = [group for group in GROUPS if any(program["group"] == group for program in programs.values())]
    for group in groups if len(groups) > 1 else []:
        rows.append(mean_row(f"*{group}*", [p for p in programs.values() if p["group"] == group], names, ratio))
    rows.append(mean_row("**geometric mean**", list(programs.values()), names, ratio))
    return table(["", *names], rows)


def mean_row(title, programs, names, ratio):
    """Says of how many programs a mean is if it is not of all."""
    cells = []
    for name in names[1:]:
        ratios = [each for each in (ratio(program, name) for program in programs) if each]
        text = number_text(geometric_mean(ratios))
        cells.append(text if len(ratios) in (0, len(programs)) else f"{text} ({len(ratios)} of {len(programs)})")
    return [title, "", *cells]


def plain_table(programs, names, cell):
    rows = []
    for title, program in programs.items():
        own = program["interpreters"]
        rows.append([title, *(problem(program, name) or (cell(own[name]) if name in own else "") for name in names)])
    return table(["", *names], rows)


def scaling_section(programs, names):
    numbers = sorted({int(n) for p in programs.values() for own in p["interpreters"].values() for n in own["threads"]})
    more = [number for number in numbers if number != 1]
    if not more:
        return []
    heads = [f"{name} × {number}" for name in names for number in more]
    rows = [
        [title, *(problem(program, name) or number_text(speed_up(program, name, number)) for name in names for number in more)]
        for title, program in programs.items()
    ]
    means = [
        number_text(geometric_mean([speed_up(program, name, number) for program in programs.values()]))
        for name in names
        for number in more
    ]
    return section("Speed-up", "Against the same interpreter with one thread, by the number of threads.") + table(
        ["", *heads], [*rows, ["**geometric mean**", *means]]
    )


def twin_section(programs, names):
    """What sharing costs readers: time with shared objects as a multiple of the time with private copies."""
    rows = []
    for shared, private in twins(programs):
        if private in programs:
            row = [shared]
            for name in names:
                numbers = programs[shared]["interpreters"].get(name, {}).get("threads", {})
                most = max(map(int, numbers), default=1)
                mine, other = peak(programs[shared], name, most), peak(programs[private], name, most)
                row.append(number_text(mine / other) if mine and other else "")
            rows.append(row)
    text = "Time with one shared object, with the largest number of threads, as a multiple of the time with private copies."
    return section("Shared reads against private copies", text) + table(["", *names], rows) if rows else []


def about_lines(about):
    options = about["options"]
    lines = [
        f"Measured {about['date']} on {about['machine']}: {options['seconds']:g} s in process (for each number of threads), "
        f"{options['processes']} process(es) each, median.",
        "",
    ]
    for name, each in about["interpreters"].items():
        lines.append(f"* {name}: {each['version']}" if "version" in each else f"* {name}: not measured, {each['reason']}")
    return lines
