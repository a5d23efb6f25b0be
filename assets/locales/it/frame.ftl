## The page
frame-title = Titolo del workshop
frame-title-hint = Dai un titolo al workshop
frame-client = Cliente
frame-client-hint = L’organizzazione da valutare
frame-scope = Perimetro
frame-scope-hint = Che cosa si esamina e che cosa resta fuori
frame-date = Data

## Dates
frame-date-hint = giorno mese anno
frame-date-wrong = Questa data non esiste. Scrivila come 3 novembre 2026 o 2026-11-03
frame-date-open = Apri il calendario
frame-date-clear = Cancella la data
frame-date-month-before = Mese precedente
frame-date-month-after = Mese successivo
frame-date-today = Oggi
frame-monday = lu
frame-tuesday = ma
frame-wednesday = me
frame-thursday = gi
frame-friday = ve
frame-saturday = sa
frame-sunday = do

## The root problems
frame-problems = Che cosa deve cambiare
frame-churn = Churn
frame-expansion = Espansione
frame-cost-to-serve = Costo di servizio
frame-value = Valore
frame-unit = Unità
frame-base = Base
frame-period = Periodo
frame-segment = Segmento
frame-unit-hint = %, €, …
frame-base-hint = su che cosa
frame-period-hint = in …
frame-add-unit = L’unità?
frame-add-base = Indica la base
frame-add-period = Il periodo?
frame-all-customers = Tutti
frame-no-number-alone = Nessun numero sta in piedi da solo: servono unità, base e periodo.

## The desired state
frame-desired = Lo stato desiderato
frame-definitions = Definizioni
frame-engagement = Customer engagement
frame-desired-definition = Lo stato desiderato del customer engagement
frame-logic = Logica
frame-logic-hint = Che cosa ha senso per noi e per i clienti
frame-emotion = Emozione
frame-emotion-hint = Che cosa si deve provare
frame-business = Modello di business
frame-business-hint = Come si ripaga
frame-outcomes = I risultati voluti da entrambi
frame-for-customer = Per i clienti
frame-for-customer-hint = Che cosa vogliono ottenere
frame-for-organisation = Per l’organizzazione
frame-for-organisation-hint = Che cosa vogliamo in cambio

## Segments
frame-segments = Segmenti
frame-segments-none = I segmenti sono gruppi di clienti da valutare e disegnare separatamente. Comincia dai due o tre che tratteresti in modo diverso.
frame-segment-title = Segmento
frame-segment-title-hint = Nome del segmento
frame-segment-share = Quota
frame-segment-note = Chi sono
frame-segment-note-hint = Chi sono
frame-add-segment = Aggiungi segmento
frame-share-basis = A che cosa si riferiscono le quote
frame-share-of-customers = Quota dei clienti
frame-share-of-revenue = Quota dei ricavi
frame-sum = Totale
frame-make-whole = Porta al 100 %
frame-move-up = Sposta su (Alt+↑)
frame-move-down = Sposta giù (Alt+↓)
frame-remove-segment = Elimina «{ $title }»
frame-remove-segment-free = Non è ancora stato valutato nulla.
frame-remove-segment-with = Si elimina anche tutto ciò che lo riguarda: { $scores ->
    [one] un punteggio
   *[other] { $scores } punteggi
  }, { $answers ->
    [one] una risposta
   *[other] { $answers } risposte
  } e { $votes ->
    [one] un voto
   *[other] { $votes } voti
  }.
frame-remove-undo = Si può annullare.
frame-remove = Elimina
frame-nameless = senza nome

## People
frame-people = Persone
frame-people-none = Chi è in sala, e chi risponde di un passaggio senza esserci.
frame-person-name = Nome
frame-person-name-hint = Nome
frame-person-role = Ruolo
frame-person-role-hint = Risponde di …
frame-person-attends = In sala
frame-add-person = Aggiungi persona
frame-remove-person = Elimina { $name }

## The start page
start-claim = Dov’è oggi il customer engagement, dove dovrebbe essere, e che cosa c’è nel mezzo.
start-new = Nuovo workshop
start-open = Apri…
start-examples = Esempi
start-examples-about = Tre workshop completi. Si aprono come copia: si può provare tutto senza rovinare nulla.
start-northwind = Northwind onboarding
start-northwind-about = Un software per i turni perde i clienti piccoli tra il primo import e il primo turno.
start-aurelia = Moda Aurelia: giacenza e resi
start-aurelia-about = Una casa di moda italiana: boutique e sito che non sanno nulla l’uno dell’altro.
start-nusatel = NusaTel: call centre dan gangguan
start-nusatel-about = Un operatore internet indonesiano, il suo call centre e i giorni in cui la linea è ferma.
start-english = Inglese
start-italian = Italiano
start-indonesian = Indonesiano
start-recent = File recenti
start-recovered = Lavoro recuperato
start-recovered-about = Fireside si è chiuso prima del salvataggio. Ripristina per riprendere da dove eri.
start-restore = Ripristina
start-discard = Scarta
start-never-saved = mai salvato su file
