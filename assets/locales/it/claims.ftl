# Quanto vale un’affermazione
claims-grade-opinion = Opinione
claims-grade-fluke = Caso isolato
claims-grade-pattern = Ricorrenza
claims-grade-trend = Tendenza
claims-grade-sources = { $grade }: { $n ->
    [0] ancora nessuna fonte
    [one] { $n } fonte indipendente
   *[other] { $n } fonti indipendenti
  }
claims-grade-faded = { $grade }: { $n ->
    [one] { $n } fonte indipendente, che oggi conta { $strength } perché sbiadisce
   *[other] { $n } fonti indipendenti, che oggi contano { $strength } perché sbiadiscono
  }
claims-grade-opinion-means = Opinione: qualcuno la pensa così, nessun dato lo dice
claims-grade-fluke-means = Caso isolato: un solo dato indipendente, che può essere fortuito
claims-grade-pattern-means = Ricorrenza: due dati simili da fonti indipendenti
claims-grade-trend-means = Tendenza: tre o più dati simili da fonti indipendenti

claims-group-trends = Tendenze
claims-group-patterns = Ricorrenze
claims-group-flukes = Casi isolati
claims-group-opinions = Opinioni
claims-not-a-finding = Nulla al di sotto di una ricorrenza può comparire come risultato in un report.
claims-sources = { $n ->
    [0] ancora nessuna fonte
    [one] { $n } fonte indipendente
   *[other] { $n } fonti indipendenti
  }
claims-counts-once = { $n } segnali; la stessa fonte conta una volta
claims-strength = oggi conta { $strength }
claims-contradicted = { $n ->
    [one] contraddetta da { $n } fonte
   *[other] contraddetta da { $n } fonti
  }
claims-last = ultimo { $date }
claims-nameless = Senza titolo
claims-new = Nuova affermazione
claims-new-hint = Che cosa dicono insieme i segnali? Invio aggiunge l’affermazione.
claims-fading = L’evidenza vale metà dopo
claims-fading-why = Emivita: un segnale di questa età vale la metà, uno di età doppia un quarto. Vuoto significa che l’evidenza non sbiadisce mai.
claims-fading-never = mai
claims-days = {" "}giorni
claims-empty-title = L’oro sta nelle tendenze
claims-empty = Un’affermazione dice in una frase ciò che più segnali dicono insieme. Uno è un caso isolato, due una ricorrenza, tre da fonti indipendenti una tendenza.
claims-empty-first = Raccogli segnali
claims-title = Affermazione
claims-title-hint = Che cosa dicono insieme i segnali, in una frase
claims-story = Storia
claims-story-hint = La storia che si racconterebbe
claims-signals = { $n ->
    [one] { $n } segnale la sostiene
   *[other] { $n } segnali la sostengono
  }
claims-no-signals = Nessun segnale la sostiene ancora: è un’opinione.
claims-add-signals = Aggiungi segnali…
claims-find-signal = Cerca un segnale
claims-against = { $n ->
    [0] Nulla la contraddice
    [one] { $n } segnale la contraddice
   *[other] { $n } segnali la contraddicono
  }
claims-against-why = Elencati accanto all’affermazione, mai sottratti.
claims-add-against = Aggiungi ciò che la contraddice…
claims-no-source = nessuna fonte
claims-open-signal = Apri nel registro
claims-split = Separa in un’affermazione a sé
claims-split-why = I segnali scelti hanno un’affermazione propria e non vengono più proposti insieme agli altri.
claims-split-all = Per separare, lascia almeno un segnale in questa affermazione.
claims-take-out = Togli
claims-unlink = Togli «{ $what }»
claims-undated = { $n ->
    [one] { $n } segnale non ha data e non sbiadisce.
   *[other] { $n } segnali non hanno data e non sbiadiscono.
  }
claims-later = { $n ->
    [one] { $n } segnale è successivo al { $date } e non conta ancora.
   *[other] { $n } segnali sono successivi al { $date } e non contano ancora.
  }
claims-factors = Fattori a cui si riferisce
claims-add-factor = Aggiungi un fattore…
claims-find-factor = Cerca un fattore
claims-questions = Domande a cui si riferisce
claims-add-question = Aggiungi una domanda…
claims-find-question = Cerca una domanda
claims-steps = Passi a cui si riferisce
claims-add-step = Aggiungi un passo…
claims-find-step = Cerca un passo
claims-points = Punti di contatto a cui si riferisce
claims-add-point = Aggiungi un punto di contatto…
claims-find-point = Cerca un punto di contatto
claims-merge = Incorpora un’altra affermazione…
claims-remove = Elimina l’affermazione; i segnali restano
claims-close = Chiudi
claims-undo-new = nuova affermazione dai segnali
claims-undo-join = aggiunta segnali all’affermazione
claims-undo-oppose = aggiunta segnale contrario
claims-undo-split = separazione affermazione
claims-undo-merge = unione affermazioni
claims-undo-title = testo dell’affermazione
claims-undo-story = racconto dell’affermazione
claims-undo-links = a che cosa si riferisce l’affermazione
claims-undo-out = rimozione segnali dall’affermazione
