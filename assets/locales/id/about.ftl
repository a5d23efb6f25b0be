about-open = Tentang halaman ini

about-menu = Menu titik kontak
about-menu-1 = Pelanggan memilih dari menu titik kontak yang saling terhubung sebelum, selama, dan setelah penjualan: perusahaan menawarkan, pelanggan memilih. Titik kontak lebih luas daripada touch point dalam pemasaran. Pemakaian produk pun titik kontak, walau tidak menghasilkan data, seperti sekaleng chili.
about-menu-2 = Perjalanan itu milik pelanggan: lewat banyak perangkat dan saluran, menurut iramanya sendiri, dan tidak berakhir saat membeli. Pelanggan juga mengadopsi teknologi lebih mudah dan lebih murah daripada perusahaan.

about-pyramid = Piramida harapan
about-pyramid-1 = Harapan naik dari yang rasional ke yang emosional: kebutuhan terpenuhi, lalu mudah, lalu menyenangkan. Satu lapisan tidak menghasilkan apa-apa selama lapisan di bawahnya belum terpenuhi, jadi momen “wow” hanya sepadan biayanya di atas kebutuhan yang sudah terpenuhi.
about-pyramid-2 = Apa yang mudah dan menyenangkan bukan untuk kita tebak: tanyakan kepada pelanggan. Harapan yang belum pernah ditanyakan diberi tanda.

about-memory = Pengalaman memudar
about-memory-1 = Pengalaman pelanggan adalah jumlah semua pengalaman sepanjang hubungan. Yang baik dan yang buruk memudar, dan yang baru menggantikan yang lama. Transaksi hanyalah salah satu engagement, dan setiap engagement meninggalkan pengalaman.
about-memory-2 = Konsistensi menguntungkan, sedangkan pemulihan lewat layanan itu mahal; dan siapa yang selalu melampaui harapan menaikkan harapan itu.

about-stance = Dari transaksi ke engagement
about-stance-1 = CRM mencatat transaksi dari dalam ke luar; CEM berangkat dari kebutuhan pelanggan dan meraih kesetiaan mereka, bukan memagarinya. Teknologi adalah fondasi, tetapi belum cukup: orang, proses, dan budaya berdiri di sampingnya.
about-stance-2 = Perusahaan melayani dirinya paling baik dengan melayani pelanggannya sebaik-baiknya.

about-value-chain = Dari pengalaman ke hasil
about-value-chain-1 = Harapan yang terpenuhi secara konsisten membawa kepuasan, pembelian ulang, sikap yang lebih baik terhadap merek, kesetiaan yang tidak dibeli dengan diskon, dan akhirnya hasil yang terukur.
about-value-chain-2 = Satu mata rantai masih berupa keyakinan sampai ada angka klien sendiri, dengan satuan, basis, dan buktinya.

about-trends = Emasnya ada pada tren
about-trends-1 = Satu titik data adalah kebetulan, dua yang serupa adalah pola, tiga adalah tren. Satu sumber dihitung sekali, apa pun yang dikatakannya; pertentangan dicantumkan dan tidak dikurangkan. Bukti memudar, jadi tren bisa turun lagi.
about-trends-2 = Tanpa engagement tidak ada pelanggan. Klaim menjadi cerita begitu ada titik data yang menopangnya.

about-ledger = Setiap titik data berarti
about-ledger-1 = Simpan apa yang dilihat atau didengar meskipun berdiri sendiri, dan meskipun tampaknya tidak terkait dengan pengalaman pelanggan.
about-ledger-2 = Data dan privasi adalah bagian dari percakapan: peran sudah cukup sebagai sumber; nama atau kutipan persis memerlukan persetujuan.

about-timeline = Klaim naik dan turun
about-timeline-1 = Setiap titik data mengangkat klaimnya pada hari ia datang; bila bukti memudar, klaim turun lagi kecuali ada titik data baru. Geser harinya untuk melihat apa yang bisa dikatakan saat itu.

about-dots = Hubungkan titik
about-dots-1 = Titik data lebih bermakna bila dihubungkan satu sama lain dan dengan apa yang dikatakannya bersama. Telusuri pengalaman dan proses sedalam datanya, lalu bangun ceritanya dari sana.

about-latency = Waktu nyata adalah jarak
about-latency-1 = Perusahaan waktu nyata memperpendek jarak dari peristiwa ke wawasan, keputusan, dan tindakan. Analitik dan eksekusi waktu nyata adalah dua kapabilitas: tahu seketika tidak banyak gunanya bila bertindak terlambat.

about-actions = Tindakan
about-actions-1 = Strategi menyeluruh dijalankan melalui rencana taktis yang matang. Sebuah tindakan menutup kesenjangan, menjawab sinyal, atau memperbaiki langkah; ada penanggung jawab, tanggal, dan hasil bagi kedua pihak.
about-quick-wins = Hasil cepat
about-quick-wins-1 = Upaya ke kanan, dampak ke atas, menurut penilaian ruangan. Yang berada di kiri atas paling cepat terasa hasilnya.
about-roadmap = Peta jalan
about-roadmap-1 = Tindakan per kuartal. Sebuah tindakan dimulai setelah pendahulunya selesai; rangkaian yang menentukan akhir ditandai.
about-forecast = Prakiraan
about-forecast-1 = Pilih tindakan dan lihat perubahan skor, pencapaian, dan jalan keluar dari perjalanan. Ini prakiraan dari perubahan yang diharapkan, bukan janji.
about-value = Nilai
about-value-1 = Nilai pelanggan yang bertahan: churn, retensi, dan customer lifetime value, dengan kasus rendah, dasar, dan tinggi.
about-value-2 = Bagaimana pencapaian menggerakkan retensi adalah masukan yang ditandatangani klien. Ia dicetak dalam laporan; tidak ada asumsi tersembunyi.

about-paths = Jalur nyata
about-paths-1 = Setiap pelanggan menyusun perjalanannya sendiri: lewat banyak perangkat dan kanal, dengan urutan dan kecepatannya sendiri. Log peristiwa memperlihatkan semuanya, dan berapa banyak yang berbeda.
about-paths-2 = Jalur adalah apa yang dilakukan satu kasus dari peristiwa pertama sampai terakhir. Log tetap di tangan klien; lokakarya hanya menyimpan hasil hitungannya.
about-stream = Di atas peta
about-stream-1 = Perjalanan yang digambar organisasi, dan di atasnya pelanggan yang benar-benar menempuhnya. Makin lebar sebuah jalan, makin banyak yang melaluinya.
about-drawn = Gambar dan kenyataan
about-drawn-1 = Perjalanan yang digambar adalah satu sudut pandang yang dianggap berlaku umum. Seberapa banyak tindakan pelanggan yang dapat diulanginya, dan seberapa jauh sisanya?
about-drawn-2 = Tiga P yang terukur: preskriptif bila langkah berikutnya ditentukan, prediktif bila satu tindakan dapat diandalkan membawa ke yang lain, proaktif bila kita menghubungi pelanggan lebih dulu.
about-repair = Simulasi dan perbaikan
about-repair-1 = Ke mana pelanggan berakhir dihitung persis dari bagian yang mengambil setiap jalan. Ingatan, kepergian karena kecewa, dan antrean disimulasikan pelanggan demi pelanggan dari satu benih acak.
about-repair-2 = Sebuah perbaikan mengubah satu hal. Di samping setiap angka tetap tampak angka sebelumnya.
