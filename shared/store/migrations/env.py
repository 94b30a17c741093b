"""Runs the migrations on the connection that `migrate` opened, inside its transaction."""

from alembic import context

from shared.store.tables.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction holds everything
)
context.run_migrations()
