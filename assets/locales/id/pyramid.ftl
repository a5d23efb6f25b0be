## Piramida harapan

pyramid-needs = Kebutuhan terpenuhi
pyramid-easy = Mudah
pyramid-enjoyable = Menyenangkan
pyramid-needs-about = Dasarnya. Pelanggan mendapatkan yang mereka cari: informasi yang benar dulu, lalu barang atau layanannya.
pyramid-easy-about = Bagian tengah. Pelanggan mendapatkannya tanpa bersusah payah.
pyramid-enjoyable-about = Puncaknya. Momen kecil “wow”, yang baru berarti setelah kebutuhan terpenuhi.
pyramid-rational = rasional
pyramid-emotional = emosional

# The headline
pyramid-earned-of = diraih dari nilai penuh harapan pelanggan
pyramid-nothing-scored = Belum ada yang dinilai
pyramid-earned-open = tergantung pada yang belum dinilai ({ $layers })
pyramid-earned-formula = Bobot setiap lapisan dikali hasilnya, lalu dijumlahkan. Definisi kami.
pyramid-at-risk = Biaya “wow” yang berisiko
pyramid-at-risk-formula = Biaya untuk kemudahan dan kesenangan, dikali bagian yang tertahan gerbang di bawahnya.
pyramid-at-risk-unknown = Belum diketahui: perlu biaya di atas dasar dan nilai untuk setiap lapisan di bawahnya.

# The storeys
pyramid-not-scored = Belum dinilai
pyramid-met-earned = { $met } terpenuhi, { $earned } diraih
pyramid-met-open = { $met } terpenuhi; hasilnya bergantung pada lapisan bawah yang belum dinilai
pyramid-lost-to-needs = −{ $lost } hilang karena kebutuhan belum terpenuhi
pyramid-lost-to-hard = −{ $lost } hilang karena belum mudah
pyramid-lost-to-both = −{ $lost } hilang karena lapisan di bawahnya
pyramid-met-formula = Terpenuhi adalah rata-rata nilai ({ $scored } dari { $all } dinilai), dibobot menurut kepentingan.
pyramid-credit-formula = Diraih adalah terpenuhi dikali seberapa lebar gerbang di bawahnya terbuka.
pyramid-gate-open = Gerbang terbuka
pyramid-gate-shut = Gerbang tertutup
pyramid-gate-partly = Gerbang terbuka { $open }
pyramid-gate-unknown = Gerbang belum diketahui
pyramid-gate-formula = Sebuah lapisan membuka gerbang di atasnya sebesar tingkat terpenuhinya dibagi ambang, paling jauh sampai terbuka penuh. Definisi kami.

# The controls
pyramid-threshold = Ambang
pyramid-threshold-is = Ambang { $share }
pyramid-threshold-about = Seberapa jauh sebuah lapisan harus terpenuhi agar lapisan berikutnya memberi hasil penuh. Seret garisnya; klik dua kali untuk mengembalikannya.
pyramid-weights = Bobot, dari dasar ke atas
pyramid-weight-of = { $layer }, bobot
pyramid-weight-about = { $part } dari keseluruhan; hanya perbandingannya yang penting.
pyramid-unit = Satuan biaya
pyramid-unit-hint = rupiah per tahun

# The list
pyramid-list = Harapan pelanggan
pyramid-usual = Tambahkan harapan yang lazim
pyramid-usual-about = Menambahkan harapan umum yang belum ada di daftar, dalam satu langkah.
pyramid-usual-step = tambahkan harapan yang lazim
pyramid-empty = Catat apa yang diharapkan pelanggan, dari yang mereka butuhkan sampai yang membuat mereka senang, lalu nilai seberapa jauh setiap harapan terpenuhi. Piramida kemudian menunjukkan berapa banyak dari lapisan atas yang terbuang karena kebutuhan belum terpenuhi.
pyramid-section = { $scored } dari { $all } dinilai, { $asked } ditanyakan
pyramid-section-about = Ditanyakan berarti pelanggan sendiri yang menyebutkannya. Apa yang mudah dan menyenangkan bagi mereka? Tanyakanlah.
pyramid-needs-add = Tambahkan kebutuhan pelanggan…
pyramid-easy-add = Tambahkan yang memudahkan…
pyramid-enjoyable-add = Tambahkan yang menyenangkan…
pyramid-nameless = Tanpa nama
pyramid-attribute = Harapan
pyramid-attribute-hint = Apa yang diharapkan pelanggan?
pyramid-attributes = Harapan
pyramid-field = { $title }, { $field }
pyramid-score = Terpenuhi
pyramid-score-about = Seberapa jauh terpenuhi saat ini, 0 sampai 10. Tombolnya berongga selama pelanggan belum ditanya.
pyramid-importance = Kepentingan
pyramid-importance-about = Seberapa penting bagi pelanggan, 0 sampai 10. Yang belum diketahui dihitung sebagai rata-rata yang diketahui di lapisannya.
pyramid-spend = Biaya
pyramid-spend-about = Besar biayanya, dalam satuan piramida.
pyramid-opportunity = Peluang
pyramid-opportunity-about = Kepentingan ditambah kekurangannya, 0 sampai 20 (Ulwick). Di atas 10 ada yang bisa diraih.
pyramid-kano = Kano
pyramid-kano-about = Kategori yang paling banyak muncul dari jawaban pelanggan atas pertanyaan berpasangan.
pyramid-asked = ditanyakan
pyramid-asked-about = Pelanggan sendiri yang mengatakannya.
pyramid-not-asked-about = Belum ada yang bertanya: ini dugaan kita. Centang setelah pelanggan mengatakannya.

# An open expectation
pyramid-layer = Lapisan
pyramid-contact-point = Titik kontak yang harus memenuhinya
pyramid-no-contact-point = Belum ada
pyramid-up = Pindah ke atas
pyramid-down = Pindah ke bawah
pyramid-remove = Hapus “{ $title }”
pyramid-evidence = Sinyal yang mendasarinya
pyramid-no-signals = Belum ada sinyal. Sinyal dicatat di ruang Sinyal.
pyramid-link = Tautkan sinyal…
pyramid-find-signal = Cari sinyal
pyramid-no-signal-found = Tidak ada sinyal lain dengan kata ini.
pyramid-unlink = Lepaskan “{ $title }”
pyramid-note = Catatan
pyramid-note-hint = Hal lain yang perlu dicatat

# Kano’s paired questions
pyramid-kano-there = Bagaimana perasaan Anda bila ada?
pyramid-kano-missing = Bagaimana perasaan Anda bila tidak ada?
pyramid-answer-like = Saya suka
pyramid-answer-expect = Memang seharusnya
pyramid-answer-neutral = Biasa saja
pyramid-answer-live-with = Bisa saya terima
pyramid-answer-dislike = Saya tidak suka
pyramid-answer-add = Tambahkan jawaban
pyramid-answer-take-back = Tarik satu dari { $count }
pyramid-answer-is = { $category }
pyramid-answer-pick = Pilih kedua jawaban seorang pelanggan.
pyramid-kano-none = Belum ada pelanggan yang menjawab pertanyaan berpasangan
pyramid-kano-of = ({ $count } dari { $all } jawaban)
pyramid-kano-must-be = Wajib ada
pyramid-kano-one-dimensional = Sebanding
pyramid-kano-attractive = Memikat
pyramid-kano-indifferent = Tidak berpengaruh
pyramid-kano-reverse = Berkebalikan
pyramid-kano-questionable = Meragukan
pyramid-kano-must-be-means = Dianggap sudah semestinya: bila tidak ada mengecewakan, bila ada tidak membuat siapa pun senang.
pyramid-kano-one-dimensional-means = Makin banyak, makin puas.
pyramid-kano-attractive-means = Menyenangkan, dan tidak dicari bila tidak ada.
pyramid-kano-indifferent-means = Ada atau tidak, sama saja.
pyramid-kano-reverse-means = Pelanggan lebih suka tanpa ini.
pyramid-kano-questionable-means = Kedua jawaban saling bertentangan.
pyramid-better = Better
pyramid-better-about = (A + O) / (A + O + M + I): seberapa jauh kepuasan naik bila ada.
pyramid-worse = Worse
pyramid-worse-about = −(O + M) / (A + O + M + I): seberapa jauh kepuasan turun bila tidak ada.
pyramid-chart = Yang memikat dan yang dicari
pyramid-chart-x = mengecewakan bila tidak ada →
pyramid-chart-y = menyenangkan bila ada →

# The usual expectations
pyramid-usual-available = Dapat dihubungi dengan cara yang dipilih pelanggan
pyramid-usual-reliable = Andal: yang dijanjikan terlaksana
pyramid-usual-accurate = Akurat: pesanan, tagihan, dan data benar
pyramid-usual-information = Informasi yang benar dulu, lalu yang dibutuhkan
pyramid-usual-one-answer = Satu jawaban, siapa pun yang ditanya
pyramid-usual-no-endless = Tanpa “panggilan Anda penting bagi kami” yang tiada habisnya
pyramid-usual-stock = Stok dicarikan di tempat lain bila di sini habis
pyramid-usual-once = Selesai pada kontak pertama, tanpa mengulang cerita
pyramid-usual-steps = Langkah sedikit, formulir sedikit
pyramid-usual-person = Orang yang tepat langsung ditemukan
pyramid-usual-remembered = Dikenali dan diingat
pyramid-usual-pleasure = Dilayani orang yang senang membantu
pyramid-usual-wow = Momen kecil “wow” tanpa perlu diminta

# The command line
pyramid-cli-open = belum diketahui, { $low } sampai { $high }
pyramid-cli-at-risk = Berisiko
pyramid-cli-point = Titik kontak
pyramid-cli-priority = Prioritas
pyramid-met = Terpenuhi
pyramid-gate = Gerbang
pyramid-earned = Diraih
pyramid-lost = Hilang
pyramid-weight = Bobot
