# Il disegno e la realtà.

drawn-no-journey-title = Non c’è ancora un percorso
drawn-no-journey = Quello che fanno i clienti si può confrontare solo con un percorso disegnato. Disegnane uno, oppure ricavalo dal registro.
drawn-no-ways-title = Questo percorso non ha collegamenti
drawn-no-ways = I passi ci sono, ma non come si va dall’uno all’altro. Collegali e li si potrà confrontare con quello che fanno i clienti.
drawn-other-journey-title = Il registro è abbinato a un altro percorso
drawn-other-journey = Le sue attività sono passi di un altro percorso. Se lo abbini a questo, un’attività resta il passo che era dove questo percorso ce l’ha, o ne ha una copia; le altre vanno indicate di nuovo.
drawn-unmapped-title = Nessuno ha ancora detto che cosa è che cosa
drawn-unmapped = Un registro chiama le cose a modo suo. Indica quali attività sono quali passi di questo percorso e disegno e realtà diventano confrontabili.
drawn-to-journey = Vai al percorso
drawn-hold-against = Abbina a questo percorso
drawn-to-map = Abbina le attività
drawn-comparing = Confronto in corso, { $share }
drawn-stop = Ferma
drawn-stopped = Il confronto è stato fermato.
drawn-again = Confronta di nuovo

drawn-replay = { $n ->
    [one] dell’unico caso segue un percorso disegnato
   *[other] dei { $count } casi segue un percorso disegnato
}
drawn-replay-mapped = ({ $share } se si salta ciò che non è un passo)
drawn-edits = { $count ->
    [one] { $n } passo
   *[other] { $n } passi
}
drawn-distance = dal percorso disegnato più vicino nel caso mediano, { $mean } in media: tanti andrebbero tolti, aggiunti o sostituiti
drawn-distance-unknown = Nessun percorso disegnato porta da un ingresso a una fine: la distanza non si può dire.
drawn-bits = { $n } bit
drawn-variety = { $n ->
    [one] misura la varietà dei percorsi reali: ce n’è uno solo
   *[other] misura la varietà dei { $variants } percorsi reali
}, accanto a { $drawn ->
    [one] un percorso disegnato
   *[other] { $paths } percorsi disegnati
} senza ritorni
drawn-more-than = più di { $count }
drawn-static-unknown = Il disegno non ha alcun percorso da un inizio a una fine: dei { $variants } modi in cui si muovono { $cases } clienti non dice ancora nulla.
drawn-static-part = Il disegno lascia scegliere i clienti in { $branches } passi su { $steps }. Dei { $known } casi confrontabili, su { $cases }, il { $replay } vi ritrova il proprio percorso; come si muovono gli altri qui non si sa: non è quindi un giudizio sul disegno.
drawn-static-few = Il disegno lascia scegliere i clienti in { $branches } passi su { $steps }, e il { $replay } dei { $cases } casi vi ritrova il proprio percorso: troppo pochi casi per giudicare il disegno.
drawn-static-single = Il disegno conosce una sola strada per tutti, come se i clienti non scegliessero mai; { $cases } casi hanno seguito { $variants } percorsi diversi, e il { $replay } quello disegnato.
drawn-static-apt = Il disegno lascia scegliere i clienti in { $branches } passi su { $steps }, e il { $replay } dei { $cases } casi vi ritrova il proprio percorso: è un buon ritratto, anche se non dice chi sceglie che cosa.
drawn-static-fixed = Il disegno lascia scegliere i clienti in { $branches } passi su { $steps }; loro hanno seguito { $variants } percorsi diversi, e solo il { $replay } dei { $cases } casi vi si attiene: è un punto di vista sul percorso, non il percorso.
drawn-kept-all = Calcolato su ciò che il workshop conserva del registro. Per i nomi dei casi serve il registro stesso.
drawn-kept-some = Calcolato sui { $paths } percorsi più frequenti, che il workshop conserva: { $known } casi su { $cases }. Per il resto, e per i nomi dei casi, serve il registro stesso.
drawn-cut = { $n ->
    [one] Un caso è così lungo che se ne è confrontato solo l’inizio.
   *[other] { $count } casi sono così lunghi che se ne è confrontato solo l’inizio.
}
drawn-begun = { $n ->
    [one] Di un caso si conosce solo l’inizio: resta aperto se segua il disegno.
   *[other] Di { $count } casi si conosce solo l’inizio: resta aperto se seguano il disegno.
}
drawn-memory-few = I casi sono troppo pochi per dire se conta da dove arrivano i clienti, e quindi se ci si può fidare della simulazione.
drawn-memory-none = Da dove arrivano i clienti dice poco su dove vanno poi ({ $share } di ciò che il passo attuale lascia aperto): in questo ci si può fidare di simulazione e rimedi, che ricordano solo il passo attuale.
drawn-memory-some = Da dove arrivano i clienti decide il { $share } di ciò che il passo attuale lascia aperto: simulazione e rimedi, che ricordano solo il passo attuale, qui ingannano.
drawn-memory-at = Da dove arrivano i clienti decide il { $share } di ciò che il passo attuale lascia aperto, soprattutto in «{ $step }»: simulazione e rimedi, che ricordano solo il passo attuale, qui ingannano.

drawn-worst = Dove la realtà si allontana di più
drawn-worst-hint = I percorsi che, su tutti i loro casi, costano più modifiche. + è fatto e non disegnato, − è disegnato e non fatto.
drawn-worst-none = Tutti i casi si attengono al disegno.
drawn-deviation = { $n ->
    [one] Un caso
   *[other] { $cases } casi
}, { $d ->
    [one] a un passo
   *[other] a { $edits } passi
}
drawn-examples = per esempio { $names }
drawn-as-drawn = { $n ->
    [one] … uno come nel disegno …
   *[other] … { $count } come nel disegno …
}
drawn-more-steps = { $n ->
    [one] … e un altro
   *[other] … e altri { $count }
}

drawn-way = { $from } → { $to }
drawn-never-taken = Disegnato e mai percorso
drawn-never-taken-none = Ogni passo e ogni collegamento del disegno è percorso da qualcuno.
drawn-step = passo
drawn-way-passed = { $n ->
    [one] uno ci è passato accanto
   *[other] { $count } ci sono passati accanto
}
drawn-way-unreached = non ci arriva nessuno
drawn-never-drawn = Percorso e mai disegnato
drawn-never-drawn-none = Tutto quello che succede è disegnato.
drawn-activity = «{ $name }» non è un passo
drawn-starts-at = Comincia da { $name }
drawn-ends-at = Finisce a { $name }
drawn-times = { $n ->
    [one] una volta
   *[other] { $count } volte
} in { $m ->
    [one] un caso
   *[other] { $cases } casi
}
drawn-cases = { $n ->
    [one] un caso
   *[other] { $count } casi
}
drawn-show-all = Mostra tutti ({ $count })
drawn-show-few = Mostra meno

drawn-three-ps = Le tre P, misurate
drawn-three-ps-hint = Con il numero di osservazioni e, dove si contano clienti, il margine che lascia il caso (95%, Wilson).
drawn-prescriptive = Prescrittivo: il passo dopo è stabilito
drawn-proactive = Proattivo: ci facciamo vivi prima del problema
drawn-predictive = Predittivo: quanto spesso è questo il passo dopo
drawn-interval = { $share } ({ $low }–{ $high }), n { $n }
drawn-of-all = { $share }, { $hits } su { $n }
drawn-issues = { $n ->
    [one] Un caso ha incontrato un problema
   *[other] { $count } casi hanno incontrato un problema
}; in { $before } ci eravamo fatti vivi prima.
