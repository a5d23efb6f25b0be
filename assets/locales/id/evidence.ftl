# Yang tampak serupa
evidence-suggestions = Tampak serupa
evidence-suggestions-why = Kata yang ditandai muncul di semuanya. Apakah maksudnya sama, orang yang memutuskan.
evidence-too-few = Kalau sudah ada dua data atau lebih, yang tampak serupa diusulkan di sini sebagai satu klaim.
evidence-nothing-similar = Tidak ada lagi yang tampak serupa. Setiap data baru langsung dibandingkan dengan semua yang lain.
evidence-new = { $n } data mengatakan hal yang serupa
evidence-join = { $n } data mirip dengan klaim “{ $claim }”
evidence-merge = Dua klaim tampak sama
evidence-accept-new = Jadikan klaim
evidence-accept-join = Tambahkan ke klaim
evidence-accept-merge = Gabungkan klaim
evidence-refuse = Tidak serupa
evidence-refuse-why = Tidak akan diusulkan bersama lagi. Urungkan untuk memunculkannya kembali.
evidence-claim-title = Judul klaim
evidence-keep-title = Judul yang dipakai
evidence-include = Sertakan “{ $signal }”
evidence-more-signals = { $n } data lagi
evidence-more-suggestions = { $n } usulan lagi
evidence-comparing = Membandingkan { $n } data, { $share }
evidence-stop = Hentikan
evidence-stopped = Perbandingan dihentikan sebelum selesai.
evidence-again = Bandingkan lagi
evidence-no-source = Tanpa sumber
evidence-no-date = tanpa tanggal
evidence-edit-apart = pisahkan sinyal

# Baris perintah
evidence-cli-signals = { $n } data, per { $date }
evidence-cli-no-finding = Belum mencapai pola, jadi belum menjadi temuan
evidence-cli-grade = tingkat
evidence-cli-sources = sumber
evidence-cli-against = berlawanan
evidence-cli-claim = klaim
evidence-cli-capability = dari kejadian ke tindakan, dalam jam
evidence-cli-cases = kasus
evidence-cli-median = median

# Lini masa
evidence-half-life = Waktu paruh bukti
evidence-half-life-why = Setelah waktu ini bobot sebuah data tinggal separuh, sehingga tren turun lagi bila tidak ada data baru.
evidence-no-fading = Tidak memudar
evidence-days = hari
evidence-day = Hari
evidence-day-reset = Kembali ke hari lokakarya
evidence-as-of = Lokakarya berbicara tentang { $date }
evidence-all-dates = Semua tanggal
evidence-undated = Tanpa tanggal
evidence-legend-fresh = Sumber independen
evidence-legend-again = Sumber yang sama lagi
evidence-legend-against = Bertentangan dengan klaim
evidence-valence = Baik atau buruk { $valence }
evidence-quoted = “{ $quote }”
evidence-sources = { $n } sumber
evidence-against = { $n } berlawanan
evidence-together = { $n } data pada waktu yang berdekatan
evidence-from-to = { $grade } dari { $from } sampai { $to }
evidence-from = { $grade } sejak { $from }
evidence-until = { $grade } sampai { $to }
evidence-always = { $grade } sepanjang waktu
evidence-timeline-empty-title = Belum ada klaim yang punya riwayat
evidence-timeline-empty = Begitu data yang serupa menjadi klaim, di sini terlihat klaim itu naik dari kebetulan ke pola lalu tren, dan turun lagi saat buktinya memudar. Klaim pertama dibuat dari yang tampak serupa.
evidence-to-trends = Lihat yang tampak serupa

# Hubungkan titik
evidence-dots-hint = Seret sebuah data ke klaim yang sesuai, atau ke data lain untuk menjadikan keduanya satu klaim.
evidence-not-connected = Belum terhubung ({ $n })
evidence-zoom-in = Perbesar
evidence-zoom-out = Perkecil
evidence-fit = Tampilkan semua
evidence-drop-join = Tambahkan ke “{ $claim }”
evidence-drop-make = Jadikan keduanya satu klaim
evidence-dots-empty-title = Belum ada titik untuk dihubungkan
evidence-dots-empty = Data dan klaim yang muncul darinya digambar di sini sebagai satu gambar. Mulailah dengan mencatat apa yang dilihat atau didengar.
evidence-to-ledger = Tambah data
