# The pages of the report and the drawings of its charts.

print-contents = Daftar isi
print-untitled = Laporan

# The two ends of a bar that shows how far a result swings.
print-low = Nilai rendah
print-high = Nilai tinggi

# Bars of the roadmap.
print-critical = Menentukan kapan semuanya selesai
print-slack = Masih ada kelonggaran waktu
print-done = Selesai
