# Risposte e cifre nei fogli di calcolo.
