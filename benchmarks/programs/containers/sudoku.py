"""Solves Sudoku puzzles by propagating sets of candidates and trying the cell with the fewest."""

SIZE = 250
SMALL = 1
RESULT = ['534678912', '462831957', '162857493']
SMALL_RESULT = ['534678912', '462831957', '162857493']

PUZZLES = [
    "530070000600195000098000060800060003400803001700020006060000280000419005000080079",
    "000000907000420180000705026100904000050000040000507009920108000034059000507000000",
    "100007090030020008009600500005300900010080002600004000300000010040000007007000300",
]


def neighbours():
    """For each cell the other cells of its row, column and square."""
    result = []
    for cell in range(81):
        row, column = divmod(cell, 9)
        others = {row * 9 + c for c in range(9)} | {r * 9 + column for r in range(9)}
        top, left = row // 3 * 3, column // 3 * 3
        others |= {(top + i) * 9 + left + j for i in range(3) for j in range(3)}
        result.append(sorted(others - {cell}))
    return result


NEIGHBOURS = neighbours()


def place(board, cell, digit):
    """Fixes a digit; false if that leaves a neighbour without candidates."""
    todo = [(cell, digit)]
    while todo:
        cell, digit = todo.pop()
        if digit not in board[cell]:
            return False
        board[cell] = {digit}
        for other in NEIGHBOURS[cell]:
            candidates = board[other]
            if digit in candidates:
                if len(candidates) == 1:
                    return False
                rest = candidates - {digit}
                board[other] = rest
                if len(rest) == 1:
                    todo.append((other, min(rest)))
    return True


def solve(board):
    """The solved board, or None."""
    open_cells = [(len(candidates), cell) for cell, candidates in enumerate(board) if len(candidates) > 1]
    if not open_cells:
        return board
    _, cell = min(open_cells)
    for digit in sorted(board[cell]):
        attempt = list(board)
        if place(attempt, cell, digit):
            solved = solve(attempt)
            if solved is not None:
                return solved
    return None


def run(size):
    """The first rows of all puzzles, solved `size` times."""
    first_rows = []
    for _ in range(size):
        first_rows = []
        for puzzle in PUZZLES:
            board = [set("123456789")] * 81
            for cell, digit in enumerate(puzzle):
                if digit != "0":
                    place(board, cell, digit)
            solved = solve(board)
            first_rows.append("".join(min(candidates) for candidates in solved[:9]))
    return first_rows
