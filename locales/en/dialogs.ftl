### The larger dialogs of the desk: Export, Merge and Restore points.

## Export: taking the work away as a file

export-format = Format
export-galley-purpose = Everything, to open again here or keep.
export-galley-about = The article’s text and all work on it in one file. Opens again as it was, here or on another device.
export-w3c-purpose = For other annotation tools and archives.
# "Code points" is the term of the Unicode standard.
export-w3c-about = One JSON-LD file that other annotation tools can read and that opens again here. The article’s text is inside; places are counted in code points.
# On the card of a format.
export-loses-nothing = Loses nothing
# Labels before what the format keeps and loses.
export-keeps = Keeps
export-loses = Loses
# After "Loses".
export-nothing = Nothing
# After "Keeps". $marks is a list, "11 quotes, 8 claims"; $count of them consist of several parts.
export-kept-split = { $marks }; { $count } split in parts
# Above the file's first lines.
export-first-lines = First lines
export-first-lines-of-file = First lines of the file
export-share = Share…
export-copy = Copy
export-copied = Copied
# Saves the file to the device.
export-download = Download
# "Download" is the button beside.
export-copy-failed = The browser did not allow copying. Download works.
export-downloaded = Downloaded
# "Copy" is the button beside.
export-download-failed = The browser made no file. Copy works.

## Merge: a file holds another version of the open article

# The heading and the button.
merge-merge = Merge
merge-holds = { $file } holds another version of this article.
# "Cancel" is the button.
merge-trashed = The article is in the trash. Merging takes it out; Cancel leaves it there.
merge-hint = What is likely to be meant is chosen already. Change what you want otherwise. Undo takes the whole merge back.
# Shows more lines of the list.
merge-show-more = Show { $count } more
# Opens a list of differences that are already settled.
merge-quiet = { $count ->
    [one] { $count } difference where what is here stays
   *[other] { $count } differences where what is here stays
}
merge-cancel = Cancel
merge-copy = Open as a copy
# A line of the list: "Claim “It would save …”: note", "Article: title". $thing is one of the following seven,
# $field is from merge-field.
merge-row = { $thing }: { $field }
merge-mark = { $kind } “{ $words }”
# A relation joins two marks.
merge-relation = Relation “{ $from }” to “{ $to }”
merge-person = Person “{ $name }”
# A part of the article: a paragraph, a caption …
merge-part = Part “{ $words }”
# The list of kinds that an article is marked with.
merge-codebook = Codebook
merge-article = Article
# What of the thing differs. [attribute] is a question of the codebook, as "Status"; $small is its name in small
# letters, $name its name as it is. Choose what the language writes within a line.
merge-field = { $field ->
    [deleted-here] deleted here
    [deleted-in-file] deleted in the file
    [made-twice] made twice
    [parts] place
    [ends] what it joins
    [extra] unknown keys
    [file] file that it came from
    [origin] who made it
    [label] label
    [kind] kind
    [note] note
    [tags] tags
    [name] name
    [aliases] aliases
    [role] role
    [organization] organization
    [person] person
    [type] type
    [checks] checks
    [anonymity] why it is not named
    [title] title
    [authors] authors
    [outlet] outlet
    [url] url
    [published] published
    [updated] updated
    [language] language
    [direction] direction
    [attribute] { $small }
   *[other] { $name }
}
# The choices of a line: what is here, what the file has, or both.
merge-here = Here
merge-in-file = In the file
merge-both = Both
# Somebody else marked the same words as the same kind.
merge-one-mark = One mark
merge-one-mark-about = Its newest words, under one
merge-two-marks = Two marks
merge-two-marks-about = Both stay, in the same place
# $when is "just now", "5 min ago", "yesterday", "on 12 Nov".
merge-deleted-when = deleted { $when }
merge-written-when = written { $when }
# Who made a version of a mark, and what they wrote.
merge-made = { $who }, { $when }
merge-made-saying = { $who }, { $when }: { $words }
# Instead of a name that is not known.
merge-somebody = Somebody
# Values of the choices.
merge-stays = Stays
merge-stays-deleted = Stays deleted
merge-nothing = Nothing

## Restore points: the article as it was

restore-title = Restore points
# $count is how many are kept at most.
restore-about = The article as it was at these moments: after each hour of work, before a merge, before another point was restored, and before a new version of Galley. The last { $count } are kept. Undo takes a restoration back.
restore-looking = Looking…
restore-no-database = There are no restore points: they need the browser’s database, which cannot be used here or does not answer. A download is the way to keep a version of this article.
restore-none = There are no restore points of this article yet.
restore-none-text = Galley makes one after each hour of work, before a merge, before another point is restored, and before a new version of Galley. The last { $count } are kept.
# What has changed since a point.
restore-comparing = Comparing…
restore-damaged = This point cannot be read.
restore-no-change = Nothing changed since
# $changes is a list: "5 marks added, 1 changed".
restore-since = Since then: { $changes }
restore-restore = Restore
restore-download = Download
# The buttons, as they are heard. $time is a day and a time.
restore-restore-of = Restore: { $time }
restore-download-of = Download: { $time }
# Why a point was made.
restore-hourly = Hourly
restore-before-merge = Before a merge
restore-before-merge-of = Before merging “{ $file }”
restore-before-version = Before a new version of Galley
restore-before-restore = Before an older point was restored
