# La stanza dei punteggi.
score-empty-title = Ancora nessun punteggio
score-empty = Una rilevazione raccoglie i punteggi di una data, così la prossima si potrà sovrapporre. Aprine una e trascina il primo cursore.
score-add-round = Apri una rilevazione
score-round-title = Rilevazione di { $date }
score-no-factors-title = Niente da valutare
score-no-factors = Il modello di questo workshop non ha fattori. Apri un altro file o comincia con un nuovo workshop.

score-all-customers = Tutti i clienti
score-more-segments = Altri { $count }
score-weights = Pesi
score-charts = Grafici
score-sure = Quanto siamo sicuri dei pesi?
score-sure-hardly = Poco
score-sure-fairly = Abbastanza
score-sure-very = Molto
score-pick-segment = Questa è la media dei segmenti. Scegli un segmento per valutarlo.
score-no-segment = Non c’è ancora un segmento. Aggiungine uno nella stanza Quadro per valutarlo.

score-judged = giudicato
score-voted = votato
score-evidenced = documentato
score-not-yet = non ancora valutato
score-no-desired = nessun livello desiderato
score-handle-actual = { $factor }, attuale
score-handle-desired = { $factor }, desiderato
score-type-actual = { $factor }, scrivi il punteggio attuale
score-type-desired = { $factor }, scrivi il livello desiderato
score-weight = Peso
score-weight-name = { $factor }, peso
score-counts = Che cosa conta
score-evidence =
    { $count ->
        [0] Nessuna evidenza collegata, risposto al { $answered } delle domande
        [one] Un’evidenza, risposto al { $answered } delle domande
       *[other] { $count } evidenze, risposto al { $answered } delle domande
    }
score-note-hint = Perché questo punteggio?
score-note-name = { $factor }, nota

score-actual = Attuale
score-desired = Desiderato
score-balance = Equilibrio
score-balance-why = Media geometrica divisa per la media semplice. A 1,00 tutti i fattori sono alla pari; più è bassa, più i fattori deboli frenano quelli forti. Definizione nostra.
score-weakest = Anello debole
score-weakest-why = Il fattore con il punteggio più basso.
score-floor-why = Il fattore con il punteggio più basso. Nell’equilibrio i punteggi sotto 0,1 contano 0,1.
score-of-desired = dello stato desiderato
score-attainment-why = Ogni fattore conta secondo il suo peso e la parte di livello desiderato che raggiunge, al massimo tutta: l’eccesso di un fattore non nasconde il divario di un altro.
score-nothing-yet = dello stato desiderato, quando ci saranno attuale e desiderato
score-range = tra { $low } e { $high }, per quanto se ne sa
score-top-holds = I tre divari maggiori reggono nel { $share } delle ponderazioni.
score-top-none = Nessuna terna di divari emerge: sono pari, o le valutazioni sono troppo poche.
score-no-weight = Tutti i pesi sono 0, quindi nulla conta. Dai un peso a un fattore.
score-top-why = Quanto spesso gli stessi tre fattori hanno i divari ponderati maggiori se i pesi vengono estratti 5.000 volte intorno a quelli scelti.
score-gap-why = { $factor }. Un divario di { $gap } con un peso del { $weight } dà un divario ponderato di { $weighted }. Tra i tre maggiori nel { $share } delle ponderazioni.
score-gap-unknown = { $factor }. Attuale o desiderato non è ancora fissato, quindi il divario non è noto.
score-coverage = È valutato il { $share } del peso.

score-second-shape = Profilo
score-second-segments = Segmenti
score-second-rounds = Rilevazioni
score-heat-key = Più intenso, divario più ampio
score-heat-some = { $shown } su { $count }, i più lontani dal desiderato
score-rounds-key = In grassetto, quanto è raggiunto
score-chart-factor = { $factor } { $actual } su { $desired }
score-chart-gaps = Divari, dal maggiore. { $list }
score-chart-shape = Profilo dei punteggi. { $list }
score-chart-segments = Punteggi per segmento. { $list }
score-chart-round = { $round }, { $share } dello stato desiderato, attuale { $actual }, desiderato { $desired }
score-chart-rounds = Rilevazioni. { $list }
score-close-aside = Chiudi e mostra i grafici
