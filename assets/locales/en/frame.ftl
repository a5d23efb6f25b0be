## The page
frame-title = Title of the workshop
frame-title-hint = Name the workshop
frame-client = Client
frame-client-hint = The organisation that is assessed
frame-scope = Scope
frame-scope-hint = What is looked at, and what is left out
frame-date = Date

## Dates
frame-date-hint = day month year
frame-date-wrong = There is no such date. Write it as 3 November 2026 or 2026-11-03
frame-date-open = Open the calendar
frame-date-clear = Clear the date
frame-date-month-before = Previous month
frame-date-month-after = Next month
frame-date-today = Today
frame-monday = Mo
frame-tuesday = Tu
frame-wednesday = We
frame-thursday = Th
frame-friday = Fr
frame-saturday = Sa
frame-sunday = Su

## The root problems
frame-problems = What it must move
frame-churn = Churn
frame-expansion = Expansion
frame-cost-to-serve = Cost to serve
frame-value = Value
frame-unit = Unit
frame-base = Base
frame-period = Period
frame-segment = Segment
frame-unit-hint = %, €, …
frame-base-hint = of what
frame-period-hint = over …
frame-add-unit = Add unit
frame-add-base = Add the base
frame-add-period = Add period
frame-all-customers = All
frame-no-number-alone = No number stands alone. “Our churn is one” means nothing without its unit, base and period.

## The desired state
frame-desired = The desired state
frame-definitions = Definitions
frame-engagement = Customer engagement
frame-desired-definition = The desired state of customer engagement
frame-logic = Logic
frame-logic-hint = What makes sense for us and our customers
frame-emotion = Emotion
frame-emotion-hint = What it should feel like
frame-business = Business model
frame-business-hint = How it pays
frame-outcomes = Outcomes both parties want
frame-for-customer = For the customers
frame-for-customer-hint = What they want to have achieved
frame-for-organisation = For the organisation
frame-for-organisation-hint = What we want in return

## Segments
frame-segments = Segments
frame-segments-none = Segments are groups of customers that are scored and drawn on their own. Start with the two or three that you would treat differently.
frame-segment-title = Segment
frame-segment-title-hint = Name the segment
frame-segment-share = Share
frame-segment-note = Who they are
frame-segment-note-hint = Who they are
frame-add-segment = Add segment
frame-share-basis = What the shares are parts of
frame-share-of-customers = Share of customers
frame-share-of-revenue = Share of revenue
frame-sum = Sum
frame-make-whole = Make it 100%
frame-move-up = Move up (Alt+↑)
frame-move-down = Move down (Alt+↓)
frame-remove-segment = Remove “{ $title }”
frame-remove-segment-free = Nothing has been scored for it yet.
frame-remove-segment-with = Everything scored for it goes too: { $scores ->
    [one] one score
   *[other] { $scores } scores
  }, { $answers ->
    [one] one answer
   *[other] { $answers } answers
  } and { $votes ->
    [one] one vote
   *[other] { $votes } votes
  }.
frame-remove-undo = You can undo this.
frame-remove = Remove
frame-nameless = no name yet

## People
frame-people = People
frame-people-none = The people in the room, and those who answer for a step without being there.
frame-person-name = Name
frame-person-name-hint = Name
frame-person-role = Role
frame-person-role-hint = Answers for …
frame-person-attends = Attends
frame-add-person = Add person
frame-remove-person = Remove { $name }

## The start page
start-claim = See where customer engagement stands, where it should stand, and what stands between.
start-new = New workshop
start-open = Open…
start-examples = Examples
start-examples-about = Three finished workshops. Each opens as a copy: try anything, nothing can be spoiled.
start-northwind = Northwind onboarding
start-northwind-about = A scheduling company loses small accounts between the first import and the first roster.
start-aurelia = Moda Aurelia: giacenza e resi
start-aurelia-about = A fashion house in Italy: boutiques and web shop that do not know of each other.
start-nusatel = NusaTel: call centre dan gangguan
start-nusatel-about = An Indonesian internet provider, its call centre, and the days when the line is down.
start-english = English
start-italian = Italian
start-indonesian = Indonesian
start-recent = Recent files
start-recovered = Recovered work
start-recovered-about = Fireside ended before this was saved. Restore it to carry on where you were.
start-restore = Restore
start-discard = Discard
start-never-saved = never saved to a file
