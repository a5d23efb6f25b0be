# Stories told over the canvas.

stories-act = Stories…
stories-title = Stories
stories-none = A story leads others over the map, view by view, with a sentence for each.
stories-add = New story
stories-new = Story { $n }
stories-untitled = Untitled story
stories-views = { $n ->
        [0] No views yet
        [one] One view
       *[other] { $n } views
    }
stories-play = Tell “{ $title }”
stories-open = Edit “{ $title }”
stories-back = All stories
stories-remove = Remove the story
stories-name = Title of the story
stories-hint = A view keeps what you see now and the cards that are selected.
stories-add-view = Add this view
stories-cards = { $n ->
        [one] One card
       *[other] { $n } cards
    }
stories-sentence = Sentence of view { $n }
stories-look = Look at view { $n }
stories-retake = Take view { $n } again from what you see
stories-up = Move view { $n } up
stories-down = Move view { $n } down
stories-remove-view = Remove view { $n }
stories-place = { $at } of { $n }
stories-on = Next view
stories-before = Previous view
stories-end = End the story
