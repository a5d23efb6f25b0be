# The pages of the report and the drawings of its charts.

print-contents = Indice
print-untitled = Relazione

# The two ends of a bar that shows how far a result swings.
print-low = Valore basso
print-high = Valore alto

# Bars of the roadmap.
print-critical = Determina la data finale
print-slack = Ha margine
print-done = Completata
