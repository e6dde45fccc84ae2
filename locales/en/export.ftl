### Taking work away: tables, Markdown, and what each file is for and loses.

## The dialog "Export": a card for each format, with what it is for, and a sentence more about the one that is
## chosen

export-report-name = Report page
export-report-purpose = To hand on: one page that anyone can open.
export-report-about = The article with numbered marks, who said what, the evidence, the claims and what is open, as one web page. It works without a network, prints in black and white, and opens here again as it was.
# "CSV" is the name of the format.
export-csv-purpose = For a spreadsheet or a program: one table, or all in a ZIP.
# "code points" is the term of the Unicode standard.
export-csv-about = One table as a file. The first line names the columns, in English; answers stand as they are stored. Places are counted in code points.
# "ZIP" is the name of the format. The four tables are those of "Table" below.
export-archive-about = All four tables, each a CSV file, in one ZIP. The first line of each names the columns, in English; answers stand as they are stored. Places are counted in code points.
export-xlsx-purpose = For Excel and other spreadsheets: every table as a sheet.
export-xlsx-about = One workbook with a sheet for each table. Every cell is what the CSV has there: text stays text, so that nothing becomes a formula, a date or another number. Places are counted in code points.
export-markdown-purpose = To read, mail or paste: quotes, sources, open claims.
export-markdown-about = Text with light markup: the marks by kind, each with who said it, its evidence, note and a link to the passage; then the sources, and the claims that are open.
# On the card of a format: all things that it loses, summed.
export-loses-counted = { $count ->
    [one] Loses { $count } thing
   *[other] Loses { $count } things
}
# Which table leaves as CSV; the choices below each have the number of their rows beside them.
export-table = Table
export-table-annotations = Annotations
export-table-relations = Relations
export-table-claims = Claims
export-table-evidence = Evidence
# The last of the tables to choose from: all of them, in one ZIP.
export-table-all = All, one file each
# After "Keeps": lines of the table
export-kept-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
# A checkbox, and what it does. "Excel" is the program.
export-excel = For Excel
export-excel-hint = Excel reads accents and emoji right, runs no cell as a formula and turns none into a date or another number: such cells get an apostrophe in front.
# A checkbox, and what it does. "Recogito" is the program; "UTF-16" is a way of counting letters.
export-recogito = For Recogito
export-recogito-hint = Places are counted in UTF-16 units, several parts are several targets, and relations stand in a list of their own. Other tools and Galley do not read this file.
# What stands between two cells of a table.
export-separator = Separator
export-separator-comma = Comma (,)
export-separator-semicolon = Semicolon (;)
export-separator-tab = Tab
# Above a list of what is in the report page, in place of the file's first lines
export-inside = Inside
# $words is "1,234 words", $marks "11 quotes, 8 claims"
export-inside-article = The article: { $words }
export-inside-marks = { $marks }, numbered
export-inside-people = { $count ->
    [one] { $count } source with what it says
   *[other] { $count } sources with what they say
}
export-inside-json = Galley JSON of all of it
# A line of "Inside" for a file that holds all tables: $table is "Annotations", "Claims" and so on.
export-inside-table = { $count ->
    [one] { $table }: { $count } row
   *[other] { $table }: { $count } rows
}

## Commands

command-download-report = Download as report page
command-download-csv = Download the claims as CSV
command-download-xlsx = Download all tables as XLSX
command-download-markdown = Download as Markdown

## What a file does not hold. $count is how many things; each is a line of its own after "Loses".

loss-article = The article’s text, with its parts and links
loss-codebook = The codebook: what its kinds mean and what is asked
# Outlet, authors, dates, language and the like; $count is how many of them.
loss-details = { $count ->
    [one] { $count } of the article’s details
   *[other] { $count } of the article’s details
}
# $count is of deletions that Galley remembers, so that an old copy brings nothing back.
loss-deletions = { $count ->
    [one] { $count } deletion, remembered for merging
   *[other] { $count } deletions, remembered for merging
}
# Answers that stand hidden, since another answer changed: a verdict of a claim that is to check again.
# $row is a row of the table, $column the head of a column.
loss-long-cells = { $count ->
    [one] { $count } cell longer than the 32,767 characters that Excel keeps: row { $row }, { $column }
   *[other] { $count } cells longer than the 32,767 characters that Excel keeps; the first: row { $row }, { $column }
}
loss-dormant = { $count ->
    [one] { $count } answer to a question that is not asked now
   *[other] { $count } answers to questions that are not asked now
}
loss-relations-made = { $count ->
    [one] who made { $count } relation, and when
   *[other] who made { $count } relations, and when
}
loss-dismissals = { $count ->
    [one] { $count } dismissed gap
   *[other] { $count } dismissed gaps
}
# The table has a column with the number of entries.
loss-evidence-counted = { $count ->
    [one] { $count } piece of evidence, only counted
   *[other] { $count } pieces of evidence, only counted
}
loss-evidence-as-text = { $count ->
    [one] { $count } piece of evidence, written as text without who added it
   *[other] { $count } pieces of evidence, written as text without who added them
}
loss-evidence = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
loss-relations = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}
# One or both of its marks are gone.
loss-loose-relations = { $count ->
    [one] { $count } relation to a mark that is not there
   *[other] { $count } relations to marks that are not there
}
# Of marks at the ends of relations, or with evidence, the words stand in the table.
loss-marks-but-words = { $count ->
    [one] { $count } mark, but for its words where they are named
   *[other] { $count } marks, but for the words of those that are named
}
# In the table of claims: quotes, sources and the like.
loss-other-marks = { $count ->
    [one] { $count } mark that is no claim
   *[other] { $count } marks that are no claims
}
loss-answers-left-out = { $count ->
    [one] { $count } other answer, left out
   *[other] { $count } other answers, left out
}
loss-all-people = { $count ->
    [one] { $count } person of the sources
   *[other] { $count } people of the sources
}
loss-exact-places = { $count ->
    [one] { $count } mark’s exact place, dates and id; the paragraph is named
   *[other] { $count } marks’ exact places, dates and ids; the paragraphs are named
}

## Markdown. These stand in the file.

# A heading: $words is "Quotes", "Sources", "Open claims", $count how many follow.
markdown-heading = { $words } ({ $count })
# The marks of a kind as a heading. $name is what the reader calls a kind of their own.
markdown-kind = { $kind ->
    [quote] Quotes
    [claim] Claims
    [source] Marked sources
   *[other] { $name }
}
# In front of what belongs to it, a space follows: "Note: Ask again."
markdown-name = { $name }:
markdown-marked-by = Marked by
markdown-tags = Tags
markdown-note = Note
markdown-evidence = Evidence ({ $count }):
# A link to the place in the article, where it is in no numbered paragraph
markdown-passage = Passage
markdown-place = Place
markdown-orphan = not found in this text
# A mark that serves as evidence, $words are its words; $title is the article that it stands in.
markdown-mark-here = “{ $words }”
markdown-mark-there = “{ $words }” in { $title }
markdown-contact = contact: { $contact }
# The list of people, organizations and documents that the article has its words from
markdown-sources = Sources
markdown-unnamed = Without a name
# In front of "45 words"
markdown-quoted = Quoted
# In front of other names of a source
markdown-aliases = Also called
# In front of "Independent, Named"
markdown-checks = Found to be
markdown-anonymity = Why not named
# Claims that nobody has checked yet
markdown-open-claims = Open claims
