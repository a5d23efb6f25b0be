# Kerangka kerja sendiri, dan templat.
framework-purpose = Tujuan
framework-framework = Kerangka kerja

## The framework itself
framework-texts = Tentang kerangka kerja
framework-title = Judul
framework-title-hint = Beri nama kerangka kerja
framework-source = Sumber
framework-source-hint = Asalnya dari mana
framework-stages = Nama kelima tingkat
framework-stage-name = Nama tingkat { $n }

## Factors
framework-row-name = { $n } { $title }
framework-drag = Seret untuk memindahkan { $title }
framework-takes-part = { $title } ikut dinilai
framework-off = Dinonaktifkan
framework-questions-count = { $n ->
    [0] belum ada pertanyaan
   *[other] { $n } pertanyaan
  }
framework-factors-count = { $n } faktor
framework-add-factor = Tambah faktor
framework-new-factor = Faktor baru
framework-factor-title = Faktor
framework-factor-title-hint = Beri nama faktor
framework-short = Nama singkat
framework-short-hint = Untuk grafik
framework-weight = Bobot
framework-share = { $share } dari keseluruhan
framework-definition = Definisi
framework-definition-hint = Arti faktor ini
framework-levels = Yang terlihat di setiap tingkat
framework-level-hint = Apa yang terlihat
framework-level-name = Faktor, tingkat { $n } { $stage }
framework-unknown-low = Yang tidak diketahui dihitung tingkat terendah

## Questions
framework-questions = Pertanyaan
framework-questions-none = Tanpa pertanyaan, faktor ini dinilai langsung atau lewat voting.
framework-add-question = Tambah pertanyaan
framework-new-question = Pertanyaan baru
framework-question-name = Pertanyaan { $n }, { $text }
framework-asked = “{ $text }” ditanyakan
framework-question-text = Pertanyaan
framework-question-hint = Tanyakan hal yang dapat dilihat
framework-question-level-name = Pertanyaan, tingkat { $n } { $stage }
framework-part = Bagian
framework-part-hint = Kapan, siapa, …
framework-requirement = Persyaratan
framework-requirement-hint = B01
framework-question-weight = Bobot pertanyaan
framework-same-as = Temuan sama dengan
framework-own-finding = Temuan tersendiri
framework-shared-by = Temuan ini juga dipakai { $n } pertanyaan lain.
framework-feed = Dijawab oleh register
framework-feed-none = Hanya manual
framework-feed-responses = Pesan yang meminta tanggapan
framework-feed-purposes = Pesan yang punya tujuan
framework-feed-tone = Cara pesan diterima
framework-feed-blockers = Hambatan yang sudah hilang
framework-duplicate = Gandakan
framework-move-to = Pindahkan ke faktor lain…

## What goes with it
framework-remove-free = Belum ada yang bergantung padanya.
framework-remove-shared = Pertanyaan lain memakai temuan ini dan menyimpan jawabannya.
framework-remove-factor-with = Ikut terhapus: { $questions } pertanyaan, { $scores } skor, { $answers } jawaban, dan { $votes } suara.
framework-remove-question-with = Ikut terhapus: { $answers } jawaban dan { $votes } suara.

## Templates
framework-save-template = Simpan sebagai templat…
framework-new-from = Baru dari templat…
framework-standard = Kerangka kerja standar
framework-standard-about = delapan faktor, selalu tersedia
framework-templates = Templat
framework-templates-about = Mulai lagi dengan kerangka kerja Anda sendiri.
framework-templates-none = Belum ada templat yang disimpan. Ruang Kerangka menyimpan kerangka kerja sebagai templat.
framework-template-pick-title = Baru dari templat
framework-template-pick-text = Templat membawa faktor dan pertanyaannya; skor dan segmen mulai dari kosong.
framework-template-name-title = Simpan sebagai templat
framework-template-name-text = Menyimpan faktor, pertanyaan, dan teks kerangka kerja ini. Klien, segmen, skor, dan journey tidak ikut.
framework-template-name = Nama templat
framework-template-save = Simpan templat
framework-template-taken = Sudah ada templat “{ $title }”. Ganti, atau pilih nama lain.
framework-template-saved = Disimpan sebagai templat “{ $title }”
framework-template-removed = Templat dihapus
framework-template-nowhere = Templat tidak dapat disimpan di sini karena sistem tidak menyediakan folder bagi pengguna ini.
framework-template-remove = Hapus templat
framework-template-remove-name = Hapus templat “{ $title }”
framework-template-remove-title = Hapus templat “{ $title }”?
framework-template-remove-text = Berkasnya dihapus untuk selamanya. Lokakarya yang dimulai darinya tidak terpengaruh.
framework-advice-template = Berkas ini ada di folder templat Anda. Perbaiki atau hapus di sana; lokakarya Anda tidak terpengaruh.

## Why a segment came
framework-intent = Alasan mereka datang
framework-intent-not-asked = Alasan datang belum ditanyakan
framework-intent-new-way = Meninggalkan proses lama
framework-intent-switch = Pindah dari pesaing
framework-intent-strategic = Memakai solusi strategis
framework-intent-proof = Menguji nilai dengan dana kecil
framework-intent-unknown = Tidak ada yang tahu
framework-intent-finding = Tidak ada yang tahu alasan { $segments } datang. Itu sendiri sebuah temuan.
framework-curve = Kecuraman kurva belajar, 0 landai hingga 4 sangat curam
framework-curve-short = Belajar
framework-load = Beban perubahan, 0 tidak ada hingga 4 sangat besar
framework-load-short = Beban
framework-implied = { $n } tersirat
framework-implied-none = tidak tahu

## Both parties
framework-mutual = Kedua pihak saat ini
framework-mutual-why = Hubungan bertahan bila kedua pihak senang, ingin melanjutkan, dan menjadi lebih baik karenanya.
framework-customers = Pelanggan
framework-organisation = Organisasi
framework-happy = Senang
framework-continues = Ingin melanjutkan
framework-better-off = Menjadi lebih baik
framework-mutual-unknown = Tidak tahu
framework-mutual-0 = sama sekali tidak
framework-mutual-1 = sedikit
framework-mutual-2 = sebagian
framework-mutual-3 = sebagian besar
framework-mutual-4 = sepenuhnya
