"""Shortest ways in a weighted grid with walls: Dijkstra with a heap, and breadth-first search with a deque."""

from collections import deque
from heapq import heappop, heappush

SIZE = 350
SMALL = 8
RESULT = (2564, 698, 103179, 36023962)
SMALL_RESULT = (55, 14, 58, 407)


def grid(size):
    """Costs by place; a wall has no entry. The border is free, so every free border place can be reached."""
    costs = {}
    for row in range(size):
        for column in range(size):
            border = row in (0, size - 1) or column in (0, size - 1)
            if border or (row * 7 + column * 13 + row * column) % 5:
                costs[row, column] = 1 + (row * 31 + column * 17) % 9
    return costs


def around(place):
    row, column = place
    return ((row + 1, column), (row, column + 1), (row - 1, column), (row, column - 1))


def cheapest(costs, start, goal):
    best = {start: 0}
    heap = [(0, start)]
    done = set()
    while heap:
        cost, place = heappop(heap)
        if place == goal:
            return cost
        if place in done:
            continue
        done.add(place)
        for other in around(place):
            if other in costs:
                longer = cost + costs[other]
                if longer < best.get(other, 1_000_000):
                    best[other] = longer
                    heappush(heap, (longer, other))
    return None


def steps(costs, start):
    """How far everything is, in steps."""
    distance = {start: 0}
    queue = deque([start])
    while queue:
        place = queue.popleft()
        for other in around(place):
            if other in costs and other not in distance:
                distance[other] = distance[place] + 1
                queue.append(other)
    return distance


def run(size):
    costs = grid(size)
    goal = (size - 1, size - 1)
    distances = steps(costs, (0, 0))
    return cheapest(costs, (0, 0), goal), distances[goal], len(distances), sum(distances.values())
