"""Memory that the processes of a build share, so that lines need not be sent from one to the other."""

from mmap import mmap

FULL = 2 << 20  # a slab is handed on when it holds this much
LARGEST = 64 << 20  # and may grow to this for one line; pages that are never used take no memory


class Slabs:
    """A fixed number of slabs; made before the processes that share them are forked."""

    def __init__(self, count: int) -> None:
        self._slabs = [mmap(-1, LARGEST) for _ in range(count)]
        self.free = list(range(count))

    def put(self, data: bytes) -> int:
        """Put bytes into a free slab and return which."""
        slab = self.free.pop()
        self._slabs[slab][: len(data)] = data
        return slab

    def view(self, slab: int) -> memoryview:
        """The whole of a slab, to write to."""
        return memoryview(self._slabs[slab])

    def take(self, slab: int, start: int, end: int) -> bytes:
        """A part of what a slab holds."""
        return self._slabs[slab][start:end]

    def last_line_end(self, slab: int, start: int, length: int) -> int:
        """Where the last whole line of a slab ends, looking back no further than `start`; 0 where none ends."""
        return self._slabs[slab].rfind(b"\n", start, length) + 1
