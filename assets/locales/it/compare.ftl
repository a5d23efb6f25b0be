# Due rilevazioni o segmenti a confronto, e che cosa dipende da che cosa.
compare-title = Confronto
compare-chip = Confronta
compare-action = Confronta due rilevazioni o segmenti
compare-menu = Confronta con un’altra rilevazione…
compare-round = Rilevazione del lato { $side }
compare-segment = Segmento del lato { $side }
compare-swap = Scambia i due lati
compare-same = I due lati coincidono. Scegli un’altra rilevazione o un altro segmento.
compare-points = { $points } punti
compare-unknown = Uno dei due lati non ha ancora un risultato complessivo, quindi non c’è un cambiamento da spiegare.
compare-overlap = Gli intervalli si sovrappongono: ciò che non si sa potrebbe pesare più del cambiamento.
compare-apart = Gli intervalli non si sovrappongono: il cambiamento regge, qualunque cosa non si sappia.
compare-apart-partly = Gli intervalli non si sovrappongono, ma ciò che non ha un punteggio o un livello desiderato ne resta fuori: il cambiamento può essere un altro.
compare-exact = Nessun intervallo da una parte e dall’altra: ciò che conta è tutto noto.
compare-exact-partly = Nessun intervallo da una parte e dall’altra, ma ciò che non ha un punteggio o un livello desiderato resta fuori: il cambiamento può essere un altro.
compare-means = Attuale { $actual }, desiderato { $desired }.

compare-moved = Che cosa ha inciso di più
compare-moved-why = La somma dei punti di tutti i fattori è il cambiamento complessivo. Un fattore vi porta il suo peso per la variazione di quanto raggiunge; se è noto da un lato solo, porta la sua distanza dal valore di mezzo fra i due risultati. Definizione nostra.
compare-column-points = Punti
compare-row = { $factor }, { $points } punti, attuale { $actual }, desiderato { $desired }
compare-not-evidenced = Il punteggio non viene dalle domande su entrambi i lati, quindi le domande non dicono che cosa lo ha mosso.
compare-no-question = Nessuna domanda è cambiata fra i due lati.
compare-level-same = Livello { $a }, conta in modo diverso
compare-levels = Livello { $a } → { $b }
compare-now-known = { $a } → ora noto, livello { $b }
compare-not-known = Livello { $a } → non più noto, { $b }
compare-states = { $a } → { $b }
compare-dont-know = non si sa
compare-open = senza risposta
compare-states-title = A confronto
compare-states-chart = Punteggi attuali dei due lati. { $list }

compare-round-date = Data della rilevazione
compare-round-carried = Parte dai punteggi, dai livelli desiderati, dalle risposte e dai registri dell’ultima rilevazione, da cui muoversi. Note, evidenze e voti restano a quella.
compare-round-empty = È la prima rilevazione, quindi parte vuota.
compare-round-remove = Elimina questa rilevazione…
compare-round-lost =
    { $scores ->
        [one] Con lei se ne va un punteggio
       *[other] Con lei se ne vanno { $scores } punteggi
    } e { $answers ->
        [one] una risposta
       *[other] { $answers } risposte
    }.
compare-round-registers = Se ne vanno anche le voci dei suoi registri e i suoi voti.
compare-round-undo = Si può annullare.
compare-round-confirm = Elimina «{ $round }»
compare-heat-before = Nella rilevazione precedente { $score }.

compare-chain-chip = Catena
compare-chain-title = Che cosa poggia su che cosa
compare-chain-action = Mostra la catena dalla segmentazione ai risultati
compare-chain-none = Questo modello ha meno di tre anelli della catena dalla segmentazione ai risultati: non c’è nulla da disegnare.
compare-chain-how = Spezzato sotto 4, in tensione sotto 6; un anello vale quanto la sua parte più debole. Scegli un anello per aprirne il fattore. Definizione nostra.
compare-chain-unknown = Di questa catena non si sa ancora nulla.
compare-chain-partly =
    { $count ->
        [one] Per quanto se ne sa nulla è spezzato; un anello non è noto.
       *[other] Per quanto se ne sa nulla è spezzato; { $count } anelli non sono noti.
    }
compare-chain-strained = Nulla è spezzato. Il primo anello in tensione è «{ $link }».
compare-chain-holds = Tutta la catena regge.
compare-not-reached = I risultati non si raggiungono perché { $because }.
compare-at-risk = I risultati sono a rischio perché { $because }.
compare-because-segmentation = i clienti non sono segmentati per intento
compare-because-view = nessuno ha un quadro chiaro di intento e bisogni
compare-because-education = i clienti non ricevono la formazione giusta
compare-because-journey = manca una vera customer journey
compare-because-adoption = il prodotto non viene adottato con successo
compare-break-outcomes = I risultati non si raggiungono, benché prima nulla sia spezzato. Cerca la causa fra i risultati mancati.
compare-node-segmentation = Segmentazione giusta
compare-node-view = Quadro chiaro di intento e bisogni
compare-node-education = Formazione giusta
compare-node-journey = Journey ben fatta
compare-node-adoption = Adozione riuscita
compare-node-outcomes = Risultati raggiunti
compare-node-understood = Intento e bisogni compresi
compare-node-predicted = Comportamento previsto e preparato
compare-node-proactive = Si agisce per primi
compare-state-holds = Regge
compare-state-strained = In tensione
compare-state-broken = Spezzato
compare-state-unknown = Non noto
compare-state-at-risk = A rischio
compare-proactive-title = Dal comprendere all’agire per primi
compare-break-understood = Il comportamento non si può prevedere perché intento e bisogni non sono compresi.
compare-break-predicted = Intento e bisogni sono compresi, ma nessuno prevede e prepara ciò che ne segue.
compare-break-proactive = Si sa che cosa accadrà, ma nessuno agisce per primo.
compare-leaning-title = L’anticipazione è bassa, { $score }
compare-leaning-all = Un’anticipazione bassa annuncia punteggi bassi in ciò che viene dopo: { $list }.
compare-leaning-low = Già bassi: { $list }.
compare-leaning-strip =
    { $count ->
        [0] L’anticipazione è bassa: vi poggiano { $list }
       *[other] L’anticipazione è bassa: vi poggiano { $list } e altri { $count }
    }
compare-leaning-why = Un punteggio sotto 4 nell’anticipazione annuncia punteggi bassi nei fattori che seguono. Fai clic per vedere che cosa poggia su che cosa.
