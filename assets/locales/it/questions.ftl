# Le domande di un fattore: risposte, fonti, note ed evidenze.
questions-title = Domande
questions-meaning = Che cosa significa, e i suoi cinque livelli
questions-count =
    { $answered } con risposta su { $all }, { $unknown } «non si sa», { $open ->
        [one] { $open } aperta
       *[other] { $open } aperte
    } · copertura { $share }
questions-count-fed = { $count } da un registro
questions-unknown-low = Qui un «non si sa» vale 0: chi deve chiedere non ha il polso della relazione.
questions-pick-segment = Queste sono le risposte dei segmenti. Scegli un segmento per rispondere.
questions-parts = un’unica prova in { $count } parti

questions-first-known = La prima disponibile: giudicato, poi votato, poi documentato
questions-by-hand = impostato a mano
questions-by-vote = mediana della sala
questions-coverage = copertura { $share }
questions-range-coverage = { $low }–{ $high } · copertura { $share }
questions-none-judged = nessuno ha mosso il cursore
questions-none-voted = nessuno ha votato
questions-none-evidenced = nessuna domanda ha un livello
questions-none-asked = il fattore non ha domande
questions-judged-missing = Qui conta il giudizio, e manca: il fattore non ha punteggio.
questions-voted-missing = Qui conta il voto, e nessuno ha votato: il fattore non ha punteggio.
questions-evidenced-missing = Qui contano le evidenze, e nessuna domanda ha un livello: il fattore non ha punteggio.

questions-dont-know = Non si sa
questions-dont-know-why = Nessuno lo sa. Anche questa è una risposta: riduce la copertura e allarga l’intervallo.
questions-dont-know-low = Nessuno lo sa. Qui vale 0.
questions-open = Aperta
questions-back = { $question }, ritira la risposta
questions-back-short = Ritira la risposta
questions-shared = In comune con { $factors } · conta una volta
questions-shared-here = In comune con un’altra domanda di questo fattore · conta una volta
questions-answer-first = Prima rispondi, anche con «non si sa»: la nota e le evidenze accompagnano la risposta.
questions-weight = Vale il { $share } del fattore.
questions-note-name = { $question }, nota
questions-note-hint = Che cosa è stato detto o visto?

questions-fed-responses = L’audit dice che il { $share } di { $count } messaggi è fatto per suscitare una risposta.
questions-fed-purposes = L’audit dice che il { $share } di { $count } messaggi serve a uno scopo del cliente.
questions-fed-tone = L’audit valuta il tono di { $count } messaggi al { $share }; 100 % sarebbe tutto positivo.
questions-fed-blockers = Il registro dice che il { $share } del peso di { $count } ostacoli è rimosso.
questions-fed-empty = Il registro non dice ancora nulla.
questions-fed-overridden = Conta invece la risposta data a mano.
questions-open-messages = Apri l’audit
questions-open-blockers = Apri gli ostacoli

questions-three-ps = Le tre P
questions-prescriptive = Prescrittivo
questions-predictive = Predittivo
questions-proactive = Proattivo
questions-one-person = Queste relazioni dipendono da una sola persona. Oggi è una forza, domani un rischio: non regge su scala.
questions-one-person-in = Le relazioni dipendono da una sola persona in { $segments }. Non regge su scala.
questions-review = Rivedi la strategia di engagement, quella di formazione e forse l’intera strategia di customer success. È probabile che anche i fattori successivi risultino bassi.
questions-open-misses = Risultati mancati e cause
questions-open-chain = Mostra la catena

questions-clip = { $question }, evidenze
questions-clip-factor = { $factor }, evidenze del punteggio
questions-clip-short = Evidenze
questions-evidence = Evidenze
questions-close = Chiudi le evidenze
questions-link = Collega evidenze…
questions-unlink = Scollega { $what }
questions-find = Trova evidenze
questions-references = Documenti, interviste e osservazioni
questions-signals = Segnali
questions-no-references = Ancora nessuno.
questions-no-signals = Il registro dei segnali è vuoto.
questions-new-reference = Nuovo documento o intervista…
questions-add-reference = Aggiungi e collega
questions-cancel = Annulla
questions-describe = Descrivi { $what }
questions-remove = Elimina dal workshop
questions-document = Documento
questions-interview = Intervista
questions-observation = Osservazione
questions-reference-title = Come si chiama
questions-title-hint = Di che si tratta?
questions-date = Data
questions-place = Dove è conservato
