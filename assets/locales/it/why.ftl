# Da dove viene un numero.
why-attainment = Stato desiderato raggiunto
why-actual = Stato attuale
why-desired = Stato desiderato
why-range = Da quanto a quanto
why-low = Tutti i punteggi al minimo possibile
why-high = Tutti i punteggi al massimo possibile
why-coverage = Quanto è valutato
why-geometric = Media geometrica
why-harmonic = Media armonica
why-minimum = Anello debole
why-balance = Equilibrio
why-top-holds = I tre divari maggiori reggono?
why-part-attainment = Livello desiderato raggiunto
why-part-actual = Punteggio attuale
why-part-desired = Livello desiderato
why-part-gap = Divario
why-part-weighted-gap = Divario ponderato
why-part-weight = Peso
why-part-low = Punteggio minimo possibile
why-part-high = Punteggio massimo possibile
why-part-coverage = Quanto se ne sa
why-votes = Mediana della sala
why-evidence = Punteggio documentato
why-evidence-low = Documentato, almeno
why-evidence-high = Documentato, al massimo
why-evidence-coverage = Quanto ha risposta
why-question = Risposta
why-of-factor = { $factor }, { $figure }
why-question-part = { $part }. { $question }
why-all-customers = Tutti i clienti

why-ask = { $figure }, perché?
why-ask-sentence = { $sentence } Perché?
why-back = Torna a { $figure }
why-copy = Copia come testo
why-copied = Copiato
why-also = Vedi anche
why-notes = Da sapere
why-leans = Si appoggia a
why-remark = Nota. { $note }
why-counts = conta

why-judged = Giudicato con il cursore
why-voted = Votato dalla sala
why-evidenced = Documentato dalle domande
why-ballot = Punteggio dato

why-head-factor = Fattore
why-head-segment = Segmento
why-head-source = Fonte
why-head-question = Domanda
why-head-figure = Indicatore
why-head-ballots = Voti
why-col-weight = Peso
why-col-share = Quota
why-col-actual = Attuale
why-col-desired = Desiderato
why-col-reached = Raggiunto
why-col-score = Punteggio
why-col-value = Valore
why-col-reply = Risposta
why-col-adds = Apporta
why-col-term = Termine
why-col-gap = Divario pond.
why-col-likely = Tra i primi tre
why-col-ranks = Posto
why-col-ballots = Volte
why-reply-level = { $level } su 4
why-reply-unknown = non si sa

why-words-attainment = Ogni fattore conta secondo il suo peso e la parte di livello desiderato che raggiunge, al massimo tutta.
why-words-weighed = La somma, sui fattori, di peso per valore.
why-words-ends = Il dato principale con ogni punteggio al minimo, poi al massimo, di quanto si sa.
why-words-geometric = Un prodotto invece di una somma: un solo fattore debole tira giù tutto.
why-words-harmonic = La media dei reciproci, rovesciata. È la più sensibile ai fattori deboli.
why-words-minimum = Il punteggio più basso tra i fattori che hanno un peso.
why-words-balance = Media geometrica divisa per la media semplice. A 1,00 tutti i fattori sono alla pari.
why-words-survival = Quanto spesso gli stessi tre fattori hanno i divari ponderati maggiori se i pesi cambiano.
why-words-reached = Punteggio attuale diviso per livello desiderato, al massimo tutto.
why-words-gap = Livello desiderato meno punteggio attuale, mai sotto 0.
why-words-weighted-gap = Quanto conta il fattore per quanta strada gli manca.
why-words-weight-share = Il peso scelto diviso per i pesi di tutti i fattori valutati.
why-words-by-segment = La media dei segmenti, secondo la loro quota.
why-words-source = Tre fonti affiancate, mai mescolate. Una sola conta.
why-words-set = Fissato a mano per questo segmento.
why-words-point = Un punteggio giudicato o votato è un punto solo, noto per intero.
why-words-from-evidence = Qui contano le domande, quindi ciò che non si sa allarga l’intervallo.
why-words-median = Il voto centrale; se sono pari, la media dei due centrali.
why-words-evidence = La media ponderata delle risposte; il livello 4 vale 10.
why-words-evidence-low = La media con il livello 0 dove un livello manca.
why-words-evidence-high = La media con il livello 4 dove un livello manca.
why-words-answered = Il peso delle domande con un livello, diviso per il peso di tutte.
why-words-level = Il livello 0 vale 0 punti, il livello 4 ne vale 10.
why-words-register = Nessuno ha risposto a mano, quindi risponde il registro della rilevazione.
why-words-nothing = Qui non si sa ancora nulla.

why-formula-attainment = Σ peso × min(attuale ÷ desiderato; 1)
why-formula-weighed = Σ peso × valore
why-formula-geometric = Π punteggio ^ peso
why-formula-harmonic = 1 ÷ Σ (peso ÷ punteggio)
why-formula-minimum = min(punteggi)
why-formula-balance = min(media geometrica ÷ media semplice; 1)
why-formula-reached = min(attuale ÷ desiderato; 1)
why-formula-gap = max(desiderato − attuale; 0)
why-formula-weighted-gap = peso × divario
why-formula-weight-share = peso ÷ Σ pesi
why-formula-by-segment = Σ quota × valore
why-formula-median = mediana dei voti
why-formula-evidence = 10 × Σ peso × livello ÷ 4
why-formula-answered = peso con risposta ÷ peso totale
why-formula-level = 10 × livello ÷ 4
why-formula-register = 10 × quota del registro

why-note-without-factors = Non noto per { $list }. I pesi si ripartiscono tra gli altri.
why-note-without-segments = Non noto per { $list }. Le quote si calcolano sugli altri.
why-note-weightless = Tutti i pesi sono 0, quindi nulla conta.
why-note-equal-shares = Tutte le quote sono 0, quindi i segmenti contano allo stesso modo.
why-note-together = Per tutti i clienti i punteggi si mediano prima tra i segmenti e poi si limitano al livello desiderato.
why-note-capped = Oltre il livello desiderato, e contati come raggiunti: { $list }.
why-note-floored = Sotto { $floor }, e contati { $floor }: { $list }.
why-note-first-known = Conta il punteggio giudicato, altrimenti quello votato, altrimenti quello documentato.
why-note-basis-judged = È stato scelto che conti il punteggio giudicato.
why-note-basis-voted = È stato scelto che conti il voto.
why-note-basis-evidenced = È stato scelto che contino le domande.
why-note-basis-silent = Quella fonte non dice ancora nulla, quindi il punteggio non è noto.
why-note-unknown-low =
    { $count ->
        [one] A una domanda nessuno sa rispondere. Per questo fattore conta come livello 0: manca il polso della situazione.
       *[other] A { $count } domande nessuno sa rispondere. Per questo fattore contano come livello 0: manca il polso della situazione.
    }
why-note-unknown-out =
    { $count ->
        [one] A una domanda nessuno sa rispondere. Resta fuori dalla stima migliore e allarga l’intervallo.
       *[other] A { $count } domande nessuno sa rispondere. Restano fuori dalla stima migliore e allargano l’intervallo.
    }
why-note-unasked =
    { $count ->
        [one] Una domanda non è ancora stata posta. Allarga l’intervallo.
       *[other] { $count } domande non sono ancora state poste. Allargano l’intervallo.
    }
why-note-shared =
    { $count ->
        [one] Un riscontro appartiene anche a un altro fattore. Conta una volta sola, con il peso diviso tra loro. Definizione nostra.
       *[other] { $count } riscontri appartengono anche ad altri fattori. Ognuno conta una volta sola, con il peso diviso tra loro. Definizione nostra.
    }
why-note-fed =
    { $count ->
        [one] A una domanda risponde un registro di questa rilevazione.
       *[other] A { $count } domande rispondono i registri di questa rilevazione.
    }
why-note-entries =
    { $count ->
        [one] { $share }, su una voce.
       *[other] { $share }, su { $count } voci.
    }
why-feed-responses = Quota dei messaggi pensati per suscitare una risposta
why-feed-purposes = Quota dei messaggi che servono a uno scopo
why-feed-tone = Quanto bene sono accolti i messaggi
why-feed-blockers = Quanto del peso degli ostacoli è rimosso
why-note-shared-with = Un solo riscontro per { $count } domande, contato una volta, con il peso diviso tra loro. In comune con { $list }. Definizione nostra.
why-note-ballots =
    { $count ->
        [one] Un voto.
       *[other] { $count } voti.
    }
why-note-ballots-round =
    { $count ->
        [one] Un voto nel turno { $round } di { $of }, l’ultimo con dei voti.
       *[other] { $count } voti nel turno { $round } di { $of }, l’ultimo con dei voti.
    }
why-note-vote-of-all = Si è votato su tutti i clienti; su questo solo segmento non c’è un voto.
why-note-nothing-desired = Il livello desiderato è 0, che è sempre raggiunto.
why-note-beyond = Il punteggio attuale supera il livello desiderato. L’eccesso non nasconde divari altrove.
why-note-draws = { $count } serie di pesi estratte intorno a quelli scelti.
why-note-no-top = Nessuna terna di divari emerge: sono pari, o le valutazioni sono troppo poche.
why-note-our-definition = Il metodo indica i fattori e lascia aperto il calcolo. Questa è una definizione nostra.

why-answer-level = Livello { $level }, { $stage }. { $described }
why-answer-register = Il registro dice { $share }.
why-answer-unknown = Nessuno lo sa, ed è già un riscontro.
why-answer-open = Non ancora chiesto.

why-second-ranking = Classifica
why-ranking-key = 5–95% delle ponderazioni
why-ranking-row = { $factor }, posto { $rank }, tra { $low } e { $high }, tra i tre maggiori nel { $share }
why-ranking-unknown = { $factor }, divario non noto
why-ranking-chart = Classifica dei divari ponderati. { $list }
why-ranking-sure = Quanto sicuri dei pesi?
why-ranking-top = Primi 3
