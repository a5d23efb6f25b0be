# Stories told over the canvas.

stories-act = Racconti…
stories-title = Racconti
stories-none = Un racconto guida gli altri sulla mappa, una vista alla volta, con una frase per ciascuna.
stories-add = Nuovo racconto
stories-new = Racconto { $n }
stories-untitled = Racconto senza titolo
stories-views = { $n ->
        [0] Ancora nessuna vista
        [one] Una vista
       *[other] { $n } viste
    }
stories-play = Racconta «{ $title }»
stories-open = Modifica «{ $title }»
stories-back = Tutti i racconti
stories-remove = Elimina il racconto
stories-name = Titolo del racconto
stories-hint = Una vista conserva ciò che vedi ora e le schede selezionate.
stories-add-view = Aggiungi questa vista
stories-cards = { $n ->
        [one] Una scheda
       *[other] { $n } schede
    }
stories-sentence = Frase della vista { $n }
stories-look = Guarda la vista { $n }
stories-retake = Riprendi la vista { $n } da ciò che vedi
stories-up = Sposta in su la vista { $n }
stories-down = Sposta in giù la vista { $n }
stories-remove-view = Elimina la vista { $n }
stories-place = { $at } di { $n }
stories-on = Vista successiva
stories-before = Vista precedente
stories-end = Termina il racconto
