# Journeys as pictures, as mermaid and as tables of cards.

drawing-act-import = Impor mermaid atau tabel…
drawing-act-svg = Ekspor peta sebagai SVG…
drawing-act-svg-selected = Ekspor pilihan sebagai SVG…
drawing-act-png = Ekspor peta sebagai PNG…
drawing-act-png-selected = Ekspor pilihan sebagai PNG…
drawing-act-mermaid = Ekspor ke mermaid journey…
drawing-act-flowchart = Ekspor ke mermaid flowchart…
drawing-act-cards = Ekspor kartu sebagai CSV…
drawing-filter = Diagram, tabel, dan gambar
drawing-file = perjalanan
drawing-import-title = Impor perjalanan
drawing-export-title = Ekspor perjalanan
drawing-drop-hint = Lepaskan berkas untuk mengimpor perjalanannya
drawing-undo-import = impor perjalanan
drawing-imported = “{ $title }” telah diimpor
drawing-no-journey = Belum ada perjalanan untuk diekspor
drawing-nothing-selected = Pilih dahulu kartu atau tahap
drawing-preview = Inilah isi “{ $name }”. Isinya menjadi perjalanan tersendiri; yang lain tidak berubah.
drawing-refused = “{ $name }” tidak dapat diimpor.
drawing-take = Impor perjalanan
drawing-counts = { $stages } tahap, { $cards } kartu, { $ways } sambungan
drawing-troubles = { $n } hal yang perlu diketahui{ $lost ->
        [0] {""}
       *[other] ; { $lost } di antaranya dilewati
    }
drawing-cli-lost = Tidak ada yang ditulis, karena { $lost } baris akan hilang. Dengan --lenient baris itu dilewati.

drawing-line = Baris { $line }
drawing-no-diagram = Tidak ada diagram mermaid dalam berkas ini.
drawing-other-diagram = Baris { $line }: “{ $word }” bukan perjalanan. Hanya diagram journey dan flowchart mermaid yang dapat menjadi perjalanan.
drawing-nothing = Tidak ada isi yang dapat menjadi kartu.
drawing-too-many = Baris { $line }: jumlahnya lebih dari { $most }, melebihi yang dapat dimuat satu peta.
drawing-no-titles = Tabel tidak memiliki kolom bernama “Judul”.
drawing-score = “{ $said }” bukan skor 1 sampai 5; dipakai yang terdekat
drawing-no-score = “{ $said }” tidak memiliki skor; kartunya tetap tanpa skor
drawing-not-a-number = “{ $said }” bukan angka; kartunya tetap tanpa skor
drawing-no-name = “{ $said }” tidak bernama dan dilewati
drawing-not-understood = “{ $said }” tidak dipahami dan dilewati
drawing-unclosed = “{ $said }” tidak pernah ditutup
drawing-end-alone = Ada “end” yang tidak menutup apa pun
drawing-group-edge = “{ $said }” adalah satu kelompok utuh; sambungan menuju salah satu kartunya
drawing-cell = Kolom { $column }: “{ $said }” tidak dipahami dan dilewati
drawing-unknown = Kolom { $column }: tidak ada yang bernama “{ $said }” di sini; disimpan dalam teks kartu
drawing-no-such-row = “{ $said }” bukan nomor baris; sambungannya dilewati

drawing-column-number = No.
drawing-column-stage = Tahap
drawing-column-lane = Lajur
drawing-column-kind = Jenis lajur
drawing-column-title = Judul
drawing-column-text = Teks
drawing-column-valence = Valensi
drawing-column-owner = Penanggung jawab
drawing-column-contact-point = Titik kontak
drawing-column-channel = Saluran
drawing-column-pain = Keluhan
drawing-column-opportunity = Peluang
drawing-column-dwell = Lama tinggal dalam jam
drawing-column-exit = Jalan keluar
drawing-column-next = Langkah berikutnya
drawing-column-col = Kolom
drawing-column-row = Baris
drawing-column-salience = Membekas (0–10)
drawing-column-layer = Harapan
drawing-column-prescriptive = Preskriptif
drawing-column-predictive = Prediktif
drawing-column-proactive = Proaktif
drawing-column-evidence = Bukti
drawing-column-kpi = Ukuran
drawing-column-kpi-unit = Satuan
drawing-column-kpi-value = Ukuran kini
drawing-column-kpi-target = Target ukuran
drawing-column-stage-number = No. tahap
drawing-column-lane-number = No. lajur
drawing-column-inner = Journey di dalamnya

drawing-left = Tabel ini memuat kartu dan sambungan. Yang tidak ikut: { $what }.
drawing-left-notes = { $n } catatan
drawing-left-stories = { $n } cerita
drawing-left-stages = { $n } tahap tanpa kartu
drawing-left-lanes = { $n } lajur tanpa kartu
drawing-left-looks = persona, tinggi, atau tampilan { $n } lajur
drawing-left-about = keterangan tentang journey itu sendiri
