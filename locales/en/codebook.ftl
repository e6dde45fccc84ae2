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
# When a claim cannot be checked.
codebook-definition-cannot-be-checked = An opinion or a prediction.

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
codebook-answer-missing-context = Missing context
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

## The screen of the codebook: which kinds of marks there are, what is asked about them, how marks relate.

codebook-command = Codebook…
codebook-title = Codebook
# Before a menu of codebooks.
codebook-start-from = Use
# In that menu, the first: what the open article has. $name is a codebook's: "News".
codebook-of-article = This article’s: { $name }
codebook-name = Name
codebook-bring-in = Bring in…
codebook-give-out = Give out
codebook-file-about = A codebook’s file takes the kinds to other articles and other people; marks stay here. Bring in also takes the codebook of a Galley article.
codebook-given-out = { $file } was downloaded
codebook-not-given-out = No file could be made: { $error }
codebook-not-read = { $file } could not be read as text. Nothing was changed. Choose a codebook’s file (its name ends in .codebook.json) or a Galley article.
# $name is the codebook's.
codebook-brought-in = “{ $name }” from { $file } stands in the fields. Save to use it.
# $error is a whole sentence or several.
codebook-bad-file = { $file }: { $error }
codebook-file-alone = This file holds a codebook, not an article. Nothing was changed. Open an article, then bring the file in under “Codebook…” in its menu.
codebook-kinds = Kinds
codebook-unnamed = Without a name
codebook-has-faults = To mend
codebook-marks = { $count ->
    [one] { $count } mark
   *[other] { $count } marks
}
codebook-add-kind = Add a kind
codebook-up = Move up
codebook-down = Move down
codebook-remove-kind = Remove the kind “{ $kind }”
codebook-kind-name = Kind
codebook-key = Key
# What a kind is counted as: quote, claim, source, or as itself.
codebook-counts-as = Counts as
codebook-role-own = Itself
codebook-definition = When to use it
codebook-example = Example
# A sentence that shows what marks look like; $words is the kind's name.
codebook-sample = The article says { $words } somewhere.
codebook-pattern = Pattern
codebook-pattern-underline = Underline
codebook-pattern-wave = Wave
codebook-pattern-box = Box
codebook-pattern-circle = Circle
codebook-pattern-star = Star
codebook-pattern-dashed = Dashes above
codebook-pattern-double = Double above
codebook-pattern-over = Line above
codebook-pattern-dotted = Dots above
codebook-pattern-label = Every pattern is taken: marks of this kind have its name in the margin.
codebook-color = Color
codebook-color-blue = Blue
codebook-color-amber = Amber
codebook-color-green = Green
codebook-color-gray = Gray
codebook-color-rose = Rose
codebook-color-olive = Olive
codebook-color-teal = Teal
# At the field for a kind's key. $command is a command's name.
codebook-key-of-command = { $key } is also the key of “{ $command }”. With this codebook it marks; give that command another key under Keys.

## What is asked about marks of a kind.

codebook-asked = Questions
codebook-asked-about = Asked on the card of each mark of this kind.
codebook-add-question = Add a question
codebook-question = Question: { $name }
codebook-question-up = Move “{ $name }” up
codebook-remove-question = Remove the question “{ $name }”
codebook-question-name = Question
codebook-question-kind = Answer
codebook-type-choice = One of a list
codebook-type-text = Text
codebook-type-yes-no = Yes or no
codebook-type-number = Number
# A field with one answer a line.
codebook-choices = Answers, one a line
# $name is an answer.
codebook-choice-definition = When to choose “{ $name }”
codebook-question-help = Explanation
# Before a menu: always, or when another question has an answer.
codebook-when = Asked
codebook-when-always = Always
codebook-when-question = When “{ $name }” is
codebook-when-answer = The answer that it waits for

## Relations between marks.

codebook-relations = Relations
codebook-relations-about = What a mark may be to another: a quote is said by a source.
codebook-relation = Relation: { $name }
codebook-add-relation = Add a relation
codebook-remove-relation = Remove the relation “{ $name }”
codebook-relation-name = Relation
codebook-relation-definition = When to use it
codebook-from = From
codebook-to = To
# At an end of a relation: whatever counts as a quote.
codebook-any-role = Any { $role }
# No box is ticked.
codebook-any = Any mark

## Saving.

codebook-for-new = Use for new articles
codebook-faults = { $count ->
    [one] Not saved yet: { $count } thing to mend.
   *[other] Not saved yet: { $count } things to mend.
}
codebook-gone-title = Marks of kinds that go
codebook-gone-text = The new codebook lacks kinds that marks have. No mark is deleted. Marks that stay as they are show the kind’s id.
codebook-gone-kind = { $count ->
    [one] “{ $kind }”: { $count } mark
   *[other] “{ $kind }”: { $count } marks
}
codebook-gone-keep = Stay as they are
codebook-gone-become = Become “{ $kind }”
codebook-back = Back
codebook-not-for-new = New articles begin with the codebook from before
codebook-not-for-new-text = The browser kept nothing. This article has its new codebook. Make room, or allow the page to keep data, and save the codebook again.
# In the menu of Undo: what it takes back.
done-codebook = Codebook
state-codebook-changed = Codebook changed
