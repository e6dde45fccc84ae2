### The dialog "Sources across all articles": everybody who is quoted in any article on this device, counted.
### See common.ftl for the tone. "Source" here is whoever speaks: a person, an organization or a document.

# In menus, and the command's name.
register-menu = Sources across all articles…
register-title = Sources across all articles
# What the two tabs choose; heard, not seen.
register-tabs = Counted by
register-by-person = By person
register-by-outlet = By outlet
# Fields that make the table short; also shown in them while they are empty.
register-find-person = Find a source
register-find-outlet = Find an outlet
# While the articles are being read.
register-reading = Reading { $done } of { $all } articles…
# $articles is "3 articles", $words is "20 words".
register-about = { $articles }, { $words } in quotation. The trash is not counted.
# Under the table: who is taken for one. Two sentences at most.
register-rule = One name counts as one source, unless it speaks for different organizations. Sources without a name count in each article anew.
# $titles are names of articles.
register-unread = { $count ->
    [one] One article could not be read and is not counted: { $titles }
   *[other] { $count } articles could not be read and are not counted: { $titles }
}
register-none = No sources yet
register-none-text = Mark sources in an article and say who they are: everybody is listed here, with what they said.
register-none-fits = Nothing fits these words
register-none-fits-text = Try fewer letters, or another spelling.
# How many rows of the table are shown; heard, not seen.
register-shown = { $count } of { $all }

## Columns. Very short.

register-source = Source
register-outlet = Outlet
register-articles = Articles
register-quotes = Quotes
# Words in direct quotes.
register-words = Words
# The part of all quoted words.
register-share = Share
register-claims = Claims
# In how many articles the source is named.
register-named = Named in
register-sources = Sources
# Sources per article.
register-per-article = Per article
# The part of the sources that is not named.
register-unnamed = Unnamed
register-people = People
register-organizations = Organizations
register-documents = Documents

## In the table

# $share is a number: 12.5
register-percent = { $share }%
# Articles that name no outlet.
register-no-outlet = No outlet given
# Other names of a source. $names is a list.
register-others = Also: { $names }
# $check is one of the five boxes: Independent: 2 of 3
register-check = { $check }: { $count } of { $all }
# In one article; both stand in a list: "2 quotes, 14 words, named".
register-is-named = named
register-not-named = not named
register-unnamed-counted = { $count } unnamed
# Under a list that is cut. The download has all.
register-more = { $count ->
    [one] { $count } more article
   *[other] { $count } more articles
}

## Taking it away

register-download = Download as CSV
# Default names of the files, without ending; words joined by hyphens.
register-file-person = sources-by-person
register-file-outlet = sources-by-outlet
# $file is a file's name.
register-downloaded = Downloaded { $file }
