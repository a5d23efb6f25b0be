# Simulasi dan perbaikan.

repair-no-journey-title = Belum ada perjalanan
repair-no-journey = Di mana pelanggan berakhir hanya bisa dihitung dari perjalanan yang sudah digambar dan disambung. Gambarlah satu, atau bentuk dari isi log.
repair-unconnected-title = Belum ada yang tersambung
repair-unconnected = Tanpa sambungan tidak ada yang sampai ke mana pun. Gambarkan perpindahan pelanggan antarlangkah, dengan bagiannya bila diketahui.
repair-trap-title = Pelanggan tidak bisa keluar dari “{ $step }”
repair-trap = Siapa pun yang sampai di “{ $step }” berputar selamanya: tidak ada jalan ke akhir. Gambarkan jalan keluar, atau tandai di kartunya bahwa perjalanan berakhir di situ.
repair-closed = Dengan perbaikan ini pelanggan tidak bisa keluar dari “{ $step }”: angka yang tampil adalah yang sebelumnya. Geser atau matikan perbaikan yang menutup jalan.
repair-to-journey = Ke perjalanan
repair-segment = Perjalanan siapa

repair-exits = Di mana pelanggan berakhir
repair-exits-hint = Batang adalah bagian eksak, garis tepi bagian sebelum perbaikan. Cincin adalah hasil simulasi beserta rentang ketidakpastiannya (± 1,96 galat baku). Sampai tiga dianggap kebetulan.
repair-goal = Mencapai tujuan
repair-ends = Menurut langkah tempat mereka keluar
repair-change = { $before } → { $after } ({ $points } poin)
repair-simulated = simulasi { $share } ± { $half }
repair-chance = masih dalam batas kebetulan
repair-apart = selisih { $n } galat baku, di luar batas kebetulan
repair-apart-surely = seharusnya persis sama
repair-simulating = Menyimulasikan { $count } pelanggan, { $share } selesai
repair-stop = Hentikan
repair-stopped = Simulasi dihentikan.
repair-again = Simulasikan lagi
repair-simulated-of = Disimulasikan dengan { $count } pelanggan, benih { $seed }.
repair-out-of-date = Angka simulasi belum diperbarui; menyusul begitu penggeser dilepas.
repair-not-beside = Simulasi memperhitungkan ingatan atau antrean, angka eksak tidak: keduanya tidak harus sama.
repair-errors-unknown = Antrean tidak pernah stabil, jadi rentang setelah ± menunjukkan perbedaan antarpelanggan, bukan seberapa pasti rata-ratanya.
repair-unfinished = { $n ->
   *[other] { $count } pelanggan tidak diikuti lebih jauh.
}
repair-expected = Yang bisa diharapkan dari satu perjalanan
repair-steps = Langkah
repair-time = Waktu
repair-felt = Pengalaman di jalan, −2 sampai +2
repair-remembered = diingat di akhir { $mean } ± { $half }; kebanyakan antara { $low } dan { $high }
repair-undated = { $n ->
   *[other] { $count } langkah belum punya waktu dan dihitung nol.
}
repair-waiting = Antrean
repair-wait = { $step }: rata-rata { $mean }, paling lama { $longest }; kapasitas terpakai { $busy }, { $queue } menunggu pada satu saat
repair-wait-rates = Sekitar { $come } per hari menuju ke sini; paling banyak { $serve } dapat dilayani.
repair-wait-grows = Yang datang lebih banyak daripada yang dapat dilayani: antrean terus bertambah selama mereka datang.
repair-removal = Langkah yang paling akan terasa hilang
repair-removal-hint = Bagian dari yang mencapai tujuan yang akan hilang seandainya semua orang keluar di langkah ini.
repair-removal-none = Tidak ada yang mencapai tujuan, jadi tidak ada yang bisa hilang.

repair-what = Apa yang bisa dibuat lain
repair-what-hint = Yang paling banyak kehilangan ada di atas.
repair-find = Cari langkah atau jalan
repair-find-nothing = Tidak ada langkah atau jalan bernama itu.
repair-lost = { $share } hilang di sini
repair-visits = { $n } kunjungan per orang
repair-taken = dilalui { $share }
repair-way = { $from } → { $to }
repair-only-way = Ini satu-satunya jalan: tidak ada yang bisa ditarik atau dialihkan.
repair-nobody-leaves = Di sini tidak ada yang keluar.
repair-all-leave = Perjalanan berakhir di sini. Yang keluar hanya bisa dipertahankan di langkah sebelumnya.
repair-share = Bagian yang mengambil jalan ini
repair-leaves = Bagian yang keluar di sini
repair-dwell = Waktu di sini
repair-feeling = Rasanya, −2 sampai +2
repair-capacity = Pelanggan dilayani sekaligus
repair-today = kini { $value }
repair-today-unknown = kini belum diketahui
repair-no-limit = kini tanpa batas
repair-unknown = belum diketahui
repair-reset = Kembalikan “{ $name }”
repair-no-queues = Jumlah yang dilayani sekaligus hanya berpengaruh bila pelanggan mengantre.
repair-queues-on = Biarkan pelanggan mengantre
repair-unit-seconds = dtk
repair-unit-minutes = mnt
repair-unit-hours = jam
repair-unit-days = hari

repair-tried = Perbaikan
repair-tried-none = Geser salah satu penggeser di atas untuk mencoba perbaikan. Hasilnya disimpan di sini, dan gambarnya tetap.
repair-is-way = { $share } mengambil jalan ini
repair-is-keep = { $points } poin lebih sedikit keluar
repair-is-dwell = perlu { $time }
repair-is-feeling = terasa { $valence }
repair-is-capacity = melayani { $count } sekaligus
repair-adjust = Atur “{ $name }”
repair-remove = Hapus “{ $name }”
repair-make-action = Jadikan tindakan
repair-show-action = Tampilkan tindakan
repair-action-way = Alihkan pelanggan: { $name }
repair-action-keep = Pertahankan lebih banyak pelanggan di “{ $name }”
repair-action-dwell = Ubah waktu di “{ $name }”
repair-action-feeling = Buat “{ $name }” terasa lebih baik
repair-action-capacity = Layani lebih banyak pelanggan di “{ $name }”
repair-action-note = Perbaikan pada perjalanan “{ $journey }”: { $name }, { $what }.

repair-worth = Berapa nilainya
repair-worth-line = Bila semua churn terjadi di perjalanan seperti ini, churn { $churn } dan nilai seumur hidup { $clv }: senilai { $worth }, antara { $low } dan { $high }.
repair-worth-none = Tidak ada perbaikan yang aktif, jadi tidak ada yang berubah.
repair-worth-missing = Untuk menghitung churn dan nilai seumur hidup, perhitungan nilai masih kurang { $what }.
repair-worth-unlimited = Bila semua bertahan dan tanpa tingkat diskonto, nilai seumur hidup tidak terbatas.
repair-needs-customers = jumlah pelanggan
repair-needs-retention = retensi
repair-needs-margin = margin
repair-needs-discount = tingkat diskonto
repair-to-value = Ke perhitungan nilai
repair-low = Rendah
repair-base = Dasar
repair-high = Tinggi
repair-churn = Churn
repair-clv = Nilai seumur hidup per pelanggan
repair-value = Nilai, dikurangi biaya tindakannya
repair-worth-of = Anggapannya, semua churn terjadi di perjalanan seperti ini: churn berubah sebanding dengan bagian yang tidak mencapai tujuan, { $moved }.
repair-uncosted = { $n ->
   *[other] { $count } perbaikan belum punya biaya.
}

repair-settings = Pengaturan simulasi
repair-customers = Pelanggan
repair-customers-hint = Berapa yang berjalan. Empat kali lipat membuat rentang ketidakpastian jadi separuh.
repair-seed = Benih
repair-seed-hint = Benih yang sama memberi pelanggan yang sama: perbaikan terlihat pada mereka, bukan pada orang lain.
repair-hazard = Pelanggan pergi menurut ingatan
repair-hazard-hint = Setelah tiap langkah ada yang pergi, makin banyak bila ingatannya makin buruk. Angka eksak tidak memperhitungkannya.
repair-hazard-base = Pergi tanpa kesan
repair-hazard-base-hint = Bagian yang pergi setelah satu langkah tanpa ingatan baik maupun buruk.
repair-hazard-strength = Kekuatan ingatan
repair-hazard-strength-hint = Pada 1, yang mengingat −1 pergi 2,7 kali lebih sering. Pada 0 tidak berpengaruh.
repair-queues = Langkah melayani sebatas kapasitasnya
repair-queues-hint = Pelanggan menunggu bila yang datang lebih banyak daripada yang dilayani sekaligus.
repair-per-day = Pelanggan datang per hari
repair-per-day-hint = Datang satu per satu secara acak. Kosong: datang semua sekaligus.
repair-no-capacity = Belum ada langkah dengan kapasitas, jadi tidak ada yang menunggu. Tentukan lewat perbaikan atau di kartunya.
