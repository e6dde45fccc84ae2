### The start screen before Galley itself has come over the network. See common.ftl for the tone.

# Beside it stands how much has come: "40 %".
shell-getting-ready = Getting ready…
# What was pasted or typed is on the screen or waits. Below it is a button that tries again.
shell-not-come = Galley could not be loaded. What you have put in is still here. Check the connection, then try again.
shell-again = Try again
# Where a rarely used part of Galley was asked for, which comes after the rest: it stands there until that part is there.
late-not-come = This part of Galley has not come yet. It comes by itself when there is a connection; everything else works.
