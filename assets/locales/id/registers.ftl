# Daftar dalam satu putaran: audit komunikasi, hambatan, hasil yang luput.
