# Simulazione e riparazione.

repair-no-journey-title = Non c’è ancora un percorso
repair-no-journey = Dove finiscono i clienti si può dire di un percorso disegnato e collegato. Disegnane uno, oppure ricavalo da un registro eventi.
repair-unconnected-title = Niente è ancora collegato
repair-unconnected = Senza collegamenti nessuno va da nessuna parte. Disegna come i clienti passano da un passo all’altro, con la quota dove è nota.
repair-trap-title = Da «{ $step }» i clienti non escono più
repair-trap = Chi arriva a «{ $step }» gira in tondo per sempre: nessuna strada da lì porta a una fine. Disegna un’uscita, oppure indica sulla scheda che il percorso finisce lì.
repair-closed = Con queste riparazioni da «{ $step }» i clienti non uscirebbero più: i valori sono quelli di prima. Sposta o disattiva ciò che chiude la strada.
repair-to-journey = Vai al percorso
repair-segment = Il percorso di chi

repair-exits = Dove finiscono i clienti
repair-exits-hint = La barra è la quota esatta, il contorno quella prima delle riparazioni. L’anello è il valore simulato, con il margine che lascia il caso (± 1,96 errori standard). Fino a tre si attribuiscono al caso.
repair-goal = Raggiungono l’obiettivo
repair-ends = Secondo il passo in cui escono
repair-change = { $before } → { $after } ({ $points } punti)
repair-simulated = simulato { $share } ± { $half }
repair-chance = scarto dovuto al caso
repair-apart = scarto di { $n } errori standard, più di quanto spieghi il caso
repair-apart-surely = dovrebbe coincidere
repair-simulating = Simulazione di { $count } clienti, { $share }
repair-stop = Ferma
repair-stopped = La simulazione è stata fermata.
repair-again = Simula di nuovo
repair-simulated-of = Simulato con { $count } clienti, seme { $seed }.
repair-out-of-date = I valori simulati non sono aggiornati; lo saranno appena lasci il cursore.
repair-not-beside = Tiene conto di memoria o code, i valori esatti no: i due non devono per forza coincidere.
repair-errors-unknown = Le code non trovano mai un equilibrio: il margine dopo ± dice quanto differiscono i singoli clienti, non quanto è sicura la media.
repair-unfinished = { $n ->
    [one] Un cliente non è stato seguito oltre.
   *[other] { $count } clienti non sono stati seguiti oltre.
}
repair-expected = Che cosa aspettarsi da un percorso
repair-steps = Passi
repair-time = Tempo
repair-felt = Esperienza lungo la strada, da −2 a +2
repair-remembered = ricordata alla fine { $mean } ± { $half }; per i più tra { $low } e { $high }
repair-undated = { $n ->
    [one] Un passo non ha ancora un tempo e vale zero.
   *[other] { $count } passi non hanno ancora un tempo e valgono zero.
}
repair-waiting = Attese
repair-wait = { $step }: { $mean } in media, { $longest } al massimo; capacità occupata { $busy }, { $queue } in attesa alla volta
repair-wait-rates = Ne sono diretti qui circa { $come } al giorno; se ne possono servire al massimo { $serve }.
repair-wait-grows = Ne arrivano più di quanti se ne possano servire: la coda cresce finché continuano ad arrivare.
repair-removal = Quali passi mancherebbero di più
repair-removal-hint = La parte di chi raggiunge l’obiettivo che si perderebbe se in questo passo uscissero tutti.
repair-removal-none = Nessuno raggiunge l’obiettivo: non c’è nulla da perdere.

repair-what = Che cosa potrebbe cambiare
repair-what-hint = Prima dove se ne perdono di più.
repair-find = Trova un passo o un collegamento
repair-find-nothing = Nessun passo e nessun collegamento ha questo nome.
repair-lost = qui se ne perde il { $share }
repair-visits = { $n } visite a testa
repair-taken = ci passa il { $share }
repair-way = { $from } → { $to }
repair-only-way = È l’unica strada: non c’è nessuno da conquistare né da cedere.
repair-nobody-leaves = Qui nessuno lascia il percorso.
repair-all-leave = Qui il percorso finisce. Chi esce si può trattenere solo in un passo precedente.
repair-share = Quota che prende questa strada
repair-leaves = Quota che esce qui
repair-dwell = Tempo trascorso qui
repair-feeling = Come lo si vive, da −2 a +2
repair-capacity = Clienti serviti insieme
repair-today = oggi { $value }
repair-today-unknown = oggi non si sa
repair-no-limit = oggi senza limite
repair-unknown = non si sa
repair-reset = Ripristina «{ $name }»
repair-no-queues = Quanti se ne servono insieme conta solo dove i clienti fanno la coda.
repair-queues-on = Fai fare la coda ai clienti
repair-unit-seconds = s
repair-unit-minutes = min
repair-unit-hours = h
repair-unit-days = giorni

repair-tried = Riparazioni
repair-tried-none = Muovi un cursore qui sopra per provare una riparazione. Resta qui, e il disegno non cambia.
repair-is-way = il { $share } prende questa strada
repair-is-keep = { $points } punti in meno escono
repair-is-dwell = richiede { $time }
repair-is-feeling = si vive come { $valence }
repair-is-capacity = serve { $count } insieme
repair-adjust = Regola «{ $name }»
repair-remove = Elimina «{ $name }»
repair-make-action = Fanne un’azione
repair-show-action = Mostra l’azione
repair-action-way = Spostare i clienti: { $name }
repair-action-keep = Trattenere più clienti in «{ $name }»
repair-action-dwell = Cambiare il tempo di «{ $name }»
repair-action-feeling = Far vivere meglio «{ $name }»
repair-action-capacity = Servire più clienti in «{ $name }»
repair-action-note = Una riparazione del percorso «{ $journey }»: { $name }, { $what }.

repair-worth = Quanto varrebbe
repair-worth-line = Se tutto il churn nasce in percorsi come questo, il churn va { $churn } e il valore nel tempo { $clv }: vale { $worth }, tra { $low } e { $high }.
repair-worth-none = Nessuna riparazione è attiva, quindi non cambia nulla.
repair-worth-missing = Per dare a una riparazione churn e valore nel tempo, al caso economico manca { $what }.
repair-worth-unlimited = Se restano tutti e non c’è tasso di sconto, il valore nel tempo non ha limite.
repair-needs-customers = il numero di clienti
repair-needs-retention = la retention
repair-needs-margin = il margine
repair-needs-discount = il tasso di sconto
repair-to-value = Vai al valore
repair-low = Basso
repair-base = Base
repair-high = Alto
repair-churn = Churn
repair-clv = Valore nel tempo di un cliente
repair-value = Valore, meno il costo delle sue azioni
repair-worth-of = Si assume che tutto il churn nasca in percorsi come questo: cambia allora come la quota che non raggiunge l’obiettivo, { $moved }.
repair-uncosted = { $n ->
    [one] Una riparazione non ha ancora un costo.
   *[other] { $count } riparazioni non hanno ancora un costo.
}

repair-settings = Impostazioni della simulazione
repair-customers = Clienti
repair-customers-hint = Quanti camminano. Il quadruplo dimezza il margine che lascia il caso.
repair-seed = Seme
repair-seed-hint = Lo stesso seme dà gli stessi clienti: una riparazione si vede su di loro e non su altri.
repair-hazard = I clienti escono secondo i ricordi
repair-hazard-hint = Dopo ogni passo qualcuno esce, tanto più quanto peggio ricorda. I valori esatti non ne tengono conto.
repair-hazard-base = Escono senza ricordi
repair-hazard-base-hint = La parte che esce dopo un passo senza avere in mente nulla di buono né di cattivo.
repair-hazard-strength = Forza della memoria
repair-hazard-strength-hint = Con 1, chi ricorda −1 esce 2,7 volte più spesso. Con 0 non conta.
repair-queues = I passi servono solo quanto possono
repair-queues-hint = I clienti aspettano dove ne arrivano più di quanti un passo serva insieme.
repair-per-day = Clienti in arrivo al giorno
repair-per-day-hint = Arrivano uno alla volta, a caso. Vuoto: arrivano tutti insieme.
repair-no-capacity = Nessun passo di questo percorso ha ancora una capacità, quindi nessuno aspetta. Indicala con una riparazione o sulla scheda.
