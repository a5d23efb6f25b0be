# Risposte e cifre nei fogli di calcolo.
exchange-act-import = Importa risposte…
exchange-act-import-typed = Importa risposte digitando il percorso…
exchange-act-paste = Incolla risposte…
exchange-act-answers = Esporta le risposte…
exchange-act-figures = Esporta i risultati…
exchange-filter = Fogli di calcolo in CSV
exchange-drop-hint = Rilascia il foglio per importarne le risposte
exchange-answers-file = risposte
exchange-figures-file = risultati

exchange-export-answers = Esporta le risposte
exchange-export-figures = Esporta i risultati
exchange-path-import-text = Digita il percorso di un file CSV. Puoi anche trascinarlo sulla finestra.
exchange-path-export-text = Scrivi dove esportare. L’estensione del nome dice in quale formato.
exchange-path-import = Anteprima
exchange-path-export = Esporta
exchange-exported = Esportato in { $file }
exchange-imported = { $n ->
    [one] { $n } risposta importata in «{ $round }»
   *[other] { $n } risposte importate in «{ $round }»
  }
exchange-outdated = Il workshop è cambiato dopo l’anteprima, quindi nulla è stato importato. Importa di nuovo il foglio.

exchange-title = Importa risposte
exchange-paste-title = Incolla risposte
exchange-paste-text = Copia le risposte dal tuo foglio di calcolo, intestazioni comprese, e incollale qui: una riga per domanda, una colonna per segmento. Nulla cambia prima che tu abbia visto l’anteprima.
exchange-paste-field = Risposte
exchange-pasted = Testo incollato
exchange-preview = Anteprima
exchange-reading = Lettura in corso: { $name }
exchange-into = { $name } nella rilevazione «{ $round }» · { $segments }
exchange-refused = { $name }: qui non si riesce a leggere delle risposte.
exchange-count-new = { $n ->
    [one] { $n } risposta nuova
   *[other] { $n } risposte nuove
  }
exchange-count-replaced = { $n ->
    [one] { $n } risposta sostituita
   *[other] { $n } risposte sostituite
  }
exchange-count-same = { $n ->
    [one] { $n } invariata
   *[other] { $n } invariate
  }
exchange-count-faults = { $n ->
    [one] { $n } problema
   *[other] { $n } problemi
  }
exchange-faults = Problemi
exchange-faults-left = Ciò che non si riesce a leggere resta fuori. Per importarlo, correggi il foglio e importalo di nuovo.
exchange-faults-more = Altri { $n } problemi non sono elencati.
exchange-changes = Che cosa cambia
exchange-nothing = Non cambierebbe nulla.
exchange-row = Riga
exchange-question = Domanda
exchange-segment = Segmento
exchange-now = Ora
exchange-then = Dopo
exchange-open = –
exchange-level = { $level } { $stage }
exchange-note-new = Nota: { $note }
exchange-change = Riga { $row }, { $question }, { $segment }: { $now } diventa { $then }
exchange-one-step = Le celle vuote non cambiano nulla. L’importazione si annulla in un solo passo.
exchange-import = { $n ->
    [one] Importa { $n } risposta
   *[other] Importa { $n } risposte
  }
exchange-import-good = { $n ->
    [one] Importa la risposta valida
   *[other] Importa le { $n } risposte valide
  }
exchange-choose-another = Scegli un altro file…
exchange-back = Indietro

exchange-at-row = Riga { $row }
exchange-at-cell = Riga { $row }, colonna { $column }
exchange-unknown-column = Nessun segmento si chiama «{ $said }»; la colonna resta fuori.
exchange-ambiguous-column = Più segmenti si chiamano «{ $said }»; scrivi «segment:» e l’id del segmento.
exchange-column-twice = «{ $said }» intesta più di una colonna; non ne viene letta nessuna.
exchange-no-question = La riga contiene risposte, ma non dice a quale domanda.
exchange-unknown-question = In questo workshop non c’è la domanda «{ $said }».
exchange-ambiguous-question = «{ $said }» indica più domande; precisa la parte o usa l’id della domanda.
exchange-repeated = La stessa domanda della riga { $row }, senza contraddizioni.
exchange-conflict = La stessa domanda ha un’altra risposta alla riga { $row }; non si prende nessuna delle due.
exchange-shared-conflict = La domanda alla riga { $row } condivide questo riscontro e dice altro; non si prende nessuna delle due.
exchange-out-of-range = «{ $said }» non è un livello: i livelli vanno da 0 a 4.
exchange-not-whole = «{ $said }» sta fra due livelli; i livelli sono numeri interi.
exchange-no-level = «{ $said }» non è un livello: da 0 a 4, il nome di uno stadio, «non so» o niente.
exchange-ambiguous-level = «{ $said }» qui può indicare più risposte, perché uno stadio si chiama così; scrivi «level:» e un numero da 0 a 4, oppure «non so» con altre parole.
exchange-note-alone = C’è una nota, ma nessuna risposta a cui possa appartenere.
exchange-too-long = La cella ha più di { $limit } caratteri.
exchange-short = La riga ha { $found } celle, l’intestazione { $wanted }; resta fuori.
exchange-long = La riga ha { $found } celle, l’intestazione { $wanted }; resta fuori.
exchange-unclosed = Qui si aprono delle virgolette che non si chiudono più.

exchange-too-large = Supera i { $limit } MB. Togli ciò che non serve o dividi il file.
exchange-too-many-rows = Ha più di { $limit } righe. Togli ciò che non serve o dividi il foglio.
exchange-too-many-columns = Ha più di { $limit } colonne. Lascia la domanda e i segmenti.
exchange-workbook = È una cartella di lavoro di un foglio di calcolo. Salva da lì il foglio in CSV, oppure copia le celle e incollale qui.
exchange-not-text = Contiene byte che non sono testo. Salva il foglio in CSV (UTF-8) e riprova.
exchange-empty = Non contiene nulla.
exchange-no-header = Non c’è una riga di intestazione. La prima riga dà un nome alle colonne: «domanda», poi una colonna per segmento.
exchange-no-questions = Nessuna colonna dice a quale domanda si risponde. Chiamane una «domanda», con gli id, oppure «requisito».
exchange-no-segments = Nessuna colonna porta il nome di un segmento. Dai a ogni colonna di risposte il nome del suo segmento.
exchange-no-round = Non c’è una rilevazione in cui importare. Prima iniziane una.
exchange-stopped = L’operazione è stata annullata.

# Le colonne dei fogli.
exchange-column-round = rilevazione
exchange-column-date = data
exchange-column-segment = segmento
exchange-column-share = quota
exchange-column-factor = fattore
exchange-column-factor-id = id fattore
exchange-column-question = domanda
exchange-column-requirement = requisito
exchange-column-part = parte
exchange-column-text = testo
exchange-column-weight = peso
exchange-column-note = { $segment } – nota
exchange-column-actual = attuale
exchange-column-source = fonte
exchange-column-actual-low = attuale, almeno
exchange-column-actual-high = attuale, al massimo
exchange-column-coverage = copertura
exchange-column-desired = desiderato
exchange-column-gap = divario
exchange-column-weighted-gap = divario ponderato
exchange-column-attainment = realizzazione
exchange-column-attainment-low = realizzazione, almeno
exchange-column-attainment-high = realizzazione, al massimo
exchange-column-answered = risposto
exchange-column-geometric = media geometrica
exchange-column-harmonic = media armonica
exchange-column-minimum = minimo
exchange-column-balance = equilibrio
exchange-all-factors = Tutti i fattori
exchange-dont-know = non so
exchange-mixed = misto
