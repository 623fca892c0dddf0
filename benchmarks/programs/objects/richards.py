"""Richards: a small operating system's kernel that schedules tasks which pass packets to each other."""

SIZE = 150_000
SMALL = 100
RESULT = (349044, 139617)
SMALL_RESULT = (239, 95)

WORK = 0
DEVICE = 1
LETTERS = 26
DATA = 4


class Packet:
    """A message; packets in a queue are linked."""

    def __init__(self, link, task, kind):
        self.link = link
        self.task = task
        self.kind = kind
        self.datum = 0
        self.data = [0] * DATA

    def append_to(self, queue):
        """Puts this packet at the end of a queue and returns the queue's head."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    """A task that is ready, waits for a packet, or is held; subclasses say what a step does."""

    def __init__(self, kernel, number, priority, queue):
        self.kernel = kernel
        self.number = number
        self.priority = priority
        self.queue = queue
        self.packet_pending = queue is not None
        self.waiting = False
        self.held = False
        self.next = kernel.first
        kernel.first = self
        kernel.table[number] = self

    def is_blocked(self):
        return self.held or (self.waiting and not self.packet_pending)

    def receive(self, packet, current):
        """Queues a packet; returns who is to run next."""
        if self.queue is None:
            self.queue = packet
            self.packet_pending = True
            if self.priority > current.priority:
                return self
        else:
            packet.append_to(self.queue)
        return current

    def resume(self):
        """Takes a packet if there is one and makes a step; returns the task to run next."""
        packet = None
        if self.waiting and self.packet_pending:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.packet_pending = self.queue is not None
        return self.step(packet)

    def step(self, packet):
        raise NotImplementedError


class Idle(Task):
    """Releases one of two devices, chosen by a shift register, a given number of times."""

    def __init__(self, kernel, number, count, devices):
        super().__init__(kernel, number, 0, None)
        self.count = count
        self.devices = devices
        self.register = 1

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.kernel.hold(self)
        odd = self.register & 1
        self.register >>= 1
        if odd:
            self.register ^= 0xD008
        return self.kernel.release(self.devices[odd], self)


class Worker(Task):
    """Fills a packet with letters and gives it to the two handlers in turn."""

    def __init__(self, kernel, number, priority, queue, handlers):
        super().__init__(kernel, number, priority, queue)
        self.handlers = handlers
        self.turn = 0
        self.letter = 0

    def step(self, packet):
        if packet is None:
            return self.kernel.wait(self)
        self.turn = 1 - self.turn
        packet.task = self.handlers[self.turn]
        packet.datum = 0
        for index in range(DATA):
            self.letter = self.letter % LETTERS + 1
            packet.data[index] = self.letter
        return self.kernel.send(packet, self)


class Handler(Task):
    """Hands the data of work packets to its device, one datum a device packet."""

    def __init__(self, kernel, number, priority, queue, device):
        super().__init__(kernel, number, priority, queue)
        self.device = device
        self.work = None
        self.free = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.free = packet.append_to(self.free)
        work = self.work
        if work is not None:
            if work.datum >= DATA:
                self.work = work.link
                return self.kernel.send(work, self)
            device = self.free
            if device is not None:
                self.free = device.link
                device.task = self.device
                device.datum = work.data[work.datum]
                work.datum += 1
                return self.kernel.send(device, self)
        return self.kernel.wait(self)


class Device(Task):
    """Keeps a packet until it is released, then sends it back."""

    def __init__(self, kernel, number, priority):
        super().__init__(kernel, number, priority, None)
        self.pending = None
        self.waiting = True

    def step(self, packet):
        if packet is not None:
            self.pending = packet
            return self.kernel.hold(self)
        packet = self.pending
        if packet is None:
            return self.kernel.wait(self)
        self.pending = None
        return self.kernel.send(packet, self)


class Kernel:
    def __init__(self, tasks):
        self.table = [None] * tasks
        self.first = None
        self.sent = 0
        self.holds = 0

    def schedule(self):
        """Runs the first task that is not blocked, until all are."""
        task = self.first
        while task is not None:
            if task.is_blocked():
                task = task.next
            else:
                task = task.resume()

    def wait(self, task):
        task.waiting = True
        return task

    def hold(self, task):
        self.holds += 1
        task.held = True
        return task.next

    def release(self, number, current):
        task = self.table[number]
        task.held = False
        return task if task.priority > current.priority else current

    def send(self, packet, current):
        receiver = self.table[packet.task]
        self.sent += 1
        packet.link = None
        packet.task = current.number
        return receiver.receive(packet, current)


def packets(count, task, kind):
    queue = None
    for _ in range(count):
        queue = Packet(queue, task, kind)
    return queue


def run(size):
    """How many packets were sent and how often a task was held, while the idle task counts `size` down."""
    idle, worker, handler_a, handler_b, device_a, device_b = range(6)
    kernel = Kernel(6)
    Idle(kernel, idle, size, [device_a, device_b])
    Worker(kernel, worker, 1000, packets(2, worker, WORK), [handler_a, handler_b]).waiting = True
    Handler(kernel, handler_a, 2000, packets(3, device_a, DEVICE), device_a).waiting = True
    Handler(kernel, handler_b, 3000, packets(3, device_b, DEVICE), device_b).waiting = True
    Device(kernel, device_a, 4000)
    Device(kernel, device_b, 5000)
    kernel.schedule()
    return kernel.sent, kernel.holds
