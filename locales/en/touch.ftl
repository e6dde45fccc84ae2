## Under the thumb: selecting by two taps, the tools on a phone's sheet, moving the ends of a mark.

# A switch: with it, one tap on a word starts a selection and a second tap ends it. Short.
taps-switch = Select by taps
# In the menu, while it is on.
taps-stop = Stop selecting by taps
taps-say-on = Tap a word to start, another to end
taps-say-off = Selecting by taps is off
# Names the bar that shows after the first tap.
taps-begun = Selection has started
# On that bar; short.
taps-begun-hint = Tap the last word
# The same for who has a keyboard. $key is the key that began the selection.
taps-begun-hint-key = Go to the end, then { $key } again
taps-start-back = Start one word earlier
taps-start-on = Start one word later
taps-cancel = Cancel
# Names the group of buttons on a phone's sheet.
thumb-tools = Tools
thumb-redo = Redo
thumb-list = List of marks
# Where there are no marks yet, on a screen for fingers.
thumb-how-to-mark = Select words in the article, then choose Quote, Claim or Source at the foot of the screen.
# On a mark's card: four buttons that move its ends by a word.
ends-group = Ends of the mark
ends-start = Start
ends-end = End
ends-start-back = Start one word back
ends-start-on = Start one word on
ends-end-back = End one word back
ends-end-on = End one word on
