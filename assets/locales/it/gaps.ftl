# Gaps of a journey, and the list that walks through them.
