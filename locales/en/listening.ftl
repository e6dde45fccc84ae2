## What a screen reader says of the article

# A mark with its note: Quote: Ask her for the recording
mark-with-note = { $kind }: { $note }
