# Membaca log peristiwa
logs-unnamed-case = Tidak ada kolom yang tampak seperti kasus. Pilih kolom yang menyatakan siapa yang menjalani (--case).
logs-unnamed-activity = Tidak ada kolom yang tampak seperti aktivitas. Pilih kolom yang menyatakan apa yang terjadi (--activity).
logs-unnamed-time = Tidak ada kolom yang tampak seperti waktu. Pilih kolom yang menyatakan kapan terjadinya (--time).
# fireside discover
logs-cli-lane = Tindakan
logs-cli-head = { $cases } kasus, { $events } peristiwa, { $variants } jalur berbeda
logs-cli-dropped = { $n } baris dilewatkan.
logs-cli-more = … dan { $n } lagi
logs-cli-activity = Aktivitas
logs-cli-count = Jumlah
logs-cli-p = Peluang
logs-cli-of = Kali ditinggalkan
logs-cli-few = { $n } (sedikit)
logs-cli-end = (selesai)
logs-cli-second = Mengetahui asal kasus menghilangkan { $share } keraguan tentang langkah berikutnya; mulai sepersepuluh, rantai yang hanya mengenal langkah sekarang menyesatkan
logs-cli-dwell = Median lama tinggal (jam)
logs-cli-from = Dari
logs-cli-to = Ke
logs-cli-between = Median jeda (jam)
logs-cli-path = Jalur
logs-cli-cases = Kasus
