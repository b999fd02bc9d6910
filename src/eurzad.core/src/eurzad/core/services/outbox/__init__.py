"""What the outbox holds, and trying again."""
