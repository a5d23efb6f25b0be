# Ruang Rencana: tindakan, hasil cepat, peta jalan.

# Tindakan di palet
plan-act-add = Tambah tindakan…
plan-act-unowned = Tindakan berikutnya tanpa penanggung jawab
plan-act-unrated = Tindakan berikutnya tanpa nilai upaya atau dampak
plan-act-late = Tindakan berikutnya yang terlambat
plan-none-unowned = Semua tindakan terbuka sudah punya penanggung jawab.
plan-none-unrated = Upaya dan dampak semua tindakan terbuka sudah dinilai.
plan-none-late = Tidak ada tindakan yang terlambat.

# Daftar
plan-list = Tindakan
plan-as-list = Daftar
plan-as-trace = Dari upaya ke hasil
plan-add = Tambah tindakan
plan-search = Cari tindakan
plan-everybody = Semua penanggung jawab
plan-nobody = Belum ada
plan-all-factors = Semua faktor
plan-all-states = Semua status
plan-to-do = Terbuka
plan-state = Status
plan-show-all = Tampilkan semua tindakan
plan-shown = { $n } dari { $of }
plan-count = { $n } tindakan
plan-found-none = Tidak ada tindakan yang cocok. Cari yang lain, atau tampilkan semuanya.
plan-sort = Urutkan menurut { $column }
plan-done = Selesai
plan-done-of = “{ $what }” selesai
plan-nameless = Tindakan tanpa nama
plan-nameless-person = Orang tanpa nama
plan-empty-title = Apa yang akan dilakukan?
plan-empty = Sebuah tindakan menutup kesenjangan: ada yang mengerjakannya sampai tanggal tertentu, dan baik perusahaan maupun pelanggan memetik hasilnya. Tulis yang pertama, atau ambil saran dari skor.

# Saran
plan-suggested = Saran
plan-suggested-why = Diambil dari skor, jawaban, dan perjalanan pelanggan. Anda yang memutuskan mana yang menjadi tindakan.
plan-suggested-none = Tidak ada lagi yang disarankan. Setiap kesenjangan, setiap “tidak”, dan setiap keluhan sudah punya tindakan.
plan-suggested-no-round = Saran berasal dari satu putaran skor. Beri skor pada faktor terlebih dahulu.
plan-suggested-more = Tampilkan { $n } lagi
plan-suggested-rest = dan { $n } lagi
plan-from-gaps = Kesenjangan terbesar
plan-from-gaps-why = Kesenjangan berbobot yang belum punya tindakan, dari yang terbesar.
plan-from-noes = Jawaban “tidak”
plan-from-noes-why = Jawaban “tidak” menuntut peninjauan strategi di baliknya, bukan sekadar perbaikan.
plan-from-pains = Titik yang menyakitkan
plan-from-pains-why = Langkah perjalanan yang diingat buruk oleh pelanggan.
plan-gap-of = Kini { $actual }, diinginkan { $desired }. Menutupnya menambah { $weight } pada skor keseluruhan.
plan-no-of = { $factor } · { $whom }. “Ya” sepenuhnya menambah hingga { $weight } pada skor keseluruhan.
plan-no-judged = { $factor } · { $whom }. “Ya” sepenuhnya memperkuat bukti, tetapi tidak menambah skor keseluruhan: faktor ini dihitung menurut penilaian atau hasil voting.
plan-take-over = Ambil
plan-take-over-of = Ambil “{ $what }”
plan-take-gap = Menutup kesenjangan { $factor }
plan-take-no = Dari tidak menjadi ya: { $question }
plan-take-pain = Memperbaiki “{ $step }”
plan-take-next = Tingkat berikutnya tampak seperti ini. { $level }

# Semua tentang satu tindakan
plan-close = Tutup
plan-remove = Hapus tindakan
plan-part-title = Tindakan
plan-title-hint = Apa yang akan dilakukan, satu baris
plan-part-note = Cara dan alasan
plan-note-hint = Langkah awal, batas, kapan berhenti
plan-part-owner = Penanggung jawab
plan-no-people = Belum ada nama. Orang ditambahkan di ruang Kerangka.
plan-part-start = Mulai
plan-part-due = Tenggat
plan-due-before-start = Tenggatnya sebelum mulai.
plan-due-before-after = Tenggatnya sebelum yang ditunggunya.
plan-part-effort = Upaya
plan-effort-ends = 1 berarti beberapa hari, 5 sebuah program
plan-part-impact = Dampak
plan-impact-ends = 1 nyaris tak terasa, 5 mengubah hubungan
plan-part-cost = Biaya sekali
plan-part-confidence = Keyakinan
plan-confidence-evidence = { $share } dari bukti ({ $grade })
plan-confidence-set = Ditetapkan orang. Bukti menunjukkan { $share } ({ $grade }).
plan-confidence-said = { $share }, ditetapkan orang
plan-confidence-follow = Ikuti bukti
plan-chosen = Ikut dalam prakiraan
plan-chosen-means = Tindakan yang dicentang ikut dalam prakiraan dan hitungan nilai.
plan-critical-means = Terlambat sehari di sini berarti seluruh rencana terlambat sehari.
plan-results = Hasil bagi kedua pihak
plan-part-company = Bagi perusahaan
plan-company-hint = Apa yang diperoleh organisasi
plan-part-customer = Bagi pelanggan
plan-customer-hint = Apa yang diperoleh pelanggan
plan-links = Terkait dengan
plan-factors = Faktor
plan-add-factor = Tambah faktor…
plan-find-factor = Cari faktor
plan-questions = Pertanyaan
plan-add-question = Tambah pertanyaan…
plan-find-question = Cari pertanyaan
plan-steps = Langkah perjalanan
plan-add-step = Tambah langkah…
plan-find-step = Cari langkah
plan-points = Titik kontak
plan-add-point = Tambah titik kontak…
plan-find-point = Cari titik kontak
plan-signals = Sinyal
plan-add-signal = Tambah sinyal…
plan-find-signal = Cari sinyal
plan-go = Ke { $room }
plan-unlink = Lepaskan “{ $what }”
plan-changes = Yang akan berubah
plan-changes-none = Belum disebutkan. Prakiraan perlu tahu apa yang berbeda setelah tindakan ini berjalan.
plan-add-score = Tambah perubahan skor…
plan-add-way = Tambah perubahan jalur…
plan-find-way = Cari jalur perjalanan
plan-way = { $from } → { $to }
plan-change-segment = Di segmen mana
plan-change-by = Perubahan skor, dalam poin
plan-change-to = Bagian yang mengambil jalur ini
plan-change-remove = Hapus perubahan “{ $what }”
plan-share-now = Kini { $share }, nantinya
plan-share-unknown = Kini belum dihitung, nantinya
plan-after = Menunggu
plan-after-nothing = Tidak ada. Bisa langsung dimulai.
plan-after-add = Tambah yang didahulukan…
plan-after-remove = Jangan menunggu “{ $what }”
plan-find-action = Cari tindakan
plan-holds-up = Yang menunggunya
plan-open = Buka tindakan ini

# Dari upaya ke hasil
plan-trace-effort = Upaya
plan-trace-touches = Yang disentuh
plan-trace-results = Hasil
plan-wants-company = Tujuan perusahaan · { $what }
plan-wants-customer = Tujuan pelanggan · { $what }
plan-effort-of = Upaya { $n }
plan-touches-nothing = Belum terkait apa pun
plan-no-company = Belum disebutkan apa hasilnya bagi perusahaan
plan-no-customer = Belum disebutkan apa hasilnya bagi pelanggan
plan-n-questions = { $n } pertanyaan
plan-n-steps = { $n } langkah
plan-n-points = { $n } titik kontak
plan-n-signals = { $n } sinyal

# Hasil cepat
plan-matrix = Upaya dari kiri ke kanan, dampak dari bawah ke atas
plan-matrix-empty = Seret tindakan dari daftar ke tempatnya.
plan-little = kecil
plan-much = besar
plan-part-quick = Hasil cepat
plan-part-big = Langkah besar
plan-part-fill = Bila ada waktu
plan-part-not = Pikirkan lagi
plan-point = { $what } · upaya { $effort }, dampak { $impact }
plan-unrated = Belum dinilai
plan-unrated-none = Semua tindakan terbuka sudah punya tempat.
plan-unrated-why = Seret ke dalam matriks, atau tekan panah kanan.
plan-ranked = Dampak terbesar untuk upaya
plan-ranked-why = Menurut dampak dikurangi upaya. Nomornya sama dengan di matriks.
plan-drag-in = Nilai “{ $what }”

# Peta jalan
plan-quarter = K{ $q } { $year }
plan-ends = Rencana selesai pada { $end }. { $n ->
    [0] Tidak ada lagi yang harus dikerjakan.
   *[other] Ditentukan oleh { $n } tindakan.
  }
plan-n-late = { $n } tindakan terlambat.
plan-by-clock = Per hari ini
plan-by-clock-means = Dilihat pada { $day }. Bila dimatikan, rencana dilihat pada hari lokakarya.
plan-as-of = Rencana menurut keadaan per { $day }.
plan-legend-critical = menentukan akhir
plan-legend-other = ada kelonggaran
plan-legend-late = melampaui tenggat
plan-legend-done = selesai
plan-legend-line = Seret batang atau ujungnya untuk menggeser, dan kenop di belakangnya ke tindakan yang menunggunya.
plan-critical = menentukan akhir rencana
plan-slack = longgar { $n } hari
plan-late-by = terlambat { $n } hari
plan-from-to = { $from } sampai { $to }
plan-draw-line = Tarik garis dari “{ $what }” ke yang menunggunya
plan-line-hint = Lepaskan di atas tindakan yang harus menunggunya
plan-line-waits = “{ $what }” akan menunggu “{ $before }”
plan-line-circle = “{ $what }” akan menunggu dirinya sendiri

# Langkah riwayat
plan-undo-words = ubah kata-kata tindakan
plan-undo-owner = ubah penanggung jawab tindakan
plan-undo-dates = ubah tanggal tindakan
plan-undo-rating = ubah upaya dan dampak
plan-undo-cost = ubah biaya tindakan
plan-undo-confidence = ubah keyakinan atas tindakan
plan-undo-links = ubah kaitan tindakan
plan-undo-changes = ubah dampak tindakan pada skor
plan-undo-results = ubah hasil tindakan
plan-undo-after = ubah yang ditunggu tindakan
plan-undo-chosen = pilih untuk prakiraan
plan-undo-done = ubah status tindakan
