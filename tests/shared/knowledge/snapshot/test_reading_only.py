"""Who only reads a snapshot needs nothing of what builds one."""

import subprocess
import sys

BLOCKED = ("msgspec", "isal", "indexed_bzip2", "mwparserfromhell")


def test_reading_a_snapshot_and_compiling_the_starter_load_no_library_of_the_builder() -> None:
    code = (
        f"import sys; sys.modules.update(dict.fromkeys({BLOCKED!r})); import shared.knowledge, shared.knowledge.starter"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
