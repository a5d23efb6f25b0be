# Lettura dei log di eventi
logs-empty = Il file è vuoto.
logs-no-column = La colonna “{ $name }” non c’è. Le colonne sono { $names }.
logs-unnamed-case = Nessuna colonna sembra indicare il caso. Scegliere quella che dice chi compie il percorso (--case).
logs-unnamed-activity = Nessuna colonna sembra indicare l’attività. Scegliere quella che dice che cosa accade (--activity).
logs-unnamed-time = Nessuna colonna sembra indicare il momento. Scegliere quella che dice quando accade (--time).
logs-cut-off = Il file compresso è troncato. Non ne è stato letto nulla; conviene richiederlo.
logs-damaged = Il file compresso è danneggiato ({ $detail }).
logs-too-long = Una riga o un campo supera { $n } MB. Questo non è un log di eventi.
logs-too-many-activities = Ci sono più di { $n } attività diverse. Probabilmente “{ $column }” non è la colonna dell’attività.
logs-too-large = Il log contiene più eventi o nomi di quanti se ne possano contare. Va diviso per periodo.
logs-not-xml = Questo non è XML ({ $detail }).
logs-not-xes = Un log di eventi in XML inizia con <log>, questo file con <{ $root }>.
logs-unfinished = Il file finisce dentro <{ $open }>: è troncato.
logs-entities = Il file dichiara entità proprie. A un log di eventi non servono, quindi non vengono lette.
logs-too-deep = Ci sono più di { $n } livelli di elementi annidati. Questo non è un log di eventi.
logs-stopped = Interrotto.
logs-drop-case = manca il caso
logs-drop-activity = manca l’attività
logs-drop-time = manca il momento
logs-drop-bad-time = “{ $cell }” non è un momento valido
logs-drop-part = “{ $cell }” non inizia né completa nulla
# fireside discover
logs-cli-lane = Azioni
logs-cli-head = { $cases } casi, { $events } eventi, { $variants } percorsi diversi
logs-cli-dropped = { $n ->
    [one] Una riga è stata tralasciata.
   *[other] { $n } righe sono state tralasciate.
}
logs-cli-more = … e altre { $n }
logs-cli-activity = Attività
logs-cli-count = Numero
logs-cli-dwell = Permanenza mediana (h)
logs-cli-from = Da
logs-cli-to = A
logs-cli-between = Tempo mediano (h)
logs-cli-path = Percorso
logs-cli-cases = Casi
