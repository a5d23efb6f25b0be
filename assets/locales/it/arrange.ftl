# Disporre le schede di un percorso.
arrange-action = Disponi le schede
arrange-progress = Disposizione delle schede, { $done } completato
arrange-stop = Interrompi
