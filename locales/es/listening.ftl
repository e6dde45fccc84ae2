## What a screen reader says of the article

mark-with-note = { $kind }: { $note }
