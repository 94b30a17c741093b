"""Compile the starter snapshot ahead of its first use: `python -m shared.knowledge.starter`."""

from shared.knowledge.starter.cache import compiled

if __name__ == "__main__":
    print(compiled())
