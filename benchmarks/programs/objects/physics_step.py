"""Balls in a box: gravity, walls and elastic collisions, step by step, neighbours found through a grid."""

SIZE = 1500
SMALL = 3
RESULT = (27114, 8169.829)
SMALL_RESULT = (0, 11383.454)

BALLS = 150
WIDTH = 40.0
STEP = 0.02


class Ball:
    def __init__(self, x, y, vx, vy, radius):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.radius = radius
        self.mass = radius * radius

    def move(self):
        self.vy -= 9.81 * STEP
        self.x += self.vx * STEP
        self.y += self.vy * STEP
        if self.x < self.radius:
            self.x = self.radius
            self.vx = -self.vx
        elif self.x > WIDTH - self.radius:
            self.x = WIDTH - self.radius
            self.vx = -self.vx
        if self.y < self.radius:
            self.y = self.radius
            self.vy = -self.vy * 0.98
        elif self.y > WIDTH - self.radius:
            self.y = WIDTH - self.radius
            self.vy = -self.vy

    def collide(self, other):
        """Exchanges momentum along the line between the centres if the balls touch and approach."""
        dx = other.x - self.x
        dy = other.y - self.y
        reach = self.radius + other.radius
        square = dx * dx + dy * dy
        if square >= reach * reach or square == 0.0:
            return False
        approach = (self.vx - other.vx) * dx + (self.vy - other.vy) * dy
        if approach <= 0.0:
            return False
        push = 2.0 * approach / (square * (self.mass + other.mass))
        self.vx -= push * other.mass * dx
        self.vy -= push * other.mass * dy
        other.vx += push * self.mass * dx
        other.vy += push * self.mass * dy
        return True


class World:
    def __init__(self):
        self.balls = []
        self.collisions = 0
        for index in range(BALLS):
            x = 2.0 + index % 15 * 2.4
            y = 2.0 + index // 15 * 2.4
            self.balls.append(Ball(x, y, index * 7 % 11 - 5.0, index * 5 % 13 - 6.0, 0.5 + index % 4 * 0.15))

    def cells(self):
        cells = {}
        for ball in self.balls:
            cells.setdefault((int(ball.x / 2), int(ball.y / 2)), []).append(ball)
        return cells

    def step(self):
        for ball in self.balls:
            ball.move()
        cells = self.cells()
        for (column, row), here in cells.items():
            for index, ball in enumerate(here):
                for other in here[index + 1 :]:
                    self.collisions += ball.collide(other)
            for beside in ((column + 1, row), (column, row + 1), (column + 1, row + 1), (column + 1, row - 1)):
                for other in cells.get(beside, ()):
                    for ball in here:
                        self.collisions += ball.collide(other)


def run(size):
    """The collisions in `size` steps, and the energy left."""
    world = World()
    for _ in range(size):
        world.step()
    energy = sum(b.mass * ((b.vx * b.vx + b.vy * b.vy) / 2 + 9.81 * b.y) for b in world.balls)
    return world.collisions, round(energy, 3)
