# The Flow room: what its pages share, and event logs coming in.

flow-log = Registro eventi
flow-journey = Percorso
flow-import = Importa un registro eventi…
flow-find = Trova il registro…
flow-closed = Il registro non è qui: ciò che vedi è stato contato quando è stato letto. Filtri, scorrimento nel tempo e singoli casi richiedono il registro.
flow-empty-title = Ancora nessun registro eventi
flow-empty = Un registro eventi dice chi ha fatto che cosa e quando: una riga per evento, in CSV o XES. Importane uno per vedere i percorsi che i clienti fanno davvero, accanto a quello disegnato. Il registro resta dov’è.
flow-filter = Registri eventi
flow-act-import-typed = Importa un registro eventi da un percorso file…
flow-path-read = Guarda il file
flow-import-title = Importa un registro eventi
flow-find-title = Trova il registro
flow-progress = Letto finora
flow-refused = “{ $name }” non si può leggere.
flow-nothing-changed = Il workshop è rimasto com’era.
flow-back-to-columns = Torna alle colonne
flow-other = “{ $name }” non è il registro da cui è stato contato “{ $known }”: il contenuto è un altro. Puoi scegliere un altro file, oppure aggiungere questo come registro a sé.
flow-other-add = Aggiungilo come altro registro…
flow-columns-text = Quale colonna di “{ $name }” dice che cosa? Le righe qui sotto mostrano come verrà letto.
flow-title = Titolo del registro
flow-separator = Tra le celle
flow-separator-comma = Virgola ,
flow-separator-semicolon = Punto e virgola ;
flow-separator-tab = Tabulazione
flow-separator-bar = Barra |
flow-dates = Date come 3/4/2026
flow-dates-month = Prima il mese
flow-dates-day = Prima il giorno
flow-column-case = Caso
flow-column-activity = Attività
flow-column-time = Momento
flow-column-end = Fine
flow-column-channel = Canale
flow-column-segment = Segmento
flow-column-value = Valore
flow-column-lifecycle = Inizio o completamento
flow-column-choose = Scegli una colonna
flow-column-none = Non è in questo file
flow-lifecycle-seen = “{ $column }” sembra distinguere inizi e completamenti. Scegliendola in “Inizio o completamento”, le due righe diventano un solo evento con una fine.
flow-line = Riga
flow-left-out = Esclusa: { $why }
flow-why-no-case = manca il caso
flow-why-no-activity = manca l’attività
flow-why-no-time = manca il momento
flow-why-bad-time = “{ $raw }” non è un momento
flow-why-no-part = “{ $raw }” non è né inizio né completamento
flow-needs = Servono una colonna per il caso, una per l’attività e una per il momento.
flow-judged-whole = Le prime { $rows } righe si leggono tutte. Nel workshop non c’è ancora nulla.
flow-judged-none = All’inizio di questo file non si legge nessuna riga: può essere troncato o danneggiato.
flow-judged = Delle prime { $rows } righe, { $lost } resterebbero escluse, come indicato. Vengono contate ed elencate, mai perse in silenzio.
flow-read = Leggi tutto il registro
flow-read-title = Che cosa è stato letto
flow-read-text = Ecco che cosa dice “{ $name }”. Aggiungerlo è un solo passo, che si può annullare; il registro resta dov’è.
flow-n-events =
    { $n } { $count ->
        [one] evento
       *[other] eventi
    }
flow-n-cases =
    { $n } { $count ->
        [one] caso
       *[other] casi
    }
flow-n-activities =
    { $count ->
       *[other] { $n } attività
    }
flow-n-variants =
    { $n } { $count ->
        [one] percorso diverso
       *[other] percorsi diversi
    }
flow-span = Dal { $from } al { $to }
flow-held-against = Confrontato con il percorso
flow-no-journey = Per ora nessuno
flow-matched = { $n } attività su { $all } somigliano per nome a un suo passo. È solo un suggerimento: si conferma, o si corregge, nella pagina “Sulla mappa”.
flow-known = Il workshop ha già proprio questo file, come “{ $title }”, letto in altro modo. Se prosegui viene riletto; titolo, nota e passi restano.
flow-add = Aggiungi il registro
flow-replace = Rileggi così
flow-paired =
    { $n } { $count ->
        [one] coppia di inizio e completamento è diventata un evento.
       *[other] coppie di inizio e completamento sono diventate un evento ciascuna.
    }
flow-bad-ends =
    { $n } { $count ->
        [one] fine non si è potuta leggere; l’evento c’è, senza fine.
       *[other] fini non si sono potute leggere; gli eventi ci sono, senza fine.
    }
flow-bad-values =
    { $n } { $count ->
        [one] valore non è un numero; l’evento c’è, senza valore.
       *[other] valori non sono numeri; gli eventi ci sono, senza valore.
    }
flow-dropped-none = Nessuna riga è stata esclusa.
flow-dropped =
    { $n } { $count ->
        [one] riga su { $rows } è stata esclusa
       *[other] righe su { $rows } sono state escluse
    }
flow-dropped-more = e altre { $n }
flow-fault-at = Riga { $line } · { $what }
flow-fault-empty = il file è vuoto
flow-fault-no-column = non c’è una colonna “{ $name }”; ci sono { $there }
flow-fault-io = il sistema non è riuscito a leggere oltre e dice “{ $detail }”
flow-fault-cut-off = il file compresso si interrompe qui; copialo o esportalo di nuovo
flow-fault-damaged = il file compresso è danneggiato (“{ $detail }”); copialo o esportalo di nuovo
flow-fault-too-long = una riga o un campo supera i { $most } MB: nessun registro eventi ne ha
flow-fault-too-many-events = ci sono più eventi di quanti se ne possano contare
flow-fault-too-many-activities = ci sono più di { $most } attività diverse; “{ $column }” è la colonna giusta?
flow-fault-too-many-columns = ci sono più di { $most } colonne; il separatore è quello giusto?
flow-fault-too-many-names = i nomi occupano più di 4 GB
flow-fault-not-xml = questo non è XML (“{ $detail }”)
flow-fault-not-xes = un registro XES comincia con <log>, questo con <{ $detail }>
flow-fault-unfinished = il file finisce dentro <{ $detail }>; copialo o esportalo di nuovo
flow-fault-entities = il file dichiara entità XML, che non vengono lette
flow-fault-too-deep = gli elementi sono annidati oltre { $most } livelli
flow-fault-cancelled = la lettura è stata fermata
flow-found = “{ $title }” è di nuovo aperto
flow-added = “{ $title }” è nel workshop
