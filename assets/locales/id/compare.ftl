# Dua putaran atau segmen berdampingan, dan apa bergantung pada apa.
compare-title = Perbandingan
compare-chip = Bandingkan
compare-action = Bandingkan dua putaran atau segmen
compare-menu = Bandingkan dengan putaran lain…
compare-round = Putaran sisi { $side }
compare-segment = Segmen sisi { $side }
compare-swap = Tukar kedua sisi
compare-same = Kedua sisi sama. Pilih putaran atau segmen lain pada salah satunya.
compare-points = { $points } poin
compare-unknown = Salah satu sisi belum memiliki angka utama, jadi belum ada perubahan yang bisa dijelaskan.
compare-overlap = Rentangnya tumpang tindih: hal yang belum diketahui bisa lebih besar dari perubahannya.
compare-apart = Rentangnya tidak tumpang tindih: perubahan ini berlaku apa pun yang belum diketahui.
compare-apart-partly = Rentangnya tidak tumpang tindih, tetapi yang belum memiliki skor atau tingkat yang diinginkan tidak termasuk di dalamnya: perubahan ini bisa berbeda.
compare-exact = Tidak ada rentang di kedua sisi: semua yang dihitung sudah diketahui.
compare-exact-partly = Tidak ada rentang di kedua sisi, tetapi yang belum memiliki skor atau tingkat yang diinginkan tidak termasuk: perubahan ini bisa berbeda.
compare-means = Aktual { $actual }, diinginkan { $desired }.

compare-moved = Yang paling menggerakkan
compare-moved-why = Jumlah poin semua faktor sama dengan perubahan angka utama. Setiap faktor menyumbang bobotnya dikali perubahan capaiannya; faktor yang hanya diketahui di satu sisi menyumbang jaraknya dari titik tengah kedua angka utama. Definisi kami.
compare-column-points = Poin
compare-row = { $factor }, { $points } poin, aktual { $actual }, diinginkan { $desired }
compare-not-evidenced = Skor di kedua sisi tidak sama-sama berasal dari pertanyaan, jadi pertanyaan tidak bisa menjelaskan perubahannya.
compare-no-question = Tidak ada pertanyaan yang berubah di antara kedua sisi.
compare-level-same = Tingkat { $a }, diperhitungkan secara berbeda
compare-levels = Tingkat { $a } → { $b }
compare-now-known = { $a } → kini diketahui, tingkat { $b }
compare-not-known = Tingkat { $a } → tidak lagi diketahui, { $b }
compare-states = { $a } → { $b }
compare-dont-know = tidak tahu
compare-open = belum dijawab
compare-states-title = Berdampingan
compare-states-chart = Skor aktual kedua sisi. { $list }

compare-round-date = Tanggal putaran
compare-round-carried = Putaran baru berangkat dari skor, tingkat yang diinginkan, jawaban, dan daftar pada putaran terakhir. Catatan, bukti, dan suara tetap di putaran lama.
compare-round-empty = Ini putaran pertama, jadi dimulai kosong.
compare-round-remove = Hapus putaran ini…
compare-round-lost = { $scores } skor dan { $answers } jawaban pada putaran ini ikut terhapus.
compare-round-registers = Isi daftar dan hasil voting-nya ikut terhapus.
compare-round-undo = Tindakan ini bisa diurungkan.
compare-round-confirm = Hapus “{ $round }”
compare-heat-before = Pada putaran sebelumnya { $score }.

compare-chain-chip = Rantai
compare-chain-title = Apa bertumpu pada apa
compare-chain-action = Tampilkan rantai dari segmentasi ke hasil
compare-chain-none = Kerangka ini memiliki kurang dari tiga mata rantai dari segmentasi ke hasil, jadi tidak ada yang digambar.
compare-chain-how = Putus di bawah 4, tegang di bawah 6; kekuatan mata rantai mengikuti bagian terlemahnya. Pilih mata rantai untuk membuka faktornya. Definisi kami.
compare-chain-unknown = Belum ada yang diketahui tentang rantai ini.
compare-chain-partly = Sejauh yang diketahui tidak ada yang putus; { $count } mata rantai belum diketahui.
compare-chain-strained = Tidak ada yang putus. Mata rantai pertama yang tegang: “{ $link }”.
compare-chain-holds = Seluruh rantai kuat.
compare-not-reached = Hasil tidak tercapai karena { $because }.
compare-at-risk = Hasil terancam karena { $because }.
compare-because-segmentation = pelanggan tidak disegmentasi menurut niat
compare-because-view = tidak ada gambaran jelas tentang niat dan kebutuhan
compare-because-education = pelanggan tidak mendapat edukasi yang tepat
compare-because-journey = perjalanan pelanggan belum tertata
compare-because-adoption = produk tidak diadopsi dengan sukses
compare-break-outcomes = Hasil tidak tercapai meski tidak ada yang putus sebelumnya. Cari penyebabnya pada daftar hasil yang luput.
compare-node-segmentation = Segmentasi tepat
compare-node-view = Niat dan kebutuhan jelas
compare-node-education = Edukasi tepat
compare-node-journey = Perjalanan tertata
compare-node-adoption = Adopsi berhasil
compare-node-outcomes = Hasil tercapai
compare-node-understood = Niat dan kebutuhan dipahami
compare-node-predicted = Perilaku diprediksi dan disiapkan
compare-node-proactive = Bertindak lebih dulu
compare-state-holds = Kuat
compare-state-strained = Tegang
compare-state-broken = Putus
compare-state-unknown = Belum diketahui
compare-state-at-risk = Terancam
compare-proactive-title = Dari memahami ke bertindak lebih dulu
compare-break-understood = Perilaku tidak bisa diprediksi karena niat dan kebutuhan belum dipahami.
compare-break-predicted = Niat dan kebutuhan dipahami, tetapi tidak ada yang memprediksi dan menyiapkan kelanjutannya.
compare-break-proactive = Yang akan terjadi sudah diketahui, tetapi tidak ada yang bertindak lebih dulu.
compare-leaning-title = Antisipasi rendah, { $score }
compare-leaning-all = Antisipasi yang rendah menandakan skor rendah pada faktor sesudahnya: { $list }.
compare-leaning-low = Sudah rendah: { $list }.
compare-leaning-strip =
    { $count ->
        [0] Antisipasi rendah: { $list } bertumpu padanya
       *[other] Antisipasi rendah: { $list } dan { $count } lainnya bertumpu padanya
    }
compare-leaning-why = Skor antisipasi di bawah 4 menandakan skor rendah pada faktor sesudahnya. Klik untuk melihat apa bertumpu pada apa.
