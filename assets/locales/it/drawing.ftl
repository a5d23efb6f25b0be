# Journeys as pictures, as mermaid and as tables of cards.
