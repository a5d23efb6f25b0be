# What chosen actions would change, and what it would be worth.

forecast-title = Attainment before and after
forecast-empty-title = Nothing is planned yet
forecast-empty = A forecast shows what planned actions would change. Plan the first ones, say by how many points they lift which factor, and come back.
forecast-to-actions = Plan actions
forecast-unscored-title = Nothing is scored yet
forecast-unscored = A forecast starts from the scores of today. Score the factors first.
forecast-to-score = Score the factors
forecast-actions = Chosen actions
forecast-untitled = Without a title
forecast-no-cost = no cost yet
forecast-action = { $cost } · { $points } points alone · { $sure } sure
forecast-done = { $n ->
    [one] One action is done and shows in the scores already.
   *[other] { $count } actions are done and show in the scores already.
}
forecast-limit = Cost limit
forecast-limit-none = none
forecast-cost = Cost of the ticked actions
forecast-cost-without = { $n ->
    [one] One without a cost, so the sum may be higher
   *[other] { $count } without a cost, so the sum may be higher
}
forecast-over = Over the limit by { $over }
forecast-below = { $left } below the limit
forecast-used-up = Exactly the limit
forecast-as-known = as far as costs are known
forecast-limit-hint = Name a limit to see the set that attains most for it. Everything with a cost comes to { $total }.
forecast-best = { $n ->
    [one] Best for this limit: one action
   *[other] Best for this limit: { $count } actions
}, { $cost }, { $attainment } attained
forecast-best-so-far = { $n ->
    [one] Good for this limit, perhaps not the best: one action
   *[other] Good for this limit, perhaps not the best: { $count } actions
}, { $cost }, { $attainment } attained
forecast-buys-nothing = This limit pays for nothing that raises attainment.
forecast-choose = Choose this set
forecast-is-chosen = This set is chosen
forecast-uncosted = { $n ->
    [one] One action without a cost is left out.
   *[other] { $count } actions without a cost are left out.
}
forecast-elsewhere = { $n ->
    [one] One action only changes where customers go on a journey. It adds nothing to attainment, so no limit ever buys it for itself.
   *[other] { $count } actions only change where customers go on a journey. They add nothing to attainment, so no limit ever buys them for themselves.
}
forecast-looking = Looking for the best set…
forecast-gain = { $points } points of attainment, as far as we are sure of each action
forecast-if-all = { $attainment } if everything works as hoped
forecast-upper = At most: points above a desired level make up for nothing else, so a part of this is lost where an action fails.
forecast-factor = { $was } today, { $would } to be expected
forecast-before-after = Before → after
forecast-desired = Desired
forecast-spoken = { $factor } { $was } today, { $would } to be expected, { $desired } desired
forecast-chart = Scores before and after the ticked actions. { $list }
forecast-segments = Attainment per segment
forecast-journeys = Where customers end up
forecast-no-journeys = No journey says yet who stays and who leaves. Mark the exits on the canvas.
forecast-exit-renewed = Stay
forecast-exit-advocate = Recommend
forecast-exit-churned = Leave
forecast-exit-ended = Otherwise
forecast-unconnected = Nothing is connected in this journey.
forecast-trap = Nobody can say: customers who are at “{ $step }” can never leave it.

value-inputs = Inputs of the client
value-money = Money
value-period = Period
value-counts = Churn counts
value-base-logo = customer organisations
value-base-user = people who use it
value-base-revenue = recurring revenue
value-convention = First margin
value-later = after one period
value-later-formula = CLV = m·r / (1 + i − r)
value-now = now
value-now-formula = CLV = m·(1 + i) / (1 + i − r)
value-low = Low
value-base = Base
value-high = High
value-cautious = Cautious
value-optimistic = Optimistic
value-customers = Customers, N
value-retention = Retention, r
value-margin = Margin per customer, m
value-discount = Discount rate, i
value-turned = Low, base and high do not follow one another.
value-link = From attainment to retention
value-link-note = What ten points of attainment do, in the client’s own judgement. The report prints it.
value-link-retention = Retention per ten points
value-link-margin = Margin per ten points
value-reason = Why the client believes it
value-reason-hint = A study, an own analysis, a judgement
value-signed-person = Signed by
value-nobody = Nobody yet
value-signed-on = On
value-signed = The link is signed
value-signed-by = Signed by { $person } on { $date }
value-not-signed = Not signed
value-sign-note = A signature stands for these numbers and this reason; changing either takes it off.
value-no-link = Without this link nobody can say what attainment is worth.
value-revenue = Recurring revenue of the last period
value-start = At the start
value-expansion = Gained by expansion
value-contraction = Lost by contraction
value-churned = Lost with those who left
value-serve-cost = Cost to serve all customers
value-spread = What the plan may cost
value-spread-less = Less than named by
value-spread-more = More than named by
value-spread-note = Around the costs that the actions name. The gain reaches from one grade of evidence less for every action to everything working.
value-worth = Value at stake
value-range = { $low } to { $high } over the three cases
value-capped = In one of the cases the link takes retention to 100%, where nobody leaves any more. Check the link before you rely on the range.
value-unknown = Not known yet. It takes customers, retention, margin, discount rate, the link, and scored factors.
value-score = Attainment { $now } → { $then }, for { $cost }
value-score-each = Attainment { $now } → { $then }, for { $cost }. Every ten points are worth { $each } before that cost: the higher the score, the more valuable the relationship.
value-uncosted = { $n ->
    [one] One chosen action has no cost yet; the value is too high by that.
   *[other] { $count } chosen actions have no cost yet; the value is too high by that.
}
value-assumption = { $signature }: an assumption, not a finding
value-churn = Churn
value-clv = Lifetime value
value-per = Per { $period }, today → with the chosen actions
value-grr = Gross retention, GRR
value-nrr = Net retention, NRR
value-serve = Cost to serve / revenue
value-cost = Cost of the chosen actions
value-gain = Attainment gained by the plan
value-point-unit = points
value-today = Today
value-tornado = What moves the value most
value-tornado-none = It shows once the value is known.
value-tornado-sure = All inputs are certain: low and high are equal.
value-tornado-base = The vertical line is the base case, { $worth }. Outlined: the input at its low; filled: at its high.
value-cli-attainment = Attainment { $now } → { $then }
