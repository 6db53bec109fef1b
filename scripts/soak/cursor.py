"""What a move of the cursor costs on the line, on a screen of 120 columns and 40 rows."""
from figures import percentile
from terminal import LAST_WORD, Terminal


def run(binary, figures, moves=20):
    terminal = Terminal([str(binary), "--guest"])
    terminal.read_until(LAST_WORD, 20)
    terminal.answer("", 1)
    bytes_of_moves = []
    for way in ["1", "2", "3", "4", "5", "6", "2\r", "3\r", "6o"]:
        terminal.answer(way + "g", 2)
        # The last move is one past the end or not: those that change nothing are not counted.
        for key in "j" * moves + "k" * moves:
            if sent := len(terminal.answer(key, 0.3, 0.05)):
                bytes_of_moves.append(sent)
        terminal.answer("\x1b", 0.3)
    terminal.kill()
    figures.tell(f"bytes of a move, median of {len(bytes_of_moves)}", percentile(bytes_of_moves, 50), "B", most=1024)
    figures.tell("bytes of a move, 95th percentile", percentile(bytes_of_moves, 95), "B")
