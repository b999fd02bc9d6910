"""Units, numbering, calendar and deadlines, log, spool, outbox and worker, documents."""
