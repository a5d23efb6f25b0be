# Variants, personas, inner journeys and the inspector of cards.
journey-more = More
edit-make-variant = make variant
edit-set-steps = change steps
journey-mixed = Mixed
journey-meeting = Where it happens
journey-channel = Channel
journey-salience = Stays in mind (0–10)
journey-salience-hint = How much customers remember of it; 1 is ordinary, 0 is forgotten at once.
journey-what-hurts = What hurts, what could be better
journey-evidence = Evidence
journey-link = Link data points…
journey-unlink = Unlink “{ $title }”
journey-find-signal = Find a data point
journey-close-picker = Close the list
journey-no-such-signal = No data point has these words.
journey-no-signals = There are no data points yet. They are kept in the Signals room.
journey-kpi = Measure
journey-kpi-title = What is measured
journey-kpi-value = Now
journey-kpi-target = Should be
journey-kpi-unit = Unit
journey-way-on = Time and what follows
journey-inner = Inner journey
journey-opens-into = Opens into
journey-no-inner = Nothing
journey-open-inner = Open
journey-new-inner = Draw a journey of its own
journey-says-inner = opens into “{ $title }”
journey-back-to = Back to { $title }
journey-shares = Share by segment
journey-for = Drawn for { $whom }
journey-for-all = All customers
journey-edit-personas = Edit personas…
journey-personas = Personas
journey-no-personas = A persona is a customer one can imagine: a name for a segment, what they want and what they would say.
journey-add-persona = Add a persona
journey-new-persona = New persona
journey-persona-name = Name
journey-persona-segment = Segment
journey-persona-goal = What they want to achieve
journey-persona-quote = What they would say
journey-remove = Remove “{ $what }”
journey-lane-of = Whose lane it is
journey-least-rows = Height
journey-rows = { $n ->
    [one] As high as its cards need
   *[other] At least { $n } rows
}
journey-collapse = Collapse lane
journey-expand = Expand lane
journey-collapse-lane = Collapse lane { $title }
journey-expand-lane = Expand lane { $title }
journey-bump = { $size } from “{ $before }” ({ $from }) to “{ $after }” ({ $to })
journey-make-variant = Make a variant…
journey-variant-to-be = As it should be
journey-variant-for = For { $whom }
journey-variant-title = { $title } – { $whom }
journey-compare-with = Compare with…
journey-compared-with = Compared with “{ $title }”
journey-overlaid = Overlaid
journey-side-by-side = Side by side
journey-stop-comparing = Stop comparing
journey-differences = Differences
journey-no-differences = No differences yet
journey-n-added = { $n } added
journey-n-removed = { $n } removed
journey-n-changed = { $n } changed
journey-n-moved = { $n } moved
journey-diff-added = { $n ->
    [one] 1 step added
   *[other] { $n } steps added
}
journey-diff-removed = { $n ->
    [one] 1 step removed
   *[other] { $n } steps removed
}
journey-diff-changed = { $n ->
    [one] 1 step changed
   *[other] { $n } steps changed
}
journey-diff-moved = { $n ->
    [one] 1 step moved
   *[other] { $n } steps moved
}
journey-diff-ways-added = { $n ->
    [one] 1 connection added
   *[other] { $n } connections added
}
journey-diff-ways-removed = { $n ->
    [one] 1 connection removed
   *[other] { $n } connections removed
}
journey-diff-ways-changed = { $n ->
    [one] 1 connection changed
   *[other] { $n } connections changed
}
