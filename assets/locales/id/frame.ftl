## The page
frame-title = Judul lokakarya
frame-title-hint = Beri judul lokakarya
frame-client = Klien
frame-client-hint = Organisasi yang dinilai
frame-scope = Ruang lingkup
frame-scope-hint = Apa yang ditinjau dan apa yang tidak
frame-date = Tanggal

## Dates
frame-date-hint = tanggal bulan tahun
frame-date-wrong = Tanggal ini tidak ada. Tulis seperti 3 November 2026 atau 2026-11-03
frame-date-open = Buka kalender
frame-date-clear = Hapus tanggal
frame-date-month-before = Bulan sebelumnya
frame-date-month-after = Bulan berikutnya
frame-date-today = Hari ini
frame-monday = Sn
frame-tuesday = Sl
frame-wednesday = Rb
frame-thursday = Km
frame-friday = Jm
frame-saturday = Sb
frame-sunday = Mg

## The root problems
frame-problems = Yang harus berubah
frame-churn = Churn
frame-expansion = Ekspansi
frame-cost-to-serve = Biaya layanan
frame-value = Nilai
frame-unit = Satuan
frame-base = Basis
frame-period = Periode
frame-segment = Segmen
frame-unit-hint = %, Rp, …
frame-base-hint = dari apa
frame-period-hint = selama …
frame-add-unit = Satuan?
frame-add-base = Isi basisnya
frame-add-period = Periode?
frame-all-customers = Semua
frame-no-number-alone = Angka tidak berarti apa-apa tanpa satuan, basis, dan periode.

## The desired state
frame-desired = Kondisi yang diinginkan
frame-definitions = Definisi
frame-engagement = Customer engagement
frame-desired-definition = Kondisi customer engagement yang diinginkan
frame-logic = Logika
frame-logic-hint = Apa yang masuk akal bagi kita dan pelanggan
frame-emotion = Emosi
frame-emotion-hint = Apa yang seharusnya dirasakan
frame-business = Model bisnis
frame-business-hint = Bagaimana hasilnya secara bisnis
frame-outcomes = Hasil yang diinginkan kedua pihak
frame-for-customer = Bagi pelanggan
frame-for-customer-hint = Apa yang ingin mereka capai
frame-for-organisation = Bagi organisasi
frame-for-organisation-hint = Apa yang kita harapkan sebagai imbalan

## Segments
frame-segments = Segmen
frame-segments-none = Segmen adalah kelompok pelanggan yang dinilai dan digambar tersendiri. Mulailah dengan dua atau tiga yang akan Anda perlakukan berbeda.
frame-segment-title = Segmen
frame-segment-title-hint = Nama segmen
frame-segment-share = Porsi
frame-segment-note = Siapa mereka
frame-segment-note-hint = Siapa mereka
frame-add-segment = Tambah segmen
frame-share-basis = Porsi dihitung dari
frame-share-of-customers = Porsi pelanggan
frame-share-of-revenue = Porsi pendapatan
frame-sum = Jumlah
frame-make-whole = Jadikan 100%
frame-move-up = Naikkan (Alt+↑)
frame-move-down = Turunkan (Alt+↓)
frame-remove-segment = Hapus “{ $title }”
frame-remove-segment-free = Belum ada penilaian untuk segmen ini.
frame-remove-segment-with = Semua penilaiannya ikut terhapus: { $scores } skor, { $answers } jawaban, dan { $votes } suara.
frame-remove-undo = Tindakan ini dapat diurungkan.
frame-remove = Hapus
frame-nameless = belum bernama

## People
frame-people = Orang
frame-people-none = Mereka yang hadir di ruangan, dan yang bertanggung jawab atas suatu langkah tanpa hadir.
frame-person-name = Nama
frame-person-name-hint = Nama
frame-person-role = Peran
frame-person-role-hint = Bertanggung jawab atas …
frame-person-attends = Hadir
frame-add-person = Tambah orang
frame-remove-person = Hapus { $name }

## The start page
start-claim = Di mana customer engagement saat ini, di mana seharusnya, dan apa yang ada di antaranya.
start-new = Lokakarya baru
start-open = Buka…
start-examples = Contoh
start-examples-about = Tiga lokakarya lengkap. Masing-masing dibuka sebagai salinan, jadi Anda bebas mencoba.
start-northwind = Northwind onboarding
start-northwind-about = Perangkat lunak jadwal kerja kehilangan pelanggan kecil di antara impor dan jadwal pertama.
start-aurelia = Moda Aurelia: giacenza e resi
start-aurelia-about = Rumah mode Italia: butik dan toko daring yang tidak saling mengenal.
start-nusatel = NusaTel: call centre dan gangguan
start-nusatel-about = Penyedia internet di Indonesia, call centre-nya, dan hari-hari saat jaringan terganggu.
start-english = Inggris
start-italian = Italia
start-indonesian = Indonesia
start-recent = Berkas terbaru
start-recovered = Pekerjaan yang dipulihkan
start-recovered-about = Fireside tertutup sebelum ini disimpan. Pulihkan untuk melanjutkan dari sana.
start-restore = Pulihkan
start-discard = Buang
start-never-saved = belum pernah disimpan
