# Journeys as pictures, as mermaid and as tables of cards.

drawing-act-import = Import mermaid or a table…
drawing-act-svg = Export the map as SVG…
drawing-act-svg-selected = Export the selection as SVG…
drawing-act-png = Export the map as PNG…
drawing-act-png-selected = Export the selection as PNG…
drawing-act-mermaid = Export as mermaid journey…
drawing-act-flowchart = Export as mermaid flowchart…
drawing-act-cards = Export the cards as CSV…
drawing-filter = Diagrams, tables and pictures
drawing-file = journey
drawing-import-title = Import a journey
drawing-export-title = Export the journey
drawing-drop-hint = Drop the file to import its journey
drawing-undo-import = import of a journey
drawing-imported = “{ $title }” imported
drawing-no-journey = There is no journey to export yet
drawing-nothing-selected = Select cards or a stage first
drawing-preview = This is what “{ $name }” holds. It becomes a journey of its own; nothing else changes.
drawing-refused = “{ $name }” cannot be imported.
drawing-take = Import the journey
drawing-counts = { $stages ->
        [one] One stage
       *[other] { $stages } stages
    }, { $cards ->
        [one] one card
       *[other] { $cards } cards
    }, { $ways ->
        [0] no connections
        [one] one connection
       *[other] { $ways } connections
    }
drawing-troubles = { $n ->
        [one] One thing to know
       *[other] { $n } things to know
    }{ $lost ->
        [0] {""}
        [one] ; one was left out
       *[other] ; { $lost } were left out
    }
drawing-cli-lost = { $lost ->
        [one] Nothing was written, because one line would be lost. With --lenient it is left out.
       *[other] Nothing was written, because { $lost } lines would be lost. With --lenient they are left out.
    }

drawing-line = Line { $line }
drawing-no-diagram = There is no mermaid diagram in this file.
drawing-other-diagram = Line { $line }: “{ $word }” is no journey. Only mermaid journey and flowchart diagrams can become one.
drawing-nothing = There is nothing in it that could become a card.
drawing-too-many = Line { $line }: there are more than { $most } of them, which is more than one map can hold.
drawing-no-titles = The table has no column called “Title”.
drawing-score = “{ $said }” is not a score of 1 to 5; the nearest one is taken
drawing-no-score = “{ $said }” has no score; the card stays unscored
drawing-not-a-number = “{ $said }” is not a number; the card stays unscored
drawing-no-name = “{ $said }” has no name and is left out
drawing-not-understood = “{ $said }” is not understood and is left out
drawing-unclosed = “{ $said }” is never closed
drawing-end-alone = There is an “end” that ends nothing
drawing-group-edge = “{ $said }” is a whole group; the connection leads to a card of it
drawing-cell = Column { $column }: “{ $said }” is not understood and is left out
drawing-unknown = Column { $column }: nobody and nothing here is called “{ $said }”; it is kept in the text of the card
drawing-no-such-row = “{ $said }” is not the number of a row; the connection is left out

drawing-column-number = No.
drawing-column-stage = Stage
drawing-column-lane = Lane
drawing-column-kind = Kind of lane
drawing-column-title = Title
drawing-column-text = Text
drawing-column-valence = Valence
drawing-column-owner = Owner
drawing-column-contact-point = Contact point
drawing-column-channel = Channel
drawing-column-pain = Pain
drawing-column-opportunity = Opportunity
drawing-column-dwell = Dwell time in hours
drawing-column-exit = Exit
drawing-column-next = Next steps
drawing-column-col = Column
drawing-column-row = Row
drawing-column-salience = Stays in mind (0–10)
drawing-column-layer = Expectation
drawing-column-prescriptive = Prescriptive
drawing-column-predictive = Predictive
drawing-column-proactive = Proactive
drawing-column-evidence = Evidence
drawing-column-kpi = Measure
drawing-column-kpi-unit = Unit
drawing-column-kpi-value = Measure now
drawing-column-kpi-target = Measure target
drawing-column-stage-number = Stage no.
drawing-column-lane-number = Lane no.
drawing-column-inner = Inner journey

drawing-left = The table holds cards and connections. It leaves out { $what }.
drawing-left-notes = { $n ->
        [one] one note
       *[other] { $n } notes
    }
drawing-left-stories = { $n ->
        [one] one story
       *[other] { $n } stories
    }
drawing-left-stages = { $n ->
        [one] one stage without cards
       *[other] { $n } stages without cards
    }
drawing-left-lanes = { $n ->
        [one] one lane without cards
       *[other] { $n } lanes without cards
    }
drawing-left-looks = { $n ->
        [one] the persona, height or visibility of one lane
       *[other] the personas, heights or visibility of { $n } lanes
    }
drawing-left-about = what the journey says of itself
