# Ciò che si assomiglia
evidence-suggestions = Si assomigliano
evidence-suggestions-why = Hanno in comune le parole evidenziate. Se dicono la stessa cosa, lo decide una persona.
evidence-too-few = Con almeno due dati, quelli che si assomigliano vengono proposti qui come un’unica affermazione.
evidence-nothing-similar = Nient’altro si assomiglia. Ogni nuovo dato viene confrontato con tutti gli altri appena arriva.
evidence-new = { $n } dati dicono qualcosa di simile
evidence-join = { $n ->
    [one] Un dato somiglia all’affermazione «{ $claim }»
   *[other] { $n } dati somigliano all’affermazione «{ $claim }»
  }
evidence-merge = Due affermazioni si somigliano
evidence-accept-new = Crea un’affermazione
evidence-accept-join = Aggiungi all’affermazione
evidence-accept-merge = Unisci le affermazioni
evidence-refuse = Non sono simili
evidence-refuse-why = Non verranno più proposti insieme. Con Annulla la proposta ritorna.
evidence-claim-title = Titolo dell’affermazione
evidence-keep-title = Titolo da mantenere
evidence-include = Includi «{ $signal }»
evidence-more-signals = { $n ->
    [one] Ancora 1 dato
   *[other] Altri { $n } dati
  }
evidence-more-suggestions = { $n ->
    [one] Ancora 1 proposta
   *[other] Altre { $n } proposte
  }
evidence-comparing = Confronto di { $n } dati, { $share }
evidence-stop = Interrompi
evidence-stopped = Il confronto è stato interrotto prima della fine.
evidence-again = Confronta di nuovo
evidence-no-source = Senza fonte
evidence-no-date = senza data
evidence-edit-apart = separazione segnali

# La riga di comando
evidence-cli-signals = { $n ->
    [one] 1 dato, al { $date }
   *[other] { $n } dati, al { $date }
  }
evidence-cli-no-finding = Sotto la ricorrenza: non ancora un risultato
evidence-cli-grade = grado
evidence-cli-sources = fonti
evidence-cli-against = contrarie
evidence-cli-claim = affermazione
evidence-cli-capability = dall’evento all’azione, in ore
evidence-cli-cases = casi
evidence-cli-median = mediana

# La linea del tempo
evidence-half-life = Emivita delle evidenze
evidence-half-life-why = Dopo questo tempo un dato conta la metà: una tendenza torna indietro se non ne arrivano di nuovi.
evidence-no-fading = Non sbiadiscono
evidence-days = giorni
evidence-day = Giorno
evidence-day-reset = Al giorno del workshop
evidence-as-of = Il workshop parla del { $date }
evidence-all-dates = Tutte le date
evidence-undated = Senza data
evidence-legend-fresh = Fonte indipendente
evidence-legend-again = Di nuovo la stessa fonte
evidence-legend-against = Contraddice l’affermazione
evidence-valence = Positivo o negativo { $valence }
evidence-quoted = «{ $quote }»
evidence-sources = { $n ->
    [one] 1 fonte
   *[other] { $n } fonti
  }
evidence-against = { $n ->
    [one] 1 contraria
   *[other] { $n } contrarie
  }
evidence-together = { $n ->
    [one] 1 dato in questo periodo
   *[other] { $n } dati in questo periodo
  }
evidence-from-to = { $grade } dal { $from } al { $to }
evidence-from = { $grade } dal { $from }
evidence-until = { $grade } fino al { $to }
evidence-always = { $grade } per tutto il periodo
evidence-timeline-empty-title = Nessuna affermazione ha ancora una storia
evidence-timeline-empty = Quando dati simili formano un’affermazione, qui la si vede salire da caso isolato a ricorrenza a tendenza, e scendere man mano che le evidenze sbiadiscono. Le prime nascono da ciò che si assomiglia.
evidence-to-trends = Vedi che cosa si assomiglia

# Unire i puntini
evidence-dots-hint = Trascina un dato sull’affermazione a cui appartiene, oppure su un altro dato per farne un’affermazione.
evidence-not-connected = Non ancora collegati ({ $n })
evidence-zoom-in = Ingrandisci
evidence-zoom-out = Riduci
evidence-fit = Mostra tutto
evidence-drop-join = Aggiungi a «{ $claim }»
evidence-drop-make = Fanne un’affermazione
evidence-dots-empty-title = Ancora nessun puntino da unire
evidence-dots-empty = I dati e le affermazioni che ne nascono compaiono qui in un’unica immagine. Per cominciare si annota ciò che si è visto o sentito.
evidence-to-ledger = Aggiungi dati
