# Pelanggan nyata di peta yang digambar.

stream-no-journey = Belum ada perjalanan yang digambar. Gambarlah satu di ruang Perjalanan, atau buat dari log di halaman pertama.
stream-counting = Menghitung siapa pergi ke mana…
stream-map-first = Belum ada yang mengalir. Tentukan di kanan, setiap aktivitas log adalah langkah yang mana.
stream-confirm-first = Belum ada yang mengalir. Untuk { $n } aktivitas ada langkah dengan nama yang mirip. Periksa di kanan, lalu konfirmasi.
stream-confirm-these = Konfirmasi dan alirkan
stream-other = Log ini dibandingkan dengan “{ $title }”.
stream-hold = Bandingkan dengan perjalanan ini

# Alat.
stream-least-name = Porsi kasus minimum untuk jalan yang tidak digambar
stream-least = Jalan yang diambil minimal { $share } kasus
stream-hidden = { $n ->
    [0] Tidak ada yang disembunyikan
   *[other] { $n } lagi disembunyikan
}
stream-ghosts = Aktivitas tak tergambar
stream-lanes = Semua jalur
stream-fit = Paskan peta
stream-zoom-out = Perkecil
stream-zoom-in = Perbesar
stream-panel-open = Tampilkan aktivitas dan langkah
stream-panel-close = Sembunyikan aktivitas dan langkah

# Peta dan legendanya.
stream-never = tidak pernah
stream-times = { $n } kali
stream-in-cases = { $n } kasus
stream-legend-other = { $n } jalan diambil, tidak digambar
stream-legend-never = { $n } jalan digambar, tak pernah diambil
stream-shown-all = { $n } pelanggan, semuanya
stream-shown-part = { $n } pelanggan, satu dari { $of }

# Waktu.
stream-play = Putar
stream-pause = Jeda
stream-speed = Kecepatan
stream-time = Waktu
stream-over-time = Menurut waktu
stream-from-start = Mulai bersama
stream-after = { $now } dari { $all }
stream-still = Tidak ada yang bergerak, karena log tidak terbuka. Lebarnya dihitung saat log dibaca. Temukan log untuk melihat pelanggan berjalan.
stream-nobody = Tak seorang pun bisa berjalan sebelum ada aktivitas log yang menjadi langkah di peta.
stream-seconds = { $n } dtk
stream-minutes = { $n } mnt
stream-hours = { $n } jam
stream-days = { $n } hari

# Angka dari yang dipilih.
stream-close = Tutup angka
stream-cases = { $n } dari { $all } kasus ({ $share })
stream-times-long = { $n } kali; file tidak menyimpan kasus
stream-times-in-all = { $n } kali seluruhnya
stream-undrawn = Terjadi { $n } kali dalam { $cases } kasus. Tidak ada yang menggambarnya.
stream-comes-after = Paling sering setelah “{ $step }”
stream-way-never = Digambar, tetapi tidak ada yang mengambilnya.
stream-way-unknown = Dari log ini tidak dapat diketahui apakah ada yang mengambilnya.
stream-step-never = Digambar, tetapi tidak ada yang sampai di sini.
stream-step-aside = Tidak ada aktivitas log yang merupakan langkah ini.
stream-not-drawn-way = Diambil, tetapi tidak digambar.
stream-median = Separuhnya memerlukan paling lama { $time } di antaranya
stream-such-as = Misalnya { $cases }
stream-goes-on = Dari sini ke

# Setiap aktivitas adalah langkah yang mana.
stream-not-drawn = Terjadi, tidak digambar
stream-more = dan { $n } lagi di daftar
stream-mapping = Aktivitas dan langkah
stream-mapped = { $n } dari { $all } aktivitas adalah langkah di peta.
stream-confirm-all = Konfirmasi { $n } saran
stream-confirm = Konfirmasi langkah untuk “{ $activity }”
stream-is = Langkah untuk “{ $activity }”
stream-is-open = Belum diputuskan
stream-is-none = Tidak digambar
stream-suggested = { $step } (saran)
