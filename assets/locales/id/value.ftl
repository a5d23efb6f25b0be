# Apa yang akan diubah oleh tindakan terpilih, dan berapa nilainya.

forecast-title = Pencapaian sebelum dan sesudah
forecast-empty-title = Belum ada rencana
forecast-empty = Prakiraan menunjukkan apa yang akan diubah oleh tindakan yang direncanakan. Susun dulu beberapa tindakan dan sebutkan faktor mana yang naik berapa poin.
forecast-to-actions = Susun tindakan
forecast-unscored-title = Belum ada penilaian
forecast-unscored = Prakiraan berangkat dari skor hari ini. Nilai dulu faktor-faktornya.
forecast-to-score = Nilai faktor
forecast-actions = Tindakan terpilih
forecast-untitled = Tanpa judul
forecast-no-cost = biaya belum ada
forecast-action = { $cost } · { $points } poin bila sendiri · keyakinan { $sure }
forecast-done = { $n ->
   *[other] { $count } tindakan sudah selesai dan sudah terlihat di skor.
}
forecast-limit = Batas biaya
forecast-limit-none = tanpa batas
forecast-cost = Biaya tindakan yang dicentang
forecast-cost-without = { $n ->
   *[other] { $count } tanpa biaya, jadi jumlahnya bisa lebih tinggi
}
forecast-over = Melebihi batas sebesar { $over }
forecast-below = { $left } di bawah batas
forecast-used-up = Tepat sebesar batas
forecast-as-known = sejauh biayanya diketahui
forecast-limit-hint = Isi batas untuk melihat kumpulan tindakan yang mencapai paling banyak. Semua yang berbiaya berjumlah { $total }.
forecast-best = { $n ->
   *[other] Terbaik untuk batas ini: { $count } tindakan
}, { $cost }, pencapaian { $attainment }
forecast-best-so-far = { $n ->
   *[other] Baik untuk batas ini, mungkin bukan yang terbaik: { $count } tindakan
}, { $cost }, pencapaian { $attainment }
forecast-buys-nothing = Dengan batas ini tidak ada yang menaikkan pencapaian.
forecast-choose = Pilih kumpulan ini
forecast-is-chosen = Kumpulan ini sudah dipilih
forecast-uncosted = { $n ->
   *[other] { $count } tindakan tanpa biaya tidak ikut dihitung.
}
forecast-elsewhere = { $n ->
   *[other] { $count } tindakan hanya mengubah arah pelanggan dalam perjalanan. Pencapaian tidak bertambah karenanya, jadi batas berapa pun tidak memilihnya sendiri.
}
forecast-looking = Mencari kumpulan terbaik…
forecast-gain = { $points } poin pencapaian, sejauh kita yakin akan tiap tindakan
forecast-if-all = { $attainment } bila semua berhasil seperti yang diharapkan
forecast-upper = Paling tinggi sekian: poin di atas tingkat yang diinginkan tidak menutup yang lain, jadi sebagian hilang bila ada tindakan yang gagal.
forecast-factor = { $was } hari ini, { $would } yang diperkirakan
forecast-before-after = Sebelum → sesudah
forecast-desired = Diinginkan
forecast-spoken = { $factor } { $was } hari ini, { $would } yang diperkirakan, { $desired } yang diinginkan
forecast-chart = Skor sebelum dan sesudah tindakan yang dicentang. { $list }
forecast-segments = Pencapaian per segmen
forecast-journeys = Di mana pelanggan berakhir
forecast-no-journeys = Belum ada perjalanan yang menunjukkan siapa bertahan dan siapa pergi. Tandai jalan keluarnya di kanvas.
forecast-exit-renewed = Bertahan
forecast-exit-advocate = Merekomendasikan
forecast-exit-churned = Pergi
forecast-exit-ended = Lainnya
forecast-unconnected = Belum ada yang terhubung di perjalanan ini.
forecast-trap = Tidak bisa dihitung: pelanggan yang sampai di “{ $step }” tidak pernah bisa keluar.

value-inputs = Masukan dari klien
value-money = Mata uang
value-period = Periode
value-counts = Churn menghitung
value-base-logo = pelanggan (akun)
value-base-user = orang yang memakai
value-base-revenue = pendapatan berulang
value-convention = Margin pertama
value-later = setelah satu periode
value-later-formula = CLV = m·r / (1 + i − r)
value-now = sekarang
value-now-formula = CLV = m·(1 + i) / (1 + i − r)
value-low = Rendah
value-base = Dasar
value-high = Tinggi
value-cautious = Hati-hati
value-optimistic = Optimistis
value-customers = Pelanggan, N
value-retention = Retensi, r
value-margin = Margin per pelanggan, m
value-discount = Tingkat diskonto, i
value-turned = Angka rendah, dasar, dan tinggi tidak berurutan.
value-link = Dari pencapaian ke retensi
value-link-note = Apa akibat sepuluh poin pencapaian menurut klien sendiri. Laporan mencetaknya.
value-link-retention = Retensi per sepuluh poin
value-link-margin = Margin per sepuluh poin
value-reason = Mengapa klien mempercayainya
value-reason-hint = Sebuah studi, analisis sendiri, penilaian
value-signed-person = Ditandatangani oleh
value-nobody = Belum ada
value-signed-on = Tanggal
value-signed = Kaitan ini sudah ditandatangani
value-signed-by = Ditandatangani { $person } pada { $date }
value-not-signed = Belum ditandatangani
value-sign-note = Tanda tangan berlaku untuk angka dan alasan ini; bila salah satu berubah, tanda tangan gugur.
value-no-link = Tanpa kaitan ini tidak ada yang tahu berapa nilai pencapaian.
value-revenue = Pendapatan berulang periode lalu
value-start = Pada awal periode
value-expansion = Bertambah karena ekspansi
value-contraction = Berkurang karena kontraksi
value-churned = Hilang bersama yang pergi
value-serve-cost = Biaya melayani semua pelanggan
value-spread = Kemungkinan biaya rencana
value-spread-less = Lebih rendah hingga
value-spread-more = Lebih tinggi hingga
value-spread-note = Di sekitar biaya yang disebut tindakan. Pencapaian yang ditambah bergerak dari satu tingkat bukti lebih rendah untuk tiap tindakan sampai semuanya berhasil.
value-worth = Nilai yang dipertaruhkan
value-range = { $low } sampai { $high } dalam ketiga kasus
value-capped = Dalam salah satu kasus, kaitan ini membawa retensi ke 100%, artinya tidak ada lagi yang pergi. Periksa kaitannya sebelum mengandalkan rentang ini.
value-unknown = Belum diketahui. Diperlukan pelanggan, retensi, margin, tingkat diskonto, kaitannya, dan faktor yang sudah dinilai.
value-score = Pencapaian { $now } → { $then }, dengan biaya { $cost }
value-score-each = Pencapaian { $now } → { $then }, dengan biaya { $cost }. Setiap sepuluh poin bernilai { $each } sebelum biaya itu: makin tinggi skornya, makin berharga hubungannya.
value-uncosted = { $n ->
   *[other] { $count } tindakan terpilih belum punya biaya; nilainya terlalu tinggi sebesar itu.
}
value-assumption = { $signature }: asumsi, bukan temuan
value-churn = Churn
value-clv = Nilai seumur hidup
value-per = Per { $period }, hari ini → dengan tindakan terpilih
value-grr = Retensi kotor, GRR
value-nrr = Retensi bersih, NRR
value-serve = Biaya melayani / pendapatan
value-cost = Biaya tindakan terpilih
value-gain = Pencapaian yang ditambah rencana
value-point-unit = poin
value-today = Hari ini
value-tornado = Apa yang paling menggeser nilai
value-tornado-none = Tampil setelah nilainya diketahui.
value-tornado-sure = Semua masukan sudah pasti: rendah dan tinggi sama.
value-tornado-base = Garis tegak adalah kasus dasar, { $worth }. Bergaris tepi: masukan pada angka rendah; terisi: pada angka tinggi.
value-cli-attainment = Pencapaian { $now } → { $then }
