# Le parole della relazione

# Piccole parole
paper-and = { $n ->
    [2] { $list } e { $last }
   *[other] { $list } e { $last }
  }
paper-and-more = e altri { $n }
paper-range = da { $low } a { $high }
paper-minutes = { $n } min
paper-hours = { $n } h
paper-days = { $n } giorni
paper-span = da { $least } a { $most }
paper-hours-unit = ore
paper-days-unit = giorni
paper-the-organisation = L’organizzazione
paper-customers = Clienti
paper-organisation = Organizzazione
paper-actual = Stato attuale
paper-desired = Stato desiderato
paper-of-ten = su 10
paper-all = Tutti i clienti
paper-owner = Responsabile
paper-evidence = Evidenze
paper-now = oggi
paper-aim = obiettivo
paper-today = Oggi
paper-date = Data
paper-unit = Unità
paper-done = completata
paper-open = aperta

# Le sezioni
paper-summary = In sintesi
paper-scope = Perimetro e persone
paper-factors = I fattori uno per uno
paper-segments = Segmenti
paper-journeys = Customer journey
paper-contacts = Punti di contatto
paper-pyramid = Aspettative e memoria
paper-signals = Che cosa dicono le evidenze
paper-wins = Azioni e quick win
paper-roadmap = Roadmap
paper-value = Quanto vale
paper-next = La prossima valutazione
paper-appendix = Appendice

# Sintesi
paper-as-of = Data di riferimento: { $day }
paper-day = Data di riferimento di tutta la relazione: { $day }.
paper-day-scored = Data di riferimento di tutta la relazione: { $day }. I punteggi sono quelli di { $round } ({ $date }).
paper-lead = { $client } è a { $actual } su 10 e vuole arrivare a { $desired } ({ $round }, { $date }).
paper-lead-actual = { $client } è a { $actual } su 10 ({ $round }, { $date }). Dove voglia arrivare non è ancora deciso.
paper-attained = Dello stato desiderato
paper-attained-note = ogni fattore secondo il suo peso
paper-holds = Stessi tre divari in testa
paper-holds-note = delle ponderazioni simulate
paper-dumbbell = Stato attuale e desiderato per fattore, dal divario ponderato più ampio
paper-alt-dumbbell = Punteggi attuali e desiderati da 0 a 10. { $list }.
paper-alt-ends = { $name } { $actual }, desiderato { $desired }
paper-since = Nella valutazione «{ $round }» ({ $date }) lo stato desiderato era raggiunto al { $was }; in questa valutazione al { $now }.
paper-since-overlap = I due intervalli si sovrappongono: la variazione può stare in ciò che nessuno sapeva.
paper-since-holds = La variazione regge qualunque cosa resti ignota.
paper-since-open = Non tutto è stato valutato in entrambe le occasioni.
paper-say-summary = Leggete i tre messaggi ad alta voce e fermatevi. Poi chiedete quale la sala contesterebbe.

# I messaggi
paper-message-position = { $n ->
    [one] { $client } ha raggiunto il { $attained } dello stato desiderato; a frenare di più è { $factors }.
   *[other] { $client } ha raggiunto il { $attained } dello stato desiderato; a frenare di più sono { $factors }.
  }
paper-message-open = { $client } ha raggiunto il { $attained } dello stato desiderato: quale divario freni di più dipende dai pesi.
paper-message-firm = { $n ->
    [one] { $client } ha raggiunto il { $attained } dello stato desiderato; nella gran parte delle ponderazioni { $factors } è tra i tre divari più ampi.
   *[other] { $client } ha raggiunto il { $attained } dello stato desiderato; nella gran parte delle ponderazioni { $factors } sono tra i tre divari più ampi.
  }
paper-message-ends = { $name } ({ $actual } contro { $desired })
paper-message-gaps = { $n ->
    [one] Il divario ponderato più ampio: { $list }.
   *[other] I divari ponderati più ampi: { $list }.
  }
paper-message-gaps-set = { $n ->
    [one] Con i pesi attuali il divario ponderato più ampio: { $list }.
   *[other] Con i pesi attuali i divari ponderati più ampi: { $list }.
  }
paper-message-stable = Tutti e tre insieme restano i primi tre nel { $share } delle ponderazioni simulate.
paper-message-unstable = Tutti e tre insieme restano i primi tre solo nel { $share } delle ponderazioni simulate: prima delle priorità vanno decisi i pesi.
paper-message-firm-why = { $n ->
    [one] { $factors } è tra i primi tre nel { $share } delle ponderazioni simulate.
   *[other] { $factors } sono ciascuno tra i primi tre almeno nel { $share } delle ponderazioni simulate.
  }
paper-message-reached = { $client } ha raggiunto il { $attained } dello stato desiderato: nessun fattore resta indietro.
paper-message-reached-why = Resta da decidere se lo stato desiderato sia ancora abbastanza ambizioso.
paper-claim-worth = { $grade }, { $n ->
    [one] una fonte indipendente
   *[other] { $n } fonti indipendenti
  }
paper-claim-faded = { $grade } oggi: { $n ->
    [one] una fonte indipendente, che col tempo sbiadisce e conta { $strength }
   *[other] { $n } fonti indipendenti, quando erano fresche una { $fresh }, che col tempo sbiadiscono e contano { $strength }
  }
paper-claim-against = {""}, { $n ->
    [one] una contraria
   *[other] { $n } contrarie
  }
paper-message-bears = Fattori interessati: { $factors }.
paper-message-weakest = L’anello più debole: { $factor }, { $score } su 10.
paper-message-weakest-why = I fattori agiscono insieme: la forza altrove non lo compensa.
paper-message-begin = Cominciare da { $list }.
paper-message-finish = Portare a termine { $list }.
paper-message-keep = Proseguire con { $list }.
paper-message-for = { $title } ({ $reason })
paper-message-for-gap = non è un quick win, ma mira al { $rank ->
    [1] divario ponderato più ampio
    [2] secondo divario ponderato
   *[other] terzo divario ponderato
  }, { $factor }
paper-message-for-impact = non è un quick win; impatto { $impact } su 5
paper-message-by = { $title }: scadenza { $date }.
paper-message-owner-by = { $title }: { $owner }, scadenza { $date }.
paper-message-overdue = { $title }: scadenza { $date } superata, ancora aperta.
paper-message-owner-overdue = { $title }: { $owner }, scadenza { $date } superata, ancora aperta.
paper-message-more = { $n ->
    [one] Segue un’altra azione.
   *[other] Seguono altre { $n } azioni.
  }
paper-message-worth = Se il legame con la retention regge, il piano vale circa { $worth } nel caso base ({ $range }).
paper-worth-loss = All’estremo basso è una perdita di circa { $loss }.
paper-worth-note = circa, { $range }, se il legame con la retention regge
paper-message-decide = Decidere chi colma il divario «{ $factor }», ed entro quando.
paper-message-decide-why = Nessuna azione è ancora concordata. Una valutazione senza azioni non cambia nulla.

# Perimetro
paper-problems = I problemi alla radice
paper-problems-why = Tutto in questa relazione serve tre scopi: meno churn, più espansione, un costo di servizio più basso. Ecco a che punto sono.
paper-problem = Problema
paper-base = Base
paper-period = Periodo
paper-problems-table = Ogni cifra con unità, base, periodo e segmento
paper-desired-state = Lo stato desiderato
paper-in-words = In parole
paper-lights = Lo stato desiderato nelle parole dell’organizzazione
paper-light = Sotto la luce di
paper-party = Per
paper-happy = È soddisfatta del rapporto
paper-continues = Vuole continuare
paper-better-off = Ci guadagna
paper-both-parties = Ciascuna parte
paper-mutual = Le due parti, da 0 (per nulla) a 4 (del tutto)
paper-segments-customers = I segmenti e la loro quota di clienti
paper-segments-revenue = I segmenti e la loro quota di ricavi
paper-people = Chi ha partecipato
paper-name = Nome
paper-role = Ruolo
paper-people-table = In sala
paper-say-scope = Dite che cosa c’è e che cosa resta fuori, e lasciate che il cliente corregga adesso, non a pagina venti.
paper-say-outcomes = Leggete ciò che vogliono i clienti accanto a ciò che vuole l’organizzazione. Dove le due cose divergono, la relazione ci tornerà.

# Fattori
paper-factors-lead = Lo stato desiderato è la somma dei suoi fattori. Di ognuno: che cosa si è trovato, a quale livello della scala si trova e a quale dovrebbe arrivare, su che cosa poggia il punteggio, che cosa fare. Le parole della scala sono uguali per ogni organizzazione.
paper-factors-table = Tutti i fattori, nell’ordine del metodo
paper-range-head = Intervallo
paper-mixed = diversa per segmento
paper-not-scored = senza punteggio
paper-judged = giudicato
paper-voted = votato
paper-evidenced = documentato
paper-radar = La forma dello stato attuale e di quello desiderato
paper-alt-radar = I fattori intorno a un cerchio; i valori sono quelli della tabella sopra.
paper-factor-open = Nessuno ha ancora valutato questo fattore.
paper-stage = { $stage }, su 10
paper-gap-note = peso { $weight }
paper-reached = Raggiunto
paper-of-desired = del livello desiderato
paper-level-now = Livello di oggi: { $stage }. Nelle parole della scala: { $words }
paper-level-desired = Livello desiderato: { $stage }. Nelle parole della scala: { $words }
paper-source-judged = giudicato { $score }
paper-source-voted = votato { $score }
paper-source-evidenced = documentato { $score }
paper-source-counts = conta il punteggio { $source }
paper-source-mixed = quale conti dipende dal segmento
paper-sources = Le fonti affiancate: { $list }; { $counts }.
paper-answered = Peso delle domande con risposta: { $share }; il resto fa l’intervallo.
paper-by-segment = Per segmento, e perché
paper-why-score = Perché questo punteggio
paper-evidence-none = Nessun riscontro riguarda ancora questo fattore.
paper-evidence-line = { $claim } ({ $worth })
paper-evidence-weak = { $n ->
    [one] Un’altra affermazione è sotto la ricorrenza e non è riportata come riscontro.
   *[other] Altre { $n } affermazioni sono sotto la ricorrenza e non sono riportate come riscontri.
  }
paper-recommendation = Raccomandazione
paper-done-list = Fatto. { $list }.
paper-recommend-question = Cominciare dalla risposta più debole, { $question } Il livello successivo dice: { $next }
paper-found = Che cosa si è trovato
paper-found-nothing = nessuna nota
paper-level-chosen = Livello scelto, nelle parole della scala
paper-next-level = Il livello successivo della scala
paper-weak = Le risposte più deboli
paper-say-factors = Non percorreteli tutti. Prendete i tre divari più ampi e lasciate il resto a chi legge.
paper-say-factor = { $name }: { $actual } oggi, { $desired } desiderato. Chiedete alla sala quando un cliente l’ha sentito l’ultima volta.

# Segmenti
paper-segments-lead = Più lontano dallo stato desiderato: { $low } ({ $lowest }). Più vicino: { $high } ({ $highest }).
paper-segments-close = Nell’insieme i segmenti sono vicini, da { $low } ({ $lowest }) a { $high } ({ $highest }); fattore per fattore no.
paper-segments-even = I segmenti sono vicini, da { $low } ({ $lowest }) a { $high } ({ $highest }), nell’insieme e fattore per fattore.
paper-segments-differ = La distanza maggiore: { $factor }, con { $low } a { $lowest } e { $high } a { $highest }.
paper-heatmap = Punteggi attuali per fattore e segmento
paper-segments-table = A che punto è ogni segmento
paper-widest = Divario più ampio
paper-say-segments = Leggete una riga per volta: dove una cella è molto più chiara delle vicine, la media inganna.

# Percorsi
paper-journeys-lead = Un percorso esiste anche se nessuno lo disegna. Questi sono quelli disegnati: come si vivono, dove si perdono i clienti, che cosa manca.
paper-journey-untitled = Un percorso senza titolo
paper-as-is = Come i clienti lo percorrono oggi.
paper-to-be = Come dovrebbe diventare.
paper-journey-of = Disegnato per { $segment }.
paper-journey-steps = Passi del cliente
paper-journey-stages = { $n ->
    [one] in una fase
   *[other] in { $n } fasi
  }
paper-journey-leaks = Punti di perdita
paper-journey-leaks-note = se ne va il 15% o più
paper-journey-gaps = Lacune
paper-journey-gaps-note = fratture, sobbalzi, nessun responsabile
paper-journey-gaps-all = tutte punti di perdita
paper-journey-gaps-lost = { $n ->
    [one] di cui un punto di perdita, le altre più sotto
   *[other] di cui { $n } punti di perdita, le altre più sotto
  }
paper-journey-cracks = Dove il percorso si spezza
paper-more-gaps = { $n ->
    [one] Un’altra lacuna è nel file del workshop.
   *[other] Altre { $n } lacune sono nel file del workshop.
  }
paper-journeys-more = { $n ->
    [one] Un altro percorso è nel file del workshop.
   *[other] Altri { $n } percorsi sono nel file del workshop.
  }
paper-curve = Come si vive il percorso, da −2 (malissimo) a +2 (benissimo)
paper-alt-curve = Una linea da sinistra a destra. Il punto più alto è { $high } ({ $best }), il più basso { $low } ({ $worst }).
paper-leaks = Dove i clienti se ne vanno per sempre, come quota di chi ci arriva
paper-hypothesis = ipotesi
paper-exits = Dove finisce chi comincia questo percorso
paper-exit = Come finisce
paper-step = Passo
paper-stage-head = Fase
paper-lost = Persi
paper-what-hurts = Che cosa fa male
paper-opportunity = Che cosa potrebbe migliorare
paper-feels = Vissuto
paper-pains = I momenti che fanno più male, secondo i riscontri
paper-pains-open = Ipotesi: momenti che si dicono dolorosi, non ancora una ricorrenza
paper-against = Rispetto a { $journey }
paper-steps-from = Passi del cliente: { $before } − { $removed } + { $added } = { $after }
paper-added = { $n ->
    [one] Un passo nuovo: { $list }
   *[other] { $n } passi nuovi: { $list }
  }
paper-removed = { $n ->
    [one] Un passo in meno: { $list }
   *[other] { $n } passi in meno: { $list }
  }
paper-say-journeys = Seguite la curva con il dito e fermatevi dove cade.
paper-say-leak = Così come è disegnato { $journey }, dopo «{ $step }» se ne va il { $share } di chi ci arriva. Chiedete che cosa li avrebbe trattenuti.

# Punti di contatto
paper-contacts-lead = Sono i clienti a scegliere dove incontrare un’organizzazione, e non sempre scelgono ciò che essa offre. Viene prima ciò che conta per entrambi e soddisfa meno.
paper-delivered = Ottenuto di ciò che i clienti scelgono
paper-delivered-note = noto per il { $share }
paper-time-lost = Tempo perso dai clienti al mese
paper-lost-hours = Ore perse al mese
paper-time-lost-note = { $n ->
    [one] in un punto di contatto
   *[other] in { $n } punti di contatto
  }
paper-offered = Punti di contatto offerti
paper-of-all = su { $n }
paper-contact-gaps = Lacune gravi
paper-contact-gaps-note = non offerti, o faticosi
paper-priority = Priorità, da 0 a 100: importanza per i clienti × importanza per l’organizzazione × (5 − soddisfazione)
paper-alt-priority = Priorità da 0 a 100. { $list }.
paper-satisfaction = Soddisfazione
paper-contacts-table = I punti di contatto da affrontare prima; valutazioni da 1 a 5
paper-lacks = Che cosa non è come dovrebbe
paper-lack = { $gap } ({ $n }): { $list }
paper-stance = Dalle transazioni all’engagement
paper-stance-lead = L’engagement è un atteggiamento prima di essere un sistema. 0 è gestire transazioni, 10 è gestire l’engagement.
paper-stance-chart = Dove si trova l’organizzazione e dove vuole arrivare
paper-alt-stance = Posizioni da 0 a 10, oggi e come obiettivo. { $list }.
paper-say-contacts = Chiedete chi in sala ne ha usato uno di recente, da cliente.
paper-say-contact-first = Il primo è «{ $point }»: conta per entrambi e soddisfa pochi.

# Piramide e memoria
paper-pyramid-lead = Le aspettative poggiano l’una sull’altra: prima che i bisogni siano soddisfatti, poi che sia facile, poi che sia piacevole. Ciò che si costruisce su bisogni insoddisfatti rende poco.
paper-earned = Resa della piramide
paper-of-expectations = di quanto le aspettative potrebbero dare
paper-base-met = Bisogni soddisfatti
paper-threshold = soglia { $share }
paper-gate = Strato «{ $layer }»: soddisfatto al { $met }, ottenuto solo al { $earned }. Gli strati sotto non lasciano passare di più.
paper-pyramid-chart = Quanto ottiene ogni strato
paper-alt-pyramid = Tre strati dalla cima alla base. { $list }.
paper-layer = Strato
paper-met = Soddisfatto
paper-gate-head = Passaggio
paper-earned-head = Ottenuto
paper-lost-head = Perso
paper-scored = Con punteggio / tutte
paper-pyramid-table = Gli strati dalla cima alla base
paper-expectation = Aspettativa
paper-importance = Importanza
paper-asked = detto dai clienti
paper-believed = supposto
paper-expectations = Le aspettative che promettono di più; opportunità da 0 a 20
paper-expectations-open = Ipotesi: aspettative che nessuno ha ancora confermato; opportunità da 0 a 20
paper-memory = Che cosa ricordano i clienti
paper-memory-lead = { $n ->
    [one] Un’esperienza, vista alla data { $date }; dopo { $days } giorni pesa la metà.
   *[other] { $n } esperienze, viste alla data { $date }; dopo { $days } giorni pesano la metà.
  }
paper-remembered = Esperienza ricordata
paper-valence-scale = da −2 a +2
paper-plain-mean = Media semplice
paper-plain-mean-note = di qualunque età
paper-peak-end = Picco e fine
paper-peak-end-note = a metà tra i due
paper-memory-left = Memoria rimasta
paper-memory-left-note = il resto è svanito
paper-steady = Senza le esperienze negative (costanza)
paper-turned = Con un recupero dopo la peggiore
paper-memory-table = Costanza contro recupero
paper-say-pyramid = Chiedete quanto si spende per stupire, poi mostrate quanto la base ne lascia passare.

# Evidenze
paper-signals-lead = Un dato è un caso isolato, due simili da fonti indipendenti sono una ricorrenza, tre una tendenza. Solo ricorrenze e tendenze sono riportate come riscontri; ciò che le contraddice è elencato, mai sottratto.
paper-data-points = Dati raccolti
paper-trend-note = tre fonti e più, per quanto contano oggi
paper-pattern-note = due fonti, per quanto contano oggi
paper-below = Sotto la ricorrenza
paper-below-note = non riportati
paper-no-finding = I dati raccolti non bastano ancora per un riscontro.
paper-finding = Riscontro
paper-grade = Grado
paper-sources-head = Fonti
paper-strength = Conta oggi
paper-against-head = Contrarie
paper-bears-on = Riguarda
paper-findings-table = Tutti i riscontri, dal più forte
paper-findings-more = { $n ->
    [one] Un altro riscontro è nel file del workshop.
   *[other] Altri { $n } riscontri sono nel file del workshop.
  }
paper-against-list = In senso contrario: { $list }.
paper-latency = Dall’evento all’azione
paper-latency-lead = Sapere subito e agire subito sono due capacità diverse. La tabella mostra dove va il tempo. Meno di dieci casi danno solo un intervallo, e le mediane dei tratti non si sommano alla mediana del totale.
paper-capability = Capacità
paper-whole = In tutto
paper-p90 = Nove su dieci
paper-cases = Casi
paper-latency-table = Tempo per tratto, dal più breve al più lungo; la mediana da dieci casi in su
paper-say-signals = Raccontate un riscontro come una storia, con la sua citazione. Dite che cosa lo contraddice prima che lo dica qualcun altro.
paper-say-finding = Il più forte: { $claim }

# Azioni
paper-wins-lead = Ciò che i divari chiedono, come la sala ha deciso. Prima ciò che non aspetta altro, poi ciò che la sala ha scelto; a parità, ciò che mira al più ampio dei tre divari pesati maggiori, poi l’impatto più alto, poi l’impegno minore.
paper-quick = { $n ->
    [one] Un quick win: { $list }.
   *[other] { $all ->
        [yes] { $n } quick win: { $list }.
       *[no] { $n } quick win, tra cui { $list }.
      }
  }
paper-matrix = Azioni per impegno e impatto; i numeri sono quelli del piano
paper-effort-scale = Impegno da 1 a 5: { $list }.
paper-impact-scale = Impatto da 1 a 5: { $list }.
paper-alt-matrix = Azioni per impegno e impatto, da 1 a 5. { $list }.
paper-alt-point = { $name }, impegno { $effort }, impatto { $impact }
paper-effort = Impegno
paper-impact = Impatto
paper-quarter-fill = Se avanza tempo
paper-quarter-drop = Da ripensare
paper-quarter-quick = Quick win
paper-quarter-large = Grandi mosse
paper-action = Azione
paper-closes = Mira al divario in
paper-no-effect = { $factor } (nessun effetto inserito)
paper-no-effect-alone = nessun effetto inserito
paper-confidence = Fiducia
paper-actions-table = Azioni aperte in quest’ordine, ciascuna con il suo numero nel piano; impegno e impatto da 1 a 5
paper-in-money = (costo in { $money })
paper-actions-more = { $n ->
    [one] Un’altra azione è nel file del workshop.
   *[other] Altre { $n } azioni sono nel file del workshop.
  }
paper-for-customer = Per il cliente
paper-for-organisation = Per l’organizzazione
paper-trace = Che cosa dà ogni sforzo, e a chi
paper-say-wins = Chiedete a ogni responsabile di dire la data ad alta voce.

# Roadmap
paper-roadmap-lead = { $n ->
    [one] Fine dell’azione aperta: { $end }.
   *[other] Fine delle { $n } azioni aperte: { $end }.
  } A decidere la data: { $list }.
paper-roadmap-end = { $n ->
    [one] Fine dell’azione aperta: { $end }.
   *[other] Fine delle { $n } azioni aperte: { $end }.
  }
paper-roadmap-open = Il piano non ha ancora date.
paper-roadmap-done = Tutto il piano è stato realizzato.
paper-quarter = T{ $n } { $year }
paper-roadmap-chart = Il piano per trimestri; è segnato ciò che decide la fine
paper-alt-roadmap = Intervalli di tempo. { $list }.
paper-alt-stretch = { $name }, da { $start } a { $end }
paper-late = { $n ->
    [one] Un’azione si prevede finisca dopo la scadenza: { $list }.
   *[other] { $n } azioni si prevede finiscano dopo la scadenza: { $list }.
  }
paper-is-late = in ritardo
paper-overdue-since = scaduta dal { $date }
paper-is-overdue = scaduta
paper-critical = decide la fine
paper-begins = Inizio
paper-due = Scadenza
paper-ends = Previsione
paper-slack = Margine, giorni
paper-waits-for = Attende
paper-state = Stato
paper-roadmap-table = Le azioni in ordine di tempo
paper-say-roadmap = Mostrate che cosa attende che cosa. Un ritardo sulle azioni segnate è un ritardo di tutto.

# Valore
paper-value-lead = Se il legame con la retention regge, passare dal { $now } al { $then } dello stato desiderato vale circa { $worth } nel caso base ({ $range }), al netto del costo delle azioni.
paper-value-open = I dati inseriti non dicono ancora quanto vale il piano: le cifre sotto sono quelle note.
paper-worth = Valore in gioco
paper-clv = Valore del cliente nel tempo (CLV)
paper-clv-later = primo margine dopo un periodo
paper-clv-now = primo margine subito
paper-base-logo = delle organizzazioni clienti
paper-base-user = degli utenti
paper-base-revenue = dei ricavi ricorrenti
paper-plan-cost = Costo del piano
paper-cost-note = una tantum
paper-uncosted = { $n ->
    [one] una tantum; un’azione è ancora senza costo
   *[other] una tantum; { $n } azioni sono ancora senza costo
  }
paper-grr = Retention lorda dei ricavi (GRR)
paper-grr-note = senza espansione
paper-nrr = Retention netta dei ricavi (NRR)
paper-nrr-note = con espansione
paper-serve = Costo di servizio
paper-serve-note = dei ricavi ricorrenti
paper-link = Il legame su cui poggia tutto
paper-link-none = Nessuno ha ancora detto che effetto ha sulla retention avvicinarsi allo stato desiderato. Senza questo legame non c’è un business case.
paper-link-retention = Si assume che dieci punti in più dello stato desiderato aggiungano { $base } alla retention (da { $low } a { $high }).
paper-link-margin = Si assume che il margine per cliente salga del { $base } (dal { $low } al { $high }).
paper-link-reason = Perché il cliente lo ritiene. { $reason }
paper-link-signed = Firmato da { $who } in data { $date }.
paper-link-unsigned = Nessuno ha ancora firmato questo legame. Il valore va letto come un «se».
paper-input-customers = Numero di clienti
paper-input-retention = Retention
paper-input-margin = Margine per cliente
paper-input-discount = Tasso di sconto
paper-input-link-retention = Retention per dieci punti
paper-input-link-margin = Margine per dieci punti
paper-tornado = Quale dato sposta di più il valore, dal suo minimo al suo massimo
paper-alt-tornado = Il valore in gioco con ogni dato al minimo e al massimo. { $list }.
paper-alt-swing = { $name } da { $low } a { $high }
paper-retention-now = Retention oggi
paper-retention-then = Retention con il piano
paper-churn-now = Churn oggi
paper-churn-then = Churn con il piano
paper-margin-now = Margine per cliente oggi
paper-margin-then = Margine per cliente con il piano
paper-clv-today = CLV oggi
paper-clv-then = CLV con il piano
paper-cases-table = I tre casi: il prudente prende ogni dato dal lato che riduce il valore, compresi un tasso di sconto alto e un costo alto
paper-low = Prudente
paper-base-case = Base
paper-high = Ottimistico
paper-per-period = per { $period }
paper-inputs-table = Che cosa ha indicato il cliente, per il caso che lo usa ({ $how })
paper-computed-table = Che cosa segue dalle azioni scelte, calcolato e non inserito
paper-say-value = Prima il legame, poi la cifra. Chi l’ha firmato dica perché.

# Prossima
paper-next-on = Prossima valutazione: { $date }, con le stesse domande.
paper-next-open = La prossima valutazione non ha ancora una data. Un engagement misurato una volta sola non è gestito.
paper-next-goal = Se le azioni scelte danno ciò che ci si attende, mostrerà il { $then } dello stato desiderato invece del { $now }.
paper-expected = Atteso
paper-known = Punteggio noto
paper-known-means = Punteggio noto: quanto si conosce del punteggio che conta. Un punteggio giudicato o votato è noto per intero, anche se alcune domande sul fattore sono ancora aperte.
paper-next-table = Che cosa deve superare
paper-unknown = Che cosa nessuno sa
paper-unknown-lead = { $n ->
    [one] A una domanda si è risposto «non si sa». È già un risultato, e la prima cosa da scoprire.
   *[other] A { $n } domande si è risposto «non si sa». È già un risultato, e la prima cosa da scoprire.
  }
paper-unknown-line = { $question } ({ $list })
paper-unknown-shown = Ecco le { $n } a cui più segmenti non hanno saputo rispondere.
paper-unknown-more = { $n ->
    [one] Un’altra è nel file del workshop, con la risposta «non si sa».
   *[other] Altre { $n } sono nel file del workshop, con la risposta «non si sa».
  }
paper-say-next = Mettete la data in tutte le agende prima che la sala si svuoti.

# Appendice
paper-method = Metodo
paper-method-lead = Lo stato attuale si valuta rispetto a quello desiderato, fattore per fattore, per giudizio, per voto o per evidenza; le tre fonti stanno affiancate e non si mescolano mai. Un fattore oltre il livello desiderato non nasconde divari altrove.
paper-method-rounding = I calcoli usano valori non arrotondati; si arrotonda solo in stampa, la metà per eccesso in valore assoluto. Una differenza o una somma può quindi scostarsi di uno, nell’ultima cifra, dai valori stampati da cui nasce.
paper-definition-engagement = Customer engagement. { $words }
paper-definition-desired = Stato desiderato del customer engagement. { $words }
paper-stage-name = Stadio
paper-stages-table = Gli stadi, per le parole e non per i calcoli
paper-formulas = Formule
paper-formula = Formula
paper-formulas-table = Che cos’è ogni cifra
paper-formula-priority = importanza per i clienti × importanza per l’organizzazione × (5 − soddisfazione)
paper-words-priority = Viene prima ciò che conta per entrambi e soddisfa meno; ciascuna da 1 a 5.
paper-formula-opportunity = I + max(I − S, 0)
paper-words-opportunity = L’importanza e ciò che le manca (Ulwick); ciascuna da 0 a 10.
paper-formula-pyramid = Σ peso × soddisfatto × Π min(1, soddisfatto sotto ÷ soglia)
paper-words-pyramid = Uno strato ottiene ciò che ne è soddisfatto, per quanto gli strati sotto lasciano passare.
paper-formula-memory = Σ salienza × valenza × 2^(−età ÷ emivita) ÷ Σ salienza × 2^(−età ÷ emivita)
paper-words-memory = La media del vissuto, in cui pesa di più ciò che è recente e saliente; nello stesso punto di contatto un’esperienza nuova prende il posto delle vecchie.
paper-formula-clv = m × r ÷ (1 + i − r), oppure m × (1 + i) ÷ (1 + i − r)
paper-words-clv = Margine m, retention r e tasso di sconto i di un periodo; il primo margine arriva dopo un periodo, oppure subito.
paper-forecast = Punteggio atteso
paper-formula-forecast = punteggio + Σ punti × fiducia, da 0 a 10
paper-words-forecast = Ogni azione scelta e ancora aperta aggiunge i suoi punti, per quanta fiducia merita; un punteggio ignoto resta ignoto. Poi il raggiungimento si ricalcola.
paper-formula-confidence = come indicata; altrimenti opinione 20%, caso isolato 40%, ricorrenza 60%, tendenza 80%
paper-words-confidence = Quella indicata per l’azione, altrimenti secondo il grado più alto di ciò su cui poggia (definizione nostra). Le evidenze riguardano il problema: che il rimedio funzioni è ancora da dimostrare.
paper-formula-retention = r + ℓ × Δ ÷ 0,1, da 0 a 1
paper-words-retention = La retention di oggi, più quanto il legame ℓ promette per ogni dieci punti di raggiungimento guadagnati (Δ).
paper-formula-margin = m × (1 + u × Δ ÷ 0,1), almeno 0
paper-words-margin = Il margine di un cliente oggi, accresciuto dal legame u per ogni dieci punti guadagnati.
paper-formula-worth = N × (CLV con il piano − CLV oggi) − costo
paper-words-worth = Quanto valgono in più N clienti nel tempo, meno il costo una tantum delle azioni scelte.
paper-formula-grr = (inizio − contrazione − persi) ÷ inizio
paper-words-grr = I ricavi ricorrenti di inizio periodo che restano alla fine, senza contare l’espansione.
paper-formula-nrr = (inizio + espansione − contrazione − persi) ÷ inizio
paper-words-nrr = Lo stesso con l’espansione; può superare il 100%.
paper-formula-serve = costo di servizio ÷ ricavi ricorrenti iniziali
paper-words-serve = Entrambi dello stesso periodo (definizione nostra).
paper-overall-table = L’insieme in cifre
paper-sensitivity = Pesi e sensibilità
paper-sensitivity-lead = Intorno ai pesi fissati sono state estratte { $draws } serie di pesi (Dirichlet, κ = { $kappa }), riordinando ogni volta i divari.
paper-sensitivity-holds = I tre divari più ampi sono gli stessi nel { $share } dei casi.
paper-top-three = Tra i primi tre
paper-rank-best = Posto migliore
paper-rank-worst = Posto peggiore
paper-sensitivity-table = I pesi, e il posto di ogni divario in nove ponderazioni su dieci
paper-data = Dati
paper-round = Valutazione
paper-round-note = Da sapere
paper-rounds-table = Le valutazioni finora
paper-what = Che cosa
paper-how-many = Quanti
paper-counts-table = Su che cosa poggia la relazione
paper-data-sources = Fonti indipendenti dei dati
paper-data-answers = Risposte alle domande in questa valutazione
paper-data-ballots = Voti in questa valutazione
paper-data-experiences = Esperienze
paper-references = Documenti, interviste e osservazioni
paper-reference = Titolo
paper-kind = Tipo
paper-document = documento
paper-interview = intervista
paper-observation = osservazione
paper-references-more = { $n ->
    [one] Un altro è nel file del workshop.
   *[other] Altri { $n } sono nel file del workshop.
  }
paper-glossary = Glossario
paper-glossary-table = I termini come li usa questa relazione
paper-term = Termine
paper-meaning = Significato
paper-term-actual = Ciò che si vede oggi, da 0 a 10.
paper-term-desired = Ciò che l’organizzazione ha deciso di raggiungere, con parole sue e come livello da 0 a 10.
paper-term-attained = Quanto dello stato desiderato è raggiunto, ogni fattore secondo il suo peso e al massimo per intero.
paper-term-gap = Livello desiderato meno punteggio attuale; ponderato secondo quanto conta il fattore.
paper-term-range = Intervallo
paper-term-range-means = Il valore più basso e il più alto che ciò che si sa consente.
paper-term-contact-point = Punto di contatto
paper-term-contact-point-means = Ovunque cliente e organizzazione si incontrino, fattura e prodotto in uso compresi; più ampio del touch point del marketing.
paper-term-journey = Customer journey
paper-term-journey-means = Ciò che un cliente attraversa prima, durante e dopo la vendita, al proprio passo.
paper-term-spa = Successful Product Adoption
paper-term-spa-means = Un uso che aiuta il cliente a raggiungere gli obiettivi per cui ha comprato il prodotto; più degli accessi.
paper-term-churn = La parte di clienti, utenti o ricavi che si perde in un periodo; sempre con la sua base.
paper-term-clv = Quanto vale un cliente nel tempo, attualizzato; sempre con la sua convenzione.
paper-term-nrr = Quanta ce n’è con l’espansione (NRR); oltre il 100% la base cresce da sé.
paper-term-grr = Quanta parte dei ricavi ricorrenti resta, senza espansione (GRR).
paper-term-opinion = Qualcuno la pensa così; nessun dato lo dice.
paper-term-fluke = Un solo dato indipendente, che può essere fortuito.
paper-term-pattern = Due dati simili da fonti indipendenti. Invecchiando una fonte conta meno: il grado viene dalla somma di quanto contano oggi, arrotondata.
paper-term-trend = Tre o più dati simili da fonti indipendenti, per quanto contano oggi; tre fonti invecchiate possono contare per due e tornare ricorrenza finché non ne arriva una nuova.
paper-say-appendix = Non è per la sala. Risponde a chi chiede da dove viene una cifra.
