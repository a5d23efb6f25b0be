# The questions of a factor: answers, sources, notes and evidence.
