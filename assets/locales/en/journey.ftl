journey-empty-title = How do your customers travel?
journey-empty-text = A journey shows what customers do, meet and feel, stage by stage, and what the organisation does behind it. Draw it together: cards on a map, lines between them, and a curve for how it feels.
journey-start = Start a journey
journey-new-title = Customer journey
journey-stage-discover = Discover
journey-stage-choose = Choose
journey-stage-begin = Get started
journey-stage-use = Use and renew
journey-kind-actions = Customer actions
journey-kind-contact-points = Contact points
journey-kind-feelings = Thoughts and feelings
journey-kind-backstage = Backstage
journey-kind-systems = Systems
journey-kind-evidence = Evidence
journey-kind-opportunities = Opportunities
journey-kind-kpi = Measures
journey-lesson-write = Double-click anywhere to write a card; Enter keeps it, Enter again writes the next one
journey-lesson-connect = Pull the dot at a card’s right edge to another card to connect them
journey-lesson-look = Scroll to move, pinch or Ctrl+scroll to zoom, F to see everything
journey-map-name = { $title }, { $cards ->
    [one] one card
   *[other] { $cards } cards
}
journey-stage-name = Stage { $title }
journey-lane-name = Lane { $title }
journey-untitled = Untitled
journey-step-untitled = Untitled
journey-step-hint = A few words
journey-curve = How it feels
journey-curve-point = How “{ $title }” feels
journey-says-valence = feels { $value }
journey-says-owner = owner { $name }
journey-says-pain = pain: { $text }
journey-says-opportunity = opportunity: { $text }
journey-no-owner = no owner
journey-exit-renewed = Renews
journey-exit-advocate = Recommends
journey-exit-churned = Leaves
journey-exit-ended = Ends
journey-menu = Journey { $title }
journey-rename = Rename…
journey-add = Add a journey
journey-delete = Delete this journey
journey-show = Show “{ $title }”
journey-as-is = As is
journey-to-be = To be
journey-add-step = Add a step
journey-add-stage = Add a stage
journey-add-lane = Add a lane
journey-new-stage = New stage
journey-fit = Show everything (F)
journey-zoom-in = Zoom in
journey-zoom-out = Zoom out
journey-zoom-full = Back to 100% (1)
journey-zoom-name = Zoom { $zoom }, back to 100%
journey-close = Close
journey-step = Step
journey-stage = Stage
journey-lane = Lane
journey-connection = Connection
journey-name = Name
journey-step-title = Title
journey-step-text = Description
journey-valence = How it feels
journey-not-said = Not said
journey-owner = Owner
journey-nobody = Nobody
journey-contact-point = Contact point
journey-layer = Expectation it meets
journey-layer-needs = It meets a need
journey-layer-easy = It is easy
journey-layer-enjoyable = It is enjoyable
journey-pain = Pain
journey-opportunity = Opportunity
journey-three-ps = Three Ps
journey-prescriptive = Prescriptive: the next step is clear
journey-predictive = Predictive: this leads on to it
journey-proactive = Proactive: we reach out first
journey-dwell = Time spent here
journey-dwell-unit = Unit of time
journey-unit-minutes = minutes
journey-unit-hours = hours
journey-unit-days = days
journey-unit-weeks = weeks
journey-unit-months = months
journey-exit = The journey ends here
journey-no-exit = No, it goes on
journey-duplicate = Duplicate
journey-delete-step = Delete step
journey-many = { $n } steps
journey-many-hint = Drag to move them together, or hold Alt and press an arrow key.
journey-delete-many = Delete { $n } steps
journey-share = Share of customers
journey-condition = When
journey-way = Kind
journey-way-next = On to what comes next
journey-way-loop = Back to an earlier step
journey-way-re-entry = Back in after leaving
journey-way-exit = Out of the journey
journey-delete-connection = Delete connection
journey-move-left = Move left
journey-move-right = Move right
journey-move-up = Move up
journey-move-down = Move down
journey-lane-kind = What its cards are
journey-hide-lane = Hide lane
journey-show-lane = Show lane
journey-delete-stage = { $n ->
    [0] Delete stage
    [one] Delete stage with one card
   *[other] Delete stage with { $n } cards
}
journey-delete-lane = { $n ->
    [0] Delete lane
    [one] Delete lane with one card
   *[other] Delete lane with { $n } cards
}
