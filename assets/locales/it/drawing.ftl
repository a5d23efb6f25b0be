# Journeys as pictures, as mermaid and as tables of cards.

drawing-act-import = Importa mermaid o tabella…
drawing-act-svg = Esporta la mappa in SVG…
drawing-act-svg-selected = Esporta selezione in SVG…
drawing-act-png = Esporta la mappa in PNG…
drawing-act-png-selected = Esporta selezione in PNG…
drawing-act-mermaid = Esporta in mermaid journey…
drawing-act-flowchart = Esporta in mermaid flowchart…
drawing-act-cards = Esporta le schede in CSV…
drawing-filter = Diagrammi, tabelle e immagini
drawing-file = percorso
drawing-import-title = Importa un percorso
drawing-export-title = Esporta il percorso
drawing-drop-hint = Rilascia il file per importarne il percorso
drawing-undo-import = importazione di un percorso
drawing-imported = «{ $title }» importato
drawing-no-journey = Non c’è ancora nessun percorso da esportare
drawing-nothing-selected = Prima seleziona delle schede o una fase
drawing-preview = Ecco che cosa contiene «{ $name }». Diventa un percorso a sé; nient’altro cambia.
drawing-refused = «{ $name }» non può essere importato.
drawing-take = Importa il percorso
drawing-counts = { $stages ->
        [one] Una fase
       *[other] { $stages } fasi
    }, { $cards ->
        [one] una scheda
       *[other] { $cards } schede
    }, { $ways ->
        [0] nessun collegamento
        [one] un collegamento
       *[other] { $ways } collegamenti
    }
drawing-troubles = { $n ->
        [one] Una cosa da sapere
       *[other] { $n } cose da sapere
    }{ $lost ->
        [0] {""}
        [one] ; una è stata esclusa
       *[other] ; { $lost } sono state escluse
    }
drawing-cli-lost = { $lost ->
        [one] Non è stato scritto nulla, perché una riga andrebbe persa. Con --lenient viene esclusa.
       *[other] Non è stato scritto nulla, perché { $lost } righe andrebbero perse. Con --lenient vengono escluse.
    }

drawing-line = Riga { $line }
drawing-no-diagram = In questo file non c’è nessun diagramma mermaid.
drawing-other-diagram = Riga { $line }: «{ $word }» non è un percorso. Possono diventarlo solo i diagrammi journey e flowchart di mermaid.
drawing-nothing = Non contiene nulla che possa diventare una scheda.
drawing-too-many = Riga { $line }: sono più di { $most }, più di quanti ne stiano in una mappa.
drawing-no-titles = La tabella non ha una colonna chiamata «Titolo».
drawing-score = «{ $said }» non è un punteggio da 1 a 5; vale il più vicino
drawing-no-score = «{ $said }» non ha punteggio; la scheda resta senza
drawing-not-a-number = «{ $said }» non è un numero; la scheda resta senza punteggio
drawing-no-name = «{ $said }» non ha nome ed è escluso
drawing-not-understood = «{ $said }» non è comprensibile ed è escluso
drawing-unclosed = «{ $said }» non viene mai chiuso
drawing-end-alone = C’è un «end» che non chiude nulla
drawing-group-edge = «{ $said }» è un gruppo intero; il collegamento porta a una sua scheda
drawing-cell = Colonna { $column }: «{ $said }» non è comprensibile ed è escluso
drawing-unknown = Colonna { $column }: qui nulla e nessuno si chiama «{ $said }»; resta nel testo della scheda
drawing-no-such-row = «{ $said }» non è il numero di una riga; il collegamento è escluso

drawing-column-number = N.
drawing-column-stage = Fase
drawing-column-lane = Corsia
drawing-column-kind = Tipo di corsia
drawing-column-title = Titolo
drawing-column-text = Testo
drawing-column-valence = Valenza
drawing-column-owner = Responsabile
drawing-column-contact-point = Punto di contatto
drawing-column-channel = Canale
drawing-column-pain = Criticità
drawing-column-opportunity = Opportunità
drawing-column-dwell = Permanenza in ore
drawing-column-exit = Uscita
drawing-column-next = Passi successivi
drawing-column-col = Colonna
drawing-column-row = Riga
drawing-column-salience = Resta impresso (0–10)
drawing-column-layer = Aspettativa
drawing-column-prescriptive = Prescrittivo
drawing-column-predictive = Predittivo
drawing-column-proactive = Proattivo
drawing-column-evidence = Evidenze
drawing-column-kpi = Misura
drawing-column-kpi-unit = Unità
drawing-column-kpi-value = Misura oggi
drawing-column-kpi-target = Obiettivo della misura
drawing-column-stage-number = N. fase
drawing-column-lane-number = N. corsia
drawing-column-inner = Percorso interno

drawing-left = La tabella contiene schede e collegamenti. Restano fuori { $what }.
drawing-left-notes = { $n ->
        [one] una nota
       *[other] { $n } note
    }
drawing-left-stories = { $n ->
        [one] una storia
       *[other] { $n } storie
    }
drawing-left-stages = { $n ->
        [one] una fase senza schede
       *[other] { $n } fasi senza schede
    }
drawing-left-lanes = { $n ->
        [one] una corsia senza schede
       *[other] { $n } corsie senza schede
    }
drawing-left-looks = { $n ->
        [one] personas, altezza o visibilità di una corsia
       *[other] personas, altezze o visibilità di { $n } corsie
    }
drawing-left-about = ciò che il percorso dice di sé
