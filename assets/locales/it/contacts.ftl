# The menu of contact points: table, map, one of them in full

# How it is shown
contacts-table = Tabella
contacts-map = Mappa
contacts-find = Cerca…
contacts-all-phases = Tutte le fasi
contacts-all-channels = Tutti i canali
contacts-only-gaps = Solo lacune
contacts-only-gaps-why = È una lacuna un canale che almeno un cliente su cinque sceglierebbe e che non offriamo, una frizione di 4 o più, ciò che è offerto e sceglie meno di un cliente su venti, un punto senza responsabile o senza dati.
contacts-show-all = Mostra tutti i punti di contatto
contacts-hurts = Che cosa pesa
contacts-hurts-why = Quanto manteniamo, quali punti di contatto vengono prima e le lacune
contacts-none-shown = Nessun punto di contatto corrisponde alla ricerca.
contacts-count = { $shown } di { $count }
contacts-columns-why = Mostra una colonna che non trova spazio al posto di un’altra
contacts-columns-bring = Mostra al posto di un’altra
contacts-undo-title = nome del punto di contatto
contacts-undo-phase = fase del punto di contatto
contacts-undo-channel = canale del punto di contatto
contacts-undo-offered = offerta del punto di contatto
contacts-undo-chosen = scelta del punto di contatto
contacts-undo-demands = valutazione delle richieste
contacts-undo-friction = attrito
contacts-undo-time = tempo impiegato e perso
contacts-undo-data = dati del punto di contatto
contacts-undo-importance = importanza
contacts-undo-satisfaction = soddisfazione
contacts-undo-leads = collegamenti del punto di contatto
contacts-undo-evidence = evidenze del punto di contatto
contacts-undo-owner = responsabile del punto di contatto
contacts-undo-note = nota sul punto di contatto
contacts-hidden = { $n ->
    [one] 1 colonna senza spazio
   *[other] { $n } colonne senza spazio
}
contacts-empty-title = Ancora nessun punto di contatto
contacts-empty = I punti di contatto sono tutti i luoghi in cui voi e i vostri clienti vi incontrate. Sono più dei touch point del marketing e comprendono la fattura, l’assistenza telefonica e il prodotto stesso: voi li offrite, i clienti scelgono. Elencateli qui per vedere quali fanno male.
contacts-wider = I punti di contatto sono più dei touch point del marketing: noi li offriamo, i clienti scelgono, e ciò che vi accade è engagement.
contacts-add = Aggiungi
contacts-add-name = Nuovo punto di contatto
contacts-add-hint = Un punto di contatto, poi Invio per il prossimo
contacts-nameless = Punto di contatto senza nome
contacts-no-channel = Nessun canale
contacts-nobody = Nessuno
contacts-nameless-person = Persona senza nome
contacts-nameless-segment = Segmento senza nome
contacts-before = Prima
contacts-during = Durante
contacts-after = Dopo
contacts-offered = offerto
contacts-not-offered = non offerto
contacts-data-unknown = Non si sa
contacts-data-none = Nessun dato
contacts-data-delayed = In ritardo
contacts-data-real-time = In tempo reale

# Times
contacts-seconds = { $n } s
contacts-minutes = { $n } min
contacts-hours = { $n } h
contacts-hours-minutes = { $h } h { $m } min

# The heads of the table, and what they mean
contacts-column-title = Punto di contatto
contacts-column-phase = Fase
contacts-column-channel = Canale
contacts-column-offered = Offerto
contacts-column-chosen = Scelto
contacts-column-demands = Richieste
contacts-column-friction = Frizione
contacts-column-lost = Perso al mese
contacts-column-data = Dati
contacts-column-customer = Per i clienti
contacts-column-organisation = Per noi
contacts-column-satisfaction = Soddisfatti
contacts-column-priority = Priorità
contacts-column-owner = Referente
contacts-meaning-title = Come si chiama; un triangolo segnala una lacuna
contacts-meaning-phase = Prima, durante o dopo la vendita
contacts-meaning-channel = Web, telefono, negozio, prodotto e così via
contacts-meaning-offered = Se lo offriamo; un cerchio tratteggiato vuol dire di no
contacts-meaning-chosen = La parte dei clienti che lo sceglie, o lo sceglierebbe se fosse offerto, secondo la quota dei segmenti
contacts-meaning-demands = Quanto risponde alle richieste dei clienti, da vuoto a pieno; la sola cornice vuol dire che non si sa
contacts-meaning-friction = Quanto è faticoso, da 1 scorrevole a 5 logorante
contacts-meaning-lost = Tempo dei clienti perso in un mese, contatti × tempo perso in ciascuno
contacts-meaning-data = Quando ne apprendiamo qualcosa, se mai
contacts-meaning-customer = Importanza per il cliente, da 1 a 5
contacts-meaning-organisation = Importanza per l’organizzazione, da 1 a 5
contacts-meaning-satisfaction = Quanto ne sono soddisfatti i clienti, da 1 a 5
contacts-meaning-priority = Importanza per il cliente × importanza per l’organizzazione × (5 − soddisfazione), da 0 a 100
contacts-meaning-owner = Chi ne risponde
contacts-priority-formula = Priorità { $customer } × { $organisation } × (5 − { $satisfaction }) = { $priority }
contacts-priority-missing = Per la priorità servono le due importanze e la soddisfazione.
contacts-lost-formula = { $each } × { $count } contatti = { $lost } al mese

# What hurts
contacts-delivery = di ciò che i clienti scelgono è mantenuto
contacts-delivery-why = Definizione nostra: ogni punto di contatto conta quanto i clienti lo scelgono e mantiene ciò che le sue richieste raggiungono; ciò che non è offerto non mantiene nulla. Noto per il { $coverage } di ciò che scelgono.
contacts-delivery-unknown = Indicate chi sceglie ogni punto di contatto e valutatene le richieste per vedere quanto di ciò che i clienti scelgono è mantenuto.
contacts-lost-sum = { $count ->
    [one] I clienti perdono { $time } al mese nell’unico punto di contatto in cui si sa.
   *[other] I clienti perdono { $time } al mese nei { $count } punti di contatto in cui si sa.
}
contacts-first = Da affrontare prima
contacts-first-none = Valutate le due importanze e la soddisfazione di un punto di contatto per vedere che cosa viene prima.
contacts-gaps = Lacune
contacts-gaps-none = Nessuna lacuna in vista.
contacts-gaps-not-offered = Desiderati e non offerti
contacts-gaps-friction = Faticosi
contacts-gaps-unchosen = Offerti e quasi mai scelti
contacts-gaps-no-owner = Senza responsabile
contacts-gaps-no-data = Nessun dato
contacts-gap-not-offered = i clienti lo sceglierebbero e non lo offriamo
contacts-gap-friction = logora i clienti
contacts-gap-unchosen = lo offriamo e quasi nessuno lo sceglie
contacts-gap-no-owner = nessuno ne risponde
contacts-gap-no-data = non dà alcun dato
contacts-more = e altri { $n }

# The map
contacts-legend-size = importanza per i clienti
contacts-legend-satisfaction = soddisfazione
contacts-legend-not-offered = non offerto
contacts-legend-no-data = nessun dato
contacts-legend-link = porta a

# One contact point
contacts-title = Punto di contatto
contacts-title-hint = Come lo chiamerebbero i clienti
contacts-close = Chiudi
contacts-channel-hint = Web, telefono, negozio…
contacts-channels = Canali già usati
contacts-we-offer = Lo offriamo
contacts-section-choice = Scelto dai clienti
contacts-section-priority = Importanza e soddisfazione
contacts-section-demands = Che cosa chiedono i clienti
contacts-section-time = Frizione e tempo
contacts-section-data = Informazioni
contacts-section-links = Collegamenti e prove
contacts-choose = Quale parte di ogni segmento lo sceglie
contacts-would-choose = Quale parte di ogni segmento lo sceglierebbe se lo offrissimo
contacts-chosen-by = Scelto da { $segment }
contacts-chosen-all = { $share } di tutti i clienti, secondo la quota dei segmenti
contacts-chosen-segment = { $share } del segmento in vista
contacts-importance-customer = Importanza per il cliente
contacts-importance-organisation = Importanza per l’organizzazione
contacts-satisfaction = Soddisfazione dei clienti
contacts-friction = Frizione
contacts-rating-important = 1 conta poco, 5 è decisivo
contacts-rating-satisfied = 1 per nulla, 5 del tutto
contacts-rating-friction = 1 scorrevole, 5 logorante
contacts-dont-know = Non si sa
contacts-dont-know-why = Ancora non lo sa nessuno; la media lo esclude e lo dichiara.
contacts-attained = { $share } raggiunto, { $known } su 6 note
contacts-time-spent = Tempo speso
contacts-time-lost = Di cui perso
contacts-monthly = Contatti al mese
contacts-time-hint = min
contacts-time-how = Minuti, oppure “1 h 20”
contacts-lost-more = Si perde più tempo di quanto duri il contatto.
contacts-month = Qui i clienti spendono { $spent } al mese e ne perdono { $lost }.
contacts-collects = Che cosa apprendiamo qui
contacts-data-when = Quando lo apprendiamo
contacts-no-data-why = Questo punto di contatto non dà dati, come una scatola di chili in cucina: i clienti lo usano e nessuno ne sa nulla.
contacts-gives = Che cosa apprende qui il cliente
contacts-giving-when = Quando lo apprende il cliente
contacts-right = L’informazione giusta
contacts-right-question = Raccogliamo qui l’informazione giusta?
contacts-right-0 = Ciò che si raccoglie non serve a nessuno.
contacts-right-1 = Se ne usa poco; manca quasi tutto ciò che serve.
contacts-right-2 = Metà di ciò che serve, accanto a molto che non serve.
contacts-right-3 = Quasi tutto ciò che serve, e poco altro.
contacts-right-4 = Esattamente ciò che aiuta a servire meglio questo cliente.
contacts-leads-to = Porta a
contacts-link-point = Collega un punto di contatto…
contacts-steps = Passi della customer journey che avvengono qui
contacts-link-step = Collega un passo…
contacts-evidence = Prove
contacts-link-signal = Collega un segnale…
contacts-go-to = Vai a questo punto di contatto
contacts-go-to-journey = Vai alla customer journey
contacts-go-to-signals = Vai ai segnali
contacts-unlink = Scollega “{ $what }”
contacts-close-picker = Chiudi l’elenco
contacts-nothing-found = Nessun risultato.
contacts-more-to-find = Altri { $n }; scrivete per trovarli
contacts-note = Nota
contacts-remove = Rimuovi il punto di contatto
contacts-remove-why = Lo toglie con tutti i suoi collegamenti; annulla lo riporta.

# The demands of customers, K06 to K11
contacts-available = Sui canali che preferiscono
contacts-available-question = Siamo disponibili sui canali che i clienti preferiscono?
contacts-available-0 = Devono venire sul nostro canale, ai nostri orari.
contacts-available-1 = Un canale preferito è aperto, con interruzioni e lunghe attese.
contacts-available-2 = I principali canali preferiti sono aperti negli orari consueti.
contacts-available-3 = Aperti dove i più preferiscono, e si cambia canale senza ricominciare.
contacts-available-4 = Dove e quando scelgono, con a portata di mano tutto ciò che si è già detto.
contacts-knowledge = Saperne più di loro
contacts-knowledge-question = Sul prodotto o servizio ne sappiamo più dei clienti che chiedono?
contacts-knowledge-0 = I clienti ne sanno più di noi, e ce lo spiegano.
contacts-knowledge-1 = Leggiamo loro ciò che hanno già trovato.
contacts-knowledge-2 = Rispondiamo bene alle domande consuete.
contacts-knowledge-3 = Ne sappiamo di più su quasi tutto ciò che chiedono.
contacts-knowledge-4 = Aggiungiamo ciò che non avrebbero trovato, e vale per il loro caso.
contacts-intent = Conoscere e seguire il loro intento
contacts-intent-question = Conosciamo il loro intento e vi rispondiamo, senza messaggi irrilevanti o fuori contesto?
contacts-intent-0 = Lo stesso messaggio per tutti, qualunque cosa cerchino.
contacts-intent-1 = Andiamo a intuito; molto di ciò che ricevono è fuori contesto.
contacts-intent-2 = Chiediamo che cosa cercano, e per lo più rispondiamo a quello.
contacts-intent-3 = Sappiamo che cosa cercano, e poco di ciò che diciamo è fuori tema.
contacts-intent-4 = Tutto ciò che ricevono serve a ciò che cercano, in quel momento.
contacts-benefit = Ciò che ci dicono serve a loro
contacts-benefit-question = Le informazioni che i clienti ci danno spontaneamente sono usate a loro vantaggio?
contacts-benefit-0 = Si perde, o serve solo a noi.
contacts-benefit-1 = Viene conservata, e la volta dopo devono ripeterla.
contacts-benefit-2 = Ogni tanto ne ricavano qualcosa.
contacts-benefit-3 = Di regola rende le cose migliori o più brevi per loro.
contacts-benefit-4 = Tutto torna loro come un vantaggio, e vedono in che modo.
contacts-limits = I loro dati restano entro il loro interesse
contacts-limits-question = I loro dati restano entro i limiti del loro interesse, senza una licenza perpetua?
contacts-limits-0 = Tutto ciò che otteniamo lo teniamo e usiamo per sempre.
contacts-limits-1 = Rispettiamo la legge; del loro interesse nessuno chiede.
contacts-limits-2 = Scopo e durata sono dichiarati e per lo più rispettati.
contacts-limits-3 = Usati solo per ciò che hanno accettato, e cancellati per tempo.
contacts-limits-4 = I clienti vedono e fissano i limiti, e noi li rispettiamo senza che lo chiedano.
contacts-valued = Sentirsi apprezzati
contacts-valued-question = Qui i clienti si sentono apprezzati?
contacts-valued-0 = Si sentono un numero, o un fastidio.
contacts-valued-1 = Cortesia da copione.
contacts-valued-2 = Sono trattati bene; a volte si spreca il loro tempo.
contacts-valued-3 = Si sa chi sono, e il loro tempo è rispettato.
contacts-valued-4 = Lo dicono loro stessi: qui contano, e ciò che facciamo lo dimostra.
