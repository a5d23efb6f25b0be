# Dal CRM al CEM, e la catena del valore.
stance-pairs = Dalle transazioni all’engagement
stance-foundations = Ciò che deve muoversi insieme
stance-now = oggi
stance-aim = obiettivo
stance-mean = posizione media, oggi → obiettivo
stance-mean-spoken = Posizione media { $now } oggi, obiettivo { $aim }.
stance-mean-why = La media semplice delle coppie collocate: 0 è tutto CRM, 10 è tutto CEM. Le fondamenta non ne fanno parte. Definizione nostra.
stance-quote = «Le imprese fanno al meglio il proprio interesse servendo al meglio i clienti.»
stance-empty = Nessuno ha ancora detto dove si trova l’organizzazione. Fate clic sulla linea nel punto in cui è oggi e trascinate la bandierina dove vuole arrivare.
stance-placed =
    { $count ->
        [one] Finora è collocata una coppia su quattro.
       *[other] Finora sono collocate { $count } coppie su quattro.
    }
stance-widest = Tra tutte le coppie, il divario più ampio è «{ $pair }»: restano { $gap } punti.
stance-weakest = Il fondamento più debole: «{ $pair }», a { $score }.
stance-ahead = La tecnologia è avanti di { $by } punti rispetto a { $pair }. La tecnologia è necessaria, non sufficiente.
stance-not-placed = non ancora collocato
stance-handle-now = { $pair }, oggi
stance-handle-aim = { $pair }, obiettivo
stance-type-now = { $pair }, digitate dove si trova oggi
stance-type-aim = { $pair }, digitate dove vuole arrivare
stance-now-hint = Dove si trova oggi. Trascinate, fate clic o usate le frecce; doppio clic per annullare.
stance-aim-hint = Dove vuole arrivare. Trascinate la bandierina o usate le frecce; doppio clic per annullare.
stance-note = { $pair }, nota
stance-note-hint = Da che cosa si vede?

stance-relationship = Transazione ↔ relazione
stance-relationship-crm = Gestiamo transazioni: ogni vendita è una pratica da chiudere
stance-relationship-cem = Curiamo la relazione: la vendita è uno dei tanti momenti di engagement
stance-outside-in = Dall’interno ↔ dall’esterno
stance-outside-in-crm = Guardiamo i clienti a partire dai nostri reparti
stance-outside-in-cem = Guardiamo noi stessi con gli occhi dei clienti
stance-needs = Esigenze interne ↔ esigenze del cliente
stance-needs-crm = Decidono i nostri obiettivi e i nostri processi
stance-needs-cem = Decide ciò che il cliente vuole ottenere
stance-loyalty = Recinto ↔ fedeltà vera
stance-loyalty-crm = Contratti, punti e sconti trattengono i clienti
stance-loyalty-cem = I clienti restano anche se potrebbero andarsene
stance-people = Persone
stance-people-crm = Formate per chiudere pratiche
stance-people-cem = In grado di decidere per il cliente
stance-process = Processi
stance-process-crm = Pensati per il controllo
stance-process-cem = Pensati per il risultato che il cliente vuole
stance-culture = Cultura
stance-culture-crm = Prima il reparto
stance-culture-cem = Prima il cliente
stance-technology = Tecnologia
stance-technology-crm = Archivia dati sui clienti
stance-technology-cem = Una base per l’engagement con i clienti

stance-count =
    { $count ->
        [one] { $count } anello su { $all } poggia su evidenze
       *[other] { $count } anelli su { $all } poggiano su evidenze
    }
stance-chain-empty = Ogni anello chiede un dato vostro. Fate clic su un anello e inserite ciò che sapete.
stance-chain-legend = Pieno: poggia su evidenze. Tratteggiato: un dato senza evidenze. Vuoto: nessun dato.
stance-node-met = Aspettative sempre soddisfatte
stance-node-satisfied = Soddisfazione
stance-node-repeat = Riacquisto
stance-node-attitude = Atteggiamento verso il marchio
stance-node-loyalty = Fedeltà non comprata con sconti
stance-node-results = Risultati economici
stance-no-results = In Quadro mancano ancora churn, espansione e costo di servizio.
stance-no-figure = nessun dato
stance-no-evidence = senza evidenze
stance-leans-on =
    { $count ->
        [one] un’evidenza
       *[other] { $count } evidenze
    }
stance-fact-satisfied = Aspettative → soddisfazione
stance-ask-satisfied = Fra i clienti le cui aspettative sono sempre soddisfatte, quanti sono contenti?
stance-fact-repeat = Soddisfazione → riacquisto
stance-ask-repeat = Fra i clienti soddisfatti, quanti comprano di nuovo?
stance-fact-attitude = Riacquisto → atteggiamento
stance-ask-attitude = Fra chi compra di nuovo, quanti pensano e parlano bene del marchio?
stance-fact-loyalty = Atteggiamento → fedeltà
stance-ask-loyalty = Fra chi pensa bene del marchio, quanti restano senza sconti?
stance-fact-results = Fedeltà → risultati
stance-ask-results = Che cosa portano o fanno risparmiare i clienti fedeli, rispetto agli altri?
stance-balance = Valore dato e valore restituito
stance-balance-hint = Inserite ciò che il cliente riceve negli anni e ciò che torna con gli acquisti ripetuti.
stance-ratio = Per ogni 1 dato ne torna { $ratio }.
stance-units-differ = Le unità sono diverse: i due valori stanno fianco a fianco e non si confrontano.
stance-fact-given = Valore dato ai clienti
stance-ask-given = Che cosa date a un cliente lungo tutta la relazione?
stance-fact-returned = Valore restituito
stance-ask-returned = Che cosa torna con gli acquisti ripetuti nello stesso periodo?
stance-market = Che cosa dice il mercato
stance-fact-delivered = Esperienze richieste che sappiamo offrire
stance-ask-delivered = Quante delle esperienze che i clienti richiedono l’azienda sa offrire?
stance-fact-decided = Già decisi prima di incontrare le vendite
stance-ask-decided = Quanti incontrano le vendite solo dopo avere scelto il prodotto?
stance-fact-left = Andati via dopo una sola brutta esperienza
stance-ask-left = Quanti se ne sono andati dopo una sola brutta esperienza di servizio?
stance-fact-peers = Si fidano di persone come loro
stance-ask-peers = Quanti si fidano di ciò che dicono persone come loro?
stance-fact-messages = Si fidano dei nostri messaggi
stance-ask-messages = Quanti si fidano di ciò che l’azienda dice di sé?
stance-influence = Le persone come loro contano { $times } volte i nostri messaggi.
stance-clear = Togliere il dato
stance-close = Chiudere il dato
stance-found = Come è stato rilevato
stance-found-hint = Quale studio, quale sistema, chi ha contato?
stance-belief = Un dato che non poggia su nulla è una convinzione. Spuntate ciò su cui poggia o annotate un nuovo documento.
stance-leans = Su che cosa poggia
stance-find = Cercare evidenze
stance-new-reference = Nuovo documento, poi Invio
stance-nothing-to-lean-on = Non ci sono ancora né segnali né documenti. Scrivete qui sopra il primo documento, o raccogliete segnali nella loro stanza.
