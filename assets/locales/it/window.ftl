# La finestra: navigazione, barre, azioni, messaggi, dialoghi.

app-name = Fireside

room-frame = Quadro
room-score = Punteggi
room-journey = Journey
room-contacts = Punti di contatto
room-signals = Segnali
room-flow = Flusso
room-plan = Piano
room-report = Report
page-menu = Offerta
page-pyramid = Piramide
page-memory = Memoria
page-stance = CRM ↔ CEM
page-value-chain = Catena del valore
page-trends = Tendenze
page-ledger = Registro
page-timeline = Linea del tempo
page-dots = Unire i puntini
page-latency = Latenza
page-paths = Percorsi reali
page-stream = Sulla mappa
page-drawn = Disegno e realtà
page-repair = Simula e ripara
page-actions = Azioni
page-quick-wins = Quick win
page-roadmap = Roadmap
page-forecast = Previsione
page-value = Valore

menu-open = Menu
menu-segment = Segmento
menu-round = Rilevazione
menu-language = Lingua
menu-theme = Tema
menu-scale = Scala

all-customers = Tutti i clienti
no-round = Nessuna rilevazione
untitled = Workshop senza titolo
new-round = Rilevazione 1
round-new = Nuova rilevazione dall’ultima
round-remove = Elimina questa rilevazione
round-title = Titolo della rilevazione

theme-light = Chiaro
theme-dark = Scuro
theme-contrast = Alto contrasto

language-en = English
language-it = Italiano
language-id = Bahasa Indonesia

undo = Annulla
redo = Ripeti
undo-what = Annulla: { $what }
redo-what = Ripeti: { $what }
unsaved-dot = Non ancora salvato

act-new = Nuovo workshop
act-open = Apri…
act-open-typed = Apri digitando un percorso…
act-save = Salva
act-save-as = Salva con nome…
act-save-typed = Salva digitando un percorso…
act-start = Pagina iniziale
act-palette = Cerca un’azione…
act-problems = Mostra i problemi
act-messages = Mostra i messaggi
act-larger = Scala più grande
act-smaller = Scala più piccola
act-normal-size = Scala normale, 100 %
act-quit = Esci
act-go = Vai a { $room }
act-theme = Tema { $theme }
act-language = Lingua { $language }
act-example = Apri l’esempio «{ $title }»
act-look-at = Guarda { $what }

palette-hint = Che cosa vuoi fare?
palette-none = Nessuna azione con questo nome. Prova un’altra parola.

status-saved = Salvato alle { $time } in { $file }
status-opened = Aperto { $file }
status-unsaved = Non ancora salvato
status-changes = Modifiche non salvate; { $file }
status-saving = Salvataggio…
status-recovered = Copia di sicurezza fatta
status-no-problems = Nessun problema
status-problems =
    { $n ->
        [one] { $n } problema
       *[other] { $n } problemi
    }
status-messages =
    { $n ->
        [one] { $n } messaggio
       *[other] { $n } messaggi
    }

problems-title = Problemi
problems-none = Ogni riferimento porta da qualche parte e ogni somma torna.
problems-intro = Nulla di tutto questo impedisce di lavorare. Scegli una riga per andarci.
messages-title = Messaggi
messages-none = Non è successo nulla che tu debba sapere.
close = Chiudi
dismiss = Nascondi

dialog-cancel = Annulla
dialog-unsaved-title = Vuoi tenere le modifiche?
dialog-unsaved-text = «{ $title }» ha modifiche che non sono ancora in un file. Se prosegui senza salvare, vanno perse.
dialog-unsaved-save = Salva
dialog-unsaved-drop = Non salvare
dialog-changed-title = Qualcun altro ha modificato il file
dialog-changed-text = { $file } non è più quello che hai aperto o salvato. Salvando ora sostituisci ciò che contiene; salvando con un altro nome li conservi entrambi.
dialog-changed-replace = Sostituisci
dialog-changed-other = Salva con nome…
dialog-exists-title = Sostituire il file?
dialog-exists-text = Esiste già un file di nome { $file }. La sostituzione non si può annullare; salvando con un altro nome li conservi entrambi.
dialog-discard-title = Eliminare questo lavoro?
dialog-discard-text = Ciò che non era stato salvato di «{ $title }» andrà perso per sempre.
dialog-discard-keep = Conserva
dialog-discard-drop = Elimina
dialog-path-open-title = Apri un workshop
dialog-path-save-title = Salva il workshop
dialog-path-text = Digita il percorso del file. Puoi anche trascinarlo sulla finestra.
dialog-path-save-text = Digita dove salvarlo. Il nome dovrebbe finire in .ron.
dialog-path-field = Percorso
dialog-path-open = Apri
dialog-path-save = Salva

filter-workshops = Workshop di Fireside

message-opened = Aperto { $file }
message-saved = Salvato in { $file }
message-doubtful =
    { $n ->
        [one] Il file è aperto. Una cosa non torna; la trovi nella barra di stato.
       *[other] Il file è aperto. { $n } cose non tornano; le trovi nella barra di stato.
    }
message-refused = Questa modifica non è possibile, quindi nulla è cambiato. { $why }
message-restored = Il lavoro non salvato è di nuovo qui. Salvalo per conservarlo.
message-recovery-failed = Non è stato possibile fare una copia di sicurezza delle modifiche. Salva il workshop per non rischiare. { $why }
message-offer-here = Per { $title } c’è un lavoro più recente mai salvato. Quello che vedi è il file com’era all’ultimo salvataggio.
message-offer-restore = Recuperalo
message-offers = Sulla pagina iniziale ti aspetta del lavoro non salvato di una sessione precedente.
message-undone = Annullato: { $what }
message-redone = Ripetuto: { $what }
message-undone-in = Annullato in «{ $journey }»: { $what }
message-redone-in = Ripetuto in «{ $journey }»: { $what }
message-drop-one = Trascina un workshop alla volta. È stato aperto il primo.
message-drop-busy = Un’importazione è già in corso. Concludila o annullala prima; «{ $name }» è rimasto dov’è.
message-changed = Qualcun altro ha modificato { $file } da quando l’hai aperto. Al salvataggio ti verrà chiesto che cosa fare.
message-failed = Qualcosa è andato storto in secondo piano. Il tuo lavoro è ancora qui: salvalo, magari con un altro nome. ({ $why })
drop-hint = Rilascia il workshop per aprirlo

busy-choosing = In attesa della scelta del file…

refused-missing = Ciò a cui si riferisce non c’è più.
refused-taken = Il nome è già in uso.
refused-last = L’ultimo deve restare.
refused-cycle = Un journey non può aprirsi dentro sé stesso.
refused-waits = Un’azione non può attendere se stessa, nemmeno passando per altre. Prima togli una delle dipendenze intermedie.
refused-shared = Un riscontro appartiene a una sola domanda.
refused-full = In un file non c’è posto per altro.

date-long = { $day } { $month } { $year }
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
month-short-1 = gen
month-short-2 = feb
month-short-3 = mar
month-short-4 = apr
month-short-5 = mag
month-short-6 = giu
month-short-7 = lug
month-short-8 = ago
month-short-9 = set
month-short-10 = ott
month-short-11 = nov
month-short-12 = dic
