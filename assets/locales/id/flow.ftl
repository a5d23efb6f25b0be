# The Flow room: what its pages share, and event logs coming in.

flow-log = Log peristiwa
flow-journey = Perjalanan
flow-import = Impor log peristiwa…
flow-find = Cari log…
flow-closed = Log itu sendiri tidak ada di sini: yang Anda lihat dihitung saat log dibaca. Filter, gerak waktu, dan kasus memerlukan log.
flow-empty-title = Belum ada log peristiwa
flow-empty = Log peristiwa mencatat siapa melakukan apa dan kapan: satu baris per peristiwa, dalam CSV atau XES. Impor satu untuk melihat perjalanan yang benar-benar ditempuh pelanggan, di samping yang digambar. Log tetap di tempatnya.
