# Stories told over the canvas.

stories-act = Cerita…
stories-title = Cerita
stories-none = Cerita memandu orang lain menyusuri peta, pandangan demi pandangan, masing-masing dengan satu kalimat.
stories-add = Cerita baru
stories-new = Cerita { $n }
stories-untitled = Cerita tanpa judul
stories-views = { $n ->
        [0] Belum ada pandangan
       *[other] { $n } pandangan
    }
stories-play = Ceritakan “{ $title }”
stories-open = Ubah “{ $title }”
stories-back = Semua cerita
stories-remove = Hapus cerita
stories-name = Judul cerita
stories-hint = Pandangan menyimpan apa yang Anda lihat sekarang dan kartu yang dipilih.
stories-add-view = Tambahkan pandangan ini
stories-cards = { $n } kartu
stories-sentence = Kalimat pandangan { $n }
stories-look = Lihat pandangan { $n }
stories-retake = Ambil ulang pandangan { $n } dari yang Anda lihat
stories-up = Naikkan pandangan { $n }
stories-down = Turunkan pandangan { $n }
stories-remove-view = Hapus pandangan { $n }
stories-place = { $at } dari { $n }
stories-on = Pandangan berikutnya
stories-before = Pandangan sebelumnya
stories-end = Akhiri cerita
