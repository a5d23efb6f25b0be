# Le domande di un fattore: risposte, fonti, note ed evidenze.
