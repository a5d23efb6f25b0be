# The Plan room: actions, quick wins, roadmap.

# Actions of the palette
plan-act-add = Add an action…
plan-act-unowned = Next action without an owner
plan-act-unrated = Next action without effort or impact
plan-act-late = Next action that runs late
plan-none-unowned = Every open action has an owner.
plan-none-unrated = Effort and impact of every open action are rated.
plan-none-late = No action runs late.

# The list
plan-list = Actions
plan-as-list = List
plan-as-trace = From effort to result
plan-add = Add action
plan-search = Find an action
plan-everybody = All owners
plan-nobody = Nobody yet
plan-all-factors = All factors
plan-all-states = Any state
plan-to-do = Open
plan-state = State
plan-show-all = Show all actions
plan-shown = { $n } of { $of } shown
plan-count = { $n ->
    [one] { $n } action
   *[other] { $n } actions
  }
plan-found-none = No action fits. Search for something else, or show all of them.
plan-sort = Sort by { $column }
plan-done = Done
plan-done-of = “{ $what }” is done
plan-nameless = Nameless action
plan-number = No. { $n }
plan-nameless-person = Nameless person
plan-empty-title = What will you do about it?
plan-empty = An action closes a gap: somebody does it by a date, and both the company and the customer get something out of it. Write the first one yourself, or add what the scores suggest.

# Suggestions
plan-suggested = Suggested
plan-suggested-why = Drawn from the scores, the answers and the journeys. You decide what becomes an action.
plan-suggested-none = Nothing is left to suggest. Every gap, every “no” and every pain has an action.
plan-suggested-no-round = Suggestions come from a round of scores. Score the factors first.
plan-suggested-more = Show { $n } more
plan-suggested-rest = and { $n } more
plan-from-gaps = Largest gaps
plan-from-gaps-why = Weighted gaps without an action, the largest first.
plan-from-noes = Answers of “no”
plan-from-noes-why = A “no” asks for a review of the strategy behind it, not only for a fix.
plan-from-pains = Where it hurts
plan-from-pains-why = Steps of the journeys that customers remember badly.
plan-gap-of = { $actual } today, { $desired } wanted. Closing it adds { $weight } to the overall score.
plan-no-of = { $factor } · { $whom }. A full “yes” adds up to { $weight } to the overall score.
plan-no-judged = { $factor } · { $whom }. A full “yes” adds to the evidence, but nothing to the overall score: this factor counts as people judged or voted it.
plan-take-over = Add to plan
plan-take-over-of = Add “{ $what }” to the plan
plan-take-gap = Close the gap in { $factor }
plan-take-no = From no to yes: { $question }
plan-take-pain = Repair “{ $step }”
plan-take-next = The next level looks like this. { $level }

# Everything about one action
plan-close = Close
plan-remove = Remove action
plan-part-title = Action
plan-title-hint = What will be done, in one line
plan-part-note = How and why
plan-note-hint = First steps, limits, when to stop
plan-part-owner = Owner
plan-no-people = Nobody is named yet. People are added in the Frame room.
plan-part-start = Start
plan-part-due = Due
plan-due-before-start = It is due before it starts.
plan-due-before-after = It is due before what it waits for.
plan-part-effort = Effort
plan-effort-ends = From 1, a day or two of one person, to 5, a programme of several teams
plan-effort-1 = a day or two of one person
plan-effort-2 = a week or two of one person
plan-effort-3 = several weeks of one team
plan-effort-4 = a quarter, more than one team
plan-effort-5 = a programme of several teams
plan-step-means = { $n } · { $what }
plan-part-impact = Impact
plan-impact-ends = From 1, hardly felt, to 5, changes the relationship
plan-impact-1 = hardly felt by customers
plan-impact-2 = felt by some, now and then
plan-impact-3 = clearly felt at one step
plan-impact-4 = closes much of a gap
plan-impact-5 = changes the relationship
plan-part-cost = Cost, once
plan-part-confidence = Confidence
plan-confidence-evidence = { $share }, from the evidence: { $grade } { $on }
plan-confidence-set = Set by hand. The evidence says { $share }: { $grade } { $on }
plan-leans-nothing = (what it is tied to has no evidence, or only such as has faded)
plan-leans-signals = in the signals that it answers
plan-leans-factor = on { $what }
plan-leans-question = on the question “{ $what }”
plan-leans-step = at the step “{ $what }”
plan-leans-point = at the contact point “{ $what }”
plan-confidence-means = The evidence shows that the problem is there, not yet that this remedy works. Until it has been tried, a lower figure by hand is the careful choice.
plan-confidence-said = { $share }, set by hand
plan-confidence-follow = Use { $share } from the evidence
plan-chosen = Part of the forecast
plan-chosen-means = Ticked actions take part in the forecast and in the value case.
plan-critical-means = A day later here is a day later for the whole plan.
plan-results = Results for both parties
plan-part-company = For the company
plan-company-hint = What the organisation gets of it
plan-part-customer = For the customer
plan-customer-hint = What customers get of it
plan-links = What it is tied to
plan-factors = Factors
plan-add-factor = Add factor…
plan-find-factor = Find a factor
plan-questions = Questions
plan-add-question = Add question…
plan-find-question = Find a question
plan-steps = Steps of journeys
plan-add-step = Add step…
plan-find-step = Find a step
plan-points = Contact points
plan-add-point = Add contact point…
plan-find-point = Find a contact point
plan-signals = Signals
plan-add-signal = Add signal…
plan-find-signal = Find a signal
plan-go = Go to { $room }
plan-unlink = Untie “{ $what }”
plan-expect-change = Say by how much { $what } changes
plan-tied-by-change = A factor with a change below stays tied until the change is removed.
plan-changes = What it would change
plan-changes-none = Nothing stated. The forecast needs to know what will be different once it works.
plan-add-score = Add change of a score…
plan-add-way = Add change of a way…
plan-find-way = Find a way of a journey
plan-way = { $from } → { $to }
plan-change-segment = In which segment
plan-change-by = Change of the score, in points
plan-change-to = Share that takes this way
plan-change-remove = Remove the change of “{ $what }”
plan-share-now = { $share } today, from then on
plan-share-unknown = Not counted today, from then on
plan-after = Waits for
plan-after-nothing = Nothing. It can begin at once.
plan-after-add = Add what comes before…
plan-after-remove = Do not wait for “{ $what }”
plan-find-action = Find an action
plan-holds-up = These wait for it
plan-open = Open this action
plan-circle = That would close a loop, so nothing was changed: { $chain }. To go on, remove one of the other dependencies, then try again.
plan-circle-link = “{ $what }” waits for “{ $before }”

# From effort to result
plan-trace-effort = Effort
plan-trace-touches = What it touches
plan-trace-results = Result
plan-wants-company = Goal of the company · { $what }
plan-wants-customer = Goal of the customers · { $what }
plan-effort-of = Effort { $n }
plan-touches-nothing = Tied to nothing yet
plan-no-company = Nobody has said what the company gets
plan-no-customer = Nobody has said what the customer gets
plan-n-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
  }
plan-n-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
  }
plan-n-points = { $n ->
    [one] { $n } contact point
   *[other] { $n } contact points
  }
plan-n-signals = { $n ->
    [one] { $n } signal
   *[other] { $n } signals
  }

# Quick wins
plan-matrix = Effort from left to right, impact from bottom to top
plan-matrix-empty = Drag an action from the list to where it belongs.
plan-little = little
plan-much = much
plan-part-quick = Quick wins
plan-part-big = Big moves
plan-part-fill = When there is time
plan-part-not = Think twice
plan-point = { $what } · effort { $effort }, impact { $impact }
plan-unrated = Not rated yet
plan-unrated-none = Every open action has its place.
plan-unrated-why = Drag them into the matrix, or press the right arrow key.
plan-ranked = Most impact for the effort
plan-ranked-why = By impact less effort. The numbers are those in the matrix.
plan-drag-in = Rate “{ $what }”

# Roadmap
plan-quarter = Q{ $q } { $year }
plan-ends = The plan ends on { $end }. { $n ->
    [0] Nothing is left to do.
    [one] One action decides that.
   *[other] { $n } actions decide that.
  }
plan-n-late = { $n ->
    [one] One action runs late.
   *[other] { $n } actions run late.
  }
plan-by-clock = As of today
plan-by-clock-means = Looked at on { $day }. Off, the plan is looked at on the day of the workshop.
plan-as-of = The plan as it stands on { $day }.
plan-legend-critical = decides the end
plan-legend-other = has time to spare
plan-legend-late = runs over
plan-legend-done = done
plan-legend-line = Drag a bar or its ends to move it, and the knob behind it to what waits for it.
plan-critical = decides when the plan ends
plan-slack = { $n ->
    [one] one day to spare
   *[other] { $n } days to spare
  }
plan-late-by = { $n ->
    [one] one day late
   *[other] { $n } days late
  }
plan-from-to = { $from } to { $to }
plan-draw-line = Draw a line from “{ $what }” to what waits for it
plan-line-hint = Let go on what shall wait for it
plan-line-waits = “{ $what }” will wait for “{ $before }”
plan-line-circle = “{ $what }” would wait for itself

# Steps of the history
plan-undo-words = change words of an action
plan-undo-owner = change owner of an action
plan-undo-dates = change dates of an action
plan-undo-rating = change effort and impact
plan-undo-cost = change cost of an action
plan-undo-confidence = change confidence in an action
plan-undo-links = change what an action is tied to
plan-undo-changes = change effects of an action
plan-undo-results = change results of an action
plan-undo-after = change what an action waits for
plan-undo-chosen = choose for the forecast
plan-undo-done = change state of an action
