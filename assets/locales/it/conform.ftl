# Il percorso disegnato e ciò che i clienti fanno davvero.

conform-cases = Casi
conform-variants = Percorsi reali diversi
conform-paths = Percorsi disegnati, senza tornare indietro
conform-entropy = Entropia dei percorsi reali, in bit
conform-replay = Casi che il disegno sa riprodurre
conform-replay-mapped = Gli stessi, tralasciando ciò che non è disegnato
conform-distance = Correzioni fino al percorso disegnato più vicino, mediana
conform-prescriptive = Passi che indicano il successivo
conform-proactive = Contatti avviati da noi prima del problema
conform-suggested = L’abbinamento tra attività e passi è solo suggerito dai nomi: nessuno l’ha confermato.
conform-never-taken = Disegnati e mai percorsi
conform-never-drawn = Percorse e mai disegnate
conform-times = Volte
conform-edits = Correzioni
conform-examples = Ad esempio
conform-deviations = Scostamenti peggiori
