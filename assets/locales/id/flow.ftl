# The Flow room: what its pages share, and event logs coming in.

flow-log = Log peristiwa
flow-journey = Perjalanan
flow-import = Impor log peristiwa…
flow-find = Cari log…
flow-closed = Log itu sendiri tidak ada di sini: yang Anda lihat dihitung saat log dibaca. Filter, gerak waktu, dan kasus memerlukan log.
flow-empty-title = Belum ada log peristiwa
flow-empty = Log peristiwa mencatat siapa melakukan apa dan kapan: satu baris per peristiwa, dalam CSV atau XES. Impor satu untuk melihat perjalanan yang benar-benar ditempuh pelanggan, di samping yang digambar. Log tetap di tempatnya.
flow-filter = Log peristiwa
flow-act-import-typed = Impor log peristiwa menurut lokasi berkas…
flow-path-read = Lihat berkas
flow-import-title = Impor log peristiwa
flow-find-title = Cari log
flow-progress = Terbaca sejauh ini
flow-refused = “{ $name }” tidak dapat dibaca.
flow-nothing-changed = Lokakarya tetap seperti semula.
flow-back-to-columns = Kembali ke kolom
flow-other = “{ $name }” bukan log asal “{ $known }”: isinya berbeda. Anda dapat memilih berkas lain, atau menambahkannya sebagai log tersendiri.
flow-other-add = Tambahkan sebagai log lain…
flow-columns-text = Kolom mana di “{ $name }” menyatakan apa? Baris di bawah menunjukkan cara membacanya.
flow-title = Judul log
flow-separator = Pemisah sel
flow-separator-comma = Koma ,
flow-separator-semicolon = Titik koma ;
flow-separator-tab = Tab
flow-separator-bar = Garis tegak |
flow-dates = Tanggal seperti 3/4/2026
flow-dates-month = Bulan dahulu
flow-dates-day = Hari dahulu
flow-column-case = Kasus
flow-column-activity = Aktivitas
flow-column-time = Waktu
flow-column-end = Akhir
flow-column-channel = Kanal
flow-column-segment = Segmen
flow-column-value = Nilai
flow-column-lifecycle = Mulai atau selesai
flow-column-choose = Pilih kolom
flow-column-none = Tidak ada di berkas ini
flow-lifecycle-seen = “{ $column }” tampaknya membedakan mulai dan selesai. Pilih pada “Mulai atau selesai”, maka dua baris menjadi satu peristiwa yang punya akhir.
flow-line = Baris
flow-left-out = Dilewati: { $why }
flow-why-no-case = tanpa kasus
flow-why-no-activity = tanpa aktivitas
flow-why-no-time = tanpa waktu
flow-why-bad-time = “{ $raw }” bukan waktu
flow-why-no-part = “{ $raw }” bukan mulai maupun selesai
flow-needs = Log memerlukan satu kolom untuk kasus, satu untuk aktivitas, dan satu untuk waktu.
flow-judged-whole = { $rows } baris pertama dapat dibaca semua. Belum ada yang masuk ke lokakarya.
flow-judged-none = Tidak ada baris yang dapat dibaca di awal berkas ini: mungkin berkas terpotong atau rusak.
flow-judged = Dari { $rows } baris pertama, { $lost } akan dilewati, seperti ditandai. Semuanya dihitung dan didaftar, tidak hilang diam-diam.
flow-read = Baca seluruh log
flow-read-title = Yang terbaca
flow-read-text = Inilah isi “{ $name }”. Menambahkannya adalah satu langkah yang dapat diurungkan; log tetap di tempatnya.
flow-n-events =
    { $count ->
       *[other] { $n } peristiwa
    }
flow-n-cases =
    { $count ->
       *[other] { $n } kasus
    }
flow-n-activities =
    { $count ->
       *[other] { $n } aktivitas
    }
flow-n-variants =
    { $count ->
       *[other] { $n } jalur berbeda
    }
flow-span = Dari { $from } sampai { $to }
flow-held-against = Dibandingkan dengan perjalanan
flow-no-journey = Belum ada
flow-matched = { $n } dari { $all } aktivitas mirip dengan salah satu langkahnya menurut nama. Ini baru saran: konfirmasikan atau ubah di halaman “Di atas peta”.
flow-known = Lokakarya sudah memiliki berkas ini sebagai “{ $title }”, dibaca dengan cara lain. Jika dilanjutkan, log itu dibaca ulang; judul, catatan, dan langkahnya tetap.
flow-add = Tambahkan log
flow-replace = Baca ulang
flow-paired =
    { $count ->
       *[other] { $n } pasang mulai dan selesai menjadi satu peristiwa masing-masing.
    }
flow-bad-ends =
    { $count ->
       *[other] { $n } waktu akhir tidak terbaca; peristiwanya ada tanpa akhir.
    }
flow-bad-values =
    { $count ->
       *[other] { $n } nilai bukan angka; peristiwanya ada tanpa nilai.
    }
flow-dropped-none = Tidak ada baris yang dilewati.
flow-dropped =
    { $count ->
       *[other] { $n } dari { $rows } baris dilewati
    }
flow-dropped-more = dan { $n } lagi
flow-fault-at = Baris { $line } · { $what }
flow-fault-empty = berkasnya kosong
flow-fault-no-column = tidak ada kolom “{ $name }”; yang ada { $there }
flow-fault-io = sistem tidak dapat membaca lebih lanjut dan berkata “{ $detail }”
flow-fault-cut-off = berkas terkompresi terpotong di sini; salin atau ekspor ulang
flow-fault-damaged = berkas terkompresi rusak (“{ $detail }”); salin atau ekspor ulang
flow-fault-too-long = satu baris atau isian lebih panjang dari { $most } MB; log peristiwa tidak seperti itu
flow-fault-too-many-events = peristiwa lebih banyak daripada yang dapat dihitung
flow-fault-too-many-activities = ada lebih dari { $most } aktivitas berbeda; apakah “{ $column }” kolom yang benar?
flow-fault-too-many-columns = ada lebih dari { $most } kolom; apakah pemisahnya benar?
flow-fault-too-many-names = nama-namanya memerlukan lebih dari 4 GB
flow-fault-not-xml = ini bukan XML (“{ $detail }”)
flow-fault-not-xes = log XES diawali <log>, berkas ini diawali <{ $detail }>
flow-fault-unfinished = berkas berakhir di dalam <{ $detail }>; salin atau ekspor ulang
flow-fault-entities = berkas mendeklarasikan entitas XML, yang tidak dibaca
flow-fault-too-deep = elemen bersarang lebih dari { $most } tingkat
flow-fault-cancelled = pembacaan dihentikan
flow-found = “{ $title }” terbuka kembali
flow-added = “{ $title }” ada di lokakarya
