"""A ray tracer: spheres over a chequered floor, with reflection and shadows."""

from math import sqrt

SIZE = 180
SMALL = 6
RESULT = 38432.307761
SMALL_RESULT = 44.074318

FAR = 1e30


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1.0 / sqrt(self.dot(self)))

    def reflected(self, normal):
        return self - normal * (2.0 * self.dot(normal))


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def point(self, distance):
        return self.origin + self.direction * distance


class Sphere:
    def __init__(self, centre, radius, colour, mirror):
        self.centre = centre
        self.radius = radius
        self.base = colour
        self.mirror = mirror

    def distance(self, ray):
        """How far along the ray the surface is, or FAR."""
        to_centre = self.centre - ray.origin
        along = to_centre.dot(ray.direction)
        rest = self.radius * self.radius - to_centre.dot(to_centre) + along * along
        if rest < 0.0:
            return FAR
        near = along - sqrt(rest)
        return near if near > 1e-6 else FAR

    def normal(self, point):
        return (point - self.centre).unit()

    def colour(self, point):
        return self.base


class Floor:
    mirror = 0.1

    def __init__(self, height):
        self.height = height

    def distance(self, ray):
        if ray.direction.y >= -1e-9:
            return FAR
        distance = (self.height - ray.origin.y) / ray.direction.y
        return distance if distance > 1e-6 else FAR

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)

    def colour(self, point):
        dark = (int(point.x // 1.0) + int(point.z // 1.0)) % 2
        return Vector(0.2, 0.2, 0.2) if dark else Vector(0.9, 0.9, 0.9)


class Scene:
    def __init__(self, things, lamp):
        self.things = things
        self.lamp = lamp

    def hit(self, ray):
        nearest, found = FAR, None
        for thing in self.things:
            distance = thing.distance(ray)
            if distance < nearest:
                nearest, found = distance, thing
        return nearest, found

    def trace(self, ray, depth):
        distance, thing = self.hit(ray)
        if thing is None:
            return Vector(0.3, 0.5, 0.8) * (0.6 + 0.4 * max(0.0, ray.direction.y))
        point = ray.point(distance)
        normal = thing.normal(point)
        start = point + normal * 1e-5
        to_lamp = (self.lamp - point).unit()
        light = 0.15
        if self.hit(Ray(start, to_lamp))[1] is None:
            light += 0.85 * max(0.0, normal.dot(to_lamp))
        colour = thing.colour(point) * light
        if depth and thing.mirror:
            mirrored = self.trace(Ray(start, ray.direction.reflected(normal)), depth - 1)
            colour = colour * (1.0 - thing.mirror) + mirrored * thing.mirror
        return colour


def scene():
    things = [Floor(-1.0)]
    for index in range(6):
        centre = Vector(index * 1.2 - 3.0, (index % 3) * 0.5 - 0.5, 5.0 + index % 2)
        things.append(Sphere(centre, 0.6, Vector(0.3 + 0.1 * index, 0.9 - 0.1 * index, 0.4), 0.2 + 0.1 * (index % 3)))
    return Scene(things, Vector(-5.0, 8.0, -3.0))


def run(size):
    """The brightness of a picture of size times size points."""
    view = scene()
    eye = Vector(0.0, 0.0, -2.0)
    total = 0.0
    for row in range(size):
        for column in range(size):
            direction = Vector((column + 0.5) / size - 0.5, 0.5 - (row + 0.5) / size, 0.8).unit()
            colour = view.trace(Ray(eye, direction), 3)
            total += colour.x + colour.y + colour.z
    return round(total, 6)
