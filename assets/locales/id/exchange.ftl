# Jawaban dan angka di lembar kerja.
