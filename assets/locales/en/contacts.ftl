# The menu of contact points: table, map, one of them in full

# How it is shown
contacts-table = Table
contacts-map = Map
contacts-find = Find…
contacts-all-phases = All phases
contacts-all-channels = All channels
contacts-only-gaps = Only gaps
contacts-only-gaps-why = A gap is a channel that at least one in five customers would choose and we do not offer, a friction of 4 or more, something offered that fewer than one in twenty choose, nobody who answers for it, or no data.
contacts-show-all = Show all contact points
contacts-hurts = What hurts
contacts-hurts-why = What is delivered, which contact points come first, and the gaps
contacts-none-shown = No contact point fits what you look for.
contacts-count = { $shown } of { $count }
contacts-columns-why = Show a column that has no room in place of another
contacts-columns-bring = Show in place of another
contacts-undo-title = rename contact point
contacts-undo-phase = change phase of contact point
contacts-undo-channel = change channel of contact point
contacts-undo-offered = change whether it is offered
contacts-undo-chosen = change who chooses it
contacts-undo-demands = change demands
contacts-undo-friction = change friction
contacts-undo-time = change time spent and lost
contacts-undo-data = change data of contact point
contacts-undo-importance = change importance
contacts-undo-satisfaction = change satisfaction
contacts-undo-leads = change what it leads to
contacts-undo-evidence = change evidence of contact point
contacts-undo-owner = change owner of contact point
contacts-undo-note = change note on contact point
contacts-hidden = { $n ->
    [one] 1 column without room
   *[other] { $n } columns without room
}
contacts-empty-title = No contact point yet
contacts-empty = Contact points are wherever you and your customers meet. They are wider than the touch points of marketing, and take in the invoice, the hotline and the product itself: you offer them, your customers choose among them. List them here to see which ones hurt.
contacts-wider = Contact points are wider than the touch points of marketing: we offer them, customers choose among them, and what goes on there is engagement.
contacts-add = Add
contacts-add-name = New contact point
contacts-add-hint = A contact point, then Enter for the next
contacts-nameless = Untitled contact point
contacts-no-channel = No channel
contacts-nobody = Nobody
contacts-nameless-person = Somebody without a name
contacts-nameless-segment = Untitled segment
contacts-before = Before
contacts-during = During
contacts-after = After
contacts-offered = offered
contacts-not-offered = not offered
contacts-data-unknown = Unknown
contacts-data-none = No data
contacts-data-delayed = Later
contacts-data-real-time = In real time

# Times
contacts-seconds = { $n } s
contacts-minutes = { $n } min
contacts-hours = { $n } h
contacts-hours-minutes = { $h } h { $m } min

# The heads of the table, and what they mean
contacts-column-title = Contact point
contacts-column-phase = Phase
contacts-column-channel = Channel
contacts-column-offered = Offered
contacts-column-chosen = Chosen
contacts-column-demands = Demands
contacts-column-friction = Friction
contacts-column-lost = Lost a month
contacts-column-data = Data
contacts-column-customer = To customers
contacts-column-organisation = To us
contacts-column-satisfaction = Satisfied
contacts-column-priority = Priority
contacts-column-owner = Owner
contacts-meaning-title = What it is called; a triangle marks a gap
contacts-meaning-phase = Before, during or after the sale
contacts-meaning-channel = Web, phone, shop, product and so on
contacts-meaning-offered = Whether we offer it; a dashed ring means that we do not
contacts-meaning-chosen = The part of the customers who choose it, or would if it were offered, by the share of the segments
contacts-meaning-demands = How well it meets the demands of customers, from empty to full; a frame alone is unknown
contacts-meaning-friction = How hard it is to get through, from 1 smooth to 5 wearing
contacts-meaning-lost = Customers’ time lost in a month, contacts × time lost in each
contacts-meaning-data = When we learn from it, if at all
contacts-meaning-customer = Importance to the customer, 1 to 5
contacts-meaning-organisation = Importance to the organisation, 1 to 5
contacts-meaning-satisfaction = How satisfied customers are with it, 1 to 5
contacts-meaning-priority = Importance to the customer × importance to the organisation × (5 − satisfaction), from 0 to 100
contacts-meaning-owner = Who answers for it
contacts-priority-formula = Priority { $customer } × { $organisation } × (5 − { $satisfaction }) = { $priority }
contacts-priority-missing = The priority needs both importances and the satisfaction.
contacts-lost-formula = { $each } × { $count } contacts = { $lost } a month

# What hurts
contacts-delivery = of what customers choose is delivered
contacts-delivery-why = Our definition: each contact point counts as much as customers choose it and delivers what its demands attain; what is not offered delivers nothing. Known for { $coverage } of what they choose.
contacts-delivery-unknown = Say who chooses each contact point and score its demands to see how much of what customers choose is delivered.
contacts-lost-sum = { $count ->
    [one] Customers lose { $time } a month at the one contact point where it is known.
   *[other] Customers lose { $time } a month at the { $count } contact points where it is known.
}
contacts-first = Comes first
contacts-first-none = Rate both importances and the satisfaction of a contact point to see what comes first.
contacts-gaps = Gaps
contacts-gaps-none = No gap in sight.
contacts-gaps-not-offered = Wanted and not offered
contacts-gaps-friction = Hard to get through
contacts-gaps-unchosen = Offered and hardly chosen
contacts-gaps-no-owner = No owner
contacts-gaps-no-data = No data
contacts-gap-not-offered = customers would choose it and we do not offer it
contacts-gap-friction = it wears customers out
contacts-gap-unchosen = we offer it and hardly anybody chooses it
contacts-gap-no-owner = no owner
contacts-gap-no-data = it yields no data
contacts-more = and { $n } more

# The map
contacts-legend-size = importance to customers
contacts-legend-satisfaction = satisfaction
contacts-legend-not-offered = not offered
contacts-legend-no-data = no data
contacts-legend-link = leads to

# One contact point
contacts-title = Contact point
contacts-title-hint = What customers would call it
contacts-close = Close
contacts-channel-hint = Web, phone, shop…
contacts-channels = Channels so far
contacts-we-offer = We offer it
contacts-section-choice = Chosen by customers
contacts-section-priority = Importance and satisfaction
contacts-section-demands = What customers demand
contacts-section-time = Friction and time
contacts-section-data = Information
contacts-section-links = Links and evidence
contacts-choose = Which part of each segment chooses it
contacts-would-choose = Which part of each segment would choose it if we offered it
contacts-chosen-by = Chosen by { $segment }
contacts-chosen-all = { $share } of all customers, by the share of the segments
contacts-chosen-segment = { $share } of the segment in view
contacts-importance-customer = Importance to the customer
contacts-importance-organisation = Importance to the organisation
contacts-satisfaction = Satisfaction of customers
contacts-friction = Friction
contacts-rating-important = 1 hardly matters, 5 matters most
contacts-rating-satisfied = 1 not at all, 5 fully
contacts-rating-friction = 1 smooth, 5 wearing
contacts-dont-know = Don’t know
contacts-dont-know-why = Nobody knows yet; the mean leaves it out and says so.
contacts-attained = { $share } attained, { $known } of 6 known
contacts-time-spent = Time spent
contacts-time-lost = Of it lost
contacts-monthly = Contacts a month
contacts-time-hint = min
contacts-time-how = Minutes, or “1 h 20”
contacts-lost-more = More time is lost than the contact takes.
contacts-month = Customers spend { $spent } a month here and lose { $lost } of it.
contacts-collects = What we learn here
contacts-data-when = When we learn it
contacts-no-data-why = This contact point yields no data, like a can of chili in the kitchen: customers use it, and nobody hears of it.
contacts-gives = What the customer learns here
contacts-giving-when = When the customer learns it
contacts-right = The right information
contacts-right-question = Do we collect the right information here?
contacts-right-0 = What is collected is of no use to anybody.
contacts-right-1 = A little of it is used; most of what we need is missing.
contacts-right-2 = Half of what we need, beside much that we do not.
contacts-right-3 = Nearly all that we need, and little else.
contacts-right-4 = Exactly what helps us to serve this customer better.
contacts-leads-to = Leads to
contacts-link-point = Link a contact point…
contacts-steps = Journey steps that happen here
contacts-link-step = Link a step…
contacts-evidence = Evidence
contacts-link-signal = Link a signal…
contacts-go-to = Go to this contact point
contacts-go-to-journey = Go to the journey
contacts-go-to-signals = Go to the signals
contacts-unlink = Unlink “{ $what }”
contacts-close-picker = Close the list
contacts-nothing-found = Nothing found.
contacts-more-to-find = { $n } more; type to find them
contacts-note = Note
contacts-remove = Remove contact point
contacts-remove-why = Takes it out with every link to it; undo brings it back.

# The demands of customers, K06 to K11
contacts-available = On the channels they prefer
contacts-available-question = Are we available on the channels that customers prefer?
contacts-available-0 = They must come to our channel, at our hours.
contacts-available-1 = One preferred channel is open, with gaps and long waits.
contacts-available-2 = The main preferred channels are open at the usual hours.
contacts-available-3 = Open where most prefer it, and one can change channel without starting again.
contacts-available-4 = Wherever and whenever they choose, with all that was said before at hand.
contacts-knowledge = Knowing more than they do
contacts-knowledge-question = Do we know more about the product or service than the customers who ask about it?
contacts-knowledge-0 = Customers know more than we do, and tell us.
contacts-knowledge-1 = We read out what they have already found.
contacts-knowledge-2 = We answer the usual questions correctly.
contacts-knowledge-3 = We know more on nearly everything that they ask.
contacts-knowledge-4 = We add what they could not have found, and it fits their case.
contacts-intent = Knowing and addressing their intent
contacts-intent-question = Do we know and address their intent, without irrelevant messages or messages out of context?
contacts-intent-0 = The same message for everybody, whatever they came for.
contacts-intent-1 = We guess; much of what they get is out of context.
contacts-intent-2 = We ask what they came for, and mostly answer that.
contacts-intent-3 = We know what they came for, and little of what we say is beside it.
contacts-intent-4 = Everything they get serves what they came for, at that moment.
contacts-benefit = What they tell us is used for them
contacts-benefit-question = Is the information that customers volunteer used for their own benefit?
contacts-benefit-0 = It disappears, or serves only us.
contacts-benefit-1 = It is kept, and they must say it again next time.
contacts-benefit-2 = Now and then they get something back for it.
contacts-benefit-3 = It regularly makes things better or shorter for them.
contacts-benefit-4 = All of it comes back to them as a benefit, and they can see how.
contacts-limits = Their data stay within their interest
contacts-limits-question = Are their data kept inside the limits of their interest, with no perpetual licence?
contacts-limits-0 = Whatever we get we keep and use for ever.
contacts-limits-1 = We keep to the law; nobody asks for their interest.
contacts-limits-2 = Purpose and duration are stated and mostly kept to.
contacts-limits-3 = Used only for what they agreed to, and deleted in time.
contacts-limits-4 = Customers see and set the limits themselves, and we stay within them unasked.
contacts-valued = Feeling valued
contacts-valued-question = Do customers feel valued here?
contacts-valued-0 = They feel like a number, or a nuisance.
contacts-valued-1 = Courtesy by script.
contacts-valued-2 = They are treated well; their time is sometimes wasted.
contacts-valued-3 = They are known for who they are, and their time is respected.
contacts-valued-4 = They say so themselves: they matter here, and what we do shows it.
