# Menata kartu pada sebuah journey.
arrange-action = Tata kartu
arrange-progress = Menata kartu, { $done } selesai
arrange-stop = Hentikan
