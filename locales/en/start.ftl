### The start screen, the list of articles, and the dialogs. See common.ftl for the tone.

## The start screen

# Under the name Galley: what it is for.
start-says = Paste a news article. Mark who said what, what is claimed, and what backs it.
# A button that changes between light and dark colors; heard, not seen.
start-theme = Light or dark
# The menu's button; heard, not seen.
start-more = More
# The large field's label.
start-paste = Paste an article
# Shown in the large field while it is empty.
start-paste-hint = Headline, byline, captions and all: Galley sorts out which line is what.
start-begin = Start marking
start-open-file = Open a file…
# The same for who hears the page.
start-open-file-label = Open a file
start-sample = Try the sample
# After the button "Open a file…": or drop a file.
start-drop = or drop one anywhere on this page
# While something is held over the page.
start-drop-here = Drop it anywhere
start-opening = Opening…
# The web address of an article, pasted before its text; it waits for the text. A heading.
start-address = The article’s address
# "Above" is the large field.
start-address-text = An address alone is no article, and Galley fetches nothing from the web. Open the page, copy its text and paste it above; or save the page as text and open its file. That article gets this address.
# Takes it away.
start-address-remove = Remove the address
start-pledge = Nothing leaves this device. Galley has no server and works without a connection.

## The start screen's menu. Short.

start-menu-name = Your name…
# The keys of the keyboard, and what they do.
start-menu-keys = Keys
start-menu-trash = Trash…
start-menu-download-all = Download all articles (ZIP)
start-menu-download-lines = Download all articles as JSON Lines
# Records that could not be read.
start-menu-set-aside = Set aside…
start-menu-colors-system = Colors as the system
start-menu-light = Light
start-menu-dark = Dark

## The start screen's last line: how saving stands

start-kept-nowhere = Not saved: this browser keeps nothing for this page
# In the browser's small storage, for want of a database.
start-kept-in-browser = Kept in this browser
start-saved = Saved on this device

## The list of articles

kept-title = On this device
# $articles is "3 articles", $size is "212 KB".
kept-total = { $articles }, { $size }
kept-empty = No articles on this device
kept-empty-text = Paste one, open a file, or look at the sample first.
# A link. $articles is "3 articles".
kept-trash = Trash, { $articles }
# $used and $most are sizes: "3.1 MB".
kept-room = Galley uses { $used } in this browser, of about { $most }
kept-room-sentence = { kept-room }.
# A bar that shows it; heard, not seen.
kept-room-label = Space used in this browser
kept-promised = The browser has promised to keep it.
kept-not-promised = The browser may delete it when space runs short. Take files away that matter.
# Where an article came from, when nothing is known of its outlet.
kept-pasted = Pasted text
kept-rename = Rename…
kept-download = Download Galley JSON
kept-move-to-trash = Move to trash
# A menu's button; heard, not seen. $title is the article's.
kept-more = More: { $title }

## All dialogs

# The button in the corner.
dialog-close = Close
dialog-cancel = Cancel
dialog-save = Save

## The dialog with what is known about an article

details-title = Article details
details-name = Title
# The newspaper or site in which it appeared.
details-outlet = Outlet
details-outlet-hint = The newspaper, agency or site
details-authors = Authors
details-authors-hint = Separated by commas
# Dates.
details-published = Published
details-updated = Updated
# The web address.
details-address = Address
# A link; details-open-address-after follows it at once.
details-open-address = Open the address in a new tab
# Begins with what ends the sentence before it.
details-open-address-after = . Galley itself never fetches it.
details-language = Language
# Which way the article is written.
details-direction = Direction
details-left-to-right = Left to right
details-right-to-left = Right to left

## The dialog with the reader's name

name-title = Your name
name-text = Written beside the marks that you make from now on, so that others can tell them apart. It stays on this device and in your files. You can leave it empty.

## The trash

trash-title = Trash
trash-empty = The trash is empty.
# $counts is "11 quotes, 8 claims", $ago "5 min ago" or "Yesterday".
trash-line = { $counts }; put here { $ago }
trash-put-back = Put back
# Heard, not seen.
trash-put-back-label = Put back: { $title }
trash-cannot-be-undone = This cannot be undone.
trash-delete = { $count ->
    [one] Delete { $count } article for good
   *[other] Delete { $count } articles for good
}
# $size is "212 KB".
trash-ask = Empty the trash, { $size }

## The dialog with records that could not be read

set-aside-title = Set aside
set-aside-looking = Looking…
set-aside-empty = Nothing is set aside. Records that could not be read would be here.
set-aside-text = These records could not be read. They were kept as they were; somebody who knows Galley may get something out of them.
set-aside-download = Download
# $name is what set-aside-record says; heard, not seen.
set-aside-download-label = Download: { $name }
set-aside-ask = Delete…
set-aside-ask-label = Delete: { $name }
set-aside-due = { $name }: this cannot be undone.
set-aside-delete = Delete for good
set-aside-delete-label = Delete for good: { $name }
# What a record was. $title is the article's.
set-aside-record = { $sort ->
    [line] Line of the list of “{ $title }”
    [text] Text of “{ $title }”
    [details] Details of “{ $title }”
    [marks] Marks of “{ $title }”
    [edit] One edit of “{ $title }”
    [copy] Copy of “{ $title }”
   *[other] Record of “{ $title }”
}
set-aside-record-of-none = { $sort ->
    [line] Line of the list of an article that is not in the list
    [text] Text of an article that is not in the list
    [details] Details of an article that is not in the list
    [marks] Marks of an article that is not in the list
    [edit] One edit of an article that is not in the list
    [copy] Copy of an article that is not in the list
   *[other] Record of an article that is not in the list
}
