# The words of the report

# Small words
paper-and = { $n ->
    [2] { $list } and { $last }
   *[other] { $list } and { $last }
  }
paper-and-more = and { $n } more
paper-range = from { $low } to { $high }
paper-minutes = { $n } min
paper-hours = { $n } h
paper-days = { $n } days
paper-span = { $least } to { $most }
paper-hours-unit = h
paper-days-unit = days
paper-the-organisation = The organisation
paper-customers = Customers
paper-organisation = Organisation
paper-actual = Actual state
paper-desired = Desired state
paper-of-ten = of 10
paper-all = All customers
paper-owner = Owner
paper-evidence = Evidence
paper-now = now
paper-aim = aim
paper-today = Today
paper-date = Date
paper-unit = Unit
paper-done = done
paper-open = open

# The sections
paper-summary = Summary
paper-scope = Scope and people
paper-factors = The factors one by one
paper-segments = Segments
paper-journeys = Customer journeys
paper-contacts = Contact points
paper-pyramid = Expectations and memory
paper-signals = What the evidence says
paper-wins = Actions and quick wins
paper-roadmap = Roadmap
paper-value = What it is worth
paper-next = The next assessment
paper-appendix = Appendix

# Summary
paper-as-of = As of { $day }
paper-day = Everything in this report is as of { $day }.
paper-day-scored = Everything in this report is as of { $day }. The scores are those of { $round } ({ $date }).
paper-lead = { $client } stands at { $actual } of 10 where it wants to stand at { $desired } ({ $round }, { $date }).
paper-lead-actual = { $client } stands at { $actual } of 10 ({ $round }, { $date }). How far it wants to get has not been set.
paper-attained = Of the desired state
paper-attained-note = each factor by its weight
paper-holds = Same top three gaps
paper-holds-note = of the weightings tried
paper-dumbbell = Actual and desired state by factor, the largest weighted gap first
paper-alt-dumbbell = Actual and desired scores of 0 to 10. { $list }.
paper-alt-ends = { $name } { $actual }, desired { $desired }
paper-since = In the round “{ $round }” ({ $date }) it was { $was } of the desired state; at this assessment it is { $now }.
paper-since-overlap = The ranges of the two overlap, so the change may lie within what nobody knew.
paper-since-holds = The change holds whatever is still unknown.
paper-since-open = Not everything was scored both times.
paper-say-summary = Read the three messages aloud and stop. Then ask which of them the room would dispute.

# The messages
paper-message-position = { $n ->
    [one] { $client } has reached { $attained } of its desired state; { $factors } holds it back most.
   *[other] { $client } has reached { $attained } of its desired state; { $factors } hold it back most.
  }
paper-message-open = { $client } has reached { $attained } of its desired state; which gap holds it back most depends on the weights.
paper-message-firm = { $n ->
    [one] { $client } has reached { $attained } of its desired state; in most weightings { $factors } is among its three widest gaps.
   *[other] { $client } has reached { $attained } of its desired state; in most weightings { $factors } are among its three widest gaps.
  }
paper-message-ends = { $name } ({ $actual } against { $desired })
paper-message-gaps = { $n ->
    [one] The largest gap once weighted is { $list }.
   *[other] The largest gaps once weighted are { $list }.
  }
paper-message-gaps-set = { $n ->
    [one] With the weights as set, the widest gap once weighted is { $list }.
   *[other] With the weights as set, the widest gaps once weighted are { $list }.
  }
paper-message-stable = All three stay the top three in { $share } of the weightings tried.
paper-message-unstable = All three stay the top three in only { $share } of the weightings tried: settle the weights before the priorities.
paper-message-firm-why = { $n ->
    [one] { $factors } is among the three widest in { $share } of the weightings tried.
   *[other] { $factors } are each among the three widest in at least { $share } of the weightings tried.
  }
paper-message-reached = { $client } has reached { $attained } of its desired state, and no factor falls short.
paper-message-reached-why = What is left to decide is whether the desired state is still ambitious enough.
paper-claim-worth = { $grade }, { $n ->
    [one] one independent source
   *[other] { $n } independent sources
  }
paper-claim-faded = { $grade } today: { $n ->
    [one] one independent source, which has aged and counts { $strength }
   *[other] { $n } independent sources, a { $fresh } when they were new, which have aged and count { $strength }
  }
paper-claim-against = {""}, contradicted by { $n ->
    [one] one
   *[other] { $n }
  }
paper-message-bears = It bears on { $factors }.
paper-message-weakest = The weakest link is { $factor }, at { $score } of 10.
paper-message-weakest-why = The factors work together: strength elsewhere does not make up for it.
paper-message-begin = Begin with { $list }.
paper-message-finish = Finish { $list }.
paper-message-keep = Keep on with { $list }.
paper-message-for = { $title } ({ $reason })
paper-message-for-gap = no quick win, but it aims at the { $rank ->
    [1] widest weighted gap
    [2] second widest weighted gap
   *[other] third widest weighted gap
  }, { $factor }
paper-message-for-impact = no quick win; impact { $impact } of 5
paper-message-by = { $title } is due on { $date }.
paper-message-owner-by = { $title } is due on { $date }, with { $owner }.
paper-message-overdue = { $title } was due on { $date } and is still open.
paper-message-owner-overdue = { $title }, with { $owner }, was due on { $date } and is still open.
paper-message-more = { $n ->
    [one] One more action follows.
   *[other] { $n } more actions follow.
  }
paper-message-worth = If the link to retention holds, the plan is worth about { $worth } in the base case ({ $range }).
paper-worth-loss = At the low end it is a loss of about { $loss }.
paper-worth-note = roughly, { $range }, if the link to retention holds
paper-message-decide = Decide who closes the gap in { $factor }, and by when.
paper-message-decide-why = No action has been agreed yet. An assessment without one changes nothing.

# Scope
paper-problems = The problems at the root
paper-problems-why = Everything in this report serves three aims: less churn, more expansion, a lower cost to serve. This is where they stand.
paper-problem = Problem
paper-base = Base
paper-period = Period
paper-problems-table = Each figure with its unit, base, period and segment
paper-desired-state = The desired state
paper-in-words = In words
paper-lights = The desired state in the organisation’s own words
paper-light = In the light of
paper-party = For
paper-happy = Happy with the relationship
paper-continues = Wants to continue
paper-better-off = Better off for it
paper-both-parties = Each party is
paper-mutual = Both parties, each from 0 (not at all) to 4 (fully)
paper-segments-customers = Segments and their share of the customers
paper-segments-revenue = Segments and their share of revenue
paper-people = Who took part
paper-name = Name
paper-role = Role
paper-people-table = In the room
paper-say-scope = Say what is in and what is left out, and let the client correct it now rather than on page twenty.
paper-say-outcomes = Read what customers want beside what the organisation wants. Where the two differ, the report will come back to it.

# Factors
paper-factors-lead = The desired state is the sum of its factors. Of each: what was found, which level of the scale it stands at and which one it should reach, what the score leans on, and what to do. The words of the scale are the same for every organisation.
paper-factors-table = All factors in the order of the method
paper-range-head = Range
paper-mixed = differs by segment
paper-not-scored = not scored
paper-judged = judged
paper-voted = voted
paper-evidenced = evidenced
paper-radar = The shape of the actual and the desired state
paper-alt-radar = The factors around a circle; the values are those of the table above.
paper-factor-open = Nobody has scored this factor yet.
paper-stage = { $stage }, of 10
paper-gap-note = weight { $weight }
paper-reached = Reached
paper-of-desired = of the desired level
paper-level-now = Level today: { $stage }. In the words of the scale: { $words }
paper-level-desired = Level desired: { $stage }. In the words of the scale: { $words }
paper-source-judged = judged { $score }
paper-source-voted = voted { $score }
paper-source-evidenced = evidenced { $score }
paper-source-counts = the { $source } score counts
paper-source-mixed = which one counts differs by segment
paper-sources = Sources side by side: { $list }; { $counts }.
paper-answered = { $share } of the weight of the questions is answered; the rest makes the range.
paper-by-segment = By segment, and why
paper-why-score = Why this score
paper-evidence-none = No finding bears on this factor yet.
paper-evidence-line = { $claim } ({ $worth })
paper-evidence-weak = { $n ->
    [one] One more claim is below a pattern and is not reported as a finding.
   *[other] { $n } more claims are below a pattern and are not reported as findings.
  }
paper-recommendation = Recommendation
paper-done-list = Done. { $list }.
paper-recommend-question = Begin with the weakest answer, { $question } The next level reads: { $next }
paper-found = What was found
paper-found-nothing = nothing was noted
paper-level-chosen = Level chosen, in the words of the scale
paper-next-level = The next level of the scale
paper-weak = The weakest answers
paper-say-factors = Do not walk through all of them. Take the three widest gaps and leave the rest to the reader.
paper-say-factor = { $name }: { $actual } today, { $desired } desired. Ask the room for the last time a customer felt it.

# Segments
paper-segments-lead = Furthest from the desired state: { $low } ({ $lowest }). Closest: { $high } ({ $highest }).
paper-segments-close = In total the segments stand close together, from { $low } ({ $lowest }) to { $high } ({ $highest }); factor by factor they do not.
paper-segments-even = The segments stand close together, from { $low } ({ $lowest }) to { $high } ({ $highest }), in total and factor by factor.
paper-segments-differ = They differ most in { $factor }: { $low } at { $lowest }, { $high } at { $highest }.
paper-heatmap = Actual scores by factor and segment
paper-segments-table = What each segment comes to
paper-widest = Widest gap
paper-say-segments = Look along a row: where one cell is much paler than its neighbours, the mean misleads.

# Journeys
paper-journeys-lead = A journey exists whether it is drawn or not. These are the drawn ones: how they feel, where customers are lost, and what is missing.
paper-journey-untitled = A journey without a title
paper-as-is = As customers walk it today.
paper-to-be = As it should become.
paper-journey-of = Drawn for { $segment }.
paper-journey-steps = Steps of the customer
paper-journey-stages = { $n ->
    [one] in one stage
   *[other] in { $n } stages
  }
paper-journey-leaks = Places of loss
paper-journey-leaks-note = 15% or more leave for good
paper-journey-gaps = Gaps
paper-journey-gaps-note = cracks, bumps, missing owners
paper-journey-gaps-all = all of them places of loss
paper-journey-gaps-lost = { $n ->
    [one] one of them a place of loss, the others below
   *[other] { $n } of them places of loss, the others below
  }
paper-journey-cracks = Where the journey breaks
paper-more-gaps = { $n ->
    [one] One more gap is listed in the workshop file.
   *[other] { $n } more gaps are listed in the workshop file.
  }
paper-journeys-more = { $n ->
    [one] One more journey is in the workshop file.
   *[other] { $n } more journeys are in the workshop file.
  }
paper-curve = How the journey feels, from −2 (very bad) to +2 (very good)
paper-alt-curve = A line from left to right. It is highest at { $high } ({ $best }) and lowest at { $low } ({ $worst }).
paper-leaks = Where customers leave for good, as a part of those who get there
paper-hypothesis = hypothesis
paper-exits = Where all who begin this journey end up
paper-exit = How it ends
paper-step = Step
paper-stage-head = Stage
paper-lost = Lost
paper-what-hurts = What hurts
paper-opportunity = What could be better
paper-feels = Feels
paper-pains = The moments that hurt most, by findings
paper-pains-open = Hypotheses: moments that are said to hurt, not yet a pattern
paper-against = Against { $journey }
paper-steps-from = Steps of the customer: { $before } − { $removed } + { $added } = { $after }
paper-added = { $n ->
    [one] One new step: { $list }
   *[other] { $n } new steps: { $list }
  }
paper-removed = { $n ->
    [one] One step fewer: { $list }
   *[other] { $n } steps fewer: { $list }
  }
paper-say-journeys = Follow the curve with a finger, and stop where it falls.
paper-say-leak = As { $journey } is drawn, { $share } of those who get to “{ $step }” leave after it. Ask what would have kept them.

# Contact points
paper-contacts-lead = Customers choose where they meet an organisation, and what they choose is not always what it offers. What matters to both sides and satisfies least comes first.
paper-delivered = Of what customers choose is delivered
paper-delivered-note = known for { $share } of it
paper-time-lost = Customers’ time lost a month
paper-lost-hours = Hours lost a month
paper-time-lost-note = { $n ->
    [one] at one contact point
   *[other] at { $n } contact points
  }
paper-offered = Contact points offered
paper-of-all = of { $n }
paper-contact-gaps = Serious gaps
paper-contact-gaps-note = not offered, or a lot of effort
paper-priority = Priority, from 0 to 100: importance to customers × importance to the organisation × (5 − satisfaction)
paper-alt-priority = Priorities of 0 to 100. { $list }.
paper-satisfaction = Satisfaction
paper-contacts-table = The contact points that come first; ratings from 1 to 5
paper-lacks = What is not as it should be
paper-lack = { $gap } ({ $n }): { $list }
paper-stance = From transactions to engagement
paper-stance-lead = Engagement is a stance before it is a system. 0 is managing transactions, 10 is managing engagement.
paper-stance-chart = Where the organisation stands, and where it wants to stand
paper-alt-stance = Positions of 0 to 10, now and aimed at. { $list }.
paper-say-contacts = Ask who in the room has last used one of these as a customer.
paper-say-contact-first = First in line is “{ $point }”: it matters to both sides and satisfies few.

# The pyramid and memory
paper-pyramid-lead = Expectations build on one another: first that needs are met, then that it is easy, then that it is enjoyable. What is built on unmet needs earns little.
paper-earned = Pyramid, earned
paper-of-expectations = of all that expectations could bring
paper-base-met = Needs met
paper-threshold = the gate opens at { $share }
paper-gate = Of what is { $layer }, { $met } is met and only { $earned } earned: the layers below let no more through.
paper-pyramid-chart = What each layer earns
paper-alt-pyramid = Three layers from top to base. { $list }.
paper-layer = Layer
paper-met = Met
paper-gate-head = Gate
paper-earned-head = Earned
paper-lost-head = Lost
paper-scored = Scored / all
paper-pyramid-table = The layers from top to base
paper-expectation = Expectation
paper-importance = Importance
paper-asked = customers said so
paper-believed = believed
paper-expectations = The expectations that promise most; opportunity from 0 to 20
paper-expectations-open = Hypotheses: expectations that nobody has confirmed yet; opportunity from 0 to 20
paper-memory = What customers remember
paper-memory-lead = { $n ->
    [one] One experience, looked back on from { $date }; after { $days } days it weighs half.
   *[other] { $n } experiences, looked back on from { $date }; after { $days } days one weighs half.
  }
paper-remembered = Remembered experience
paper-valence-scale = from −2 to +2
paper-plain-mean = Plain mean
paper-plain-mean-note = however old
paper-peak-end = Peak–end
paper-peak-end-note = halfway between the two
paper-memory-left = Memory left
paper-memory-left-note = the rest has faded
paper-steady = Without the bad experiences (consistency)
paper-turned = With a recovery after the worst one
paper-memory-table = Consistency against recovery
paper-say-pyramid = Ask what the organisation spends on delight, then show how much of it the base lets through.

# Signals
paper-signals-lead = One data point is a fluke, two similar ones from independent sources are a pattern, three are a trend. Only patterns and trends are reported as findings; what contradicts them is listed, never netted.
paper-data-points = Data points
paper-trend-note = three sources and more, as they count today
paper-pattern-note = two sources, as they count today
paper-below = Below a pattern
paper-below-note = not reported
paper-no-finding = The data points do not yet amount to a finding.
paper-finding = Finding
paper-grade = Grade
paper-sources-head = Sources
paper-strength = Counts today
paper-against-head = Against
paper-bears-on = Bears on
paper-findings-table = All findings, the strongest first
paper-findings-more = { $n ->
    [one] One more finding is in the workshop file.
   *[other] { $n } more findings are in the workshop file.
  }
paper-against-list = Evidence against: { $list }.
paper-latency = From event to action
paper-latency-lead = Knowing at once and acting at once are two capabilities. The table shows where the time goes. Fewer than ten cases give only a range, and medians of parts do not add up to the median of the whole.
paper-capability = Capability
paper-whole = In all
paper-p90 = Nine of ten
paper-cases = Cases
paper-latency-table = Time per leg, from the shortest to the longest; the median where there are ten cases or more
paper-say-signals = Tell one finding as a story, with its quote. Say what speaks against it before somebody else does.
paper-say-finding = The strongest: { $claim }

# Actions
paper-wins-lead = What the gaps ask for, as the room decided it. First comes what waits for nothing, then what the room chose; among those, what aims at the widest of the three largest weighted gaps, then the higher impact, then the lower effort.
paper-quick = { $n ->
    [one] One quick win: { $list }.
   *[other] { $all ->
        [yes] { $n } quick wins: { $list }.
       *[no] { $n } quick wins, among them { $list }.
      }
  }
paper-matrix = Actions by effort and impact; the numbers are those of the plan
paper-effort-scale = Effort from 1 to 5: { $list }.
paper-impact-scale = Impact from 1 to 5: { $list }.
paper-alt-matrix = Actions by effort and impact, each from 1 to 5. { $list }.
paper-alt-point = { $name }, effort { $effort }, impact { $impact }
paper-effort = Effort
paper-impact = Impact
paper-quarter-fill = When there is time
paper-quarter-drop = Think twice
paper-quarter-quick = Quick wins
paper-quarter-large = Big moves
paper-action = Action
paper-closes = Aims at the gap in
paper-no-effect = { $factor } (no effect entered)
paper-no-effect-alone = no effect entered
paper-confidence = Confidence
paper-actions-table = Open actions in this order, each with its number in the plan; effort and impact from 1 to 5
paper-in-money = (cost in { $money })
paper-actions-more = { $n ->
    [one] One more action is in the workshop file.
   *[other] { $n } more actions are in the workshop file.
  }
paper-for-customer = For the customer
paper-for-organisation = For the organisation
paper-trace = What each effort gives, and to whom
paper-say-wins = Ask each owner to say the date aloud.

# Roadmap
paper-roadmap-lead = { $n ->
    [one] The open action is done by { $end }.
   *[other] The { $n } open actions are done by { $end }.
  } What decides the date is { $list }.
paper-roadmap-end = { $n ->
    [one] The open action is done by { $end }.
   *[other] The { $n } open actions are done by { $end }.
  }
paper-roadmap-open = The plan has no dates yet.
paper-roadmap-done = Everything in the plan has been done.
paper-quarter = Q{ $n } { $year }
paper-roadmap-chart = The plan by quarter; what decides the end is marked
paper-alt-roadmap = Spans of time. { $list }.
paper-alt-stretch = { $name }, { $start } to { $end }
paper-late = { $n ->
    [one] One action is forecast to end after its due date: { $list }.
   *[other] { $n } actions are forecast to end after their due dates: { $list }.
  }
paper-is-late = late
paper-overdue-since = overdue since { $date }
paper-is-overdue = overdue
paper-critical = decides the end
paper-begins = Begins
paper-due = Due
paper-ends = Forecast
paper-slack = Slack, days
paper-waits-for = Waits for
paper-state = State
paper-roadmap-table = Actions in the order of time
paper-say-roadmap = Show what waits for what. A delay on the marked actions is a delay of everything.

# Value
paper-value-lead = If the link to retention holds, moving from { $now } to { $then } of the desired state is worth about { $worth } in the base case ({ $range }), after the cost of the actions.
paper-value-open = The inputs do not yet say what the plan is worth: the figures below are those that are known.
paper-worth = Value at stake
paper-clv = Customer lifetime value
paper-clv-later = first margin after one period
paper-clv-now = first margin now
paper-base-logo = of customer organisations
paper-base-user = of users
paper-base-revenue = of recurring revenue
paper-plan-cost = Cost of the plan
paper-cost-note = once
paper-uncosted = { $n ->
    [one] once; one action has no cost yet
   *[other] once; { $n } actions have no cost yet
  }
paper-grr = Gross revenue retention
paper-grr-note = without expansion
paper-nrr = Net revenue retention
paper-nrr-note = with expansion
paper-serve = Cost to serve
paper-serve-note = of recurring revenue
paper-link = The link that it all rests on
paper-link-none = Nobody has said yet what reaching more of the desired state does to retention. Without that link there is no value case.
paper-link-retention = Ten more points of the desired state are taken to add { $base } to retention (from { $low } to { $high }).
paper-link-margin = The margin of a customer is taken to rise by { $base } (from { $low } to { $high }).
paper-link-reason = Why the client believes it. { $reason }
paper-link-signed = Signed by { $who } on { $date }.
paper-link-unsigned = Nobody has signed this link yet. Read the value as an “if”.
paper-input-customers = Number of customers
paper-input-retention = Retention
paper-input-margin = Margin of a customer
paper-input-discount = Discount rate
paper-input-link-retention = Retention for ten points
paper-input-link-margin = Margin for ten points
paper-tornado = Which input moves the value most, each from its low to its high value
paper-alt-tornado = The value at stake with each input at its low and its high value. { $list }.
paper-alt-swing = { $name } { $low } to { $high }
paper-retention-now = Retention today
paper-retention-then = Retention with the plan
paper-churn-now = Churn today
paper-churn-then = Churn with the plan
paper-margin-now = Margin of a customer today
paper-margin-then = Margin of a customer with the plan
paper-clv-today = Lifetime value today
paper-clv-then = Lifetime value with the plan
paper-cases-table = The three cases: cautious takes every input at the end that makes the value smaller, a high discount rate and a high cost among them
paper-low = Cautious
paper-base-case = Base
paper-high = Optimistic
paper-per-period = per { $period }
paper-inputs-table = What the client put in, by the case that uses it ({ $how })
paper-computed-table = What follows from the chosen actions, worked out and not put in
paper-say-value = Name the link first, then the figure. Whoever signed the link should say why.

# Next
paper-next-on = The next assessment takes place on { $date }, with the same questions.
paper-next-open = No date has been set for the next assessment. An engagement that is measured once is not managed.
paper-next-goal = If the chosen actions do what is expected of them, it shows { $then } of the desired state instead of { $now }.
paper-expected = Expected
paper-known = Score known
paper-known-means = Score known: how much of the score that counts is known. A judged or voted score is known in full, even where questions about the factor are still open.
paper-next-table = What it has to beat
paper-unknown = What nobody knows
paper-unknown-lead = { $n ->
    [one] One question was answered with “don’t know”. That is a finding in itself, and the first thing to find out.
   *[other] { $n } questions were answered with “don’t know”. That is a finding in itself, and the first thing to find out.
  }
paper-unknown-line = { $question } ({ $list })
paper-unknown-shown = These are the { $n } that most segments could not answer.
paper-unknown-more = { $n ->
    [one] One more is in the workshop file, with “don’t know” as its answer.
   *[other] { $n } more are in the workshop file, with “don’t know” as their answer.
  }
paper-say-next = Put the date into everybody’s calendar before the room empties.

# Appendix
paper-method = Method
paper-method-lead = The actual state is scored against the desired state, factor by factor, by judgement, by vote or by evidence; the three stand side by side and are never mixed. A factor that exceeds its desired level hides no gap elsewhere.
paper-method-rounding = Figures are worked out unrounded and rounded only where they are printed, a half away from zero; a difference or a sum may therefore be off by one in the last digit from the printed figures that it is made of.
paper-definition-engagement = Customer engagement. { $words }
paper-definition-desired = Desired state of customer engagement. { $words }
paper-stage-name = Stage
paper-stages-table = Stages, for words and not for maths
paper-formulas = Formulas
paper-formula = Formula
paper-formulas-table = What each figure is
paper-formula-priority = importance to customers × importance to the organisation × (5 − satisfaction)
paper-words-priority = What matters to both and satisfies least comes first; each from 1 to 5.
paper-formula-opportunity = I + max(I − S, 0)
paper-words-opportunity = Importance, and what is missing of it (Ulwick); each from 0 to 10.
paper-formula-pyramid = Σ weight × met × Π min(1, met below ÷ threshold)
paper-words-pyramid = A layer earns what is met of it, as far as the layers below it let it through.
paper-formula-memory = Σ salience × valence × 2^(−age ÷ half-life) ÷ Σ salience × 2^(−age ÷ half-life)
paper-words-memory = The mean of what was experienced, the fresh and the salient weighing more; at one contact point a newer experience supersedes older ones.
paper-formula-clv = m × r ÷ (1 + i − r), or m × (1 + i) ÷ (1 + i − r)
paper-words-clv = Margin m, retention r and discount rate i of one period; the first margin comes after one period, or now.
paper-forecast = Score to be expected
paper-formula-forecast = score + Σ points × confidence, from 0 to 10
paper-words-forecast = Each chosen action that is still open adds its points, as far as one may be confident in it; a score that nobody knows stays unknown. Attainment is then worked out anew.
paper-formula-confidence = as stated; else opinion 20%, fluke 40%, pattern 60%, trend 80%
paper-words-confidence = What a person stated for the action, else by the best grade of what it leans on (our definition). The evidence shows the problem; that the remedy works has yet to be shown.
paper-formula-retention = r + ℓ × Δ ÷ 0.1, from 0 to 1
paper-words-retention = Retention today, plus what the link ℓ promises for each ten points of attainment gained (Δ).
paper-formula-margin = m × (1 + u × Δ ÷ 0.1), at least 0
paper-words-margin = The margin of a customer today, raised by the link u for each ten points gained.
paper-formula-worth = N × (CLV with the plan − CLV today) − cost
paper-words-worth = What N customers are worth more over their lifetime, less the one-off cost of the chosen actions.
paper-formula-grr = (start − contraction − churned) ÷ start
paper-words-grr = Recurring revenue of a period’s first day that is still there at its end, expansion left out.
paper-formula-nrr = (start + expansion − contraction − churned) ÷ start
paper-words-nrr = The same with expansion; it may exceed 100%.
paper-formula-serve = cost to serve ÷ recurring revenue at the start
paper-words-serve = Both of the same period (our definition).
paper-overall-table = The whole in figures
paper-sensitivity = Weights and sensitivity
paper-sensitivity-lead = { $draws } sets of weights were drawn around those that are set (Dirichlet, κ = { $kappa }), and the gaps ranked anew each time.
paper-sensitivity-holds = The three largest gaps are the same ones in { $share } of them.
paper-top-three = In the top three
paper-rank-best = Best rank
paper-rank-worst = Worst rank
paper-sensitivity-table = Weights, and the rank of each gap in nine of ten weightings
paper-data = Data
paper-round = Round
paper-round-note = What to know
paper-rounds-table = The assessments so far
paper-what = What
paper-how-many = How many
paper-counts-table = What the report leans on
paper-data-sources = Independent sources of data points
paper-data-answers = Answers to questions in this round
paper-data-ballots = Ballots in this round
paper-data-experiences = Experiences
paper-references = Documents, interviews and observations
paper-reference = Title
paper-kind = Kind
paper-document = document
paper-interview = interview
paper-observation = observation
paper-references-more = { $n ->
    [one] One more is in the workshop file.
   *[other] { $n } more are in the workshop file.
  }
paper-glossary = Glossary
paper-glossary-table = Terms as this report uses them
paper-term = Term
paper-meaning = Meaning
paper-term-actual = What one sees today, from 0 to 10.
paper-term-desired = What the organisation has decided to reach, in its own words and as a level from 0 to 10.
paper-term-attained = How much of the desired state is reached, each factor by its weight and at most in full.
paper-term-gap = Desired level less actual score; weighted by how much the factor counts.
paper-term-range = Range
paper-term-range-means = The lowest and the highest value that what is known allows.
paper-term-contact-point = Contact point
paper-term-contact-point-means = Wherever customer and organisation meet, the invoice and the product in use included; wider than a marketing touch point.
paper-term-journey = Customer journey
paper-term-journey-means = What a customer goes through, before, during and after the sale, at the customer’s own pace.
paper-term-spa = Successful product adoption
paper-term-spa-means = Use that helps the customer reach the goals for which the product was bought; more than log-ins.
paper-term-churn = The part of the customers, users or revenue that is lost in a period; always with its base.
paper-term-clv = What a customer is worth over time, discounted; always with its convention.
paper-term-nrr = How much of it there is with expansion (NRR); above 100% the base grows by itself.
paper-term-grr = How much of the recurring revenue stays without expansion (GRR).
paper-term-opinion = Somebody thinks so; no data point says so.
paper-term-fluke = One independent data point, which may be chance.
paper-term-pattern = Two similar data points from independent sources. Sources count less as they age: the sum of what they count today, rounded, makes the grade.
paper-term-trend = Three or more similar data points from independent sources, as they count today; three that have aged may count for two, and are a pattern again until a newer one comes.
paper-say-appendix = Not for the room. It answers whoever asks how a figure came about.
