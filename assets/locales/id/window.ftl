# Jendela: navigasi, bilah, daftar tindakan, pesan, dialog.

app-name = Fireside

room-frame = Kerangka
room-score = Penilaian
room-journey = Perjalanan
room-contacts = Titik kontak
room-signals = Sinyal
room-flow = Aliran
room-plan = Rencana
room-report = Laporan
page-menu = Menu
page-pyramid = Piramida
page-memory = Ingatan
page-stance = CRM ↔ CEM
page-value-chain = Rantai nilai
page-trends = Tren
page-ledger = Catatan
page-timeline = Lini masa
page-dots = Hubungkan titik
page-latency = Latensi
page-paths = Jalur nyata
page-stream = Di atas peta
page-drawn = Gambar dan kenyataan
page-repair = Simulasi dan perbaikan
page-actions = Tindakan
page-quick-wins = Hasil cepat
page-roadmap = Peta jalan
page-forecast = Prakiraan
page-value = Nilai

menu-open = Menu
menu-segment = Segmen
menu-round = Putaran
menu-language = Bahasa
menu-theme = Tema
menu-scale = Skala

all-customers = Semua pelanggan
no-round = Belum ada putaran
untitled = Lokakarya tanpa judul
new-round = Putaran 1
round-new = Putaran baru dari yang terakhir
round-remove = Hapus putaran ini
round-title = Judul putaran

theme-light = Terang
theme-dark = Gelap
theme-contrast = Kontras tinggi

language-en = English
language-it = Italiano
language-id = Bahasa Indonesia

undo = Urungkan
redo = Ulangi
undo-what = Urungkan { $what }
redo-what = Ulangi { $what }
unsaved-dot = Belum disimpan

act-new = Lokakarya baru
act-open = Buka…
act-open-typed = Buka dengan mengetik lokasi…
act-save = Simpan
act-save-as = Simpan sebagai…
act-save-typed = Simpan dengan mengetik lokasi…
act-start = Halaman awal
act-palette = Cari tindakan…
act-problems = Tampilkan masalah
act-messages = Tampilkan pesan
act-larger = Skala lebih besar
act-smaller = Skala lebih kecil
act-normal-size = Skala normal, 100%
act-quit = Keluar
act-go = Buka { $room }
act-theme = Tema { $theme }
act-language = Bahasa { $language }
act-example = Buka contoh “{ $title }”
act-look-at = Lihat { $what }

palette-hint = Apa yang ingin Anda lakukan?
palette-none = Tidak ada tindakan dengan nama itu. Coba kata lain.

status-saved = Disimpan pukul { $time } di { $file }
status-opened = { $file } dibuka
status-unsaved = Belum disimpan
status-changes = Perubahan belum disimpan; { $file }
status-saving = Menyimpan…
status-recovered = Salinan pengaman dibuat
status-no-problems = Tidak ada masalah
status-problems = { $n } masalah
status-messages = { $n } pesan

problems-title = Masalah
problems-none = Semua rujukan ada tujuannya dan semua jumlah cocok.
problems-intro = Semua ini tidak menghalangi pekerjaan. Pilih satu baris untuk menuju ke sana.
messages-title = Pesan
messages-none = Tidak ada yang perlu Anda ketahui.
close = Tutup
dismiss = Sembunyikan

dialog-cancel = Batal
dialog-unsaved-title = Simpan perubahan Anda?
dialog-unsaved-text = “{ $title }” memiliki perubahan yang belum masuk ke berkas. Jika Anda lanjut tanpa menyimpan, perubahan itu hilang.
dialog-unsaved-save = Simpan
dialog-unsaved-drop = Jangan simpan
dialog-changed-title = Berkas diubah oleh orang lain
dialog-changed-text = { $file } tidak lagi sama dengan yang Anda buka atau simpan terakhir kali. Menyimpan sekarang akan menggantikan isinya; menyimpan dengan nama lain mempertahankan keduanya.
dialog-changed-replace = Gantikan
dialog-changed-other = Simpan sebagai…
dialog-exists-title = Gantikan berkas?
dialog-exists-text = Sudah ada berkas bernama { $file }. Penggantian tidak dapat diurungkan; menyimpan dengan nama lain mempertahankan keduanya.
dialog-discard-title = Hapus pekerjaan ini?
dialog-discard-text = Bagian “{ $title }” yang belum disimpan akan hilang selamanya.
dialog-discard-keep = Pertahankan
dialog-discard-drop = Hapus
dialog-path-open-title = Buka lokakarya
dialog-path-save-title = Simpan lokakarya
dialog-path-text = Ketik lokasi berkas. Anda juga dapat menyeret berkas ke jendela ini.
dialog-path-save-text = Ketik tempat menyimpannya. Namanya sebaiknya diakhiri .ron.
dialog-path-field = Lokasi
dialog-path-open = Buka
dialog-path-save = Simpan

filter-workshops = Lokakarya Fireside

message-opened = { $file } dibuka
message-saved = Disimpan di { $file }
message-doubtful = Berkas terbuka. Ada { $n } hal yang tidak cocok; lihat bilah status.
message-refused = Perubahan itu tidak dapat dilakukan, jadi tidak ada yang berubah. { $why }
message-restored = Pekerjaan Anda yang belum disimpan sudah kembali. Simpan agar tidak hilang.
message-recovery-failed = Salinan pengaman tidak dapat dibuat. Simpan lokakarya agar aman. { $why }
message-offer-here = Ada pekerjaan lebih baru di { $title } yang belum pernah disimpan. Yang tampak sekarang adalah berkas terakhir yang tersimpan.
message-offer-restore = Pulihkan
message-offers = Pekerjaan sesi sebelumnya yang belum disimpan menunggu di halaman awal.
message-undone = Diurungkan: { $what }
message-redone = Diulangi: { $what }
message-undone-in = Diurungkan di “{ $journey }”: { $what }
message-redone-in = Diulangi di “{ $journey }”: { $what }
message-drop-one = Seret satu lokakarya saja. Yang pertama sudah dibuka.
message-drop-busy = Masih ada impor yang berjalan. Selesaikan atau batalkan dulu; “{ $name }” dibiarkan di tempatnya.
message-changed = { $file } diubah orang lain sejak Anda membukanya. Saat menyimpan, Anda akan ditanya apa yang harus dilakukan.
message-failed = Ada yang gagal di latar belakang. Pekerjaan Anda masih ada; simpan, mungkin dengan nama lain. ({ $why })
drop-hint = Lepaskan lokakarya untuk membukanya

busy-choosing = Menunggu pilihan berkas…

refused-missing = Yang dirujuk sudah tidak ada.
refused-taken = Namanya sudah dipakai.
refused-last = Yang terakhir harus tetap ada.
refused-cycle = Sebuah perjalanan tidak dapat membuka dirinya sendiri.
refused-waits = Suatu tindakan tidak dapat menunggu dirinya sendiri, juga tidak lewat tindakan lain. Hapus dulu salah satu ketergantungan di antaranya.
refused-shared = Satu temuan hanya disimpan oleh satu pertanyaan.
refused-full = Tidak ada tempat lagi dalam satu berkas.

date-long = { $day } { $month } { $year }
month-1 = Januari
month-2 = Februari
month-3 = Maret
month-4 = April
month-5 = Mei
month-6 = Juni
month-7 = Juli
month-8 = Agustus
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Desember
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = Mei
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Agu
month-short-9 = Sep
month-short-10 = Okt
month-short-11 = Nov
month-short-12 = Des
