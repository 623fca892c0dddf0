"""What the times of one process, and of several processes together, say."""

from math import exp, log
from statistics import median

PEAK_PART = 3  # the peak is taken from the last third of the time


def of_process(iterations, threads):
    """Figures of one process for a number of threads: first, peak, ready (all in seconds) and how many iterations; None without any."""
    mine = [(start, seconds) for number, start, seconds in iterations if number == threads]
    if not mine:
        return None
    times = [seconds for _, seconds in mine]
    begin, end = iterations[0][1], mine[-1][0]
    late = [seconds for start, seconds in mine if start >= end - (end - begin) / PEAK_PART]
    peak = median(late if len(late) >= 3 else times[-3:])
    return {"first": times[0], "peak": peak, "ready": ready(mine, peak), "count": len(times)}


def ready(mine, peak):
    """When, since the start of the process, the speed was 90 % of the peak for the first time: by the median of three iterations."""
    for place, (start, seconds) in enumerate(mine):
        if median(seconds for _, seconds in mine[place : place + 3]) <= peak / 0.9:
            return start + seconds
    return mine[-1][0] + mine[-1][1]


def together(values):
    """The median of what several processes say, and the spread: the largest less the smallest, as a part of the median."""
    values = [value for value in values if value is not None]
    if not values:
        return None, None
    middle = median(values)
    return middle, (max(values) - min(values)) / middle if middle else 0.0


def geometric_mean(ratios):
    """None for no ratios."""
    ratios = [ratio for ratio in ratios if ratio]
    return exp(sum(map(log, ratios)) / len(ratios)) if ratios else None
