# Gaps of a journey, and the list that walks through them.

gaps-title = Lacune
gaps-close = Chiudi il pannello
gaps-next = Lacuna successiva
gaps-previous = Lacuna precedente
gaps-place = { $at } di { $n }
gaps-count = { $n ->
        [0] Nessuna lacuna
        [one] Una lacuna
       *[other] { $n } lacune
    }
gaps-none = Qui non manca nulla: tutto ha un responsabile, ogni via prosegue e le quote tornano.

gaps-kind-crack = Frattura tra le fasi
gaps-kind-dead-end = Vicolo cieco
gaps-kind-no-way-out = Senza uscita
gaps-kind-unreachable = Irraggiungibile
gaps-kind-shares = Le quote non tornano
gaps-kind-lost = Clienti persi
gaps-kind-bump = Calo
gaps-kind-no-owner = Senza responsabile
gaps-kind-unconnected = Non collegato
gaps-kind-one-path = Una sola via per tutti
gaps-kind-linear = Una linea retta

gaps-crack = Nessun collegamento porta da «{ $from }» a «{ $to }»
gaps-dead-end = «{ $step }» non porta da nessuna parte, e il percorso non finisce lì
gaps-no-way-out = { $n ->
        [one] Chi è in «{ $step }» ci resta per sempre
       *[other] «{ $step }» e in tutto { $n } schede girano in un cerchio da cui nessuno esce
    }
gaps-unreachable = Nessuna via dall’inizio porta a «{ $step }»
gaps-shares = Le vie da «{ $step }» prendono il { $sum } dei clienti
gaps-shares-of = Le vie da «{ $step }» prendono il { $sum } dei clienti di «{ $segment }»
gaps-lost = Il { $share } dei clienti se ne va dopo «{ $step }»
gaps-bump = Il vissuto cala di { $drop } da «{ $step }» a «{ $to }»
gaps-no-owner = Senza responsabile: «{ $step }»
gaps-unconnected = Nessuna scheda porta ancora a un’altra
gaps-one-path = I segmenti sono { $n }, e la mappa disegna una sola via per tutti
gaps-linear = La mappa è una linea retta. Dove i clienti svoltano, tornano o rinunciano?
