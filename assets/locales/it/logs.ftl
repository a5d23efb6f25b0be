# Lettura dei log di eventi
logs-unnamed-case = Nessuna colonna sembra indicare il caso. Scegliere quella che dice chi compie il percorso (--case).
logs-unnamed-activity = Nessuna colonna sembra indicare l’attività. Scegliere quella che dice che cosa accade (--activity).
logs-unnamed-time = Nessuna colonna sembra indicare il momento. Scegliere quella che dice quando accade (--time).
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
logs-cli-p = Probabilità
logs-cli-of = Uscite
logs-cli-few = { $n } (poche)
logs-cli-end = (fine)
logs-cli-second = Sapere da dove arrivano i casi toglie il { $share } del dubbio su dove vanno dopo; da un decimo in su, una catena che conosce solo il passo presente inganna
logs-cli-dwell = Permanenza mediana (h)
logs-cli-from = Da
logs-cli-to = A
logs-cli-between = Tempo mediano (h)
logs-cli-path = Percorso
logs-cli-cases = Casi
