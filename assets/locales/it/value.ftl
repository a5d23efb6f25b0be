# Che cosa cambierebbero le azioni scelte, e quanto varrebbe.

forecast-title = Raggiungimento prima e dopo
forecast-empty-title = Non c’è ancora un piano
forecast-empty = La previsione mostra che cosa cambierebbero le azioni pianificate. Si comincia dalle prime: di quanti punti alzano quale fattore.
forecast-to-actions = Pianificare le azioni
forecast-unscored-title = Non c’è ancora una valutazione
forecast-unscored = La previsione parte dai punteggi di oggi. Prima si valutano i fattori.
forecast-to-score = Valutare i fattori
forecast-actions = Azioni scelte
forecast-untitled = Senza titolo
forecast-no-cost = costo da stimare
forecast-action = { $cost } · { $points } punti da sola · fiducia { $sure }
forecast-done = { $n ->
    [one] Un’azione è conclusa e si vede già nei punteggi.
   *[other] { $count } azioni sono concluse e si vedono già nei punteggi.
}
forecast-limit = Limite di costo
forecast-limit-none = nessuno
forecast-cost = Costo delle azioni spuntate
forecast-cost-without = { $n ->
    [one] Una senza costo: la somma può essere più alta
   *[other] { $count } senza costo: la somma può essere più alta
}
forecast-over = { $over } oltre il limite
forecast-below = { $left } sotto il limite
forecast-used-up = Esattamente il limite
forecast-as-known = per quanto si sa dei costi
forecast-limit-hint = Con un limite si vede l’insieme che raggiunge di più per quella spesa. Tutto ciò che ha un costo somma a { $total }.
forecast-best = { $n ->
    [one] Il meglio entro il limite: un’azione
   *[other] Il meglio entro il limite: { $count } azioni
}, { $cost }, raggiungimento { $attainment }
forecast-best-so-far = { $n ->
    [one] Buono entro il limite, forse non il meglio: un’azione
   *[other] Buono entro il limite, forse non il meglio: { $count } azioni
}, { $cost }, raggiungimento { $attainment }
forecast-buys-nothing = Entro questo limite nulla fa crescere il raggiungimento.
forecast-choose = Scegliere questo insieme
forecast-is-chosen = Questo insieme è scelto
forecast-uncosted = { $n ->
    [one] Resta fuori un’azione senza costo.
   *[other] Restano fuori { $count } azioni senza costo.
}
forecast-elsewhere = { $n ->
    [one] Un’azione cambia soltanto dove vanno i clienti in un percorso. Non aggiunge nulla al raggiungimento, perciò nessun limite la compra per sé.
   *[other] { $count } azioni cambiano soltanto dove vanno i clienti in un percorso. Non aggiungono nulla al raggiungimento, perciò nessun limite le compra per sé.
}
forecast-looking = Si cerca l’insieme migliore…
forecast-gain = { $points } punti di raggiungimento, per quanto si è certi di ogni azione
forecast-if-all = { $attainment } se tutto riesce come si spera
forecast-upper = Al massimo: i punti oltre il livello desiderato non compensano altro, perciò se un’azione non riesce se ne perde una parte.
forecast-factor = { $was } oggi, { $would } atteso
forecast-before-after = Prima → dopo
forecast-desired = Desiderato
forecast-spoken = { $factor } { $was } oggi, { $would } atteso, { $desired } desiderato
forecast-chart = Punteggi prima e dopo le azioni spuntate. { $list }
forecast-segments = Raggiungimento per segmento
forecast-journeys = Dove arrivano i clienti
forecast-no-journeys = Nessun percorso dice ancora chi resta e chi se ne va. Le uscite si segnano sulla mappa.
forecast-exit-renewed = Restano
forecast-exit-advocate = Consigliano
forecast-exit-churned = Se ne vanno
forecast-exit-ended = Altro
forecast-unconnected = In questo percorso nulla è collegato.
forecast-trap = Non si può dire: chi è a “{ $step }” non ne esce mai.

value-inputs = Dati del cliente
value-money = Valuta
value-period = Periodo
value-counts = Il churn conta
value-base-logo = le organizzazioni clienti
value-base-user = le persone
value-base-revenue = i ricavi ricorrenti
value-convention = Primo margine
value-later = dopo un periodo
value-later-formula = CLV = m·r / (1 + i − r)
value-now = subito
value-now-formula = CLV = m·(1 + i) / (1 + i − r)
value-low = Minimo
value-base = Base
value-high = Massimo
value-cautious = Prudente
value-optimistic = Ottimistico
value-customers = Clienti, N
value-retention = Retention, r
value-margin = Margine per cliente, m
value-discount = Tasso di sconto, i
value-turned = Minimo, base e massimo non sono in ordine.
value-link = Dal raggiungimento alla retention
value-link-note = Che cosa fanno dieci punti di raggiungimento, a giudizio del cliente. Il report lo stampa.
value-link-retention = Retention per dieci punti
value-link-margin = Margine per dieci punti
value-reason = Perché il cliente ne è convinto
value-reason-hint = Uno studio, un’analisi propria, un giudizio
value-signed-person = Firmato da
value-nobody = Ancora nessuno
value-signed-on = In data
value-signed = Il legame è firmato
value-signed-by = Firmato da { $person } il { $date }
value-not-signed = Non firmato
value-sign-note = La firma vale per questi numeri e per questo motivo: se cambiano, decade.
value-no-link = Senza questo legame nessuno può dire quanto vale il raggiungimento.
value-revenue = Ricavi ricorrenti dell’ultimo periodo
value-start = All’inizio
value-expansion = Guadagnati con l’espansione
value-contraction = Persi per riduzione
value-churned = Persi con chi se n’è andato
value-serve-cost = Costo di servizio, tutti i clienti
value-spread = Quanto può costare il piano
value-spread-less = Meno del previsto, fino a
value-spread-more = Più del previsto, fino a
value-spread-note = Attorno ai costi indicati nelle azioni. Il guadagno va da un grado di evidenza in meno per ogni azione a tutto che riesce.
value-worth = Valore in gioco
value-range = Da { $low } a { $high } nei tre casi
value-capped = In uno dei casi il legame porta la retention al 100%, cioè nessuno se ne va più. Conviene rivedere il legame prima di fidarsi dell’intervallo.
value-unknown = Non si sa ancora. Servono clienti, retention, margine, tasso di sconto, il legame e i fattori valutati.
value-score = Raggiungimento { $now } → { $then }, per { $cost }
value-score-each = Raggiungimento { $now } → { $then }, per { $cost }. Ogni dieci punti valgono { $each } al lordo di quel costo: più alto il punteggio, più vale la relazione.
value-uncosted = { $n ->
    [one] Un’azione scelta non ha ancora un costo: il valore è troppo alto di altrettanto.
   *[other] { $count } azioni scelte non hanno ancora un costo: il valore è troppo alto di altrettanto.
}
value-assumption = { $signature }: un’ipotesi, non un risultato
value-churn = Churn
value-clv = Lifetime value
value-per = Per { $period }, oggi → con le azioni scelte
value-grr = Retention lorda, GRR
value-nrr = Retention netta, NRR
value-serve = Costo di servizio / ricavi
value-cost = Costo delle azioni scelte
value-gain = Raggiungimento guadagnato con il piano
value-point-unit = punti
value-today = Oggi
value-tornado = Che cosa sposta di più il valore
value-tornado-none = Si vede quando il valore è noto.
value-tornado-sure = Tutti i dati sono certi: minimo e massimo coincidono.
value-tornado-base = La linea verticale è il caso base, { $worth }. Contorno: il dato al minimo; pieno: al massimo.
value-cli-attainment = Raggiungimento { $now } → { $then }
