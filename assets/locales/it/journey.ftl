journey-empty-title = Che strada fanno i vostri clienti?
journey-empty-text = Una customer journey mostra, fase per fase, che cosa i clienti fanno, incontrano e provano, e che cosa fa l’organizzazione dietro le quinte. Disegnatela insieme: schede su una mappa, linee che le collegano e una curva per le emozioni.
journey-start = Inizia una customer journey
journey-new-title = Customer journey
journey-stage-discover = Scoperta
journey-stage-choose = Scelta
journey-stage-begin = Avvio
journey-stage-use = Uso e rinnovo
journey-kind-actions = Azioni del cliente
journey-kind-contact-points = Punti di contatto
journey-kind-feelings = Pensieri ed emozioni
journey-kind-backstage = Dietro le quinte
journey-kind-systems = Sistemi
journey-kind-evidence = Evidenze
journey-kind-opportunities = Opportunità
journey-kind-kpi = Indicatori
journey-lesson-write = Doppio clic ovunque per scrivere una scheda; Invio la conferma, un altro Invio scrive la successiva
journey-lesson-connect = Trascina il punto sul bordo destro di una scheda fino a un’altra per collegarle
journey-lesson-look = Scorri per spostarti, pizzica o Ctrl+scorri per lo zoom, F per vedere tutto
journey-map-name = { $title }, { $cards ->
    [one] una scheda
   *[other] { $cards } schede
}
journey-stage-name = Fase { $title }
journey-lane-name = Corsia { $title }
journey-untitled = Senza titolo
journey-step-untitled = Senza titolo
journey-step-hint = Poche parole
journey-curve = Che cosa prova
journey-curve-point = Che cosa si prova in «{ $title }»
journey-says-valence = emozione { $value }
journey-says-owner = responsabile { $name }
journey-says-pain = criticità: { $text }
journey-says-opportunity = opportunità: { $text }
journey-no-owner = senza responsabile
journey-exit-renewed = Rinnova
journey-exit-advocate = Ci consiglia
journey-exit-churned = Abbandona
journey-exit-ended = Termina
journey-menu = Customer journey { $title }
journey-rename = Rinomina…
journey-add = Aggiungi una customer journey
journey-delete = Elimina questa customer journey
journey-show = Mostra «{ $title }»
journey-as-is = Attuale
journey-to-be = Futura
journey-add-step = Aggiungi un passo
journey-add-stage = Aggiungi una fase
journey-add-lane = Aggiungi una corsia
journey-new-stage = Nuova fase
journey-fit = Mostra tutto (F)
journey-zoom-in = Ingrandisci
journey-zoom-out = Riduci
journey-zoom-full = Torna al 100 % (1)
journey-zoom-name = Zoom { $zoom }, torna al 100 %
journey-close = Chiudi
journey-step = Passo
journey-stage = Fase
journey-lane = Corsia
journey-connection = Collegamento
journey-name = Nome
journey-step-title = Titolo
journey-step-text = Descrizione
journey-valence = Che cosa prova il cliente
journey-not-said = Non indicato
journey-owner = Responsabile
journey-nobody = Nessuno
journey-contact-point = Punto di contatto
journey-layer = Aspettativa soddisfatta
journey-layer-needs = Risponde a un bisogno
journey-layer-easy = È facile
journey-layer-enjoyable = È piacevole
journey-pain = Criticità
journey-opportunity = Opportunità
journey-three-ps = Le tre P
journey-prescriptive = Prescrittivo: il passo successivo è chiaro
journey-predictive = Predittivo: da qui ci si arriva
journey-proactive = Proattivo: ci facciamo vivi per primi
journey-dwell = Tempo trascorso qui
journey-dwell-unit = Unità di tempo
journey-unit-minutes = minuti
journey-unit-hours = ore
journey-unit-days = giorni
journey-unit-weeks = settimane
journey-unit-months = mesi
journey-exit = Il percorso finisce qui
journey-no-exit = No, prosegue
journey-duplicate = Duplica
journey-delete-step = Elimina il passo
journey-many = { $n } passi
journey-many-hint = Trascinali per spostarli insieme, oppure tieni premuto Alt e usa le frecce.
journey-delete-many = Elimina { $n } passi
journey-share = Quota di clienti
journey-condition = Quando
journey-way = Tipo
journey-way-next = Prosegue al passo successivo
journey-way-loop = Torna a un passo precedente
journey-way-re-entry = Rientra dopo l’abbandono
journey-way-exit = Esce dal percorso
journey-delete-connection = Elimina il collegamento
journey-move-left = Sposta a sinistra
journey-move-right = Sposta a destra
journey-move-up = Sposta in alto
journey-move-down = Sposta in basso
journey-lane-kind = Che cosa contiene
journey-hide-lane = Nascondi la corsia
journey-show-lane = Mostra la corsia
journey-delete-stage = { $n ->
    [0] Elimina la fase
    [one] Elimina la fase con una scheda
   *[other] Elimina la fase con { $n } schede
}
journey-delete-lane = { $n ->
    [0] Elimina la corsia
    [one] Elimina la corsia con una scheda
   *[other] Elimina la corsia con { $n } schede
}
