# La stanza Piano: azioni, quick win, roadmap.

# Azioni della palette
plan-act-add = Aggiungi un’azione…
plan-act-unowned = Prossima azione senza responsabile
plan-act-unrated = Prossima azione senza impegno o impatto
plan-act-late = Prossima azione in ritardo
plan-none-unowned = Ogni azione aperta ha un responsabile.
plan-none-unrated = Impegno e impatto di ogni azione aperta sono valutati.
plan-none-late = Nessuna azione è in ritardo.

# L’elenco
plan-list = Azioni
plan-as-list = Elenco
plan-as-trace = Dall’impegno al risultato
plan-add = Aggiungi azione
plan-search = Cerca un’azione
plan-everybody = Chiunque
plan-nobody = Ancora nessuno
plan-all-factors = Tutti i fattori
plan-all-states = Ogni stato
plan-to-do = Aperte
plan-state = Stato
plan-show-all = Mostra tutte le azioni
plan-shown = { $n } di { $of }
plan-count = { $n ->
    [one] { $n } azione
   *[other] { $n } azioni
  }
plan-found-none = Nessuna azione corrisponde. Cerca altro o mostrale tutte.
plan-sort = Ordina per { $column }
plan-done = Conclusa
plan-done-of = “{ $what }” è conclusa
plan-nameless = Azione senza nome
plan-number = N. { $n }
plan-nameless-person = Persona senza nome
plan-empty-title = Che cosa farete?
plan-empty = Un’azione chiude un divario: qualcuno la porta a termine entro una data, e ne ricavano qualcosa sia l’azienda sia il cliente. Scrivete la prima, o aggiungete ciò che i punteggi suggeriscono.

# Suggerimenti
plan-suggested = Suggerimenti
plan-suggested-why = Nascono dai punteggi, dalle risposte e dai percorsi. Siete voi a decidere che cosa diventa un’azione.
plan-suggested-none = Non resta nulla da suggerire. Ogni divario, ogni “no” e ogni punto dolente ha la sua azione.
plan-suggested-no-round = I suggerimenti nascono da un turno di punteggi. Prima date un punteggio ai fattori.
plan-suggested-more = Mostra altri { $n }
plan-suggested-rest = e altri { $n }
plan-from-gaps = Divari maggiori
plan-from-gaps-why = Divari ponderati ancora senza azione, dal maggiore.
plan-from-noes = Risposte “no”
plan-from-noes-why = Un “no” chiede di rivedere la strategia che c’è dietro, non solo un rimedio.
plan-from-pains = Dove fa male
plan-from-pains-why = I passi dei percorsi che i clienti ricordano male.
plan-gap-of = Oggi { $actual }, desiderato { $desired }. Chiuderlo aggiunge { $weight } al punteggio complessivo.
plan-no-of = { $factor } · { $whom }. Un “sì” pieno aggiunge fino a { $weight } al punteggio complessivo.
plan-no-judged = { $factor } · { $whom }. Un “sì” pieno rafforza le evidenze, ma non sposta il punteggio complessivo: questo fattore conta come è stato giudicato o votato.
plan-take-over = Aggiungi al piano
plan-take-over-of = Aggiungi “{ $what }” al piano
plan-take-gap = Colmare il divario: { $factor }
plan-take-no = Dal no al sì: { $question }
plan-take-pain = Rimediare a “{ $step }”
plan-take-next = Il livello successivo si presenta così. { $level }

# Tutto su un’azione
plan-close = Chiudi
plan-remove = Elimina azione
plan-part-title = Azione
plan-title-hint = Che cosa si farà, in una riga
plan-part-note = Come e perché
plan-note-hint = Primi passi, limiti, quando fermarsi
plan-part-owner = Responsabile
plan-no-people = Non c’è ancora nessun nome. Le persone si aggiungono nella stanza Quadro.
plan-part-start = Inizio
plan-part-due = Scadenza
plan-due-before-start = Scade prima di cominciare.
plan-due-before-after = Scade prima di ciò che attende.
plan-part-effort = Impegno
plan-effort-ends = Da 1, uno o due giorni di una persona, a 5, un programma di più team
plan-effort-1 = uno o due giorni di una persona
plan-effort-2 = una o due settimane di una persona
plan-effort-3 = diverse settimane di un team
plan-effort-4 = un trimestre, più di un team
plan-effort-5 = un programma di più team
plan-step-means = { $n } · { $what }
plan-part-impact = Impatto
plan-impact-ends = Da 1, si nota appena, a 5, cambia la relazione
plan-impact-1 = i clienti se ne accorgono appena
plan-impact-2 = se ne accorge qualcuno, ogni tanto
plan-impact-3 = si nota chiaramente in un passo
plan-impact-4 = chiude buona parte di un divario
plan-impact-5 = cambia la relazione
plan-part-cost = Costo una tantum
plan-part-confidence = Fiducia
plan-confidence-evidence = { $share }, dalle evidenze: { $grade } { $on }
plan-confidence-set = Stimata a mano. Le evidenze dicono { $share }: { $grade } { $on }
plan-leans-nothing = (ciò a cui è legata non ha evidenze, o ne ha solo di sbiadite)
plan-leans-signals = nei segnali a cui risponde
plan-leans-factor = su { $what }
plan-leans-question = sulla domanda “{ $what }”
plan-leans-step = nel passo “{ $what }”
plan-leans-point = nel punto di contatto “{ $what }”
plan-confidence-means = Le evidenze mostrano che il problema c’è, non ancora che questo rimedio funzioni. Finché non è stato provato, la scelta prudente è un valore più basso, a mano.
plan-confidence-said = { $share }, stimata a mano
plan-confidence-follow = Usa { $share } dalle evidenze
plan-chosen = Entra nella previsione
plan-chosen-means = Le azioni spuntate entrano nella previsione e nel calcolo del valore.
plan-critical-means = Un giorno di ritardo qui è un giorno di ritardo per tutto il piano.
plan-results = Risultati per entrambe le parti
plan-part-company = Per l’azienda
plan-company-hint = Che cosa ne ricava l’organizzazione
plan-part-customer = Per il cliente
plan-customer-hint = Che cosa ne ricavano i clienti
plan-links = A che cosa è legata
plan-factors = Fattori
plan-add-factor = Aggiungi fattore…
plan-find-factor = Cerca un fattore
plan-questions = Domande
plan-add-question = Aggiungi domanda…
plan-find-question = Cerca una domanda
plan-steps = Passi dei percorsi
plan-add-step = Aggiungi passo…
plan-find-step = Cerca un passo
plan-points = Punti di contatto
plan-add-point = Aggiungi punto di contatto…
plan-find-point = Cerca un punto di contatto
plan-signals = Segnali
plan-add-signal = Aggiungi segnale…
plan-find-signal = Cerca un segnale
plan-go = Vai a { $room }
plan-unlink = Slega “{ $what }”
plan-expect-change = Indica di quanto cambia { $what }
plan-tied-by-change = Un fattore con una variazione qui sotto resta legato finché la variazione non viene tolta.
plan-changes = Che cosa cambierebbe
plan-changes-none = Nulla di dichiarato. La previsione deve sapere che cosa sarà diverso quando l’azione avrà effetto.
plan-add-score = Aggiungi variazione di punteggio…
plan-add-way = Aggiungi variazione di un passaggio…
plan-find-way = Cerca un passaggio di un percorso
plan-way = { $from } → { $to }
plan-change-segment = In quale segmento
plan-change-by = Variazione del punteggio, in punti
plan-change-to = Quota che prende questo passaggio
plan-change-remove = Togli la variazione di “{ $what }”
plan-share-now = Oggi { $share }, da allora
plan-share-unknown = Oggi non contata, da allora
plan-after = Attende
plan-after-nothing = Nulla. Può cominciare subito.
plan-after-add = Aggiungi ciò che viene prima…
plan-after-remove = Non attendere “{ $what }”
plan-find-action = Cerca un’azione
plan-holds-up = La attendono
plan-open = Apri questa azione
plan-circle = Si chiuderebbe un circolo, quindi nulla è cambiato: { $chain }. Per proseguire, togli una delle altre dipendenze e riprova.
plan-circle-link = “{ $what }” attende “{ $before }”

# Dall’impegno al risultato
plan-trace-effort = Impegno
plan-trace-touches = Che cosa tocca
plan-trace-results = Risultato
plan-wants-company = Obiettivo dell’azienda · { $what }
plan-wants-customer = Obiettivo dei clienti · { $what }
plan-effort-of = Impegno { $n }
plan-touches-nothing = Non è ancora legata a nulla
plan-no-company = Nessuno ha detto che cosa ne ricava l’azienda
plan-no-customer = Nessuno ha detto che cosa ne ricava il cliente
plan-n-questions = { $n ->
    [one] { $n } domanda
   *[other] { $n } domande
  }
plan-n-steps = { $n ->
    [one] { $n } passo
   *[other] { $n } passi
  }
plan-n-points = { $n ->
    [one] { $n } punto di contatto
   *[other] { $n } punti di contatto
  }
plan-n-signals = { $n ->
    [one] { $n } segnale
   *[other] { $n } segnali
  }

# Quick win
plan-matrix = Impegno da sinistra a destra, impatto dal basso in alto
plan-matrix-empty = Trascina un’azione dall’elenco al suo posto.
plan-little = poco
plan-much = molto
plan-part-quick = Quick win
plan-part-big = Grandi mosse
plan-part-fill = Se avanza tempo
plan-part-not = Da ripensare
plan-point = { $what } · impegno { $effort }, impatto { $impact }
plan-unrated = Ancora da valutare
plan-unrated-none = Ogni azione aperta ha il suo posto.
plan-unrated-why = Trascinale nella matrice, o premi la freccia destra.
plan-ranked = Più impatto con meno impegno
plan-ranked-why = Per impatto meno impegno. I numeri sono quelli della matrice.
plan-drag-in = Valuta “{ $what }”

# Roadmap
plan-quarter = T{ $q } { $year }
plan-ends = Il piano finisce il { $end }. { $n ->
    [0] Non resta nulla da fare.
    [one] Lo decide un’azione.
   *[other] Lo decidono { $n } azioni.
  }
plan-n-late = { $n ->
    [one] Un’azione è in ritardo.
   *[other] { $n } azioni sono in ritardo.
  }
plan-by-clock = A oggi
plan-by-clock-means = Guardato al { $day }. Senza spunta il piano si guarda al giorno del workshop.
plan-as-of = Il piano com’è al { $day }.
plan-legend-critical = decide la fine
plan-legend-other = ha margine
plan-legend-late = sfora
plan-legend-done = conclusa
plan-legend-line = Trascina una barra o le sue estremità per spostarla, e il pomello che la segue su ciò che la attende.
plan-critical = decide quando finisce il piano
plan-slack = { $n ->
    [one] un giorno di margine
   *[other] { $n } giorni di margine
  }
plan-late-by = { $n ->
    [one] un giorno oltre
   *[other] { $n } giorni oltre
  }
plan-from-to = dal { $from } al { $to }
plan-draw-line = Traccia una linea da “{ $what }” a ciò che la attende
plan-line-hint = Rilascia su ciò che deve attenderla
plan-line-waits = “{ $what }” attenderà “{ $before }”
plan-line-circle = “{ $what }” aspetterebbe se stessa

# Passi della cronologia
plan-undo-words = modifica testo di un’azione
plan-undo-owner = modifica responsabile di un’azione
plan-undo-dates = modifica date di un’azione
plan-undo-rating = modifica impegno e impatto
plan-undo-cost = modifica costo di un’azione
plan-undo-confidence = modifica fiducia in un’azione
plan-undo-links = modifica legami di un’azione
plan-undo-changes = modifica effetti di un’azione
plan-undo-results = modifica risultati di un’azione
plan-undo-after = modifica ciò che un’azione attende
plan-undo-chosen = scelta per la previsione
plan-undo-done = modifica stato di un’azione
