# Real paths: what an event log says.

paths-filters = Filtri
paths-filters-clear = Togli tutti i filtri
paths-filter-remove = Togli questo filtro
paths-variants = Percorsi
paths-activities = Attività
paths-follows = Che cosa segue
paths-latency = Tempo tra due
paths-lapse = Nel tempo
paths-journey = Come percorso
paths-about = Questo registro
paths-all-cases =
    { $count ->
        [one] L’unico caso
       *[other] Tutti i { $all } casi
    }
paths-some-cases = { $n } casi su { $all }
paths-closed = Come contato alla lettura; per i filtri serve il registro.
paths-cases = Casi
paths-events = Eventi
paths-n-activities = Attività
paths-n-variants = Percorsi diversi
paths-entropy = Entropia, bit
paths-entropy-why = Quanto è difficile indovinare il percorso di un caso. 0 bit se tutti fanno lo stesso; a ogni bit in più raddoppiano i percorsi ugualmente probabili.
paths-duration = Durata mediana
paths-duration-why = Metà dei casi non dura di più, dal primo all’ultimo evento.
paths-switches = Cambi di canale
paths-switches-why = Quante volte in media un caso cambia canale da un evento al successivo.
paths-loops = Ritorni per caso
paths-loops-why = Quante volte in media un caso torna a un’attività che aveva già fatto.
paths-segment = Segmento
paths-all-segments = Tutti i segmenti
paths-no-segment = Senza segmento
paths-begins = Iniziati tra
paths-begins-from = Iniziati non prima del
paths-begins-to = Iniziati non dopo il
paths-most-frequent = Percorsi più frequenti
paths-contains = Passa per
paths-contains-add = Scegli un’attività
paths-avoids = Non passa mai per
paths-avoids-add = Scegli un’attività
paths-starts-with = Comincia con
paths-ends-with = Finisce con
paths-any = Qualsiasi
paths-takes = Dura
paths-takes-least = Dura almeno
paths-takes-most = Dura al massimo
paths-chip-segment = Segmento { $what }
paths-chip-period = Iniziati { $from } – { $to }
paths-chip-variants = Percorsi più frequenti, { $share }
paths-chip-contains = Per { $what }
paths-chip-avoids = Mai { $what }
paths-chip-starts = Comincia con { $what }
paths-chip-ends = Finisce con { $what }
paths-chip-least = Almeno { $what }
paths-chip-most = Al massimo { $what }
paths-none = Nessun caso supera tutti i filtri. Togline uno.
paths-numbers = Attività con il loro numero
paths-first-variants = I { $n } più frequenti su { $all }
paths-share = Quota
paths-so-far = Finora
paths-path = Percorso
paths-variant-said =
    { $count ->
        [one] { $cases } caso
       *[other] { $cases } casi
    }, { $share }. { $path }
paths-such-as = Per esempio { $cases }
paths-activity = Attività
paths-count = Volte
paths-of-cases = Dei casi
paths-of-these = Questi
paths-of-others = Altri
paths-starts = Prima
paths-ends = Ultima
paths-median-dwell = Mediana
paths-p90-dwell = 9 su 10
paths-activity-said = { $name }. { $count } volte in { $cases } casi ({ $share }), prima in { $starts }, ultima in { $ends }. Dura { $median } in mediana, al più { $p90 } nove volte su dieci
paths-others-said = Degli altri casi { $share }
paths-others-apart = Degli altri casi { $share }; la differenza è più di quanto spieghi il caso
paths-only-with = Solo i casi con { $what }
paths-only-without = Solo i casi senza { $what }
paths-around = Da e verso
paths-around-all = Da e verso tutte le attività
paths-from = Da
paths-to = A
paths-of-from = Della prima
paths-share-of = { $share }, n { $n }
paths-share-few = ({ $share }), n { $n }
paths-median = Mediana
paths-follow-said = { $from }, poi { $to }. { $count } volte, { $share } di ciò che segue la prima (n { $n }), { $median } in mediana
paths-latency-text = Quanto passa dalla prima volta di un’attività alla successiva di un’altra nello stesso caso, e quante volte l’altra non arriva mai.
paths-latency-median = Mediana
paths-latency-p90 = Nove su dieci non durano di più
paths-latency-n = Volte che la seconda è arrivata
paths-latency-open = Volte che non è mai arrivata
paths-few = Meno di 30 volte: questi valori sono solo un indizio.
paths-few-shares = Le quote tra parentesi si basano su meno di 30 volte: sono solo un indizio.
paths-no-time = Tutti gli eventi di questo registro avvengono in un solo momento; non c’è tempo da scorrere.
paths-under-way = Casi in corso
paths-all-events = Tutti gli eventi
paths-bars = Che cosa contano le barre
paths-bars-said = Istogramma nel tempo, al massimo { $most }
paths-window = Lunghezza della finestra
paths-window-hour = Un’ora alla volta
paths-window-6-hours = Sei ore alla volta
paths-window-day = Un giorno alla volta
paths-window-week = Una settimana alla volta
paths-window-4-weeks = Quattro settimane alla volta
paths-window-quarter = Un trimestre alla volta
paths-window-said = { $from } – { $to } · i valori sono dei { $n } casi in corso allora
paths-play = Avvia
paths-pause = Pausa
paths-walk = Dove nel tempo
paths-journey-text = Dispone ciò che i clienti fanno davvero come un percorso a sé, da guardare, correggere e confrontare. Ciò che fa una quota minore di quella qui sotto resta compreso nel resto.
paths-cutoff = Lascia fuori ciò che è più raro di
paths-journey-drift = Nel registro il { $logged } dei casi finisce con «{ $name }», in questo disegno il { $drawn }. Tralasciando meno ci si avvicina a ciò che fanno i clienti.
paths-journey-keeps = { $steps } attività su { $activities } diventano passi, con { $ways } collegamenti su { $follows }.
paths-journey-drawing = Si disegna il percorso…
paths-journey-title = Titolo del percorso
paths-journey-named = { $title }, com’è davvero
paths-journey-lane = Che cosa fanno i clienti
paths-journey-make = Fanne un percorso
paths-note = Nota
paths-note-hint = Che cosa deve sapere chi legge questo registro
paths-file = Letto da { $file }
paths-column = { $part } da “{ $column }”
paths-dropped =
    { $n } { $count ->
        [one] riga esclusa: caso, attività o momento mancante o illeggibile.
       *[other] righe escluse: caso, attività o momento mancante o illeggibile.
    }
paths-remove = Togli il registro dal workshop
