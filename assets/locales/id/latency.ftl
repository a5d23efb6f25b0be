# Dari peristiwa ke tindakan: seberapa cepat organisasi tahu dan bertindak.
latency-empty-title = Berapa lama sampai kita bertindak?
latency-empty = Beri nama sesuatu yang Anda tanggapi, misalnya keluhan atau tanda-tanda churn, lalu catat beberapa kasus dengan saat peristiwa, wawasan, keputusan, dan tindakan. Halaman ini menunjukkan ke mana waktu pergi, dan membedakan tahu dari bertindak.
latency-first = Tambah kemampuan pertama
latency-new = Kemampuan baru, lalu Enter
latency-nameless = Kemampuan tanpa nama
latency-all = Semua kemampuan
latency-title = Kemampuan, nama
latency-title-hint = Apa yang Anda tanggapi?
latency-remove = Hapus “{ $title }”
latency-note = Kemampuan, catatan
latency-note-hint = Apa lagi yang penting di sini?
latency-cases = { $count } kasus
latency-whole = { $median } dari peristiwa ke tindakan
latency-leg-insight = sampai tahu
latency-leg-decision = sampai putus
latency-leg-action = sampai jalan
latency-leg-insight-hint = Dari peristiwa sampai diketahui: analitik.
latency-leg-decision-hint = Dari diketahui sampai diputuskan harus berbuat apa.
latency-leg-action-hint = Dari keputusan sampai dikerjakan: eksekusi.
latency-took = median { $median }, sembilan dari sepuluh dalam { $p90 }
latency-p90 = 90% dalam { $p90 }
latency-range = { $least } sampai { $most }
latency-n = n { $count }
latency-never = { $count } tak pernah datang
latency-reversed = { $count } berjalan mundur dan tidak dihitung
latency-no-case = belum ada kasus yang menunjukkannya
latency-quantiles = Batang berakhir di median, garis di persentil ke-90; keduanya diinterpolasi linear antarkasus (tipe 7). Skala waktunya logaritmik.
latency-seconds = { $n } dtk
latency-minutes = { $n } mnt
latency-hours =
    { $count ->
       *[other] { $n } jam
    }
latency-days =
    { $count ->
       *[other] { $n } hari
    }
latency-weeks =
    { $count ->
       *[other] { $n } minggu
    }
latency-tick-second = 1 dtk
latency-tick-minute = 1 mnt
latency-tick-hour = 1 jam
latency-tick-day = 1 hari
latency-tick-week = 1 mgg
latency-tick-weeks = 4 mgg
latency-tick-year = 1 thn
latency-square = Tahu dan bertindak
latency-analytics = Analitik
latency-execution = Eksekusi
latency-analytics-hint = Analitik: seberapa cepat kita tahu?
latency-execution-hint = Eksekusi: seberapa cepat kita bertindak?
latency-corner = cepat tahu, lambat bertindak
latency-dot = { $title } · analitik { $analytics }, eksekusi { $execution }
latency-late-measured = { $title }: cepat diketahui, lambat ditindaklanjuti. { $knows } sampai diketahui, lalu { $acts } sampai ada tindakan.
latency-late-judged = { $title }: cepat diketahui, lambat ditindaklanjuti. Analitik di tingkat { $knows }, eksekusi di { $acts }.
latency-none-late = Tidak ada kemampuan yang cepat tahu dan lambat bertindak.
latency-case = Kasus
latency-event = Peristiwa
latency-insight = Wawasan
latency-decision = Keputusan
latency-action = Tindakan
latency-case-title = Kasus { $number }, nama
latency-case-hint = Apa yang terjadi?
latency-case-number = Kasus { $number }
latency-remove-case = Hapus kasus “{ $title }”
latency-add-case = Tambah kasus
latency-unread = Ini bukan waktu. Ketik tanggal dan jam, misalnya 3 Nov 2026 14:05 atau 2026-11-03 14:05.
latency-future = Ini ada di masa depan.
latency-early = Ini lebih awal daripada yang terjadi sebelumnya.
latency-late = Ini lebih akhir daripada yang terjadi sesudahnya.
latency-paste = Tempel kasus…
latency-paste-how = Satu kasus per baris, dari lembar kerja atau diketik: judul, peristiwa, wawasan, keputusan, tindakan, dipisah tab atau titik koma. Yang tak pernah datang dibiarkan kosong.
latency-paste-hint = Kiriman terlambat di Solo; 2026-05-04 08:10; 2026-05-04 09:00; 2026-05-06 11:30; 2026-05-11 16:00
latency-paste-name = Kasus yang akan diambil
latency-take = Ambil kasus
latency-cancel = Batal
latency-taken =
    { $count ->
        [0] Tidak ada kasus yang diambil.
       *[other] { $count } kasus diambil.
    }
latency-left = { $count } baris tidak:
latency-line = Baris { $line }
latency-left-unread = “{ $cell }” bukan waktu
latency-left-columns = { $count } kolom, padahal lima yang dipahami
latency-left-full = satu kemampuan menyimpan { $count } kasus
latency-left-more = dan { $count } lagi
latency-close-report = Tutup pesan
