## Was ein Screenreader vom Artikel sagt

mark-with-note = { $kind }: { $note }
