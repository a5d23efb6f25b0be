# Perjalanan yang digambar dan yang sungguh dilakukan pelanggan.

conform-cases = Kasus
conform-variants = Jalur nyata yang berbeda
conform-paths = Jalur yang digambar, tanpa kembali
conform-entropy = Entropi jalur nyata, dalam bit
conform-replay = Kasus yang bisa diikuti gambar
conform-replay-mapped = Sama, dengan melewati yang tidak digambar
conform-distance = Koreksi ke jalur gambar terdekat, median
conform-prescriptive = Langkah yang menunjukkan langkah berikutnya
conform-proactive = Kontak yang kita mulai sebelum ada masalah
conform-suggested = Kecocokan aktivitas dengan langkah baru diduga dari namanya; belum ada yang memastikan.
conform-never-taken = Digambar tetapi tidak pernah dilalui
conform-never-drawn = Dilalui tetapi tidak pernah digambar
conform-times = Kali
conform-edits = Koreksi
conform-examples = Misalnya
conform-deviations = Penyimpangan terburuk
