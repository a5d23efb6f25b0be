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
evidence-edit-merge = gabungkan klaim
evidence-edit-apart = pisahkan sinyal

# Baris perintah
evidence-cli-signals = { $n } data, per { $date }
evidence-cli-no-finding = Belum mencapai pola, jadi belum menjadi temuan
evidence-cli-grade = tingkat
evidence-cli-sources = sumber
evidence-cli-against = berlawanan
evidence-cli-claim = klaim
