# Berkas: apa yang terjadi, di mana, apa artinya bagi data, dan langkah berikutnya.
file-missing = Berkas ini tidak ada.
file-denied = Akun Anda tidak diizinkan membaca berkas ini.
file-not-a-file = Ini folder atau perangkat, bukan berkas.
file-too-large = Ukuran berkas { $size } MB; sebuah lokakarya paling besar { $limit } MB.
file-unreadable = Berkas tidak dapat dibaca ({ $detail }).
file-not-text = Berkas berisi bita yang bukan teks UTF-8.
file-no-format = Ini bukan lokakarya Fireside: berkas tidak diawali nomor format.
file-newer = Berkas ini berformat { $found }; versi Fireside ini mengenal format hingga { $known }.
file-malformed = Bagian ini tidak dapat dibaca sebagai isi lokakarya ({ $detail }).
file-broken = { $more ->
    [0] Isi berkas saling bertentangan. { $first }
   *[other] Isi berkas saling bertentangan. { $first } Masih ada { $more } pertentangan serupa.
  }
file-exists = Sudah ada berkas dengan nama ini.
file-write-protected = Berkas ini dilindungi dari penulisan.
file-unwritable = Berkas tidak dapat ditulis ({ $detail }).
file-not-flushed = Berkas sudah ditulis, tetapi sistem tidak dapat memastikan bahwa berkas aman di drive ({ $detail }).
file-unremovable = Berkas tidak dapat dihapus ({ $detail }).
file-at = Letaknya di baris { $line }, kolom { $column }.
file-at-field = Letaknya di baris { $line }, kolom { $column }, pada isian { $field }.

file-advice-missing = Mungkin berkas dipindahkan atau diganti namanya, atau drive tidak terhubung.
file-advice-denied = Tidak ada yang berubah. Minta akses kepada pengelola berkas, atau buka salinannya.
file-advice-other-file = Tidak ada yang berubah. Pilih berkas lokakarya; namanya berakhiran .ron.
file-advice-unreadable = Tidak ada yang berubah. Periksa drive atau jaringan, lalu coba lagi.
file-advice-damaged = Tidak ada yang berubah. Berkas mungkin rusak saat dikirim; buka salinan yang lebih lama.
file-advice-newer = Tidak ada yang berubah. Buka dengan versi Fireside yang lebih baru.
file-advice-correct = Tidak ada yang berubah. Perbaiki dengan editor teks, atau buka salinan yang lebih lama.
file-advice-exists = Tidak ada yang berubah. Pilih nama lain.
file-advice-overgrown = Yang tersimpan sebelumnya tetap utuh, dan pekerjaan Anda masih terbuka. Pindahkan beberapa perjalanan pelanggan ke lokakarya tersendiri, lalu simpan lagi.
file-advice-unsaved = Yang tersimpan sebelumnya tetap utuh, dan pekerjaan Anda masih terbuka. Simpan dengan nama lain atau di folder lain.
file-advice-not-flushed = Pekerjaan Anda ada di dalam berkas, tetapi mungkin hilang bila listrik padam. Simpan sekali lagi; jika terulang, simpan juga di drive lain.
file-advice-settings = Lokakarya Anda tidak terpengaruh. Pilihan Anda berlaku sampai Fireside ditutup; penyimpanannya dicoba lagi pada pilihan berikutnya.
file-advice-made = Berkas sebelumnya dan lokakarya tetap utuh. Pilih folder atau nama lain.
file-advice-copy = Yang sudah tersimpan tidak terpengaruh. Pastikan masih ada ruang kosong dan akun Anda boleh menulis di sana.
file-advice-unremovable = Isinya salinan pekerjaan yang sudah disimpan atau ditinggalkan; Fireside mungkin menawarkannya lagi saat dibuka nanti. Yang sudah tersimpan tidak terpengaruh.

# Bagian lokakarya, pada jalur menuju suatu masalah.
part-action = Tindakan
part-drawn = Perjalanan yang digambar
part-logs = Log peristiwa
part-repairs = Perbaikan
part-after = Menunggu
part-against = Menentang
part-apart = Tidak serupa
part-capabilities = Latensi
part-claims = Klaim
part-experiences = Pengalaman
part-facts = Rantai nilai
part-memory = Ingatan
part-pyramid = Piramida
part-answers = Jawaban
part-assessments = Putaran
part-blockers = Hambatan
part-chosen = Dipilih oleh
part-churn = Churn
part-contact-points = Titik kontak
part-cost-to-serve = Biaya layanan
part-evidence = Bukti
part-expansion = Pendapatan ekspansi
part-factors = Faktor
part-framework = Kerangka
part-journeys = Perjalanan pelanggan
part-leads-to = Mengarah ke
part-messages = Audit komunikasi
part-misses = Hasil yang luput
part-owner = Penanggung jawab
part-plan = Rencana
part-value = Nilai
part-customers = Pelanggan
part-retention = Retensi
part-revenue = Pendapatan berulang
part-margin = Margin
part-discount = Tingkat diskonto
part-link = Kaitan pencapaian dengan retensi
part-signed-by = Ditandatangani oleh
part-purpose = Tujuan
part-ratings = Skor
part-references = Sumber
part-segment = Segmen
part-segments = Segmen
part-shares = Porsi per segmen
part-signals = Sinyal
part-unnamed = Tanpa nama
part-votes = Suara

# Rujukan yang dimaksud sebuah pengenal.
thing-action = tindakan
thing-assessment = putaran
thing-connection = hubungan
thing-contact-point = titik kontak
thing-factor = faktor
thing-journey = perjalanan pelanggan
thing-lane = jalur
thing-person = orang
thing-question = pertanyaan
thing-reference = sumber
thing-segment = segmen
thing-signal = sinyal
thing-stage = tahap
thing-step = langkah

# Yang bisa keliru dalam sebuah lokakarya.
problem-dangling = Tidak ada { $what } dengan pengenal “{ $id }”.
problem-no-factors = Tidak ada faktor untuk dinilai.
problem-no-weight = Semua faktor berbobot 0, jadi tidak ada yang dihitung.
problem-question-twice = Pertanyaan “{ $id }” ada di lebih dari satu faktor.
problem-shared-chain = Pertanyaan “{ $id }” memakai temuan dari pertanyaan yang juga memakai temuan lain.
problem-feed-twice = Pertanyaan “{ $id }” bersandar pada porsi register yang sama dengan pertanyaan lain.
problem-no-segments = Belum ada segmen pelanggan.
problem-segment-shares = Jumlah porsi segmen { $sum }, bukan 100%.
problem-connection-shares = Jumlah porsi jalan keluar dari langkah ini { $sum }, bukan 100%.
problem-entry-shares = Jumlah porsi pelanggan yang masuk adalah { $sum }: lebih dari seluruh pelanggan.
problem-log-torn = Hitungan dalam log peristiwa ini menyebut aktivitas yang tidak ada di dalamnya.
problem-no-way-out = Pelanggan yang sampai di sini tidak pernah mencapai akhir.
problem-same-place = Kartu ini menempati tempat yang sama dengan “{ $other }”.
problem-same-connection = Kedua langkah ini terhubung lebih dari sekali.
problem-journey-cycle = Melalui yang lain, perjalanan ini menjadi varian dari dirinya sendiri atau terbuka ke dalam dirinya sendiri.
problem-plan-cycle = Melalui yang lain, tindakan ini menunggu dirinya sendiri.
problem-due-too-early = Tenggat tindakan ini jatuh sebelum tindakan dapat dimulai.
problem-span-turned = { $name }: nilai rendah, dasar, dan tinggi tidak berurutan.
problem-for-and-against = “{ $title }” mendukung sekaligus menentang klaim ini.
problem-odd-date = { $date } tidak mungkin benar: tanggal berkisar dari 1900 sampai 2200.
problem-time-turned = Yang terjadi kemudian bertanggal lebih awal.
problem-lost-time = Waktu yang hilang melebihi lamanya kontak.
problem-lost-revenue = Yang hilang lebih banyak daripada yang ada pada awal periode.
problem-no-channel = Tidak ada titik kontak dengan saluran “{ $channel }”, jadi waktu paruhnya tidak berpengaruh.

# Lokakarya baru.
file-new-title = Lokakarya baru
file-new-segment = Semua pelanggan
file-new-round = Putaran pertama

# Baris perintah.
cli-written = Ditulis ke { $file }.
cli-one-chart = Satu bagan dari satu lokakarya ditulis ke berkas yang berakhiran salah satu dari: { $endings }.
cli-report-ending = Laporan tidak berakhiran “.{ $ending }”, melainkan salah satu dari: { $endings }; atau sebutkan formatnya dengan --format.
cli-report-over = { $file } dibaca untuk laporan ini dan akan tertimpa. Pilih nama lain.
cli-checked = { $file }: { $count ->
    [0] tidak ada masalah
   *[other] { $count } masalah
  }
cli-unknown-id = Tidak ada “{ $id }” dalam lokakarya ini. Yang ada: { $ids }.
cli-unknown-template = --template: “{ $name }” tidak ada. Yang ada: { $names }, dan berkas apa pun sebagai JALUR.{ $ending }. Templat yang disimpan ada di folder “templates” dalam data Fireside; { $variable } menentukan letaknya.
cli-no-round = Lokakarya ini belum memiliki putaran penilaian.
cli-chain-steps = Rata-rata { $steps } langkah, simpangan baku { $sd }
cli-chain-time = { $n ->
    [0] Rata-rata { $days } hari
   *[other] Rata-rata { $days } hari; { $n } langkah tanpa lama singgah tidak dihitung
  }
cli-chain-felt = Perasaan sepanjang perjalanan rata-rata { $felt }, dari −2 sampai 2
cli-chain-end = Berakhir di
cli-chain-how = Cara
cli-chain-part = Pelanggan
cli-chain-was = Sebelumnya
cli-chain-step = Langkah
cli-chain-visits = Kunjungan
cli-chain-removal = Hilang tanpanya
cli-simulate-who = { $n } pelanggan, benih acak { $seed }
cli-simulate-felt = Yang diingat di akhir rata-rata { $mean }; sepersepuluh paling tinggi { $low }, separuh paling tinggi { $middle }, sembilan persepuluh paling tinggi { $high }
cli-simulate-left = { $part } pergi karena apa yang mereka ingat
cli-simulate-unfinished = Tidak diikuti sampai akhir karena tidak berhenti berputar: { $n }
cli-simulate-exact = Paling jauh { $n } galat baku dari jawaban eksak
cli-simulate-unknown = Antrean tidak pernah stabil, dan pelanggan sebanyak ini tidak dapat disimulasikan cukup sering untuk mengetahui galat baku; sebagai gantinya dipakai simpangan baku
cli-simulate-error = Galat baku
cli-simulate-wait = Menunggu, hari
cli-simulate-busy = Terpakai
cli-id = Id
cli-title = Judul
cli-date = Tanggal
cli-journey = Perjalanan pelanggan
cli-all-customers = Semua pelanggan
cli-factor = Faktor
cli-weight = Bobot
cli-actual = Aktual
cli-desired = Diinginkan
cli-gap = Kesenjangan
cli-weighted-gap = Kesenjangan tertimbang
cli-attainment = Pencapaian
cli-source = Sumber
cli-range = Rentang
cli-coverage = Diketahui
cli-geometric = Geometris
cli-harmonic = Harmonis
cli-minimum = Minimum
cli-balance = Keseimbangan
cli-judged = penilaian
cli-voted = suara
cli-evidenced = bukti
cli-survives = Apakah urutan kesenjangan bertahan dengan bobot lain?
cli-p-top3 = Masuk 3 teratas
cli-ranks = Peringkat
