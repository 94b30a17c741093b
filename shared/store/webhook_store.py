"""The webhooks of a store; every method is one transaction."""

from shared.ids import new_id
from shared.models.webhooks import TEST, Delivery, Outcome, Round, Wanted, Webhook
from shared.store import deliveries, outbox, webhooks
from shared.store.keyring import Transaction


class Webhooks:
    """Webhooks of one database, and the messages for them."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def make(self, owner: str, wanted: Wanted) -> tuple[str, Webhook]:
        """A new webhook: its secret, which is told this once and never again, and what is known of it."""
        with self._writing() as session:
            return webhooks.make(session, new_id(), owner, wanted)

    def change(self, webhook_id: str, wanted: Wanted) -> Webhook:
        """Let a webhook be told otherwise or elsewhere, switch it on or off; NotFound where there is none."""
        with self._writing() as session:
            return webhooks.change(session, webhook_id, wanted)

    def replace_secret(self, webhook_id: str) -> str:
        """A new secret for a webhook; the one before goes on signing beside it for a day."""
        with self._writing() as session:
            return webhooks.replace_secret(session, webhook_id)

    def delete(self, webhook_id: str) -> None:
        """Delete a webhook with all of its messages; NotFound where there is none."""
        with self._writing() as session:
            webhooks.erase(session, webhook_id)

    def one(self, webhook_id: str) -> Webhook:
        """A webhook; NotFound where there is none."""
        with self._reading() as session:
            return webhooks.row(session, webhook_id)

    def all(self, owner: str | None = None) -> tuple[Webhook, ...]:
        """The webhooks of one owner or of all, newest first."""
        with self._reading() as session:
            return webhooks.rows(session, owner)

    def test(self, webhook_id: str) -> Delivery:
        """Have a message sent that tells of nothing; NotFound where there is no such webhook."""
        with self._writing() as session:
            webhooks.row(session, webhook_id)
            deliveries.give_turn(session, webhook_id)
            return deliveries.row(session, outbox.post(session, webhook_id, TEST, {"webhook": webhook_id}))

    def delivery(self, delivery_id: str) -> Delivery:
        """A message with every try to deliver it; NotFound where there is none."""
        with self._reading() as session:
            return deliveries.row(session, delivery_id)

    def deliveries(self, webhook_id: str, cursor: str | None = None, limit: int = 50) -> tuple[Delivery, ...]:
        """Messages of a webhook, newest first; those after `cursor` where one is given."""
        with self._reading() as session:
            return deliveries.page(session, webhook_id, cursor, limit)

    def resend(self, delivery_id: str) -> Delivery:
        """Have a message sent again, delivered or not; NotFound where there is none."""
        with self._writing() as session:
            return deliveries.resend(session, delivery_id)

    def take(self) -> Round | None:
        """Messages that are due, of a webhook that the caller has for itself; None where there is nothing to do."""
        with self._writing() as session:
            return deliveries.take(session)

    def record(self, round: Round, delivery: Delivery, outcome: Outcome) -> None:
        """Note how a try went; Conflict where the webhook is no longer the caller's."""
        with self._writing() as session:
            deliveries.record(session, round, delivery, outcome)

    def release(self, round: Round) -> None:
        """Let others have a webhook."""
        with self._writing() as session:
            deliveries.release(session, round)

    def forget(self) -> None:
        """Delete the messages of long ago that are over."""
        with self._writing() as session:
            deliveries.forget(session)
