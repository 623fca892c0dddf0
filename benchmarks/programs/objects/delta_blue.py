"""DeltaBlue: an incremental solver of one-way constraints between variables, with strengths."""

SIZE = 10_000
SMALL = 10
RESULT = [4950, 1170, 5, 259924030, 269923030]
SMALL_RESULT = [4950, 1170, 5, 9205, 18205]

# Strengths: a smaller number is stronger.
REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, NORMAL, WEAK_DEFAULT, WEAKEST = range(7)


class Variable:
    """A value, the constraints on it, and the one that determines it."""

    def __init__(self, value=0):
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walk_strength = WEAKEST
        self.stays = True

    def remove(self, constraint):
        self.constraints.remove(constraint)
        if self.determined_by is constraint:
            self.determined_by = None


class Constraint:
    """What all constraints share; a subclass knows its variables and how to compute its output."""

    is_input = False

    def __init__(self, strength):
        self.strength = strength

    def add_to(self, planner):
        for variable in self.variables():
            variable.constraints.append(self)
        self.unsatisfy()
        planner.incremental_add(self)

    def remove_from(self, planner):
        if self.is_satisfied():
            planner.incremental_remove(self)
        else:
            self.detach()

    def detach(self):
        for variable in self.variables():
            variable.remove(self)
        self.unsatisfy()

    def satisfy(self, mark, planner):
        """Tries to enforce the constraint; returns the one it has overridden."""
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength == REQUIRED:
                raise ValueError("a required constraint cannot be satisfied")
            return None
        for variable in self.inputs():
            variable.mark = mark
        output = self.output()
        overridden = output.determined_by
        if overridden is not None:
            overridden.unsatisfy()
        output.determined_by = self
        if not planner.propagate(self, mark):
            raise ValueError("a cycle of constraints")
        output.mark = mark
        return overridden

    def inputs_known(self, mark):
        return all(v.mark == mark or v.stays or v.determined_by is None for v in self.inputs())


class Unary(Constraint):
    """Determines a single variable."""

    def __init__(self, variable, strength, planner):
        super().__init__(strength)
        self.variable = variable
        self.satisfied = False
        self.add_to(planner)

    def variables(self):
        return (self.variable,)

    def inputs(self):
        return ()

    def output(self):
        return self.variable

    def choose_method(self, mark):
        self.satisfied = self.variable.mark != mark and self.strength < self.variable.walk_strength

    def is_satisfied(self):
        return self.satisfied

    def unsatisfy(self):
        self.satisfied = False

    def recalculate(self):
        self.variable.walk_strength = self.strength
        self.variable.stays = not self.is_input
        if self.variable.stays:
            self.execute()


class Stay(Unary):
    """The variable keeps its value."""

    def execute(self):
        pass


class Edit(Unary):
    """The variable is set from outside."""

    is_input = True

    def execute(self):
        pass


class Binary(Constraint):
    """Relates two variables, in either direction."""

    def __init__(self, first, second, strength, planner):
        super().__init__(strength)
        self.first = first
        self.second = second
        self.direction = 0  # 1: determines the second variable, -1: the first, 0: unsatisfied
        self.add_to(planner)

    def variables(self):
        return (self.first, self.second)

    def inputs(self):
        return (self.first,) if self.direction > 0 else (self.second,)

    def output(self):
        return self.second if self.direction > 0 else self.first

    def choose_method(self, mark):
        first, second = self.first, self.second
        if first.mark == mark:
            forward = second.mark != mark and self.strength < second.walk_strength
            self.direction = 1 if forward else 0
        elif second.mark == mark:
            self.direction = -1 if self.strength < first.walk_strength else 0
        elif first.walk_strength > second.walk_strength:
            self.direction = -1 if self.strength < first.walk_strength else 0
        else:
            self.direction = 1 if self.strength < second.walk_strength else 0

    def is_satisfied(self):
        return self.direction != 0

    def unsatisfy(self):
        self.direction = 0

    def recalculate(self):
        source, target = self.inputs()[0], self.output()
        target.walk_strength = max(self.strength, source.walk_strength)
        target.stays = source.stays
        if target.stays:
            self.execute()


class Equal(Binary):
    def execute(self):
        self.output().value = self.inputs()[0].value


class Scaled(Binary):
    """second = first * scale + offset, with scale and offset variables themselves."""

    def __init__(self, first, scale, offset, second, strength, planner):
        self.scale = scale
        self.offset = offset
        super().__init__(first, second, strength, planner)

    def variables(self):
        return (self.first, self.second, self.scale, self.offset)

    def inputs(self):
        return (self.first if self.direction > 0 else self.second, self.scale, self.offset)

    def execute(self):
        if self.direction > 0:
            self.second.value = self.first.value * self.scale.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.scale.value

    def recalculate(self):
        source, target = self.inputs()[0], self.output()
        target.walk_strength = max(self.strength, source.walk_strength)
        target.stays = source.stays and self.scale.stays and self.offset.stays
        if target.stays:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark, self)
        while overridden is not None:
            overridden = overridden.satisfy(mark, self)

    def incremental_remove(self, constraint):
        output = constraint.output()
        constraint.unsatisfy()
        constraint.detach()
        unsatisfied = self.without_source(output)
        unsatisfied.sort(key=lambda each: each.strength)
        for each in unsatisfied:
            self.incremental_add(each)

    def propagate(self, constraint, mark):
        """Recomputes what follows from a constraint; false if that leads back to it."""
        todo = [constraint]
        while todo:
            each = todo.pop()
            if each.output().mark == mark:
                self.incremental_remove(constraint)
                return False
            each.recalculate()
            self.add_consumers(each.output(), todo)
        return True

    def without_source(self, variable):
        """Gives up everything that follows from a variable; returns constraints that may be satisfied now."""
        variable.determined_by = None
        variable.walk_strength = WEAKEST
        variable.stays = True
        unsatisfied = []
        todo = [variable]
        while todo:
            each = todo.pop()
            unsatisfied.extend(c for c in each.constraints if not c.is_satisfied())
            for constraint in each.constraints:
                if constraint is not each.determined_by and constraint.is_satisfied():
                    constraint.recalculate()
                    todo.append(constraint.output())
        return unsatisfied

    def add_consumers(self, variable, to):
        by = variable.determined_by
        for constraint in variable.constraints:
            if constraint is not by and constraint.is_satisfied():
                to.append(constraint)

    def plan(self, sources):
        """The constraints to execute, in order, when the sources have changed."""
        mark = self.new_mark()
        todo = [c for c in sources if c.is_input and c.is_satisfied()]
        steps = []
        while todo:
            constraint = todo.pop()
            if constraint.output().mark != mark and constraint.inputs_known(mark):
                steps.append(constraint)
                constraint.output().mark = mark
                self.add_consumers(constraint.output(), todo)
        return steps

    def change(self, variable, value):
        """Sets a variable ten times through an edit constraint."""
        edit = Edit(variable, PREFERRED, self)
        steps = self.plan([edit])
        for _ in range(10):
            variable.value = value
            for step in steps:
                step.execute()
        edit.remove_from(self)


def chain(length):
    """A long row of equal variables; the sum of what the last one shows."""
    planner = Planner()
    row = [Variable() for _ in range(length + 1)]
    for left, right in zip(row, row[1:]):
        Equal(left, right, REQUIRED, planner)
    Stay(row[-1], STRONG_DEFAULT, planner)
    edit = Edit(row[0], PREFERRED, planner)
    steps = planner.plan([edit])
    total = 0
    for value in range(100):
        row[0].value = value
        for step in steps:
            step.execute()
        total += row[-1].value
    edit.remove_from(planner)
    return total


def projection(length):
    """Many pairs related by one scale and offset, changed from either side."""
    planner = Planner()
    scale, offset = Variable(10), Variable(1000)
    sources, targets = [], []
    for index in range(length):
        source, target = Variable(index), Variable(index)
        sources.append(source)
        targets.append(target)
        Stay(source, NORMAL, planner)
        Scaled(source, scale, offset, target, REQUIRED, planner)
    planner.change(sources[0], 17)
    seen = [targets[0].value]
    planner.change(targets[0], 1050)
    seen.append(sources[0].value)
    planner.change(scale, 5)
    seen.append(sum(target.value for target in targets[:-1]))
    planner.change(offset, 2000)
    seen.append(sum(target.value for target in targets[:-1]))
    return seen


def run(size):
    return [chain(size), *projection(size)]
