# Ingatan yang memudar: pengalaman, apa yang masih diingat, dan bagaimana seandainya.

memory-quick = Tambah pengalaman
memory-quick-hint = Tambah pengalaman, lalu Enter
memory-quick-note = Boleh diawali tanggal dan valensi bertanda, misalnya 2026-03-05 −2 Paket hilang
memory-no-date = “{ $word }” bukan tanggal. Tulis 2026-03-05 atau 5/3/2026; baris Anda masih ada.
memory-far-date = “{ $word }” sebelum tahun 1900. Periksa tahunnya; baris Anda masih ada.
memory-no-valence = “{ $word }” bukan valensi. Nilainya dari −2 (sangat buruk) sampai +2 (sangat baik); baris Anda masih ada.
memory-no-title = Tulis singkat apa yang terjadi; baris Anda masih ada.
memory-added = “{ $title }” ditambahkan, { $date }, { $valence }
memory-added-future = “{ $title }” ditambahkan, { $date }, { $valence }. Tanggalnya di masa depan dan belum dihitung sampai saat itu.
memory-all-places = Semua titik kontak
memory-place-filter = Titik kontak yang dilihat

memory-take = Ambil dari…
memory-take-hint = Jadikan pengalaman dari apa yang sudah tercatat di lokakarya
memory-take-signals = Sinyal bertanggal dan bervalensi
memory-take-places = Kepuasan di titik kontak
memory-take-journey = Langkah “{ $title }”
memory-take-note = Yang sudah pernah diambil dilewati. Urungkan membatalkan semuanya sekaligus.
memory-took = { $n } pengalaman diambil
memory-took-some = { $n } pengalaman diambil, { $skipped } sudah ada sebelumnya
memory-took-none = Tidak ada yang baru, semuanya ({ $skipped }) sudah ada
memory-took-nothing = Tidak ada yang bisa diambil. Perlu valensi, dan untuk sinyal juga tanggal.
memory-satisfaction = Kepuasan terhadap { $title }

memory-empty-title = Apa yang masih akan diingat pelanggan?
memory-empty = Pengalaman memudar, dan yang baru menggantikan yang lama. Letakkan pada sumbu waktu, lalu lihat apa yang tersisa dan apa yang diperlukan untuk mengubahnya.
memory-empty-take = Ambil { $n } dari sinyal
memory-add-first = Tambah pengalaman pertama

memory-chart = { $n } pengalaman sepanjang waktu, diingat sebagai { $experience }. Tombol panah berpindah dari satu ke yang lain.
memory-disc = { $title }, { $date }, { $valence }, tersisa { $left }
memory-disc-later = { $title }, { $date }, { $valence }, belum terjadi
memory-untitled = Tanpa judul
memory-legend-now = yang diingat
memory-legend-steady = tanpa yang buruk
memory-legend-turned = dengan pemulihan
memory-earlier = { $n } lebih awal
memory-later = { $n } sesudahnya
memory-as-of = Per { $date }
memory-as-of-hint = Geser untuk melihat dari hari lain. Klik dua kali untuk kembali.

memory-half-life = Waktu paruh
memory-half-life-hint = Setelah waktu ini bobot pengalaman tinggal setengah. Saluran dan segmen boleh punya waktu paruh sendiri.
memory-days = hari
memory-day = 1 hari
memory-week = 1 minggu
memory-month = 1 bulan
memory-quarter = 3 bulan
memory-year = 1 tahun
memory-years = 5 tahun
memory-superseding = Penggantian
memory-superseding-hint = Seberapa besar bobot pengalaman lama yang diambil pengalaman baru di titik kontak yang sama. Definisi kami.
memory-superseding-none = tidak mengambil
memory-superseding-all = ambil semua

memory-on = Dilihat dari tanggal
memory-experience = Pengalaman yang diingat
memory-experience-hint = Rata-rata valensi, tertimbang menurut salience dan berkurang setengah setiap waktu paruh; di titik kontak yang sama pengalaman baru menggantikan yang lama.
memory-mean = Rata-rata biasa
memory-mean-hint = Rata-rata semua valensi, berapa pun usia dan salience-nya.
memory-peak-end = Puncak–akhir
memory-peak-end-hint = Nilai tengah antara puncak ({ $peak }) dan akhir ({ $end }). Puncak adalah valensi terjauh dari 0, bila sama jauh yang negatif; akhir adalah yang terbaru.
memory-mass = Massa ingatan
memory-mass-hint = Jumlah semua bobot. Bila utuh, sama dengan jumlah salience.
memory-mass-left = { $share } ingatan masih tersisa ({ $mass } dari { $full })
memory-fragile = Rata-rata tinggi dari ingatan yang samar itu rapuh.
memory-faint = Tinggal sedikit. Apa yang terjadi berikutnya menentukan apa yang diingat.
memory-fresh = Masih banyak yang diingat. Perlu beberapa pengalaman baru untuk menggeser angka ini.
memory-remaining = Tersisa

memory-what-if = Andaikan
memory-as-it-is = Seperti sekarang
memory-without-bad = { $n ->
   *[other] Tanpa { $count } yang buruk
  }
memory-with-recovery = Pemulihan { $days } hari kemudian
memory-worst = Setelah yang terburuk yang masih diingat, “{ $title }”, { $date }.
memory-no-worst = Tidak ada ingatan buruk, jadi tidak ada yang perlu dipulihkan.
memory-recovery-later = Terjadi setelah tanggal yang dilihat dan belum dihitung.
memory-prevention = Biaya mencegah satu
memory-unit = Satuan
memory-unit-hint = misalnya Rp
memory-after = Hari sesudahnya
memory-recovery-cost = Biaya pemulihan
memory-cost = Biaya
memory-per-point = Biaya per poin
memory-cost-unknown = Biayanya belum diketahui.
memory-cost-no-gain = { $cost }, tanpa hasil.
memory-cost-per-point = { $cost }, atau { $point } per poin yang didapat
memory-steady-wins = Konsistensi lebih murah: satu poin pengalaman berbiaya { $steady }, lewat pemulihan { $turned }.
memory-recovery-wins = Saat ini pemulihan lebih murah: satu poin pengalaman berbiaya { $turned }, lewat konsistensi { $steady }.
memory-no-verdict = Bila kedua biaya diketahui, harga satu poin pengalaman bisa dibandingkan.

memory-spiral = Spiral
memory-spiral-exceed = selalu melampaui
memory-spiral-meet = selalu memenuhi
memory-spiral-contact = kontak { $n }
memory-spiral-ceiling = Setelah { $n } kontak batas atas tercapai: tidak ada yang lebih baik lagi.
memory-spiral-cost = Sampai di situ biayanya { $cost } lebih besar daripada sekadar selalu memenuhi harapan.
memory-spiral-never = Dengan cara ini harapan tidak pernah mencapai batas atas.
memory-spiral-note = Definisi kami: setiap kontak memberi yang diharapkan ditambah marjin, dan bagian marjin yang dipelajari menjadi harapan sejak itu. Tidak ada yang lebih baik dari 10.
memory-spiral-expected = Diharapkan, 0–10
memory-spiral-margin = Dilampaui sebesar
memory-spiral-learned = Dipelajari
memory-spiral-point = Biaya per poin

memory-lives = Waktu paruh
memory-lives-note = Di mana ingatan bertahan lebih lama atau lebih singkat. Waktu paruh saluran didahulukan dari segmen; kolom kosong berarti yang umum.
memory-channels = Saluran
memory-segments = Segmen
memory-no-channels = Belum ada titik kontak yang menyebut saluran.
memory-half-life-of = Waktu paruh { $name }

memory-editor = Pengalaman
memory-title = Apa yang terjadi
memory-title-hint = Apa yang terjadi
memory-date = Tanggal
memory-valence = Valensi, −2 s.d. +2
memory-valence-range = Valensi dari −2 (sangat buruk) sampai +2 (sangat baik). Nilainya tidak berubah.
memory-salience = Salience, 0–10
memory-salience-hint = Seberapa membekas; 1 berarti biasa.
memory-salience-range = Salience dari 0 sampai 10; 1 berarti biasa. Nilainya tidak berubah.
memory-segment = Segmen
memory-place = Titik kontak
memory-no-place = Tidak ada
memory-remove = Hapus pengalaman
memory-close = Tutup
memory-future = Tanggal ini di masa depan. Belum dihitung sampai saat itu.
memory-not-yet = Terjadi setelah tanggal yang dilihat dan belum dihitung.
memory-far = Tanggal ini jauh di masa lalu. Apakah tahunnya benar?
memory-fate = Tersisa { $left } dari bobotnya.
memory-was-superseded = Pengalaman yang lebih baru di titik kontak yang sama telah menggantikannya.
memory-elsewhere = Tidak termasuk pengalaman yang sedang dilihat.
memory-of-signal = Diambil dari sinyal.
memory-of-step = Diambil dari langkah perjalanan.

memory-cli-head = Diingat pada { $date }, waktu paruh { $days } hari, penggantian { $share }
memory-cli-none = Sampai hari itu belum ada pengalaman yang tercatat.
memory-cli-segment = Segmen, dengan pelanggan pada umumnya
memory-cli-place = Titik kontak
memory-cli-n = Pengalaman
