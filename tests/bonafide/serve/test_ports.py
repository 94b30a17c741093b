import socket
import subprocess
import sys

from bonafide.serve.ports import HOST, free_port, kept_port


def test_the_preferred_port_is_taken_when_it_is_free() -> None:
    wanted = free_port()
    assert free_port(wanted) == wanted


def test_another_port_is_taken_when_somebody_listens_on_the_preferred_one() -> None:
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        taken = other.getsockname()[1]
        assert free_port(taken) != taken


def test_a_port_already_promised_is_not_given_twice() -> None:
    wanted = free_port()
    assert free_port(wanted, frozenset({wanted})) != wanted


def test_who_starts_at_the_same_time_takes_another_port() -> None:
    wanted = free_port()
    assert kept_port(wanted) == wanted
    asked = f"from bonafide.serve.ports import kept_port; print(kept_port({wanted}))"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert int(found.stdout) != wanted
