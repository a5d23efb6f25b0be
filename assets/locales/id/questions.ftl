# Pertanyaan suatu faktor: jawaban, sumber, catatan, dan bukti.
