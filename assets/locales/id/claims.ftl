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

claims-group-trends = Tren
claims-group-patterns = Pola
claims-group-flukes = Kebetulan
claims-group-opinions = Pendapat
claims-not-a-finding = Yang belum menjadi pola tidak boleh tampil sebagai temuan dalam laporan.
claims-sources = { $n ->
    [0] belum ada sumber
   *[other] { $n } sumber independen
  }
claims-counts-once = { $n } sinyal; sumber yang sama dihitung sekali
claims-strength = kini berbobot { $strength }
claims-contradicted = dibantah { $n } sumber
claims-last = terakhir { $date }
claims-nameless = Tanpa judul
claims-new = Klaim baru
claims-new-hint = Apa kata sinyal-sinyal itu bersama-sama? Enter menambahkan klaim.
claims-fading = Bukti berbobot separuh setelah
claims-fading-why = Waktu paruh: sinyal setua ini berbobot separuh, yang dua kali lebih tua seperempat. Kosong berarti bukti tidak pernah memudar.
claims-fading-never = tak pernah
claims-days = {" "}hari
claims-empty-title = Emasnya ada pada tren
claims-empty = Klaim merangkum dalam satu kalimat apa kata beberapa sinyal bersama-sama. Satu adalah kebetulan, dua pola, tiga dari sumber independen tren.
claims-empty-first = Kumpulkan sinyal
claims-title = Klaim
claims-title-hint = Apa kata sinyal bersama-sama, dalam satu kalimat
claims-story = Cerita
claims-story-hint = Cerita yang bisa disampaikan dengannya
claims-signals = Didukung { $n } sinyal
claims-no-signals = Belum ada sinyal yang mendukung, jadi ini pendapat.
claims-add-signals = Tambah sinyal…
claims-find-signal = Cari sinyal
claims-against = { $n ->
    [0] Tidak ada yang membantahnya
   *[other] Dibantah { $n } sinyal
  }
claims-against-why = Dicantumkan di samping klaim, tidak pernah dikurangkan.
claims-add-against = Tambah yang membantah…
claims-no-source = tanpa sumber
claims-open-signal = Buka di catatan
claims-split = Pisahkan jadi klaim sendiri
claims-split-why = Sinyal terpilih mendapat klaim sendiri dan tidak lagi disarankan bersama yang lain.
claims-split-all = Untuk memisahkan, sisakan setidaknya satu sinyal di klaim ini.
claims-take-out = Keluarkan
claims-unlink = Keluarkan “{ $what }”
claims-undated = { $n } sinyal tanpa tanggal tidak memudar.
claims-later = { $n } sinyal setelah { $date } dan belum dihitung.
claims-factors = Faktor terkait
claims-add-factor = Tambah faktor…
claims-find-factor = Cari faktor
claims-questions = Pertanyaan terkait
claims-add-question = Tambah pertanyaan…
claims-find-question = Cari pertanyaan
claims-steps = Langkah terkait
claims-add-step = Tambah langkah…
claims-find-step = Cari langkah
claims-points = Titik kontak terkait
claims-add-point = Tambah titik kontak…
claims-find-point = Cari titik kontak
claims-merge = Gabungkan klaim lain…
claims-remove = Hapus klaim; sinyalnya tetap
claims-close = Tutup
claims-undo-new = klaim baru dari sinyal
claims-undo-join = tambah sinyal ke klaim
claims-undo-oppose = tambah sinyal yang membantah
claims-undo-split = pisahkan klaim
claims-undo-merge = gabungkan klaim
claims-undo-title = ubah bunyi klaim
claims-undo-story = ubah cerita klaim
claims-undo-links = ubah kaitan klaim
claims-undo-out = keluarkan sinyal dari klaim
