# Kata-kata laporan

# Kata-kata kecil
paper-and = { $n ->
    [2] { $list } dan { $last }
   *[other] { $list }, dan { $last }
  }
paper-and-more = dan { $n } lainnya
paper-range = dari { $low } sampai { $high }
paper-minutes = { $n } mnt
paper-hours = { $n } jam
paper-days = { $n } hari
paper-span = { $least } sampai { $most }
paper-hours-unit = jam
paper-days-unit = hari
paper-the-organisation = Organisasi
paper-customers = Pelanggan
paper-organisation = Organisasi
paper-actual = Keadaan aktual
paper-desired = Keadaan yang diinginkan
paper-of-ten = dari 10
paper-all = Semua pelanggan
paper-owner = Penanggung jawab
paper-evidence = Bukti
paper-now = kini
paper-aim = sasaran
paper-today = Kini
paper-date = Tanggal
paper-unit = Satuan
paper-done = selesai
paper-open = terbuka

# Bagian-bagian
paper-summary = Ringkasan
paper-scope = Cakupan dan orang
paper-factors = Faktor satu per satu
paper-segments = Segmen
paper-journeys = Perjalanan pelanggan
paper-contacts = Titik kontak
paper-pyramid = Harapan dan ingatan
paper-signals = Apa kata bukti
paper-wins = Tindakan dan hasil cepat
paper-roadmap = Peta jalan
paper-value = Nilainya
paper-next = Penilaian berikutnya
paper-appendix = Lampiran

# Ringkasan
paper-as-of = Keadaan per { $day }
paper-day = Seluruh isi laporan ini menggambarkan keadaan per { $day }.
paper-day-scored = Seluruh isi laporan ini menggambarkan keadaan per { $day }. Skornya berasal dari { $round } ({ $date }).
paper-lead = { $client } berada pada { $actual } dari 10 dan ingin mencapai { $desired } ({ $round }, { $date }).
paper-lead-actual = { $client } berada pada { $actual } dari 10 ({ $round }, { $date }). Seberapa jauh ingin melangkah belum ditetapkan.
paper-attained = Dari keadaan yang diinginkan
paper-attained-note = setiap faktor menurut bobotnya
paper-holds = Tiga kesenjangan teratas sama
paper-holds-note = dari pembobotan yang dicoba
paper-dumbbell = Keadaan aktual dan yang diinginkan per faktor, mulai dari kesenjangan tertimbang terbesar
paper-alt-dumbbell = Skor aktual dan yang diinginkan, 0 sampai 10. { $list }.
paper-alt-ends = { $name } { $actual }, diinginkan { $desired }
paper-since = Pada penilaian “{ $round }” ({ $date }) tercapai { $was } dari keadaan yang diinginkan; pada penilaian ini { $now }.
paper-since-overlap = Kedua rentang bertumpang tindih, jadi perubahan ini bisa berada dalam hal yang belum diketahui.
paper-since-holds = Perubahan ini bertahan apa pun yang belum diketahui.
paper-since-open = Tidak semuanya dinilai pada kedua kesempatan.
paper-say-summary = Bacakan ketiga pesan lalu berhenti. Setelah itu tanyakan pesan mana yang akan dibantah ruangan ini.

# Pesan
paper-message-position = { $n ->
   *[other] { $client } telah mencapai { $attained } dari keadaan yang diinginkan; yang paling menahannya adalah { $factors }.
  }
paper-message-open = { $client } telah mencapai { $attained } dari keadaan yang diinginkan; kesenjangan mana yang paling menahan bergantung pada bobotnya.
paper-message-firm = { $n ->
   *[other] { $client } telah mencapai { $attained } dari keadaan yang diinginkan; dalam sebagian besar pembobotan, { $factors } termasuk tiga kesenjangan terlebarnya.
  }
paper-message-ends = { $name } ({ $actual } berbanding { $desired })
paper-message-gaps = { $n ->
   *[other] Kesenjangan tertimbang terbesar adalah { $list }.
  }
paper-message-gaps-set = { $n ->
   *[other] Dengan bobot yang sekarang, kesenjangan tertimbang terlebar adalah { $list }.
  }
paper-message-stable = Ketiganya bersama-sama tetap teratas dalam { $share } pembobotan yang dicoba.
paper-message-unstable = Ketiganya bersama-sama tetap teratas hanya dalam { $share } pembobotan yang dicoba: sepakati dulu bobotnya, baru prioritasnya.
paper-message-firm-why = { $n ->
    [1] { $factors } termasuk tiga terlebar dalam { $share } pembobotan yang dicoba.
   *[other] { $factors } masing-masing termasuk tiga terlebar dalam sekurangnya { $share } pembobotan yang dicoba.
  }
paper-message-reached = { $client } telah mencapai { $attained } dari keadaan yang diinginkan, dan tidak ada faktor yang tertinggal.
paper-message-reached-why = Yang masih perlu diputuskan: apakah keadaan yang diinginkan masih cukup tinggi.
paper-claim-worth = { $grade }, { $n } sumber independen
paper-claim-faded = { $grade } (kini): { $n } sumber independen, ketika masih baru sebuah { $fresh }; karena menua kini berbobot { $strength }
paper-claim-against = {""}, dibantah { $n } sumber
paper-message-bears = Ini menyangkut { $factors }.
paper-message-weakest = Mata rantai terlemah adalah { $factor }, pada { $score } dari 10.
paper-message-weakest-why = Semua faktor bekerja bersama: kekuatan di tempat lain tidak menutupinya.
paper-message-begin = Mulailah dengan { $list }.
paper-message-finish = Selesaikan { $list }.
paper-message-keep = Lanjutkan { $list }.
paper-message-for = { $title } ({ $reason })
paper-message-for-gap = bukan hasil cepat, tetapi menyasar kesenjangan { $rank ->
    [1] tertimbang terlebar
    [2] tertimbang terlebar kedua
   *[other] tertimbang terlebar ketiga
  }, { $factor }
paper-message-for-impact = bukan hasil cepat; dampak { $impact } dari 5
paper-message-by = { $title } selesai paling lambat { $date }.
paper-message-owner-by = { $title } selesai paling lambat { $date }, oleh { $owner }.
paper-message-overdue = { $title } seharusnya selesai pada { $date } dan masih terbuka.
paper-message-owner-overdue = { $title }, oleh { $owner }, seharusnya selesai pada { $date } dan masih terbuka.
paper-message-more = { $n } tindakan lain menyusul.
paper-message-worth = Bila kaitan dengan retensi terbukti, rencana ini bernilai sekitar { $worth } dalam skenario dasar ({ $range }).
paper-worth-loss = Di ujung bawah hasilnya rugi sekitar { $loss }.
paper-worth-note = sekitar, { $range }, bila kaitan dengan retensi terbukti
paper-message-decide = Putuskan siapa yang menutup kesenjangan { $factor }, dan kapan.
paper-message-decide-why = Belum ada tindakan yang disepakati. Penilaian tanpa tindakan tidak mengubah apa pun.

# Cakupan
paper-problems = Akar masalah
paper-problems-why = Semua isi laporan ini melayani tiga tujuan: lebih sedikit churn, lebih banyak ekspansi, biaya layanan lebih rendah. Beginilah keadaannya sekarang.
paper-problem = Masalah
paper-base = Basis
paper-period = Periode
paper-problems-table = Setiap angka dengan satuan, basis, periode, dan segmennya
paper-desired-state = Keadaan yang diinginkan
paper-in-words = Dalam kata-kata
paper-lights = Keadaan yang diinginkan dalam kata-kata organisasi sendiri
paper-light = Dari sisi
paper-party = Bagi
paper-happy = Senang dengan hubungan ini
paper-continues = Ingin melanjutkan
paper-better-off = Menjadi lebih baik karenanya
paper-both-parties = Masing-masing pihak
paper-mutual = Kedua pihak, masing-masing dari 0 (tidak sama sekali) sampai 4 (sepenuhnya)
paper-segments-customers = Segmen dan porsinya dari pelanggan
paper-segments-revenue = Segmen dan porsinya dari pendapatan
paper-people = Yang terlibat
paper-name = Nama
paper-role = Peran
paper-people-table = Yang hadir
paper-say-scope = Sebutkan apa yang termasuk dan apa yang tidak, dan biarkan klien mengoreksinya sekarang, bukan di halaman dua puluh.
paper-say-outcomes = Bacakan keinginan pelanggan di samping keinginan organisasi. Di mana keduanya berbeda, laporan ini akan kembali ke sana.

# Faktor
paper-factors-lead = Keadaan yang diinginkan adalah jumlah dari faktor-faktornya. Untuk setiap faktor: apa yang ditemukan, di tingkat mana pada skala dan tingkat mana yang seharusnya dicapai, dasar skornya, dan apa yang harus dilakukan. Bunyi skala sama untuk semua organisasi.
paper-factors-table = Semua faktor menurut urutan metode
paper-range-head = Rentang
paper-mixed = berbeda per segmen
paper-not-scored = belum dinilai
paper-judged = dinilai
paper-voted = hasil voting
paper-evidenced = berbasis bukti
paper-radar = Bentuk keadaan aktual dan yang diinginkan
paper-alt-radar = Faktor-faktor mengelilingi lingkaran; nilainya sama dengan tabel di atas.
paper-factor-open = Faktor ini belum dinilai siapa pun.
paper-stage = { $stage }, dari 10
paper-gap-note = bobot { $weight }
paper-reached = Tercapai
paper-of-desired = dari tingkat yang diinginkan
paper-level-now = Tingkat saat ini: { $stage }. Menurut bunyi skalanya: { $words }
paper-level-desired = Tingkat yang diinginkan: { $stage }. Menurut bunyi skalanya: { $words }
paper-source-judged = dinilai { $score }
paper-source-voted = hasil voting { $score }
paper-source-evidenced = berbasis bukti { $score }
paper-source-counts = yang dihitung adalah skor { $source }
paper-source-mixed = yang dihitung berbeda per segmen
paper-sources = Sumber berdampingan: { $list }; { $counts }.
paper-answered = { $share } dari bobot pertanyaan sudah terjawab; sisanya menjadi rentang.
paper-by-segment = Per segmen, dan alasannya
paper-why-score = Mengapa skor ini
paper-evidence-none = Belum ada temuan yang menyangkut faktor ini.
paper-evidence-line = { $claim } ({ $worth })
paper-evidence-weak = { $n } klaim lain masih di bawah pola dan tidak dilaporkan sebagai temuan.
paper-recommendation = Rekomendasi
paper-done-list = Sudah selesai. { $list }.
paper-recommend-question = Mulailah dari jawaban terlemah, { $question } Tingkat berikutnya berbunyi: { $next }
paper-found = Yang ditemukan
paper-found-nothing = tidak ada catatan
paper-level-chosen = Tingkat yang dipilih, menurut bunyi skala
paper-next-level = Tingkat berikutnya pada skala
paper-weak = Jawaban terlemah
paper-say-factors = Jangan membahas semuanya. Ambil tiga kesenjangan terlebar dan serahkan sisanya kepada pembaca.
paper-say-factor = { $name }: { $actual } kini, { $desired } diinginkan. Tanyakan kapan terakhir kali seorang pelanggan merasakannya.

# Segmen
paper-segments-lead = Paling jauh dari keadaan yang diinginkan: { $low } ({ $lowest }). Paling dekat: { $high } ({ $highest }).
paper-segments-close = Secara keseluruhan segmen-segmen berdekatan, dari { $low } ({ $lowest }) sampai { $high } ({ $highest }); per faktor tidak demikian.
paper-segments-even = Segmen-segmen berdekatan, dari { $low } ({ $lowest }) sampai { $high } ({ $highest }), baik secara keseluruhan maupun per faktor.
paper-segments-differ = Perbedaan terbesar ada pada { $factor }: { $low } pada { $lowest }, { $high } pada { $highest }.
paper-heatmap = Skor aktual per faktor dan segmen
paper-segments-table = Capaian setiap segmen
paper-widest = Kesenjangan terlebar
paper-say-segments = Lihat baris demi baris: jika satu sel jauh lebih pucat daripada tetangganya, rata-rata menyesatkan.

# Perjalanan
paper-journeys-lead = Perjalanan selalu ada, digambar ataupun tidak. Inilah yang digambar: bagaimana rasanya, di mana pelanggan hilang, dan apa yang kurang.
paper-journey-untitled = Perjalanan tanpa judul
paper-as-is = Sebagaimana dijalani pelanggan saat ini.
paper-to-be = Sebagaimana seharusnya.
paper-journey-of = Digambar untuk { $segment }.
paper-journey-steps = Langkah pelanggan
paper-journey-stages = dalam { $n } tahap
paper-journey-leaks = Titik kebocoran
paper-journey-leaks-note = 15% atau lebih pergi selamanya
paper-journey-gaps = Celah
paper-journey-gaps-note = retakan, guncangan, tanpa penanggung jawab
paper-journey-gaps-all = semuanya titik kebocoran
paper-journey-gaps-lost = { $n } di antaranya titik kebocoran, lainnya di bawah
paper-journey-cracks = Di mana perjalanan terputus
paper-more-gaps = { $n } celah lain ada di berkas lokakarya.
paper-journeys-more = { $n } perjalanan lain ada di berkas lokakarya.
paper-curve = Rasa sepanjang perjalanan, dari −2 (sangat buruk) sampai +2 (sangat baik)
paper-alt-curve = Garis dari kiri ke kanan. Tertinggi pada { $high } ({ $best }), terendah pada { $low } ({ $worst }).
paper-leaks = Di mana pelanggan pergi selamanya, sebagai bagian dari yang sampai di sana
paper-hypothesis = hipotesis
paper-exits = Di mana akhirnya semua yang memulai perjalanan ini
paper-exit = Berakhirnya
paper-step = Langkah
paper-stage-head = Tahap
paper-lost = Hilang
paper-what-hurts = Yang menyakitkan
paper-opportunity = Yang bisa lebih baik
paper-feels = Rasa
paper-pains = Saat yang paling menyakitkan menurut temuan
paper-pains-open = Hipotesis: saat yang disebut menyakitkan, belum menjadi pola
paper-against = Dibandingkan { $journey }
paper-steps-from = Langkah pelanggan: { $before } − { $removed } + { $added } = { $after }
paper-added = { $n } langkah baru: { $list }
paper-removed = { $n } langkah berkurang: { $list }
paper-say-journeys = Ikuti kurva dengan jari, dan berhentilah di tempat ia jatuh.
paper-say-leak = Menurut gambar { $journey }, { $share } dari yang sampai di “{ $step }” pergi setelahnya. Tanyakan apa yang bisa menahan mereka.

# Titik kontak
paper-contacts-lead = Pelangganlah yang memilih di mana mereka bertemu organisasi, dan pilihannya tidak selalu yang disediakan. Yang penting bagi kedua pihak dan paling tidak memuaskan didahulukan.
paper-delivered = Dari pilihan pelanggan terpenuhi
paper-delivered-note = diketahui untuk { $share } di antaranya
paper-time-lost = Waktu pelanggan terbuang sebulan
paper-lost-hours = Jam terbuang sebulan
paper-time-lost-note = di { $n } titik kontak
paper-offered = Titik kontak disediakan
paper-of-all = dari { $n }
paper-contact-gaps = Celah berat
paper-contact-gaps-note = tidak disediakan, atau melelahkan
paper-priority = Prioritas, 0 sampai 100: kepentingan bagi pelanggan × kepentingan bagi organisasi × (5 − kepuasan)
paper-alt-priority = Prioritas 0 sampai 100. { $list }.
paper-satisfaction = Kepuasan
paper-contacts-table = Titik kontak yang didahulukan; penilaian 1 sampai 5
paper-lacks = Yang tidak sebagaimana mestinya
paper-lack = { $gap } ({ $n }): { $list }
paper-stance = Dari transaksi ke engagement
paper-stance-lead = Engagement adalah sikap sebelum menjadi sistem. 0 berarti mengelola transaksi, 10 berarti mengelola engagement.
paper-stance-chart = Posisi organisasi kini, dan yang dituju
paper-alt-stance = Posisi 0 sampai 10, kini dan sasaran. { $list }.
paper-say-contacts = Tanyakan siapa di ruangan ini yang baru-baru ini memakainya sebagai pelanggan.
paper-say-contact-first = Yang pertama adalah “{ $point }”: penting bagi kedua pihak, tetapi sedikit yang puas.

# Piramida dan ingatan
paper-pyramid-lead = Harapan bertumpu satu pada yang lain: kebutuhan terpenuhi, lalu mudah, lalu menyenangkan. Yang dibangun di atas kebutuhan yang tidak terpenuhi hanya berhasil sedikit.
paper-earned = Piramida, diperoleh
paper-of-expectations = dari semua yang bisa dihasilkan harapan
paper-base-met = Kebutuhan terpenuhi
paper-threshold = ambangnya { $share }
paper-gate = Lapisan “{ $layer }” terpenuhi { $met } tetapi hanya memperoleh { $earned }: lapisan di bawahnya tidak meloloskan lebih banyak.
paper-pyramid-chart = Perolehan setiap lapisan
paper-alt-pyramid = Tiga lapisan dari puncak ke dasar. { $list }.
paper-layer = Lapisan
paper-met = Terpenuhi
paper-gate-head = Gerbang
paper-earned-head = Diperoleh
paper-lost-head = Hilang
paper-scored = Dinilai / semua
paper-pyramid-table = Lapisan dari puncak ke dasar
paper-expectation = Harapan
paper-importance = Kepentingan
paper-asked = kata pelanggan
paper-believed = dugaan
paper-expectations = Harapan yang paling menjanjikan; peluang 0 sampai 20
paper-expectations-open = Hipotesis: harapan yang belum dipastikan siapa pun; peluang 0 sampai 20
paper-memory = Yang diingat pelanggan
paper-memory-lead = { $n ->
   *[other] { $n } pengalaman, dilihat kembali dari { $date }; setelah { $days } hari bobotnya tinggal separuh.
  }
paper-remembered = Pengalaman yang diingat
paper-valence-scale = dari −2 sampai +2
paper-plain-mean = Rata-rata biasa
paper-plain-mean-note = berapa pun usianya
paper-peak-end = Puncak dan akhir
paper-peak-end-note = di tengah keduanya
paper-memory-left = Ingatan tersisa
paper-memory-left-note = selebihnya sudah memudar
paper-steady = Tanpa pengalaman buruk (konsistensi)
paper-turned = Dengan pemulihan setelah yang terburuk
paper-memory-table = Konsistensi berbanding pemulihan
paper-say-pyramid = Tanyakan berapa yang dibelanjakan untuk memukau, lalu tunjukkan berapa yang diloloskan dasarnya.

# Bukti
paper-signals-lead = Satu data adalah kebetulan, dua data serupa dari sumber independen adalah pola, tiga adalah tren. Hanya pola dan tren yang dilaporkan sebagai temuan; yang membantahnya didaftar, tidak pernah dikurangkan.
paper-data-points = Data
paper-trend-note = tiga sumber atau lebih menurut bobotnya kini
paper-pattern-note = dua sumber menurut bobotnya kini
paper-below = Di bawah pola
paper-below-note = tidak dilaporkan
paper-no-finding = Data yang ada belum cukup untuk menjadi temuan.
paper-finding = Temuan
paper-grade = Derajat
paper-sources-head = Sumber
paper-strength = Bobot kini
paper-against-head = Membantah
paper-bears-on = Menyangkut
paper-findings-table = Semua temuan, mulai dari yang terkuat
paper-findings-more = { $n } temuan lain ada di berkas lokakarya.
paper-against-list = Yang membantahnya: { $list }.
paper-latency = Dari peristiwa ke tindakan
paper-latency-lead = Segera tahu dan segera bertindak adalah dua kemampuan. Tabel ini menunjukkan ke mana waktunya pergi. Kurang dari sepuluh kasus hanya memberi rentang, dan median tiap ruas tidak dapat dijumlahkan menjadi median seluruhnya.
paper-capability = Kemampuan
paper-whole = Seluruhnya
paper-p90 = Sembilan dari sepuluh
paper-cases = Kasus
paper-latency-table = Waktu per ruas, dari yang tersingkat sampai yang terlama; median bila ada sepuluh kasus atau lebih
paper-say-signals = Ceritakan satu temuan sebagai kisah, dengan kutipannya. Sebutkan bantahannya sebelum orang lain menyebutkannya.
paper-say-finding = Yang terkuat: { $claim }

# Tindakan
paper-wins-lead = Yang dituntut kesenjangan, sebagaimana diputuskan di ruangan. Yang tidak menunggu apa pun didahulukan, lalu yang dipilih di ruangan; di antaranya yang menyasar kesenjangan terlebar dari tiga kesenjangan tertimbang terbesar, lalu dampak yang lebih besar, lalu upaya yang lebih kecil.
paper-quick = { $all ->
    [yes] { $n } hasil cepat: { $list }.
   *[no] { $n } hasil cepat, di antaranya { $list }.
  }
paper-matrix = Tindakan menurut upaya dan dampak; nomornya adalah nomor dalam rencana
paper-effort-scale = Upaya dari 1 sampai 5: { $list }.
paper-impact-scale = Dampak dari 1 sampai 5: { $list }.
paper-alt-matrix = Tindakan menurut upaya dan dampak, 1 sampai 5. { $list }.
paper-alt-point = { $name }, upaya { $effort }, dampak { $impact }
paper-effort = Upaya
paper-impact = Dampak
paper-quarter-fill = Bila ada waktu
paper-quarter-drop = Pikirkan lagi
paper-quarter-quick = Hasil cepat
paper-quarter-large = Langkah besar
paper-action = Tindakan
paper-closes = Menyasar kesenjangan
paper-no-effect = { $factor } (dampak belum diisi)
paper-no-effect-alone = dampak belum diisi
paper-confidence = Keyakinan
paper-actions-table = Tindakan terbuka dalam urutan ini, masing-masing dengan nomornya dalam rencana; upaya dan dampak dari 1 sampai 5
paper-in-money = (biaya dalam { $money })
paper-actions-more = { $n } tindakan lain ada di berkas lokakarya.
paper-for-customer = Bagi pelanggan
paper-for-organisation = Bagi organisasi
paper-trace = Apa hasil setiap upaya, dan bagi siapa
paper-say-wins = Minta setiap penanggung jawab menyebutkan tanggalnya dengan lantang.

# Peta jalan
paper-roadmap-lead = { $n ->
   *[other] { $n } tindakan terbuka selesai paling lambat { $end }.
  } Yang menentukan tanggal itu: { $list }.
paper-roadmap-end = { $n ->
   *[other] { $n } tindakan terbuka selesai paling lambat { $end }.
  }
paper-roadmap-open = Rencana ini belum bertanggal.
paper-roadmap-done = Seluruh rencana sudah dikerjakan.
paper-quarter = K{ $n } { $year }
paper-roadmap-chart = Rencana per kuartal; yang menentukan akhirnya ditandai
paper-alt-roadmap = Rentang waktu. { $list }.
paper-alt-stretch = { $name }, { $start } sampai { $end }
paper-late = { $n } tindakan diperkirakan selesai setelah tenggatnya: { $list }.
paper-is-late = terlambat
paper-overdue-since = lewat tenggat sejak { $date }
paper-is-overdue = lewat tenggat
paper-critical = menentukan akhir
paper-begins = Mulai
paper-due = Tenggat
paper-ends = Perkiraan
paper-slack = Kelonggaran, hari
paper-waits-for = Menunggu
paper-state = Status
paper-roadmap-table = Tindakan menurut urutan waktu
paper-say-roadmap = Tunjukkan apa menunggu apa. Keterlambatan tindakan yang ditandai adalah keterlambatan semuanya.

# Nilai
paper-value-lead = Bila kaitan dengan retensi terbukti, beranjak dari { $now } ke { $then } dari keadaan yang diinginkan bernilai sekitar { $worth } dalam skenario dasar ({ $range }), setelah dikurangi biaya tindakan.
paper-value-open = Masukan yang ada belum menunjukkan nilai rencana ini: angka di bawah adalah yang sudah diketahui.
paper-worth = Nilai yang dipertaruhkan
paper-clv = Nilai seumur hidup pelanggan (CLV)
paper-clv-later = margin pertama setelah satu periode
paper-clv-now = margin pertama sekarang
paper-base-logo = dari organisasi pelanggan
paper-base-user = dari pengguna
paper-base-revenue = dari pendapatan berulang
paper-plan-cost = Biaya rencana
paper-cost-note = sekali
paper-uncosted = sekali; { $n } tindakan belum berbiaya
paper-grr = Retensi pendapatan kotor (GRR)
paper-grr-note = tanpa ekspansi
paper-nrr = Retensi pendapatan bersih (NRR)
paper-nrr-note = dengan ekspansi
paper-serve = Biaya layanan
paper-serve-note = dari pendapatan berulang
paper-link = Kaitan yang menjadi dasar semuanya
paper-link-none = Belum ada yang menyatakan apa pengaruh mendekati keadaan yang diinginkan terhadap retensi. Tanpa kaitan itu tidak ada hitungan nilai.
paper-link-retention = Sepuluh poin lebih dari keadaan yang diinginkan dianggap menambah { $base } pada retensi (dari { $low } sampai { $high }).
paper-link-margin = Margin per pelanggan dianggap naik { $base } (dari { $low } sampai { $high }).
paper-link-reason = Mengapa klien meyakininya. { $reason }
paper-link-signed = Ditandatangani { $who } pada { $date }.
paper-link-unsigned = Kaitan ini belum ditandatangani siapa pun. Bacalah nilainya sebagai “jika”.
paper-input-customers = Jumlah pelanggan
paper-input-retention = Retensi
paper-input-margin = Margin per pelanggan
paper-input-discount = Tingkat diskonto
paper-input-link-retention = Retensi per sepuluh poin
paper-input-link-margin = Margin per sepuluh poin
paper-tornado = Masukan mana yang paling menggeser nilai, dari terendah sampai tertinggi
paper-alt-tornado = Nilai yang dipertaruhkan dengan setiap masukan pada nilai terendah dan tertingginya. { $list }.
paper-alt-swing = { $name } { $low } sampai { $high }
paper-retention-now = Retensi kini
paper-retention-then = Retensi dengan rencana
paper-churn-now = Churn kini
paper-churn-then = Churn dengan rencana
paper-margin-now = Margin per pelanggan kini
paper-margin-then = Margin per pelanggan dengan rencana
paper-clv-today = CLV kini
paper-clv-then = CLV dengan rencana
paper-cases-table = Ketiga skenario: yang hati-hati memakai setiap masukan di sisi yang mengecilkan nilai, termasuk tingkat diskonto tinggi dan biaya tinggi
paper-low = Hati-hati
paper-base-case = Dasar
paper-high = Optimistis
paper-per-period = per { $period }
paper-inputs-table = Masukan dari klien, menurut skenario yang memakainya ({ $how })
paper-computed-table = Yang mengikuti tindakan terpilih, dihitung dan bukan dimasukkan
paper-say-value = Sebutkan kaitannya dulu, baru angkanya. Yang menandatanganinya sebaiknya menjelaskan alasannya.

# Berikutnya
paper-next-on = Penilaian berikutnya berlangsung pada { $date }, dengan pertanyaan yang sama.
paper-next-open = Penilaian berikutnya belum bertanggal. Engagement yang hanya sekali diukur tidaklah dikelola.
paper-next-goal = Jika tindakan yang dipilih berhasil sesuai perkiraan, hasilnya { $then } dari keadaan yang diinginkan, bukan { $now }.
paper-expected = Perkiraan
paper-known = Skor diketahui
paper-known-means = Skor diketahui: seberapa banyak dari skor yang dihitung sudah diketahui. Skor hasil penilaian atau voting diketahui sepenuhnya, walau masih ada pertanyaan tentang faktor itu yang terbuka.
paper-next-table = Yang harus dilampaui
paper-unknown = Yang belum diketahui siapa pun
paper-unknown-lead = { $n } pertanyaan dijawab “tidak tahu”. Itu sendiri sebuah temuan, dan hal pertama yang perlu dicari tahu.
paper-unknown-line = { $question } ({ $list })
paper-unknown-shown = Berikut { $n } yang tidak dapat dijawab oleh paling banyak segmen.
paper-unknown-more = { $n } lainnya ada di berkas lokakarya, dengan jawaban “tidak tahu”.
paper-say-next = Masukkan tanggalnya ke kalender semua orang sebelum ruangan kosong.

# Lampiran
paper-method = Metode
paper-method-lead = Keadaan aktual dinilai terhadap keadaan yang diinginkan, faktor demi faktor, melalui penilaian, pemungutan suara, atau bukti; ketiganya berdampingan dan tidak pernah dicampur. Faktor yang melampaui tingkat yang diinginkan tidak menutupi kesenjangan di tempat lain.
paper-method-rounding = Semua angka dihitung tanpa pembulatan dan baru dibulatkan saat dicetak, setengah menjauhi nol; karena itu selisih atau jumlah dapat berbeda satu pada angka terakhir dari angka tercetak yang membentuknya.
paper-definition-engagement = Customer engagement. { $words }
paper-definition-desired = Keadaan customer engagement yang diinginkan. { $words }
paper-stage-name = Tahap
paper-stages-table = Tahap, untuk kata-kata dan bukan untuk hitungan
paper-formulas = Rumus
paper-formula = Rumus
paper-formulas-table = Arti setiap angka
paper-formula-priority = kepentingan bagi pelanggan × kepentingan bagi organisasi × (5 − kepuasan)
paper-words-priority = Yang penting bagi keduanya dan paling tidak memuaskan didahulukan; masing-masing 1 sampai 5.
paper-formula-opportunity = I + max(I − S, 0)
paper-words-opportunity = Kepentingan, ditambah kekurangannya (Ulwick); masing-masing 0 sampai 10.
paper-formula-pyramid = Σ bobot × terpenuhi × Π min(1, terpenuhi di bawah ÷ ambang)
paper-words-pyramid = Lapisan memperoleh bagian yang terpenuhi, sejauh diloloskan lapisan di bawahnya.
paper-formula-memory = Σ salience × valensi × 2^(−usia ÷ waktu paruh) ÷ Σ salience × 2^(−usia ÷ waktu paruh)
paper-words-memory = Rata-rata pengalaman; yang baru dan berkesan lebih berbobot, dan di titik kontak yang sama pengalaman baru menggantikan yang lama.
paper-formula-clv = m × r ÷ (1 + i − r), atau m × (1 + i) ÷ (1 + i − r)
paper-words-clv = Margin m, retensi r, dan tingkat diskonto i satu periode; margin pertama datang setelah satu periode, atau sekarang.
paper-forecast = Skor yang diharapkan
paper-formula-forecast = skor + Σ poin × keyakinan, 0 sampai 10
paper-words-forecast = Setiap tindakan terpilih yang belum selesai menambahkan poinnya sejauh dapat diyakini; skor yang tidak diketahui tetap tidak diketahui. Lalu ketercapaian dihitung kembali.
paper-formula-confidence = sesuai yang ditetapkan; jika tidak, opini 20%, kebetulan 40%, pola 60%, tren 80%
paper-words-confidence = Yang ditetapkan untuk tindakan itu, atau menurut tingkat bukti tertinggi yang mendasarinya (definisi kami). Buktinya tentang masalahnya: bahwa tindakannya berhasil masih harus ditunjukkan.
paper-formula-retention = r + ℓ × Δ ÷ 0,1, 0 sampai 1
paper-words-retention = Retensi saat ini, ditambah yang dijanjikan kaitan ℓ untuk setiap sepuluh poin ketercapaian yang diraih (Δ).
paper-formula-margin = m × (1 + u × Δ ÷ 0,1), paling sedikit 0
paper-words-margin = Margin seorang pelanggan saat ini, dinaikkan oleh kaitan u untuk setiap sepuluh poin yang diraih.
paper-formula-worth = N × (CLV dengan rencana − CLV saat ini) − biaya
paper-words-worth = Tambahan nilai N pelanggan sepanjang waktu, dikurangi biaya sekali bayar tindakan terpilih.
paper-formula-grr = (awal − penyusutan − hilang) ÷ awal
paper-words-grr = Pendapatan berulang di awal periode yang masih ada di akhirnya, tanpa ekspansi.
paper-formula-nrr = (awal + ekspansi − penyusutan − hilang) ÷ awal
paper-words-nrr = Sama, termasuk ekspansi; bisa melebihi 100%.
paper-formula-serve = biaya layanan ÷ pendapatan berulang di awal
paper-words-serve = Keduanya dari periode yang sama (definisi kami).
paper-overall-table = Keseluruhan dalam angka
paper-sensitivity = Bobot dan kepekaan
paper-sensitivity-lead = Di sekitar bobot yang ditetapkan diambil { $draws } kelompok bobot (Dirichlet, κ = { $kappa }), dan setiap kali kesenjangan diurutkan kembali.
paper-sensitivity-holds = Tiga kesenjangan terbesar tetap sama dalam { $share } di antaranya.
paper-top-three = Masuk tiga teratas
paper-rank-best = Peringkat terbaik
paper-rank-worst = Peringkat terburuk
paper-sensitivity-table = Bobot, dan peringkat setiap kesenjangan dalam sembilan dari sepuluh pembobotan
paper-data = Data
paper-round = Penilaian
paper-round-note = Yang perlu diketahui
paper-rounds-table = Penilaian sejauh ini
paper-what = Apa
paper-how-many = Jumlah
paper-counts-table = Dasar laporan ini
paper-data-sources = Sumber data yang independen
paper-data-answers = Jawaban pertanyaan dalam penilaian ini
paper-data-ballots = Suara dalam penilaian ini
paper-data-experiences = Pengalaman
paper-references = Dokumen, wawancara, dan pengamatan
paper-reference = Judul
paper-kind = Jenis
paper-document = dokumen
paper-interview = wawancara
paper-observation = pengamatan
paper-references-more = { $n } lainnya ada di berkas lokakarya.
paper-glossary = Glosarium
paper-glossary-table = Istilah sebagaimana dipakai laporan ini
paper-term = Istilah
paper-meaning = Arti
paper-term-actual = Yang terlihat kini, dari 0 sampai 10.
paper-term-desired = Yang diputuskan organisasi untuk dicapai, dengan kata-katanya sendiri dan sebagai tingkat 0 sampai 10.
paper-term-attained = Seberapa banyak keadaan yang diinginkan tercapai, setiap faktor menurut bobotnya dan paling banyak penuh.
paper-term-gap = Tingkat yang diinginkan dikurangi skor aktual; tertimbang menurut bobot faktor.
paper-term-range = Rentang
paper-term-range-means = Nilai terendah dan tertinggi yang dimungkinkan oleh apa yang diketahui.
paper-term-contact-point = Titik kontak
paper-term-contact-point-means = Di mana pun pelanggan dan organisasi bertemu, termasuk tagihan dan produk yang dipakai; lebih luas daripada touch point pemasaran.
paper-term-journey = Perjalanan pelanggan
paper-term-journey-means = Yang dilalui pelanggan sebelum, saat, dan sesudah penjualan, dengan lajunya sendiri.
paper-term-spa = Successful Product Adoption
paper-term-spa-means = Pemakaian yang membantu pelanggan mencapai tujuan pembelian produknya; lebih dari sekadar masuk ke sistem.
paper-term-churn = Bagian pelanggan, pengguna, atau pendapatan yang hilang dalam satu periode; selalu dengan basisnya.
paper-term-clv = Nilai seorang pelanggan sepanjang waktu, didiskontokan; selalu dengan konvensinya.
paper-term-nrr = Seberapa banyak pendapatan itu dengan ekspansi (NRR); di atas 100% basisnya tumbuh sendiri.
paper-term-grr = Seberapa banyak pendapatan berulang bertahan tanpa ekspansi (GRR).
paper-term-opinion = Ada yang berpikir begitu; tidak ada data yang mengatakannya.
paper-term-fluke = Satu data independen, yang bisa jadi kebetulan.
paper-term-pattern = Dua data serupa dari sumber independen. Sumber yang menua berbobot lebih ringan: jumlah bobotnya hari ini, dibulatkan, menentukan tingkatnya.
paper-term-trend = Tiga atau lebih data serupa dari sumber independen menurut bobotnya hari ini; tiga sumber yang menua bisa berbobot dua dan kembali menjadi pola sampai ada yang lebih baru.
paper-say-appendix = Bukan untuk ruangan. Ini jawaban bagi siapa pun yang bertanya asal suatu angka.
