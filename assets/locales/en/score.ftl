# The Score room.
score-empty-title = Nothing scored yet
score-empty = A round holds the scores of one date, so that a later round can be laid over it. Start one and drag the first handle.
score-add-round = Start a round
score-round-title = Round of { $date }
score-no-factors-title = Nothing to score
score-no-factors = The framework of this workshop has no factors. Open another file or begin with a new workshop.

score-all-customers = All customers
score-more-segments = { $count } more
score-weights = Weights
score-charts = Charts
score-sure = How sure are we of the weights?
score-sure-hardly = Hardly
score-sure-fairly = Fairly
score-sure-very = Very
score-pick-segment = This is the mean of the segments. Pick a segment to score it.
score-no-segment = There is no segment yet. Add one in the Frame room to score it.

score-judged = judged
score-voted = voted
score-evidenced = evidenced
score-not-yet = not scored yet
score-no-desired = no desired level yet
score-handle-actual = { $factor }, actual
score-handle-desired = { $factor }, desired
score-type-actual = { $factor }, type the actual score
score-type-desired = { $factor }, type the desired level
score-weight = Weight
score-weight-name = { $factor }, weight
score-counts = What counts
score-evidence =
    { $count ->
        [0] No evidence linked, { $answered } of the questions answered
        [one] One piece of evidence, { $answered } of the questions answered
       *[other] { $count } pieces of evidence, { $answered } of the questions answered
    }
score-note-hint = Why this score?
score-note-name = { $factor }, note

score-actual = Actual
score-desired = Desired
score-balance = Balance
score-balance-why = Geometric mean by plain mean. At 1.00 all factors stand level; the lower, the more the weak factors hold back the strong ones. Our definition.
score-weakest = Weakest link
score-weakest-why = The factor with the lowest score.
score-floor-why = The factor with the lowest score. Scores below 0.1 count as 0.1 in the balance.
score-of-desired = of the desired state
score-attainment-why = Every factor counts by its weight and by how much of its desired level it reaches, at most all of it: excess in one factor hides no gap in another.
score-nothing-yet = of the desired state, once actual and desired are set
score-range = between { $low } and { $high }, as far as is known
score-top-holds = The top three gaps hold in { $share } of weightings.
score-top-none = No three gaps stand out: they tie, or too little is scored.
score-no-weight = Every weight is 0, so nothing counts. Give a factor some weight.
score-top-why = How often the same three factors have the largest weighted gaps when the weights are drawn anew 5,000 times around the ones you set.
score-gap-why = { $factor }. A gap of { $gap } at a weight of { $weight } makes a weighted gap of { $weighted }. Among the three largest in { $share } of weightings.
score-gap-unknown = { $factor }. Actual or desired is not set yet, so the gap is not known.
score-coverage = { $share } of the weight is scored.

score-second-shape = Shape
score-second-segments = Segments
score-second-rounds = Rounds
score-heat-key = Stronger where the gap is wider
score-heat-some = { $shown } of { $count }, furthest from the desired state
score-rounds-key = In bold, how much is reached
score-chart-factor = { $factor } { $actual } of { $desired }
score-chart-gaps = Gaps, widest first. { $list }
score-chart-shape = Shape of the scores. { $list }
score-chart-segments = Scores by segment. { $list }
score-chart-round = { $round }, { $share } of the desired state, actual { $actual }, desired { $desired }
score-chart-rounds = Rounds. { $list }
score-close-aside = Close and show the charts
