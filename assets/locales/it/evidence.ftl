# Ciò che si assomiglia
evidence-suggestions = Si assomigliano
evidence-suggestions-why = Hanno in comune le parole evidenziate. Se dicono la stessa cosa, lo decide una persona.
evidence-too-few = Con almeno due dati, quelli che si assomigliano vengono proposti qui come un’unica affermazione.
evidence-nothing-similar = Nient’altro si assomiglia. Ogni nuovo dato viene confrontato con tutti gli altri appena arriva.
evidence-new = { $n } dati dicono qualcosa di simile
evidence-join = { $n ->
    [one] Un dato somiglia all’affermazione «{ $claim }»
   *[other] { $n } dati somigliano all’affermazione «{ $claim }»
  }
evidence-merge = Due affermazioni si somigliano
evidence-accept-new = Crea un’affermazione
evidence-accept-join = Aggiungi all’affermazione
evidence-accept-merge = Unisci le affermazioni
evidence-refuse = Non sono simili
evidence-refuse-why = Non verranno più proposti insieme. Con Annulla la proposta ritorna.
evidence-claim-title = Titolo dell’affermazione
evidence-keep-title = Titolo da mantenere
evidence-include = Includi «{ $signal }»
evidence-more-signals = { $n ->
    [one] Ancora 1 dato
   *[other] Altri { $n } dati
  }
evidence-more-suggestions = { $n ->
    [one] Ancora 1 proposta
   *[other] Altre { $n } proposte
  }
evidence-comparing = Confronto di { $n } dati, { $share }
evidence-stop = Interrompi
evidence-stopped = Il confronto è stato interrotto prima della fine.
evidence-again = Confronta di nuovo
evidence-no-source = Senza fonte
evidence-no-date = senza data
evidence-edit-merge = unione affermazioni
evidence-edit-apart = separazione segnali

# La riga di comando
evidence-cli-signals = { $n ->
    [one] 1 dato, al { $date }
   *[other] { $n } dati, al { $date }
  }
evidence-cli-no-finding = Sotto la ricorrenza: non ancora un risultato
evidence-cli-grade = grado
evidence-cli-sources = fonti
evidence-cli-against = contrarie
evidence-cli-claim = affermazione
