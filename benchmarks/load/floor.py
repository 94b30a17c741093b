"""The least that accepting can take on this machine: a row committed by PostgreSQL at the same rate, no more."""

import asyncio

import psycopg

from benchmarks.load.openloop import Answers, at_rate

CONNECTIONS = 16
"""As many as ingest has threads."""


def commit_at(database: str, row: bytes, rate: int, seconds: float) -> Answers:
    """How long it took to commit a row of these bytes, so many times a second, over connections that stay open."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS floor (number bigserial PRIMARY KEY, body bytea)")
        answers = asyncio.run(_commit_at(database, row, rate, seconds))
        connection.execute("TRUNCATE floor")
    return answers


async def _commit_at(database: str, row: bytes, rate: int, seconds: float) -> Answers:
    free: asyncio.LifoQueue[psycopg.AsyncConnection] = asyncio.LifoQueue()
    made = [await psycopg.AsyncConnection.connect(database, autocommit=True) for _ in range(CONNECTIONS)]
    for connection in made:
        free.put_nowait(connection)

    async def commit(number: int) -> bool:
        connection = await free.get()
        await connection.execute("INSERT INTO floor (body) VALUES (%s)", (row,), prepare=True)
        free.put_nowait(connection)
        return True

    answers = await at_rate(commit, rate, seconds)
    for connection in made:
        await connection.close()
    return answers
