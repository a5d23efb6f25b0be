# Memoria che sbiadisce: le esperienze, che cosa ne resta, e che cosa succederebbe se.

memory-quick = Aggiungi un’esperienza
memory-quick-hint = Aggiungi un’esperienza, poi Invio
memory-quick-note = All’inizio si possono scrivere data e valenza con segno, come 2026-03-05 −2 Pacco smarrito
memory-no-date = “{ $word }” non è una data. Scrivila come 2026-03-05 o 5/3/2026; la riga è ancora lì.
memory-far-date = “{ $word }” è prima del 1900. Controlla l’anno; la riga è ancora lì.
memory-no-valence = “{ $word }” non è una valenza. Va da −2 (pessima) a +2 (ottima); la riga è ancora lì.
memory-no-title = Scrivi in poche parole che cosa è successo; la riga è ancora lì.
memory-added = Aggiunta “{ $title }”, { $date }, { $valence }
memory-added-future = Aggiunta “{ $title }”, { $date }, { $valence }. È nel futuro e fino ad allora non conta.
memory-all-places = Tutti i punti di contatto
memory-place-filter = Punto di contatto osservato

memory-take = Ricava da…
memory-take-hint = Fai esperienze di ciò che il workshop sa già
memory-take-signals = Segnali con data e valenza
memory-take-places = Soddisfazione nei punti di contatto
memory-take-journey = Passi di “{ $title }”
memory-take-note = Ciò che è già stato ripreso viene saltato. Annulla riporta tutto indietro in una volta.
memory-took = { $n ->
    [one] Ripresa un’esperienza
   *[other] Riprese { $n } esperienze
}
memory-took-some = { $n ->
    [one] Ripresa un’esperienza
   *[other] Riprese { $n } esperienze
}, { $skipped } c’erano già
memory-took-none = Niente di nuovo, { $skipped ->
    [one] l’unica esperienza c’era già
   *[other] tutte e { $skipped } c’erano già
}
memory-took-nothing = Non c’è niente da riprendere. Serve una valenza, e per i segnali anche una data.
memory-satisfaction = Soddisfazione per { $title }

memory-empty-title = Che cosa ricorderanno i clienti?
memory-empty = Le esperienze sbiadiscono e quelle nuove prendono il posto delle vecchie. Mettile sull’asse del tempo e guarda che cosa ne resta, e che cosa serve per cambiarlo.
memory-empty-take = Riprendine { $n } dai segnali
memory-add-first = Aggiungi la prima esperienza

memory-chart = { $n } esperienze nel tempo, ricordate come { $experience }. Le frecce passano dall’una all’altra.
memory-disc = { $title }, { $date }, { $valence }, ne resta il { $left }
memory-disc-later = { $title }, { $date }, { $valence }, non ancora
memory-untitled = Senza titolo
memory-legend-now = ricordata
memory-legend-steady = senza quelle negative
memory-legend-turned = con un recupero
memory-earlier = { $n } prima
memory-later = { $n } dopo
memory-as-of = Al { $date }
memory-as-of-hint = Trascina per guardare indietro da un altro giorno. Doppio clic per tornare.

memory-half-life = Emivita
memory-half-life-hint = Dopo questo tempo un’esperienza pesa la metà. Canali e segmenti possono avere un’emivita propria.
memory-days = giorni
memory-day = 1 giorno
memory-week = 1 settimana
memory-month = 1 mese
memory-quarter = 3 mesi
memory-year = 1 anno
memory-years = 5 anni
memory-superseding = Sostituzione
memory-superseding-hint = Quanta parte del peso delle esperienze più vecchie toglie una più recente nello stesso punto di contatto. Definizione nostra.
memory-superseding-none = non toglie nulla
memory-superseding-all = toglie tutto

memory-on = Guardando indietro dal
memory-experience = Esperienza ricordata
memory-experience-hint = La media delle valenze, ciascuna pesata per salienza e dimezzata a ogni emivita; nello stesso punto di contatto le esperienze nuove sostituiscono le vecchie.
memory-mean = Media semplice
memory-mean-hint = La media di tutte le valenze, per quanto vecchie e salienti.
memory-peak-end = Picco e fine
memory-peak-end-hint = A metà fra il picco ({ $peak }) e la fine ({ $end }). Il picco è la valenza più lontana da 0, fra due pari quella negativa; la fine è l’ultima.
memory-mass = Massa della memoria
memory-mass-hint = La somma di tutti i pesi. Intera sarebbe la somma delle salienze.
memory-mass-left = Resta il { $share } della memoria ({ $mass } su { $full })
memory-fragile = Una media alta di ricordi sbiaditi è fragile.
memory-faint = Resta poco. Ciò che accade ora deciderà che cosa si ricorda.
memory-fresh = Molto è ancora vivo. Per spostare la cifra servono più esperienze nuove.
memory-remaining = Resta

memory-what-if = E se…
memory-as-it-is = Com’è
memory-without-bad = { $n ->
    [one] Senza quella negativa
   *[other] Senza le { $count } negative
}
memory-with-recovery = { $days ->
    [1] Recupero dopo 1 giorno
   *[other] Recupero dopo { $days } giorni
}
memory-worst = Dopo la peggiore ancora in mente, “{ $title }”, { $date }.
memory-no-worst = In memoria non c’è nulla di negativo, quindi nulla da recuperare.
memory-recovery-later = Viene dopo il giorno da cui si guarda e non conta ancora.
memory-prevention = Evitarne una costa
memory-unit = Unità
memory-unit-hint = per es. €
memory-after = Giorni dopo
memory-recovery-cost = Il recupero costa
memory-cost = Costo
memory-per-point = Costo al punto
memory-cost-unknown = Il costo non è ancora noto.
memory-cost-no-gain = { $cost }, senza guadagnare nulla.
memory-cost-per-point = { $cost }, cioè { $point } per punto guadagnato
memory-steady-wins = La costanza è la via più economica: un punto di esperienza costa { $steady }, con il recupero { $turned }.
memory-recovery-wins = Oggi il recupero è la via più economica: un punto di esperienza costa { $turned }, con la costanza { $steady }.
memory-no-verdict = Con entrambi i costi noti, un punto di esperienza ha due prezzi da confrontare.

memory-spiral = Spirale
memory-spiral-exceed = superare ogni volta
memory-spiral-meet = soddisfare ogni volta
memory-spiral-contact = contatto { $n }
memory-spiral-ceiling = { $n ->
    [one] Il primo contatto tocca il tetto: meglio non si può.
   *[other] Dopo { $n } contatti si tocca il tetto: meglio non si può.
}
memory-spiral-cost = Fin lì è costato { $cost } in più che soddisfare sempre le aspettative.
memory-spiral-never = In questo modo le aspettative non toccano mai il tetto.
memory-spiral-note = Definizione nostra: ogni contatto dà ciò che ci si aspetta più un margine, e la parte appresa del margine da allora è attesa. Niente è meglio di 10.
memory-spiral-expected = Atteso, 0–10
memory-spiral-margin = Superato di
memory-spiral-learned = Appreso
memory-spiral-point = Un punto costa

memory-lives = Emivite
memory-lives-note = Dove i ricordi durano di più o di meno. L’emivita di un canale precede quella di un segmento; un campo vuoto vale quella generale.
memory-channels = Canali
memory-segments = Segmenti
memory-no-channels = Nessun punto di contatto indica ancora un canale.
memory-half-life-of = Emivita di { $name }

memory-editor = Esperienza
memory-title = Che cosa è successo
memory-title-hint = Che cosa è successo
memory-date = Data
memory-valence = Valenza, da −2 a +2
memory-valence-range = La valenza va da −2 (pessima) a +2 (ottima). Resta com’era.
memory-salience = Salienza, 0–10
memory-salience-hint = Quanto resta in mente; 1 è il caso comune.
memory-salience-range = La salienza va da 0 a 10; 1 è il caso comune. Resta com’era.
memory-segment = Segmento
memory-place = Punto di contatto
memory-no-place = Nessuno
memory-remove = Togli l’esperienza
memory-close = Chiudi
memory-future = Questa data è nel futuro. Fino ad allora non conta.
memory-not-yet = Viene dopo il giorno da cui si guarda e non conta ancora.
memory-far = Questa data è molto indietro. L’anno è giusto?
memory-fate = Resta il { $left } del suo peso.
memory-was-superseded = Un’esperienza più recente nello stesso punto di contatto l’ha sostituita.
memory-elsewhere = Non è fra le esperienze osservate ora.
memory-of-signal = Ripresa da un segnale.
memory-of-step = Ripresa da un passo di un percorso.

memory-cli-head = Ricordo al { $date }, emivita { $days } giorni, sostituzione { $share }
memory-cli-none = Fino a quel giorno nessuno ha raccontato un’esperienza.
memory-cli-segment = Segmento, con i clienti in generale
memory-cli-place = Punto di contatto
memory-cli-n = Esperienze
