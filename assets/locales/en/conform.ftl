# The drawn journey against what customers really do.

conform-cases = Cases
conform-variants = Different real paths
conform-paths = Drawn paths without going back
conform-entropy = Entropy of the real paths, in bits
conform-replay = Cases that the drawing can replay
conform-replay-mapped = The same, passing over what is not drawn
conform-distance = Edits to the nearest drawn path, median
conform-prescriptive = Steps that prescribe the next one
conform-proactive = Contacts that we start before the issue
conform-suggested = Which activity is which step is only suggested by the names; nobody has confirmed it.
conform-never-taken = Drawn and never taken
conform-never-drawn = Taken and never drawn
conform-times = Times
conform-edits = Edits
conform-examples = Such as
conform-deviations = Worst deviations
