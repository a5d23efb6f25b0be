# Variants, personas, inner journeys and the inspector of cards.
journey-more = Altro
edit-make-variant = creazione variante
edit-set-steps = modifica passi
journey-mixed = Diversi
journey-meeting = Dove avviene
journey-channel = Canale
journey-salience = Resta impresso (0–10)
journey-salience-hint = Quanto i clienti se ne ricordano: 1 è normale, 0 si dimentica subito.
journey-what-hurts = Che cosa pesa, che cosa migliorare
journey-evidence = Evidenze
journey-link = Collega segnali…
journey-unlink = Scollega “{ $title }”
journey-find-signal = Trova un segnale
journey-close-picker = Chiudi l’elenco
journey-no-such-signal = Nessun segnale contiene queste parole.
journey-no-signals = Non ci sono ancora segnali. Si raccolgono nella stanza Segnali.
journey-kpi = Misura
journey-kpi-title = Che cosa si misura
journey-kpi-value = Oggi
journey-kpi-target = Obiettivo
journey-kpi-unit = Unità
journey-way-on = Tempo e seguito
journey-inner = Percorso interno
journey-opens-into = Si apre in
journey-no-inner = Niente
journey-open-inner = Apri
journey-new-inner = Disegna un percorso proprio
journey-says-inner = si apre in “{ $title }”
journey-back-to = Torna a { $title }
journey-shares = Quota per segmento
journey-for = Disegnato per { $whom }
journey-for-all = Tutti i clienti
journey-edit-personas = Modifica le personas…
journey-personas = Personas
journey-no-personas = Una buyer persona è un cliente che ci si può immaginare: un nome per un segmento, che cosa vuole e che cosa direbbe.
journey-add-persona = Aggiungi una buyer persona
journey-new-persona = Nuova buyer persona
journey-persona-name = Nome
journey-persona-segment = Segmento
journey-persona-goal = Che cosa vuole ottenere
journey-persona-quote = Che cosa direbbe
journey-remove = Elimina “{ $what }”
journey-lane-of = Di chi è la corsia
journey-least-rows = Altezza
journey-rows = { $n ->
    [one] Quanto serve alle schede
   *[other] Almeno { $n } righe
}
journey-collapse = Comprimi corsia
journey-expand = Espandi corsia
journey-collapse-lane = Comprimi la corsia { $title }
journey-expand-lane = Espandi la corsia { $title }
journey-bump = { $size } da “{ $before }” ({ $from }) a “{ $after }” ({ $to })
journey-make-variant = Crea una variante…
journey-variant-to-be = Come dovrebbe essere
journey-variant-for = Per { $whom }
journey-variant-title = { $title } – { $whom }
journey-compare-with = Confronta con…
journey-compared-with = A confronto con “{ $title }”
journey-overlaid = Sovrapposti
journey-side-by-side = Affiancati
journey-stop-comparing = Termina il confronto
journey-differences = Differenze
journey-no-differences = Ancora nessuna differenza
journey-n-added = { $n ->
    [one] 1 aggiunto
   *[other] { $n } aggiunti
}
journey-n-removed = { $n ->
    [one] 1 eliminato
   *[other] { $n } eliminati
}
journey-n-changed = { $n ->
    [one] 1 modificato
   *[other] { $n } modificati
}
journey-n-moved = { $n ->
    [one] 1 spostato
   *[other] { $n } spostati
}
journey-diff-added = { $n ->
    [one] 1 passo aggiunto
   *[other] { $n } passi aggiunti
}
journey-diff-removed = { $n ->
    [one] 1 passo eliminato
   *[other] { $n } passi eliminati
}
journey-diff-changed = { $n ->
    [one] 1 passo modificato
   *[other] { $n } passi modificati
}
journey-diff-moved = { $n ->
    [one] 1 passo spostato
   *[other] { $n } passi spostati
}
journey-diff-ways-added = { $n ->
    [one] 1 collegamento aggiunto
   *[other] { $n } collegamenti aggiunti
}
journey-diff-ways-removed = { $n ->
    [one] 1 collegamento eliminato
   *[other] { $n } collegamenti eliminati
}
journey-diff-ways-changed = { $n ->
    [one] 1 collegamento modificato
   *[other] { $n } collegamenti modificati
}
