# Drawn against real.
