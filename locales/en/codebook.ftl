## Relations between two marks: "quote · Said by · source".

codebook-said-by = Said by
codebook-made-by = Made by
codebook-supports = Supports
codebook-contradicts = Contradicts

## The ready codebooks: their names. A codebook says which kinds of marks there are.

codebook-name-news = News
codebook-name-fact-check = Newsroom fact-check
codebook-name-class = Media-literacy class
codebook-name-source-audit = Source audit

## Their kinds, beside quote, claim and source; singular.

codebook-kind-figure = Figure
codebook-kind-loaded = Loaded words
codebook-kind-fact = Fact
codebook-kind-opinion = Opinion
codebook-kind-speculation = Speculation
# What readers or others are asked to do.
codebook-kind-call = Call to action

## When to use each kind.

codebook-definition-figure = A number, an amount, a date or a share that could be looked up.
codebook-definition-loaded = Words that judge while they seem to report.
codebook-definition-fact = Something that is said to be so, and that could be checked.
codebook-definition-opinion = What somebody thinks of something: good, bad, right, wrong.
codebook-definition-speculation = What may be so or may come, though nobody knows.
codebook-definition-call = What readers or others are asked to do.
# Of a source.
codebook-definition-independent = Has nothing to gain or to lose by what is said.
codebook-definition-multiple = At least one other source says the same.
codebook-definition-verifies = Shows how it is known: documents, figures, having been there.
codebook-definition-authoritative = Has the office or the knowledge to say it.
codebook-definition-named = The article says who it is.

## An example of each kind, as it might stand in a newspaper of that language.

codebook-example-quote = “We never counted them,” she said.
codebook-example-claim = Repairs would cost $4.2 million.
codebook-example-source = Ruth Okafor, who chairs the board
codebook-example-figure = two thirds of the 1,200 households
codebook-example-loaded = the so-called reform
codebook-example-fact = The night boat ran for 41 years.
codebook-example-opinion = The plan is a disgrace.
codebook-example-speculation = The harbor could be empty by spring.
codebook-example-call = Write to the board before Friday.

## What is asked about marks. Labels on cards, short.

# What a quote was checked against: a recording, notes …
codebook-asked-against = Checked against
# Whether a quote is word for word what was said: yes or no.
codebook-asked-accurate = Word for word
codebook-asked-correction = Correction
codebook-asked-evidence = Evidence
# Of a source.
codebook-asked-reason = Why not named
# Whether a source was asked for comment: yes or no.
codebook-asked-reached = Reached for comment
# Whether a figure is right: yes or no.
codebook-asked-right = Right
codebook-asked-right-figure = Right figure
# Of a figure: percent, dollars …
codebook-asked-unit = Unit
# The day or year that a figure is of.
codebook-asked-as-of = As of
# What loaded words do: praise, blame, frighten.
codebook-asked-effect = Effect
codebook-asked-neutral = Neutral words
# Whether a fact was checked.
codebook-asked-checked = Checked
# Whose opinion it is.
codebook-asked-whose = Whose
# Five questions about a source.
codebook-asked-independent = Independent
# What a source that is not independent may gain or lose.
codebook-asked-stake = What is at stake
# Whether several sources say it.
codebook-asked-multiple = Multiple
codebook-asked-verifies = Verifies
codebook-asked-authoritative = Authoritative or informed
# Where a claim comes from: several sources, one, none.
codebook-asked-sourced = Sourced

## Answers.

# The state of the work on a statement.
codebook-answer-checked = Checked
# What a quote was checked against.
codebook-answer-recording = Recording
codebook-answer-notes = Notes or transcript
codebook-answer-published = Published elsewhere
codebook-answer-speaker = Asked the speaker
# Verdicts on a claim.
codebook-answer-correct = Correct
codebook-answer-mostly-correct = Mostly correct
codebook-answer-misleading = Misleading
codebook-answer-unproven = Unproven
# What loaded words do.
codebook-answer-praises = Praises
codebook-answer-blames = Blames
codebook-answer-frightens = Frightens
# Of a fact.
codebook-answer-cannot = Cannot be checked
# Whose opinion it is.
codebook-answer-author = The author’s
codebook-answer-quoted = Somebody’s in the article
# Where a claim comes from.
codebook-answer-several = By several sources
codebook-answer-one = By one source
codebook-answer-none = By none

## What is wrong with a codebook that is being written; each stands at its field.

codebook-fault-no-name = Give it a name.
codebook-fault-no-kinds = A codebook needs at least one kind.
codebook-fault-many-kinds = { $count ->
    [one] { $count } kind: a codebook has room for { $most }.
   *[other] { $count } kinds: a codebook has room for { $most }.
}
codebook-fault-name-twice = “{ $name }” is there already. Give it another name.
codebook-fault-id-twice = Two kinds have the id “{ $id }”. Remove one of them.
codebook-fault-key-long = A key is one letter, digit or sign.
codebook-fault-key-twice = { $key } is the key of “{ $kind }” already.
codebook-fault-pattern-twice = “{ $kind }” has this pattern already.
codebook-fault-no-choices = Add the answers to choose from.
codebook-fault-empty-choice = An answer has no words.
codebook-fault-when-round = These questions wait for each other: none would ever be asked.
codebook-fault-when-gone = The question or the answer that it waits for is not there.
# $kind is an id.
codebook-fault-end = The kind “{ $kind }” is not there.

# A trouble of a file.
trouble-unknown = { $count ->
    [one] { $count } value: not known to this version; kept
   *[other] { $count } values: not known to this version; kept
}

# A file was chosen to take a codebook from.
codebook-file-none = The file holds no codebook. Nothing was changed. Choose a codebook’s file (its name ends in .codebook.json) or a Galley article.

## Where the codebook shows on the desk.

# In the status line, for kinds other than quote, claim and source: "Fact: 3".
codebook-tally = { $kind }: { $count }
# Under the empty list of marks. $kinds is a list of keys and kinds: "F for Fact, O for Opinion".
codebook-how-to-mark = Select words in the article, then press { $kinds }.
codebook-key-of-kind = { $key } for { $kind }
# The button beside the selection that opens the list of the other kinds.
codebook-more-kinds = More kinds
# In that list: "Figure (F)".
codebook-kind-and-key = { $kind } ({ $key })
