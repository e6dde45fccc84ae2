### The page that shows when Galley itself has stopped. It is there before anything else, so it takes plain
### words and arguments only: no choice between forms.

stopped-title = Galley stopped
stopped-title-at-start = Galley could not start
# $time is a date and a time of day.
stopped-last-save = The last save was on { $time }.
stopped-never-saved = Nothing was saved in this visit yet.
# "It" is Galley.
stopped-safe = What it called saved is safe on this device. A note that was being typed comes back in its field.
stopped-safe-at-start = What it called saved is safe on this device. On a first visit, check the connection; then load the page again.
# Names the button that stopped-download-open is.
stopped-open = What was done after that may be in “what was open” only: download it before you load the page again.
# Buttons.
stopped-download-open = Download what was open
stopped-download-all = Download everything kept here
stopped-to-list = Go to the list
stopped-load = Load the page again
# What becomes of a download. $why is a reason.
stopped-reading = Reading…
stopped-handed = The file was handed to the browser.
stopped-handed-partly = The file was made, but without the browser’s database: { $why }.
stopped-no-file = The browser made no file: { $why }.
# A reason: the browser's database is what did not answer.
stopped-no-answer = it did not answer
stopped-details = What went wrong, for a report
# The last line of that report.
stopped-no-text = No article text is in this report.
