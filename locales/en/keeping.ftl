### Opening files, saving, recovery, and the notices that tell of them. A notice has a title (…-title, or the
### id alone) and a text: what happened, what is safe, what to do.

## Notices, and what they offer. Buttons are short.

# Heard, not seen. $title is the notice's.
notice-dismiss = Dismiss: { $title }
notice-deed-undo = Undo
notice-deed-put-back = Put it back
notice-deed-open-file = Open another file…
notice-deed-download = Download Galley JSON
notice-deed-download-record = Download the record
notice-deed-retry = Try again
notice-deed-second-copy = Start a second copy
notice-deed-as-text = Open as plain text all the same
notice-deed-address = Make it this article’s address
# The label in front of a list of encodings of letters (see below).
notice-deed-encoding = Encoding
# The regions of that list; under each stand technical names (windows-1252).
encoding-unicode = Unicode
encoding-western = Western European
encoding-central = Central European
encoding-baltic = Baltic
encoding-nordic = Nordic
encoding-celtic = Celtic
encoding-southern = Maltese, Esperanto
encoding-romanian = Romanian
encoding-cyrillic = Cyrillic
encoding-greek = Greek
encoding-turkish = Turkish
encoding-hebrew = Hebrew
encoding-arabic = Arabic
encoding-thai = Thai
encoding-vietnamese = Vietnamese
encoding-japanese = Japanese
encoding-chinese = Chinese
encoding-korean = Korean

## Opening words and files. $name is a file's.

opening-no-words = There are no words in this
opening-no-words-text = Nothing was opened. Copy the article’s text (Ctrl+A, Ctrl+C on its page) and paste it here.
opening-here-already = This article is here already
opening-here-already-text = It was opened as you left it. You can also start a second copy without marks.
# Texts of one story that differ in spaces and line ends alone. $name is the new one, $title the one that is here.
opening-copy = Another copy of this story is here already
opening-copy-text = “{ $name }” differs from “{ $title }” in white space or in how its letters are written alone, so “{ $title }” was opened as you left it. You can also start a second copy without marks.
opening-copy-file-text = The text of “{ $name }” differs from “{ $title }” in white space or in how its letters are written alone. Its marks were found again by their words, to be merged.
# Stands in the place of a file's name.
opening-pasted = the pasted text
# A web address was dropped on an open article.
opening-address = An address alone is no article
# $address is the address.
opening-address-text = { $address }: Galley fetches nothing from the web. To bring that page in, copy its text and paste it on the start screen.
# Of several web pages.
opening-addresses = Addresses alone are no article
opening-addresses-text = Nothing was opened, and Galley fetches nothing from the web. Paste the address of one article, then its text.
opening-too-long = This text is too long for Galley
opening-too-long-text = It has more than 5 MB of text; nothing was opened. Split it into parts and open one at a time.
opening-too-large = “{ $name }” is too large for Galley
# $most is a whole number.
opening-too-large-text = It has more than { $most } MB; nothing was changed. If it holds an article, save its text alone and open that.
opening-not-read = “{ $name }” could not be read
# $why is the browser's reason.
opening-not-read-text = The browser says: { $why }. Nothing was changed. Check that the file is still there, and open it again.
opening-empty = “{ $name }” is empty
opening-empty-text = Nothing was changed. Open another file.
opening-not-text = “{ $name }” is not a file that Galley can read
# By its first bytes.
opening-not-text-text = { $format ->
    [zip] It looks like a ZIP.
    [pdf] It looks like a PDF.
    [office] It looks like an old Word or Excel file.
    [rtf] It looks like a rich-text (RTF) file.
    [png] It looks like a picture (PNG).
    [jpeg] It looks like a picture (JPEG).
    [gif] It looks like a picture (GIF).
    [gzip] It looks like a gzip archive.
    [bzip2] It looks like a bzip2 archive.
    [seven-zip] It looks like a 7-Zip archive.
    [rar] It looks like a RAR archive.
    [program] It looks like a program.
    [ogg] It looks like a sound or film.
    [mp3] It looks like a sound (MP3).
    [database] It looks like a database.
    [riff] It looks like a picture, sound or film.
    [mp4] It looks like a film or picture (MP4, HEIC).
    [word] It looks like a Word document.
    [excel] It looks like an Excel workbook.
    [powerpoint] It looks like a PowerPoint presentation.
    [open-document] It looks like a LibreOffice document.
    [epub] It looks like an e-book (EPUB).
    [qda] It looks like a project or codebook of another analysis program (REFI-QDA).
    [html] It looks like the source of a web page.
    [mhtml] It looks like a web page that a browser has saved (MHTML).
    [web-archive] It looks like a web page that Safari has saved.
    [xml] It looks like an XML file.
    [svg] It looks like a drawing (SVG).
    [feed] It looks like a news feed (RSS, Atom).
    [agency] It looks like a story in a news agency’s format.
    [xmi] It looks like annotations of another program (UIMA XMI).
    [mail] It looks like a mail with its technical headers.
    [json] It looks like a list of data (JSON).
    [json-lines] It looks like another program’s records, one a line (JSON Lines).
    [table] It looks like a table (CSV, TSV).
    [galley-table] It looks like a table that Galley has written.
    [standoff] It looks like annotations of another program (brat).
    [tokens] It looks like words one a line with labels (CoNLL, WebAnno).
    [subtitles] It looks like subtitles.
    [settings] It looks like a program’s settings.
   *[other] It holds bytes that no text has.
} Nothing was changed.
# What can be done about it, by the same names.
opening-not-text-advice = { $format ->
    [html] Open it in a browser, select the article, copy it and paste it here.
    [mhtml] Open it in a browser, select the article, copy it and paste it here.
    [web-archive] Open it in a browser, select the article, copy it and paste it here.
    [mail] Open it in your mail program, copy its words and paste them here.
    [word] Open it in the program that made it, copy the article’s words and paste them here.
    [excel] Open it in the program that made it, copy the article’s words and paste them here.
    [powerpoint] Open it in the program that made it, copy the article’s words and paste them here.
    [open-document] Open it in the program that made it, copy the article’s words and paste them here.
    [office] Open it in the program that made it, copy the article’s words and paste them here.
    [epub] Open it in the program that made it, copy the article’s words and paste them here.
    [pdf] Open it in the program that made it, copy the article’s words and paste them here.
    [rtf] Open it in the program that made it, copy the article’s words and paste them here.
    [galley-table] Open the article’s Galley file (JSON): it holds the text and every mark.
   *[other] Save the article as text and open that, or copy its words and paste them.
}
opening-foreign = “{ $name }” does not look like an article
opening-foreign-pasted = The pasted text does not look like an article
opening-failed = “{ $name }” could not be opened
opening-everything = { $count ->
    [one] { $count } article was opened
   *[other] { $count } articles were opened
}
opening-everything-text = Out of “{ $name }”; everything that can be read in it is on the list.
# Follows it. $key is the record's technical name, $why what is wrong with it.
opening-everything-problems = { $count ->
    [one] { $count } record in it could not be read and stayed there (the first is { $key }: { $why })
   *[other] { $count } records in it could not be read and stayed there (the first is { $key }: { $why })
}
# What was changed follows as its text, and opening-more-changes where there is much.
opening-changed = “{ $name }” was opened, with changes
opening-more-changes = And { $count } more.
opening-other-text = This article is here already, with another text
opening-other-text-text = The file was opened as a copy beside it, so nothing of either is lost.
opening-nothing-new = This file holds nothing that is not here already
opening-nothing-new-text = “{ $name }” and the article are one; it was opened as you left it.
# UTF-8 and windows-1252 are encodings of letters.
opening-guessed = “{ $name }” is not in UTF-8
# $name is a region of the encodings, $label a technical name: windows-1252.
opening-guessed-text = It was read as { $name } ({ $label }). If letters look wrong, choose its encoding.
# Bytes that are no letters in UTF-8.
opening-damaged = { $count ->
    [one] “{ $name }” has { $count } place that could not be read
   *[other] “{ $name }” has { $count } places that could not be read
}
opening-damaged-text = It is UTF-8 but for these places, where � stands now. If other letters look wrong too, choose its encoding.
opening-unknown-encoding = The browser does not know this encoding
opening-unknown-encoding-text = Choose another.
opening-not-here = This article is not on this device
opening-not-here-text = It may be in another browser or in the trash for good. Choose one from the list, or open its file.
opening-storage-failed = This article could not be read from the browser’s storage
opening-storage-failed-text = The browser says: { $why }. Nothing was changed. Load the page again to try once more.
opening-draft-kept = A note that you were typing was kept
opening-draft-kept-text = It is open in its field.

## A field with a note, when another tab of the browser changed it

field-note = Note
# The other words follow, then field-elsewhere-after.
field-elsewhere = Another tab wrote here meanwhile:
field-elsewhere-after = Both are kept.

## The start screen's notices

keeping-new-version = A new version of Galley is ready
keeping-new-version-text = It starts the next time you open Galley. Nothing changes under your hands.
keeping-name-not-kept = Your name is not kept
keeping-name-not-kept-text = The browser keeps nothing for this page.
keeping-no-file = The browser made no file
keeping-no-file-record = The record is still set aside. Try again.
keeping-not-deleted = This could not be deleted
keeping-trash-not-emptied = The trash could not be emptied
# The text of the three before it.
keeping-refused = The browser refused to write. Try again.
# An article; its title follows.
keeping-moved-to-trash = Moved to the trash
keeping-not-everything = This file does not hold everything
keeping-not-everything-text = The browser’s database is not in it: { $why }. Nothing was changed. Load the page again and try once more.

## Saving

keeping-article-not-deleted = An article could not be deleted
# $why is one of the reasons below.
keeping-article-not-deleted-text = The reason: { $why }. It is in the list still; try again from there.
keeping-made-room = Old restore points made room
keeping-made-room-text = { $count ->
    [one] This browser’s storage is full. The oldest restore point was deleted so that your work can be saved; the work itself is as it was. Download what matters, and empty the trash.
   *[other] This browser’s storage is full. The { $count } oldest restore points were deleted so that your work can be saved; the work itself is as it was. Download what matters, and empty the trash.
}
keeping-deleted-elsewhere = Another tab deleted this article for good
keeping-deleted-elsewhere-text = It is open here, so it was kept after all. Move it to the trash if it is to go.

## Reasons. They stand inside a sentence, after a colon: "Not saved: …".

reason-keeps-nothing = the browser keeps nothing for this page, or has no room left
reason-other-tab = another tab keeps this article too
reason-full = this browser’s storage is full
reason-no-answer = the browser’s storage does not answer
# $error is the browser's own reason.
reason-no-answer-because = the browser’s storage does not answer ({ $error })
reason-refused = the browser refused to write ({ $error })
reason-newer-tab = another tab runs a newer Galley; load this page again
reason-not-galleys = the database of this page is not Galley’s
reason-closed = the connection to the browser’s storage was closed
# IndexedDB is what browsers call their database.
reason-no-database = this browser has no IndexedDB
reason-forbidden = this browser forbids IndexedDB here
reason-none = the browser gave no reason
reason-part-missing = a part of this page is missing; load it again

## When the browser's storage fails

storage-newer = A newer Galley runs in another tab
storage-newer-text = It has changed the browser’s storage, which this page can no longer read. Load this page again. Nothing there was changed.
storage-slow = The browser’s storage does not answer
storage-slow-text = What is in it was not touched, and Galley goes on with it as soon as it answers.
storage-unusable = The browser’s storage cannot be used
# $why is the browser's reason.
storage-unusable-load = The browser says: { $why }. Load the page again to try once more.
storage-unusable-again = The browser says: { $why }. Galley tries again by itself.
# One of these two follows the text of each of the three before.
storage-only-in-tab = Until then your work is only in this tab: download it before you close the tab.
storage-in-browser = Until then your work is kept in this browser’s small storage. A download is safer.
storage-emptied = The browser’s storage was emptied while Galley was open
storage-emptied-open = It was deleted by you, by the browser, or by another page of this site. The open article is whole in this tab and is kept anew. Other articles may be gone; those of which this browser has a copy are in the list.
storage-emptied-text = It was deleted by you, by the browser, or by another page of this site. Articles of which this browser has a copy are in the list; others may be gone.

## Records that could not be read. They are set aside, where the reader can download them.

aside-title = { $count ->
    [one] A saved record could not be read
   *[other] { $count } saved records of one article could not be read
}
# $why says in a sentence what is wrong, $rest is one of the sentences that follow.
aside-text = { $why } It was set aside, not changed. { $rest }
aside-rest-opens = Everything else opens as usual.
aside-missing-text = Something that was written is no longer in this browser’s storage. Everything that is there was opened. If you have a file or a restore point of this article, compare it.
aside-missing = A saved record was missing
# $time is a date and a time of day.
aside-from-copy = The article was opened from the copy in this browser, which has all edits up to { $time }.
aside-marks-from-copy = { $count ->
    [one] One mark was taken from the copy in this browser, which has all edits up to { $time }.
   *[other] { $count } marks were taken from the copy in this browser, which has all edits up to { $time }.
}
aside-rebuilt = The article was put together again from its text and its marks. Part labels and details that you changed are to be looked at.
newer-kept = { $count ->
    [one] This article was kept by a newer Galley
   *[other] { $count } articles were kept by a newer Galley
}
aside-newer-text = This page is an older Galley and cannot read all of it. Nothing of it was changed. Load the page again to get the newer one.

## When Galley stopped and even the page that tells so is missing

stop-plain = Galley stopped. What it called saved is safe on this device. Load the page again.
