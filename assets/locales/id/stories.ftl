# Stories told over the canvas.

stories-act = Cerita…
stories-title = Cerita
stories-none = Cerita memandu orang lain menyusuri peta, tampilan demi tampilan, masing-masing dengan satu kalimat.
stories-add = Cerita baru
stories-new = Cerita { $n }
stories-untitled = Cerita tanpa judul
stories-views = { $n ->
        [0] Belum ada tampilan
       *[other] { $n } tampilan
    }
stories-play = Ceritakan “{ $title }”
stories-open = Ubah “{ $title }”
stories-back = Semua cerita
stories-remove = Hapus cerita
stories-name = Judul cerita
stories-hint = Tampilan menyimpan apa yang Anda lihat sekarang dan kartu yang dipilih.
stories-add-view = Tambahkan tampilan ini
stories-cards = { $n } kartu
stories-sentence = Kalimat tampilan { $n }
stories-look = Lihat tampilan { $n }
stories-retake = Ambil ulang tampilan { $n } dari yang Anda lihat
stories-up = Naikkan tampilan { $n }
stories-down = Turunkan tampilan { $n }
stories-remove-view = Hapus tampilan { $n }
stories-place = { $at } dari { $n }
stories-on = Tampilan berikutnya
stories-before = Tampilan sebelumnya
stories-end = Akhiri cerita
