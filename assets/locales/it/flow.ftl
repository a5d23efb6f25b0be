# The Flow room: what its pages share, and event logs coming in.

flow-log = Registro eventi
flow-journey = Percorso
flow-import = Importa un registro eventi…
flow-find = Trova il registro…
flow-closed = Il registro non è qui: ciò che vedi è stato contato quando è stato letto. Filtri, scorrimento nel tempo e singoli casi richiedono il registro.
flow-empty-title = Ancora nessun registro eventi
flow-empty = Un registro eventi dice chi ha fatto che cosa e quando: una riga per evento, in CSV o XES. Importane uno per vedere i percorsi che i clienti fanno davvero, accanto a quello disegnato. Il registro resta dov’è.
