# Quanto vale un’affermazione
claims-grade-opinion = Opinione
claims-grade-fluke = Caso isolato
claims-grade-pattern = Ricorrenza
claims-grade-trend = Tendenza
claims-grade-sources = { $grade }: { $n ->
    [0] ancora nessuna fonte
    [one] { $n } fonte indipendente
   *[other] { $n } fonti indipendenti
  }
claims-grade-faded = { $grade }: { $n ->
    [one] { $n } fonte indipendente, che oggi conta { $strength } perché sbiadisce
   *[other] { $n } fonti indipendenti, che oggi contano { $strength } perché sbiadiscono
  }
claims-grade-opinion-means = Opinione: qualcuno la pensa così, nessun dato lo dice
claims-grade-fluke-means = Caso isolato: un solo dato indipendente, che può essere fortuito
claims-grade-pattern-means = Ricorrenza: due dati simili da fonti indipendenti
claims-grade-trend-means = Tendenza: tre o più dati simili da fonti indipendenti
