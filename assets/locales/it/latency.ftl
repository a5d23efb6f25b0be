# Dall’evento all’azione: in quanto tempo l’organizzazione sa e agisce.
latency-empty-title = Quanto ci mettiamo ad agire?
latency-empty = Date un nome a qualcosa a cui rispondete, come i reclami o i segnali di abbandono, e annotate alcuni casi con i momenti di evento, comprensione, decisione e azione. La pagina mostra dove se ne va il tempo e distingue il sapere dall’agire.
latency-first = Aggiungere la prima capacità
latency-new = Nuova capacità, poi Invio
latency-nameless = Capacità senza nome
latency-all = Tutte le capacità
latency-title = Capacità, nome
latency-title-hint = A che cosa rispondete?
latency-remove = Rimuovere «{ $title }»
latency-note = Capacità, nota
latency-note-hint = Che cos’altro conta qui?
latency-cases =
    { $count ->
        [one] un caso
       *[other] { $count } casi
    }
latency-whole = { $median } dall’evento all’azione
latency-leg-insight = per capire
latency-leg-decision = per decidere
latency-leg-action = per agire
latency-leg-insight-hint = Dall’evento al momento in cui si sa: analisi.
latency-leg-decision-hint = Dal sapere al decidere che cosa fare.
latency-leg-action-hint = Dalla decisione all’azione compiuta: esecuzione.
latency-took = mediana { $median }, nove casi su dieci entro { $p90 }
latency-p90 = 90 % entro { $p90 }
latency-range = da { $least } a { $most }
latency-n = n { $count }
latency-never =
    { $count ->
        [one] uno mai arrivato
       *[other] { $count } mai arrivati
    }
latency-reversed =
    { $count ->
        [one] uno va all’indietro e non conta
       *[other] { $count } vanno all’indietro e non contano
    }
latency-no-case = nessun caso lo mostra ancora
latency-quantiles = La barra finisce alla mediana, il baffo al 90º percentile; entrambi interpolano in modo lineare fra i casi (tipo 7). La scala del tempo è logaritmica.
latency-seconds = { $n } s
latency-minutes = { $n } min
latency-hours =
    { $count ->
        [one] { $n } ora
       *[other] { $n } ore
    }
latency-days =
    { $count ->
        [one] { $n } giorno
       *[other] { $n } giorni
    }
latency-weeks =
    { $count ->
        [one] { $n } settimana
       *[other] { $n } settimane
    }
latency-tick-second = 1 s
latency-tick-minute = 1 min
latency-tick-hour = 1 ora
latency-tick-day = 1 giorno
latency-tick-week = 1 sett.
latency-tick-weeks = 4 sett.
latency-tick-year = 1 anno
latency-square = Sapere e agire
latency-analytics = Analisi
latency-execution = Esecuzione
latency-analytics-hint = Analisi: quanto presto lo sappiamo?
latency-execution-hint = Esecuzione: quanto presto agiamo?
latency-corner = sa subito, agisce tardi
latency-dot = { $title } · analisi { $analytics }, esecuzione { $execution }
latency-late-measured = { $title }: si sa subito, si agisce tardi. { $knows } per capire, da lì { $acts } per agire.
latency-late-judged = { $title }: si sa subito, si agisce tardi. Analisi a livello { $knows }, esecuzione a { $acts }.
latency-none-late = Nessuna capacità sa subito e agisce tardi.
latency-case = Caso
latency-event = Evento
latency-insight = Comprensione
latency-decision = Decisione
latency-action = Azione
latency-case-title = Caso { $number }, nome
latency-case-hint = Che cosa è successo?
latency-case-number = Caso { $number }
latency-remove-case = Rimuovere il caso «{ $title }»
latency-add-case = Aggiungere un caso
latency-unread = Non è un momento. Digitate giorno e ora, come 3 nov 2026 14:05 o 2026-11-03 14:05.
latency-future = Si trova nel futuro.
latency-early = Precede ciò che è avvenuto prima.
latency-late = Segue ciò che viene dopo.
latency-paste = Incollare casi…
latency-paste-how = Un caso per riga, da un foglio di calcolo o digitato: titolo, evento, comprensione, decisione, azione, separati da tabulazioni o punti e virgola. Ciò che non è mai arrivato resta vuoto.
latency-paste-hint = Consegna in ritardo a Lecce; 2026-05-04 08:10; 2026-05-04 09:00; 2026-05-06 11:30; 2026-05-11 16:00
latency-paste-name = Casi da acquisire
latency-take = Acquisire i casi
latency-cancel = Annullare
latency-taken =
    { $count ->
        [0] Nessun caso acquisito.
        [one] Un caso acquisito.
       *[other] { $count } casi acquisiti.
    }
latency-left =
    { $count ->
        [one] Una riga no:
       *[other] { $count } righe no:
    }
latency-line = Riga { $line }
latency-left-unread = «{ $cell }» non è un momento
latency-left-columns = { $count } colonne, se ne capiscono cinque
latency-left-full = una capacità tiene { $count } casi
latency-left-more =
    { $count ->
        [one] e un’altra
       *[other] e altre { $count }
    }
latency-close-report = Chiudere il messaggio
