## The pyramid of expectations

pyramid-needs = Meets needs
pyramid-easy = Easy
pyramid-enjoyable = Enjoyable
pyramid-needs-about = The base. Customers get what they came for: sound information first, then the thing itself.
pyramid-easy-about = The middle. Customers get it without effort.
pyramid-enjoyable-about = The top. Little “wow” moments, which count only once needs are met.
pyramid-rational = rational
pyramid-emotional = emotional

# The headline
pyramid-earned-of = earned of all that customers’ expectations could bring
pyramid-nothing-scored = Nothing is scored yet
pyramid-earned-open = depending on what nobody has scored yet ({ $layers })
pyramid-earned-formula = Each layer’s weight times what it earns, summed. Our definition.
pyramid-at-risk = “Wow” spend at risk
pyramid-at-risk-formula = What is spent on easy and enjoyable, times the part that the gate below holds back.
pyramid-at-risk-unknown = Not known: it takes a spend above the base, and a score for every layer below it.

# The storeys
pyramid-not-scored = Not scored
pyramid-met-earned = { $met } met, { $earned } earned
pyramid-met-open = { $met } met; what it earns hangs on the unscored layer below
pyramid-lost-to-needs = −{ $lost } lost to unmet needs
pyramid-lost-to-hard = −{ $lost } lost to what is not easy
pyramid-lost-to-both = −{ $lost } lost to the layers below
pyramid-met-formula = Met is the mean of the scores ({ $scored } of { $all } scored), weighted by importance.
pyramid-credit-formula = Earned is met times how far the gates below are open.
pyramid-gate-open = Gate open
pyramid-gate-shut = Gate shut
pyramid-gate-partly = Gate { $open } open
pyramid-gate-unknown = Gate not known
pyramid-gate-formula = A layer opens the gate above it by how well it is met, divided by the threshold, up to fully open. Our definition.

# The controls
pyramid-threshold = Threshold
pyramid-threshold-is = Threshold { $share }
pyramid-threshold-about = How well a layer must be met before the next one earns in full. Drag the line, or double-click to put it back.
pyramid-weights = Weights, from the base up
pyramid-weight-of = { $layer }, weight
pyramid-weight-about = { $part } of the whole; only the proportions count.
pyramid-unit = Unit of spend
pyramid-unit-hint = euro a year

# The list
pyramid-list = What customers expect
pyramid-usual = Add the usual expectations
pyramid-usual-about = Adds the well-known expectations that are not in the list yet, as one step.
pyramid-usual-step = add the usual expectations
pyramid-empty = List what customers expect of you, from what they need to what delights them, and score how well each is met. The pyramid then shows how much of the upper layers is wasted over unmet needs.
pyramid-section = { $scored } of { $all } scored, { $asked } asked
pyramid-section-about = Asked counts the expectations that customers named themselves. What is easy and enjoyable for them? Ask them.
pyramid-needs-add = Add something customers need…
pyramid-easy-add = Add something that makes it easy…
pyramid-enjoyable-add = Add something that makes it enjoyable…
pyramid-nameless = Without a name
pyramid-attribute = Expectation
pyramid-attribute-hint = What do customers expect?
pyramid-attributes = Expectations
pyramid-field = { $title }, { $field }
pyramid-score = Met
pyramid-score-about = How well it is met today, 0 to 10. The knob is hollow as long as nobody asked customers.
pyramid-importance = Importance
pyramid-importance-about = How important it is to customers, 0 to 10. Unknown counts as the mean of the known ones in its layer.
pyramid-spend = Spend
pyramid-spend-about = What it costs, in the unit of the pyramid.
pyramid-opportunity = Opportunity
pyramid-opportunity-about = Importance plus what is missing of it, 0 to 20 (Ulwick). Above 10 there is something to win.
pyramid-kano = Kano
pyramid-kano-about = The category that most customers’ answers to the paired questions fall into.
pyramid-asked = asked
pyramid-asked-about = Customers said so themselves.
pyramid-not-asked-about = Nobody asked: this is what we believe. Tick it once customers have said so.

# An open expectation
pyramid-layer = Layer
pyramid-contact-point = Contact point that shall meet it
pyramid-no-contact-point = None yet
pyramid-up = Move up
pyramid-down = Move down
pyramid-remove = Remove “{ $title }”
pyramid-evidence = Signals it leans on
pyramid-no-signals = There are no signals yet. They are kept in the Signals room.
pyramid-link = Link a signal…
pyramid-find-signal = Find a signal
pyramid-no-signal-found = No other signal has these words.
pyramid-unlink = Unlink “{ $title }”
pyramid-note = Note
pyramid-note-hint = What else there is to say

# Kano’s paired questions
pyramid-kano-there = How do you feel if it is there?
pyramid-kano-missing = How do you feel if it is not there?
pyramid-answer-like = I like it
pyramid-answer-expect = I expect it
pyramid-answer-neutral = I do not care
pyramid-answer-live-with = I can live with it
pyramid-answer-dislike = I dislike it
pyramid-answer-add = Add answer
pyramid-answer-take-back = Take one of { $count } back
pyramid-answer-is = { $category }
pyramid-answer-pick = Pick both answers of one customer.
pyramid-kano-none = No customer has answered the paired questions
pyramid-kano-of = ({ $count } of { $all } answers)
pyramid-kano-must-be = Must-be
pyramid-kano-one-dimensional = One-dimensional
pyramid-kano-attractive = Attractive
pyramid-kano-indifferent = Indifferent
pyramid-kano-reverse = Reverse
pyramid-kano-questionable = Questionable
pyramid-kano-must-be-means = Taken for granted: missing it disappoints, having it delights nobody.
pyramid-kano-one-dimensional-means = The more of it, the more satisfied they are.
pyramid-kano-attractive-means = It delights, and nobody misses it.
pyramid-kano-indifferent-means = Nobody minds either way.
pyramid-kano-reverse-means = Customers would rather not have it.
pyramid-kano-questionable-means = The two answers contradict each other.
pyramid-better = Better
pyramid-better-about = (A + O) / (A + O + M + I): how far satisfaction rises if it is there.
pyramid-worse = Worse
pyramid-worse-about = −(O + M) / (A + O + M + I): how far satisfaction falls if it is missing.
pyramid-chart = What delights, what is missed
pyramid-chart-x = disappoints if missing →
pyramid-chart-y = delights if there →

# The usual expectations
pyramid-usual-available = Available in the way the customer chooses
pyramid-usual-reliable = Reliable: what is promised happens
pyramid-usual-accurate = Accurate: the order, the invoice, the data are right
pyramid-usual-information = Sound information first, then the thing they need
pyramid-usual-one-answer = One answer, whoever is asked
pyramid-usual-no-endless = No endless “your call matters to us”
pyramid-usual-stock = Stock checked elsewhere when we are out of it
pyramid-usual-once = Settled at the first contact, nothing said twice
pyramid-usual-steps = Few steps, few forms
pyramid-usual-person = The right person is found at once
pyramid-usual-remembered = Recognised and remembered
pyramid-usual-pleasure = Served by people who enjoy helping
pyramid-usual-wow = Little “wow” moments nobody had to ask for

# The command line
pyramid-cli-open = not known, { $low } to { $high }
pyramid-cli-at-risk = At risk
pyramid-cli-point = Contact point
pyramid-cli-priority = Priority
pyramid-met = Met
pyramid-gate = Gate
pyramid-earned = Earned
pyramid-lost = Lost
pyramid-weight = Weight
