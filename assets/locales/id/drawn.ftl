# Gambar dan kenyataan.

drawn-no-journey-title = Belum ada perjalanan
drawn-no-journey = Yang dilakukan pelanggan hanya bisa dibandingkan dengan perjalanan yang sudah digambar. Gambarlah satu, atau bentuk dari isi log.
drawn-no-ways-title = Perjalanan ini belum punya sambungan
drawn-no-ways = Langkahnya sudah ada, tetapi belum tampak bagaimana pelanggan berpindah. Sambungkan langkah-langkahnya supaya bisa dibandingkan dengan yang dilakukan pelanggan.
drawn-other-journey-title = Log ini dipasangkan dengan perjalanan lain
drawn-other-journey = Aktivitasnya adalah langkah dari perjalanan lain. Bila dipasangkan dengan yang ini, aktivitas tetap menjadi langkah semula jika perjalanan ini memilikinya atau salinannya; sisanya perlu ditentukan lagi.
drawn-unmapped-title = Belum ditentukan aktivitas mana langkah mana
drawn-unmapped = Log memakai nama sendiri. Tentukan aktivitas mana yang merupakan langkah mana, lalu gambar dan kenyataan bisa dibandingkan.
drawn-to-journey = Ke perjalanan
drawn-hold-against = Pasangkan dengan perjalanan ini
drawn-to-map = Pasangkan aktivitas
drawn-comparing = Membandingkan, { $share } selesai
drawn-stop = Hentikan
drawn-stopped = Perbandingan dihentikan.
drawn-again = Bandingkan lagi

drawn-replay = { $n ->
   *[other] dari { $count } kasus menempuh jalur yang digambar
}
drawn-replay-mapped = ({ $share } bila yang bukan langkah dilewati)
drawn-edits = { $count ->
   *[other] { $n } langkah
}
drawn-distance = dari jalur tergambar terdekat pada kasus median, rata-rata { $mean }: sebanyak itu yang harus dihapus, ditambah, atau diganti
drawn-distance-unknown = Tidak ada jalur tergambar dari titik masuk sampai akhir, jadi jaraknya tidak bisa dihitung.
drawn-bits = { $n } bit
drawn-variety = { $n ->
   *[other] menunjukkan beragamnya { $variants } jalur nyata
}, dibanding { $drawn ->
   *[other] { $paths } jalur tergambar
} tanpa berbalik
drawn-more-than = lebih dari { $count }
drawn-static-unknown = Gambar ini tidak punya jalur dari awal sampai akhir, jadi belum berkata apa-apa tentang { $variants } cara yang ditempuh { $cases } pelanggan.
drawn-static-part = Gambar ini memberi pilihan pada { $branches } dari { $steps } langkah. Dari { $known } kasus yang dapat dibandingkan, dari total { $cases }, { $replay } menemukan jalurnya di sana; cara yang lain menempuhnya tidak diketahui di sini, jadi ini belum menilai gambarnya.
drawn-static-few = Gambar ini memberi pilihan pada { $branches } dari { $steps } langkah, dan { $replay } dari { $cases } kasus menemukan jalurnya di sana: terlalu sedikit kasus untuk menilai gambarnya.
drawn-static-single = Gambar ini hanya mengenal satu jalan untuk semua orang, seolah pelanggan tidak pernah memilih; { $cases } kasus menempuh { $variants } jalur berbeda, dan { $replay } di antaranya jalur yang digambar.
drawn-static-apt = Gambar ini memberi pilihan pada { $branches } dari { $steps } langkah, dan { $replay } dari { $cases } kasus menemukan jalurnya di sana: gambaran yang cukup jujur, walau tidak mengatakan siapa memilih apa.
drawn-static-fixed = Gambar ini memberi pilihan pada { $branches } dari { $steps } langkah; pelanggan menempuh { $variants } jalur berbeda, dan hanya { $replay } dari { $cases } kasus yang mengikutinya: ini satu sudut pandang, bukan perjalanan itu sendiri.
drawn-kept-all = Dihitung dari yang disimpan lokakarya ini. Nama kasus memerlukan log aslinya.
drawn-kept-some = Dihitung dari { $paths } jalur tersering yang disimpan lokakarya ini: { $known } dari { $cases } kasus. Sisanya, dan nama kasus, memerlukan log aslinya.
drawn-cut = { $n ->
   *[other] { $count } kasus begitu panjang sehingga hanya awalnya yang dibandingkan.
}
drawn-begun = { $n ->
   *[other] Dari { $count } kasus hanya awalnya yang diketahui; belum jelas apakah kasus itu mengikuti gambar.
}
drawn-memory-few = Kasusnya terlalu sedikit untuk mengatakan apakah asal pelanggan berpengaruh, dan dengan itu apakah simulasi dapat dipercaya.
drawn-memory-none = Asal pelanggan hampir tidak menentukan langkah mereka berikutnya ({ $share } dari yang belum ditentukan langkah saat ini): dalam hal itu simulasi dan perbaikan, yang hanya mengingat langkah saat ini, dapat dipercaya.
drawn-memory-some = Asal pelanggan menentukan { $share } dari yang belum ditentukan langkah saat ini: simulasi dan perbaikan, yang hanya mengingat langkah saat ini, menyesatkan di sini.
drawn-memory-at = Asal pelanggan menentukan { $share } dari yang belum ditentukan langkah saat ini, terutama di “{ $step }”: simulasi dan perbaikan, yang hanya mengingat langkah saat ini, menyesatkan di sini.

drawn-worst = Tempat kenyataan paling menyimpang
drawn-worst-hint = Jalur yang paling banyak perubahannya di semua kasusnya. + dilakukan tetapi tidak digambar, − digambar tetapi tidak dilakukan.
drawn-worst-none = Semua kasus mengikuti gambar.
drawn-deviation = { $n ->
   *[other] { $cases } kasus
}, { $d ->
   *[other] selisih { $edits } langkah
}
drawn-examples = misalnya { $names }
drawn-as-drawn = { $n ->
   *[other] … { $count } sesuai gambar …
}
drawn-more-steps = { $n ->
   *[other] … dan { $count } lagi
}

drawn-way = { $from } → { $to }
drawn-never-taken = Digambar, tidak pernah ditempuh
drawn-never-taken-none = Setiap langkah dan sambungan di gambar pernah ditempuh.
drawn-step = langkah
drawn-way-passed = { $n ->
   *[other] { $count } lewat di dekatnya
}
drawn-way-unreached = tidak ada yang sampai
drawn-never-drawn = Ditempuh, tidak pernah digambar
drawn-never-drawn-none = Semua yang terjadi sudah digambar.
drawn-activity = “{ $name }” bukan langkah
drawn-starts-at = Mulai di { $name }
drawn-ends-at = Berakhir di { $name }
drawn-times = { $n ->
   *[other] { $count } kali
} di { $m ->
   *[other] { $cases } kasus
}
drawn-cases = { $n ->
   *[other] { $count } kasus
}
drawn-show-all = Tampilkan semua ({ $count })
drawn-show-few = Tampilkan lebih sedikit

drawn-three-ps = Tiga P, terukur
drawn-three-ps-hint = Dengan jumlah pengamatan dan, bila yang dihitung pelanggan, rentang ketidakpastian (95 %, Wilson).
drawn-prescriptive = Preskriptif: langkah berikutnya sudah ditetapkan
drawn-proactive = Proaktif: kita menghubungi sebelum ada masalah
drawn-predictive = Prediktif: seberapa sering ini langkah berikutnya
drawn-interval = { $share } ({ $low }–{ $high }), n { $n }
drawn-of-all = { $share }, { $hits } dari { $n }
drawn-issues = { $n ->
   *[other] { $count } kasus menemui masalah
}; pada { $before } kita sudah menghubungi lebih dulu.
