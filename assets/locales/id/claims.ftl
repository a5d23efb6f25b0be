# Seberapa kuat sebuah klaim
claims-grade-opinion = Pendapat
claims-grade-fluke = Kebetulan
claims-grade-pattern = Pola
claims-grade-trend = Tren
claims-grade-sources = { $grade }: { $n ->
    [0] belum ada sumber
   *[other] { $n } sumber independen
  }
claims-grade-faded = { $grade }: { $n } sumber independen, yang hari ini berbobot { $strength } karena memudar
claims-grade-opinion-means = Pendapat: ada yang berpikir begitu, belum ada data yang mengatakannya
claims-grade-fluke-means = Kebetulan: satu data independen, bisa jadi hanya kebetulan
claims-grade-pattern-means = Pola: dua data serupa dari sumber independen
claims-grade-trend-means = Tren: tiga atau lebih data serupa dari sumber independen
