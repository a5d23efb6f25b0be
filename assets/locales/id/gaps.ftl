# Gaps of a journey, and the list that walks through them.

gaps-title = Celah
gaps-close = Tutup panel
gaps-next = Celah berikutnya
gaps-previous = Celah sebelumnya
gaps-place = { $at } dari { $n }
gaps-count = { $n ->
        [0] Tidak ada celah
       *[other] { $n } celah
    }
gaps-none = Tidak ada yang kurang: semuanya punya penanggung jawab, setiap jalan berlanjut, dan semua porsi pas.

gaps-kind-crack = Retakan antartahap
gaps-kind-dead-end = Jalan buntu
gaps-kind-no-way-out = Tanpa jalan keluar
gaps-kind-unreachable = Tak terjangkau
gaps-kind-shares = Porsi tidak pas
gaps-kind-lost = Pelanggan hilang
gaps-kind-bump = Guncangan
gaps-kind-no-owner = Tanpa penanggung jawab
gaps-kind-unconnected = Belum tersambung
gaps-kind-one-path = Satu jalan untuk semua
gaps-kind-linear = Garis lurus

gaps-crack = Tidak ada sambungan dari “{ $from }” ke “{ $to }”
gaps-dead-end = “{ $step }” tidak menuju ke mana pun, padahal perjalanan tidak berakhir di sana
gaps-no-way-out = { $n ->
        [1] Siapa pun di “{ $step }” tertahan selamanya
       *[other] “{ $step }” dan total { $n } kartu berputar dalam lingkaran tanpa jalan keluar
    }
gaps-unreachable = Tidak ada jalan dari awal menuju “{ $step }”
gaps-shares = Jalan dari “{ $step }” membawa { $sum } pelanggan
gaps-shares-of = Jalan dari “{ $step }” membawa { $sum } pelanggan di “{ $segment }”
gaps-lost = { $share } pelanggan pergi setelah “{ $step }”
gaps-bump = Perasaan turun { $drop } dari “{ $step }” ke “{ $to }”
gaps-no-owner = Tanpa penanggung jawab: “{ $step }”
gaps-unconnected = Belum ada kartu yang menuju kartu lain
gaps-one-path = Ada { $n } segmen, tetapi peta hanya menggambar satu jalan untuk semuanya
gaps-linear = Peta ini satu garis lurus. Di mana pelanggan berbelok, kembali, atau menyerah?
