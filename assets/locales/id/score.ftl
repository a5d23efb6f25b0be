# Ruang penilaian.
score-empty-title = Belum ada penilaian
score-empty = Satu putaran memuat skor pada satu tanggal, sehingga putaran berikutnya bisa dibandingkan dengannya. Mulai satu putaran lalu geser penanda pertama.
score-add-round = Mulai putaran
score-round-title = Putaran { $date }
score-no-factors-title = Tidak ada yang dinilai
score-no-factors = Kerangka lokakarya ini tidak memiliki faktor. Buka berkas lain atau mulai lokakarya baru.

score-all-customers = Semua pelanggan
score-more-segments = { $count } lagi
score-weights = Bobot
score-charts = Grafik
score-sure = Seberapa yakin kita akan bobotnya?
score-sure-hardly = Kurang
score-sure-fairly = Cukup
score-sure-very = Sangat
score-pick-segment = Ini rata-rata semua segmen. Pilih satu segmen untuk menilainya.
score-no-segment = Belum ada segmen. Tambahkan di ruang Kerangka untuk mulai menilai.

score-judged = dinilai
score-voted = hasil voting
score-evidenced = berbasis bukti
score-not-yet = belum dinilai
score-no-desired = belum ada tingkat yang diinginkan
score-handle-actual = { $factor }, aktual
score-handle-desired = { $factor }, diinginkan
score-type-actual = { $factor }, ketik skor aktual
score-type-desired = { $factor }, ketik tingkat yang diinginkan
score-weight = Bobot
score-weight-name = { $factor }, bobot
score-counts = Yang dipakai
score-evidence =
    { $count ->
        [0] Belum ada bukti, { $answered } pertanyaan terjawab
       *[other] { $count } bukti, { $answered } pertanyaan terjawab
    }
score-note-hint = Mengapa skor ini?
score-note-name = { $factor }, catatan

score-actual = Aktual
score-desired = Diinginkan
score-balance = Keseimbangan
score-balance-why = Rata-rata geometrik dibagi rata-rata biasa. Pada 1,00 semua faktor setara; makin rendah, makin kuat faktor lemah menahan yang kuat. Definisi kami.
score-weakest = Mata rantai terlemah
score-weakest-why = Faktor dengan skor terendah.
score-floor-why = Faktor dengan skor terendah. Skor di bawah 0,1 dihitung 0,1 dalam keseimbangan.
score-of-desired = dari keadaan yang diinginkan
score-attainment-why = Setiap faktor dihitung menurut bobotnya dan seberapa jauh ia mencapai tingkat yang diinginkan, paling banyak penuh: kelebihan pada satu faktor tidak menutupi kesenjangan pada faktor lain.
score-nothing-yet = dari keadaan yang diinginkan, setelah aktual dan target diisi
score-range = antara { $low } dan { $high }, sejauh yang diketahui
score-top-holds = Tiga kesenjangan teratas bertahan pada { $share } pembobotan.
score-top-none = Tidak ada tiga kesenjangan yang menonjol: nilainya sama, atau penilaian masih terlalu sedikit.
score-no-weight = Semua bobot 0, jadi tidak ada yang dihitung. Beri bobot pada satu faktor.
score-top-why = Seberapa sering tiga faktor yang sama memiliki kesenjangan berbobot terbesar bila bobot diundi 5.000 kali di sekitar bobot yang Anda tetapkan.
score-gap-why = { $factor }. Kesenjangan { $gap } dengan bobot { $weight } menjadi kesenjangan berbobot { $weighted }. Termasuk tiga terbesar pada { $share } pembobotan.
score-gap-unknown = { $factor }. Aktual atau yang diinginkan belum diisi, jadi kesenjangannya belum diketahui.
score-coverage = { $share } bobot sudah dinilai.

score-second-shape = Profil
score-second-segments = Segmen
score-second-rounds = Putaran
score-heat-key = Makin pekat, makin senjang
score-heat-some = { $shown } dari { $count }, terjauh dari yang diinginkan
score-rounds-key = Angka tebal, bagian yang tercapai
score-chart-factor = { $factor } { $actual } dari { $desired }
score-chart-gaps = Kesenjangan, mulai dari yang terlebar. { $list }
score-chart-shape = Profil skor. { $list }
score-chart-segments = Skor per segmen. { $list }
score-chart-round = { $round }, { $share } dari keadaan yang diinginkan, aktual { $actual }, diinginkan { $desired }
score-chart-rounds = Putaran. { $list }
score-close-aside = Tutup dan tampilkan grafik
