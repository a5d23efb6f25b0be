# Asal suatu angka.
