# Clienti reali sulla mappa disegnata.

stream-no-journey = Nessun percorso è ancora disegnato. Disegnane uno nella stanza Journey, o creane uno dal registro nella prima pagina.
stream-counting = Conto chi va dove…
stream-map-first = Ancora nessun flusso. Indica a destra quale passo disegnato è ogni attività del registro.
stream-confirm-first = { $n ->
    [one] Ancora nessun flusso. Per un’attività c’è un passo con un nome simile. Controllala a destra, poi conferma.
   *[other] Ancora nessun flusso. Per { $n } attività c’è un passo con un nome simile. Controllale a destra, poi conferma.
}
stream-confirm-these = Conferma e mostra il flusso
stream-other = Questo registro è confrontato con «{ $title }».
stream-hold = Confrontalo con questo percorso

# Strumenti.
stream-least-name = Quota minima di casi per le vie non disegnate
stream-least = Vie prese da almeno il { $share } dei casi
stream-hidden = { $n ->
    [0] Nessuna via è nascosta
    [one] Un’altra è nascosta
   *[other] Altre { $n } sono nascoste
}
stream-ghosts = Attività non disegnate
stream-lanes = Tutte le corsie
stream-fit = Adatta la mappa
stream-zoom-out = Riduci
stream-zoom-in = Ingrandisci
stream-panel-open = Mostra attività e passi
stream-panel-close = Nascondi attività e passi

# La mappa e la sua legenda.
stream-never = mai preso
stream-times = { $n } volte
stream-in-cases = { $n } casi
stream-legend-other = { $n ->
    [one] una via presa, non disegnata
   *[other] { $n } vie prese, non disegnate
}
stream-legend-never = { $n ->
    [one] una via disegnata, mai presa
   *[other] { $n } vie disegnate, mai prese
}
stream-shown-all = { $n ->
    [one] un cliente, l’unico
   *[other] { $n } clienti, tutti
}
stream-shown-part = { $n } clienti, uno su { $of }

# Il tempo.
stream-play = Avvia
stream-pause = Pausa
stream-speed = Velocità
stream-time = Tempo
stream-over-time = Nel tempo
stream-from-start = Stessa partenza
stream-after = { $now } di { $all }
stream-still = Nulla si muove, perché il registro non è aperto. Le larghezze sono state contate quando è stato letto. Trova il registro per vedere i clienti in cammino.
stream-nobody = Nessuno può camminare finché nessuna attività del registro è un passo disegnato.
stream-seconds = { $n } s
stream-minutes = { $n } min
stream-hours = { $n } h
stream-days = { $n } g

# Cifre di ciò che è scelto.
stream-close = Chiudi le cifre
stream-cases = { $n } casi su { $all } ({ $share })
stream-times-long = { $n } volte; il file non conserva i casi
stream-times-in-all = { $n } volte in tutto
stream-undrawn = Accade { $n } volte in { $cases } casi. Nessuno l’ha disegnata.
stream-comes-after = Per lo più dopo «{ $step }»
stream-way-never = Disegnata, ma nessuno la prende.
stream-way-unknown = Da questo registro non si può dire se qualcuno la prende.
stream-step-never = Disegnato, ma nessuno ci arriva.
stream-step-aside = Nessuna attività del registro è questo passo.
stream-not-drawn-way = Presa, ma nessuno l’ha disegnata.
stream-median = La metà impiega al massimo { $time } dall’uno all’altro
stream-such-as = Per esempio { $cases }
stream-goes-on = Da qui verso

# Quale passo è ogni attività.
stream-not-drawn = Accade, mai disegnato
stream-more = { $n ->
    [one] e un’altra nell’elenco
   *[other] e altre { $n } nell’elenco
}
stream-mapping = Attività e passi
stream-mapped = { $n } attività su { $all } sono un passo disegnato.
stream-confirm-all = { $n ->
    [one] Conferma il suggerimento
   *[other] Conferma i { $n } suggerimenti
}
stream-confirm = Conferma il passo di «{ $activity }»
stream-is = Passo di «{ $activity }»
stream-is-open = Non ancora deciso
stream-is-none = Non disegnata
stream-suggested = { $step } (suggerito)
