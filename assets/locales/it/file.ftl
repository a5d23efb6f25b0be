# File: che cosa è successo, dove, che cosa significa per i dati, che cosa fare.
file-missing = Il file non esiste.
file-denied = Il tuo account non ha il permesso di leggere questo file.
file-not-a-file = Questa è una cartella o un dispositivo, non un file.
file-too-large = Il file occupa { $size } MB; un workshop ne occupa al massimo { $limit }.
file-unreadable = Non è stato possibile leggere il file ({ $detail }).
file-not-text = Il file contiene byte che non sono testo UTF-8.
file-no-format = Non è un workshop di Fireside: non comincia con un numero di formato.
file-newer = Il file ha il formato { $found }; questa versione di Fireside conosce i formati fino al { $known }.
file-malformed = Questo punto non si può leggere come parte di un workshop ({ $detail }).
file-broken = { $more ->
    [0] Il file si contraddice. { $first }
    [one] Il file si contraddice. { $first } C’è un’altra contraddizione simile.
   *[other] Il file si contraddice. { $first } Ci sono altre { $more } contraddizioni simili.
  }
file-exists = Esiste già un file con questo nome.
file-write-protected = Il file è protetto da scrittura.
file-unwritable = Non è stato possibile scrivere il file ({ $detail }).
file-not-flushed = Il file è stato scritto, ma il sistema non ha potuto confermare che sia al sicuro sul disco ({ $detail }).
file-unremovable = Non è stato possibile eliminare il file ({ $detail }).
file-at = Si trova alla riga { $line }, colonna { $column }.
file-at-field = Si trova alla riga { $line }, colonna { $column }, nel campo { $field }.

file-advice-missing = Forse è stato spostato o rinominato, oppure il disco non è collegato.
file-advice-denied = Non è cambiato nulla. Chiedi l’accesso a chi gestisce il file, o apri una copia.
file-advice-other-file = Non è cambiato nulla. Scegli il file del workshop; il suo nome finisce con .ron.
file-advice-unreadable = Non è cambiato nulla. Controlla il disco o la rete e riprova.
file-advice-damaged = Non è cambiato nulla. Il file potrebbe essersi danneggiato durante un trasferimento; apri una copia precedente.
file-advice-newer = Non è cambiato nulla. Aprilo con una versione più recente di Fireside.
file-advice-correct = Non è cambiato nulla. Correggilo con un editor di testo, o apri una copia precedente.
file-advice-exists = Non è cambiato nulla. Scegli un altro nome.
file-advice-overgrown = Quanto era già salvato è intatto e il tuo lavoro è ancora aperto. Sposta qualche customer journey in un workshop a parte, poi salva di nuovo.
file-advice-unsaved = Quanto era già salvato è intatto e il tuo lavoro è ancora aperto. Salvalo con un altro nome o in un’altra cartella.
file-advice-not-flushed = Il tuo lavoro è nel file, ma potrebbe non sopravvivere a un’interruzione di corrente. Salva di nuovo; se succede ancora, salvalo anche su un altro disco.
file-advice-settings = I tuoi workshop non ne risentono. Le tue scelte valgono finché Fireside resta aperto; alla prossima modifica si proverà di nuovo a registrarle.
file-advice-made = Il file di prima e il workshop sono intatti. Scegli un’altra cartella o un altro nome.
file-advice-copy = Nulla di quanto è stato salvato ne risente. Controlla che ci sia spazio libero e che il tuo account possa scrivere in quella cartella.
file-advice-unremovable = Contiene una copia di un lavoro già salvato o abbandonato; Fireside potrebbe riproporla a un prossimo avvio. Nulla di quanto è stato salvato ne risente.

# Parti di un workshop, lungo il percorso che porta a un problema.
part-action = Azione
part-drawn = Percorso disegnato
part-logs = Registri eventi
part-repairs = Interventi
part-after = Dopo
part-against = Contro
part-apart = Non simili
part-capabilities = Latenza
part-claims = Affermazioni
part-experiences = Esperienze
part-facts = Catena del valore
part-memory = Memoria
part-pyramid = Piramide
part-answers = Risposte
part-assessments = Rilevazioni
part-blockers = Ostacoli
part-chosen = Scelto da
part-churn = Churn
part-contact-points = Punti di contatto
part-cost-to-serve = Costo di servizio
part-evidence = Evidenze
part-expansion = Ricavi da espansione
part-factors = Fattori
part-framework = Framework
part-journeys = Customer journey
part-leads-to = Porta a
part-messages = Audit della comunicazione
part-misses = Risultati mancati
part-owner = Responsabile
part-plan = Piano
part-value = Valore
part-customers = Clienti
part-retention = Retention
part-revenue = Ricavi ricorrenti
part-margin = Margine
part-discount = Tasso di sconto
part-link = Legame fra raggiungimento e retention
part-signed-by = Firmato da
part-purpose = Scopo
part-ratings = Punteggi
part-references = Fonti
part-segment = Segmento
part-segments = Segmenti
part-shares = Quote per segmento
part-signals = Segnali
part-unnamed = Senza nome
part-votes = Voti

# A che cosa dovrebbe riferirsi un identificativo.
thing-action = azione
thing-assessment = rilevazione
thing-connection = collegamento
thing-contact-point = punto di contatto
thing-factor = fattore
thing-journey = customer journey
thing-lane = corsia
thing-person = persona
thing-question = domanda
thing-reference = fonte
thing-segment = segmento
thing-signal = segnale
thing-stage = fase
thing-step = passo

# Che cosa può non andare in un workshop.
problem-dangling = Manca l’elemento «{ $id }» (tipo: { $what }) a cui si fa riferimento.
problem-no-factors = Non c’è alcun fattore da valutare.
problem-no-weight = Tutti i fattori hanno peso 0, quindi nessuno conta.
problem-question-twice = La domanda «{ $id }» compare in più di un fattore.
problem-shared-chain = La domanda «{ $id }» condivide il riscontro di una domanda che a sua volta ne condivide un altro.
problem-feed-twice = La domanda «{ $id }» si appoggia alla stessa quota di un registro già usata da un’altra.
problem-no-segments = Non c’è ancora alcun segmento di clienti.
problem-segment-shares = Le quote dei segmenti danno { $sum }, non 100 %.
problem-connection-shares = Le quote delle vie in uscita da qui danno { $sum }, non 100 %.
problem-entry-shares = Le quote dei clienti in ingresso sommano a { $sum }: più di quanti ce ne siano.
problem-log-torn = I conteggi di questo registro eventi citano attività che non contiene.
problem-no-way-out = I clienti che arrivano qui non raggiungono mai una fine.
problem-same-place = Questa scheda occupa lo stesso posto di «{ $other }».
problem-same-connection = Questi due passi sono collegati più di una volta.
problem-journey-cycle = Passando per altri, questo percorso è una variante di sé stesso o si apre in sé stesso.
problem-plan-cycle = Passando per altre, questa azione attende sé stessa.
problem-due-too-early = La scadenza di questa azione viene prima del suo inizio possibile.
problem-span-turned = { $name }: minimo, base e massimo non sono in quest’ordine.
problem-for-and-against = “{ $title }” sta sia a favore sia contro questa affermazione.
problem-odd-date = { $date } non può essere giusta: le date vanno dal 1900 al 2200.
problem-time-turned = Ciò che viene dopo ha una data anteriore.
problem-lost-time = Il tempo perso supera la durata del contatto.
problem-lost-revenue = Si è perso più di quanto c’era all’inizio.
problem-no-channel = Nessun punto di contatto usa il canale “{ $channel }”: il suo tempo di dimezzamento non ha effetto.

# Un nuovo workshop.
file-new-title = Nuovo workshop
file-new-segment = Tutti i clienti
file-new-round = Prima rilevazione

# La riga di comando.
cli-written = Scritto in { $file }.
cli-one-chart = Un solo grafico di un solo workshop si scrive in un file che termina con: { $endings }.
cli-report-ending = Una relazione non termina con «.{ $ending }», ma con: { $endings }; oppure si indica il formato con --format.
cli-report-over = { $file } serve a questa relazione e verrebbe sovrascritto. Occorre un altro nome.
cli-checked = { $file }: { $count ->
    [0] nessun problema
    [one] un problema
   *[other] { $count } problemi
  }
cli-unknown-id = In questo workshop «{ $id }» non c’è. Ci sono: { $ids }.
cli-unknown-template = --template: «{ $name }» non c’è. Ci sono { $names } e qualsiasi file come PERCORSO.{ $ending }. I modelli salvati stanno nella cartella «templates» dei dati di Fireside; { $variable } dice dove si trova.
cli-no-round = Questo workshop non ha ancora alcuna rilevazione.
cli-chain-steps = { $steps } passi in media, deviazione standard { $sd }
cli-chain-time = { $n ->
    [0] { $days } giorni in media
    [one] { $days } giorni in media; un passo non ha una durata e non conta
   *[other] { $days } giorni in media; { $n } passi non hanno una durata e non contano
  }
cli-chain-felt = Vissuto lungo il percorso { $felt } in media, da −2 a 2
cli-chain-end = Dove finisce
cli-chain-how = Come
cli-chain-part = Clienti
cli-chain-was = Prima
cli-chain-step = Passo
cli-chain-visits = Visite
cli-chain-removal = Persi senza
cli-simulate-who = { $n } clienti, seme { $seed }
cli-simulate-felt = Alla fine si ricorda { $mean } in media; un decimo al massimo { $low }, metà al massimo { $middle }, nove decimi al massimo { $high }
cli-simulate-left = { $part } se n’è andato per ciò che ricordava
cli-simulate-unfinished = Non seguiti fino in fondo, perché non smettevano di girare: { $n }
cli-simulate-exact = Al massimo { $n } errori standard dalla risposta esatta
cli-simulate-unknown = Le code non trovano mai un equilibrio, e tanti clienti non si possono simulare abbastanza spesso per conoscere l’errore standard; al suo posto sta la deviazione standard
cli-simulate-error = Errore standard
cli-simulate-wait = Attesa, giorni
cli-simulate-busy = Occupato
cli-id = Id
cli-title = Titolo
cli-date = Data
cli-journey = Customer journey
cli-all-customers = Tutti i clienti
cli-factor = Fattore
cli-weight = Peso
cli-actual = Attuale
cli-desired = Desiderato
cli-gap = Divario
cli-weighted-gap = Divario pesato
cli-attainment = Raggiungimento
cli-source = Fonte
cli-range = Intervallo
cli-coverage = Noto
cli-geometric = Geometrica
cli-harmonic = Armonica
cli-minimum = Minimo
cli-balance = Equilibrio
cli-judged = giudizio
cli-voted = voto
cli-evidenced = evidenze
cli-survives = L’ordine dei divari regge con altri pesi?
cli-p-top3 = Fra i primi 3
cli-ranks = Posizioni
