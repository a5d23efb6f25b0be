# Il registro dei segnali e gli elenchi che vi si importano.
signals-entry = Nuovo segnale
signals-entry-hint = Che cosa si è visto o sentito? Invio lo aggiunge.
signals-entry-shorthand = Nella stessa riga: #etichetta, @fonte o @"più parole", + ++ - -- all’inizio o alla fine per buono o cattivo, una data. Più righe incollate diventano più segnali.
signals-entry-help = Per esempio: -- Nessuno ha richiamato per nove giorni @"responsabile assistenza" #risposta 3/11/2026. Senza data vale oggi; la fonte resta per il prossimo. Come fonte basta un ruolo; per i nomi serve il consenso.
signals-understood = Si legge { $what }
signals-understood-valence = valenza { $valence }
signals-understood-nobody = nessuna fonte
signals-from = Da { $source }
signals-from-remove = Dimentica la fonte per il prossimo segnale
signals-import = Importa…
signals-act-import = Importa segnali…
signals-act-export = Esporta il registro dei segnali…
signals-export-title = Esporta il registro dei segnali
signals-export-empty = Il registro è vuoto: non c’è nulla da esportare.
signals-file = segnali
signals-drop-hint = Rilascia l’elenco per importarne i segnali
signals-part-title = Segnale
signals-part-quote = Con le loro parole
signals-part-source = Fonte
signals-part-date = Data
signals-part-valence = Valenza
signals-part-tags = Etichette
signals-part-segment = Segmento
signals-part-unrelated = Estraneo alla CX
signals-column-grade = Grado
signals-column-claims = Affermazioni
signals-yes = sì
signals-search = Cerca nel registro
signals-all-tags = Tutte le etichette
signals-all-sources = Tutte le fonti
signals-all-segments = Tutti i segmenti
signals-loose = Senza affermazione
signals-unrelated-only = Estranei
signals-show-all = Mostra tutti i segnali
signals-shown = { $n } di { $of }
signals-count = { $of ->
    [one] { $of } segnale
   *[other] { $of } segnali
  }
signals-list = Segnali
signals-sort = Ordina per { $column }
signals-found-none = Nessun segnale corrisponde. La croce qui sopra li mostra di nuovo tutti.
signals-nameless = Segnale senza parole
signals-empty-title = Ogni dato conta
signals-empty = Annota ciò che in sala si è visto e sentito, una riga alla volta, anche se resta isolato. Due dati simili fanno una ricorrenza, tre da fonti indipendenti una tendenza.
signals-empty-first = Scrivi il primo segnale
signals-title-hint = Che cosa si è visto o sentito
signals-quote-hint = Come è stato detto
signals-source-hint = Intervista, sondaggio, ticket, cruscotto…
signals-privacy = Basta un ruolo; per i nomi serve il consenso. Una fonte conta una volta sola.
signals-valence-very-bad = Molto negativo
signals-valence-bad = Negativo
signals-valence-neutral = Né buono né cattivo
signals-valence-good = Positivo
signals-valence-very-good = Molto positivo
signals-valence-none = Nessuno ha detto come è stato vissuto
signals-no-segment = Nessun segmento in particolare
signals-tag-add = Aggiungi un’etichetta
signals-tag-remove = Togli l’etichetta «{ $tag }»
signals-unrelated = Estraneo alla customer experience
signals-unrelated-why = Si conserva comunque: ciò che oggi sembra estraneo domani può essere il punto mancante.
signals-in-claims = In queste affermazioni
signals-in-no-claim = Ancora in nessuna affermazione.
signals-contradicts = Contraddice «{ $claim }»
signals-open-claim = Apri l’affermazione
signals-out-of-claim = Togli dall’affermazione
signals-add-to-claim = Aggiungi a un’affermazione…
signals-find-claim = Cerca un’affermazione
signals-new-claim = Nuova affermazione «{ $title }»
signals-find-more = Altri { $n }; scrivi per restringere
signals-find-nothing = Nessun risultato
signals-used = Dove è usato
signals-used-nowhere = Per ora non vi si appoggia altro.
signals-go = Vai a { $room }
signals-use-factor = Fattore
signals-use-question = Domanda
signals-use-step = Passo
signals-use-point = Punto di contatto
signals-use-attribute = Aspettativa
signals-use-experience = Esperienza
signals-use-fact = Catena del valore
signals-use-action = Azione del piano
signals-close = Chiudi
signals-remove = Elimina il segnale
signals-remove-many = { $n ->
    [one] Elimina il segnale
   *[other] Elimina i { $n } segnali
  }
signals-paste-cut = Il testo incollato era troppo lungo: ne sono stati presi solo i primi 5.000 caratteri.
signals-chosen = { $n ->
    [one] { $n } segnale scelto
   *[other] { $n } segnali scelti
  }
signals-chosen-sources = { $n ->
    [one] Tutti da una sola fonte: insieme contano una volta.
   *[other] Da { $n } fonti; ciascuna conta una volta.
  }
signals-make-claim = Fanne un’affermazione
signals-set-source = Imposta la fonte di tutti
signals-set-source-why = Invio la imposta. Basta un ruolo; per i nomi serve il consenso.
signals-mark-unrelated = Segna come estranei
signals-mark-related = Segna come pertinenti
signals-undo-import = importazione segnali
signals-undo-tags = modifica etichette
signals-undo-source = impostazione fonte
signals-undo-related = modifica pertinenza
signals-from-kept = Anche il prossimo da { $source }
signals-entry-kept = Anche i prossimi segnali vengono da { $source }, finché non si indica un’altra fonte o si fa clic sulla croce.
signals-undo-words = testo del segnale
signals-undo-date = data del segnale
signals-undo-valence = valenza del segnale
signals-undo-segment = segmento del segnale
signals-import-title = Importa segnali
signals-import-refused = { $name }: qui non si riesce a leggere un elenco di segnali.
signals-paste-too-large = Sono { $size } MB di testo. Se ne possono incollare fino a { $limit } MB per volta; nulla è stato preso. Salvalo come file CSV e importalo, oppure incollalo a parti.
signals-from-lines = { $name }: { $rows ->
    [one] { $rows } riga
   *[other] { $rows } righe
  } → { $n ->
    [one] { $n } segnale
   *[other] { $n } segnali
  }
signals-from-rows = { $name }: { $rows ->
    [one] { $rows } riga di tabella
   *[other] { $rows } righe di tabella
  } → { $n ->
    [one] { $n } segnale
   *[other] { $n } segnali
  }
signals-import-shorthand = Ogni riga è un segnale, con le abbreviazioni dell’inserimento rapido. Le righe senza data valgono oggi.
signals-column = Che cosa dice la colonna { $column }
signals-column-left-out = Tralascia
signals-count-new = { $n ->
    [one] { $n } segnale nuovo
   *[other] { $n } segnali nuovi
  }
signals-count-same = { $n } già presenti
signals-count-refused = { $n ->
    [one] { $n } non può essere preso
   *[other] { $n } non possono essere presi
  }
signals-refused = Non si possono prendere
signals-refused-left = Queste righe restano fuori e rimangono nel tuo elenco. Copiale per correggerle e incollale di nuovo.
signals-copy-refused = Copia ciò che non si può prendere
signals-to-add = Segnali da aggiungere
signals-import-nothing = Non c’è nulla da aggiungere.
signals-take = { $n ->
    [one] Prendi { $n } segnale
   *[other] Prendi { $n } segnali
  }
signals-imported = { $n ->
    [one] { $n } segnale aggiunto al registro
   *[other] { $n } segnali aggiunti al registro
  }
signals-fault-title = Non dice che cosa si è visto o sentito.
signals-fault-date = «{ $said }» non è una data: scrivi 2026-11-03, 3/11/2026 o 3 novembre 2026.
signals-fault-future = { $said } è nel futuro: un segnale è già stato visto.
signals-fault-past = { $said } è prima del { $year }: non può essere la data giusta.
signals-fault-valence = «{ $said }» non è una valenza: scrivi da -2 a 2, oppure --, -, + o ++.
signals-fault-range = «{ $said }» è fuori scala: le valenze vanno da -2 a 2.
signals-fault-segment = Nessun segmento di questo workshop si chiama «{ $said }», o più d’uno.
signals-fault-yes = «{ $said }» non è né sì né no.
signals-fault-long = Supera { $limit } caratteri: accorcialo o metti il resto nella citazione.
signals-fault-tags = Ha più di { $limit } etichette.
signals-fault-beyond = Ci sono parole in una cella senza intestazione di colonna.
signals-fault-full = Il registro è pieno: un file contiene al massimo 250.000 segnali.
