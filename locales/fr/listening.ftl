## See ../en/listening.ftl.

mark-with-note = { $kind } : { $note }
