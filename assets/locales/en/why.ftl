# Where a figure comes from.
why-attainment = Desired state reached
why-actual = Actual state
why-desired = Desired state
why-range = From where to where
why-low = All scores at their low end
why-high = All scores at their high end
why-coverage = What is scored
why-geometric = Geometric mean
why-harmonic = Harmonic mean
why-minimum = Weakest link
why-balance = Balance
why-top-holds = Do the top three gaps hold?
why-part-attainment = Desired level reached
why-part-actual = Actual score
why-part-desired = Desired level
why-part-gap = Gap
why-part-weighted-gap = Weighted gap
why-part-weight = Weight
why-part-low = Lowest possible score
why-part-high = Highest possible score
why-part-coverage = What is known
why-votes = Median of the room
why-evidence = Evidence score
why-evidence-low = Evidence, at least
why-evidence-high = Evidence, at most
why-evidence-coverage = What is answered
why-question = Answer
why-of-factor = { $factor }, { $figure }
why-question-part = { $part }. { $question }
why-all-customers = All customers

why-ask = { $figure }, why?
why-ask-sentence = { $sentence } Why?
why-back = Back to { $figure }
why-copy = Copy as text
why-copied = Copied
why-also = See also
why-notes = What to know
why-leans = It leans on
why-remark = Note. { $note }
why-counts = counts

why-judged = Judged on the slider
why-voted = Voted by the room
why-evidenced = Evidenced by the questions
why-ballot = Score given

why-head-factor = Factor
why-head-segment = Segment
why-head-source = Source
why-head-question = Question
why-head-figure = Figure
why-head-ballots = Ballots
why-col-weight = Weight
why-col-share = Share
why-col-actual = Actual
why-col-desired = Desired
why-col-reached = Reached
why-col-score = Score
why-col-value = Value
why-col-reply = Answer
why-col-adds = Adds
why-col-term = Term
why-col-gap = Weighted gap
why-col-likely = Top three
why-col-ranks = Rank
why-col-ballots = Times
why-reply-level = { $level } of 4
why-reply-unknown = don’t know

why-words-attainment = Each factor counts by its weight and by how much of its desired level it reaches, at most all of it.
why-words-weighed = The sum over the factors of weight times value.
why-words-ends = The headline with every score as low, and then as high, as what is known allows.
why-words-geometric = A product instead of a sum, so that one weak factor pulls all of it down.
why-words-harmonic = The mean of the reciprocals, turned back. It leans hardest towards the weak factors.
why-words-minimum = The lowest score of a factor that has weight.
why-words-balance = Geometric mean by plain mean. At 1.00 all factors stand level.
why-words-survival = How often the same three factors have the largest weighted gaps under other weights.
why-words-reached = Actual score by desired level, at most all of it.
why-words-gap = Desired level less actual score, never below 0.
why-words-weighted-gap = How much the factor counts times how far it has to go.
why-words-weight-share = The weight as set by the weights of all factors with a score.
why-words-by-segment = The mean over the segments, by their share.
why-words-source = Three sources stand side by side and are never mixed. One of them counts.
why-words-set = Set by hand for this segment.
why-words-point = A judged or a voted score is one point and known in full.
why-words-from-evidence = The questions count here, so what is not known widens the range.
why-words-median = The middle ballot; of an even number the mean of the middle two.
why-words-evidence = The mean of the answers by weight; level 4 is worth 10.
why-words-evidence-low = The mean with everything that has no level taken as level 0.
why-words-evidence-high = The mean with everything that has no level taken as level 4.
why-words-answered = The weight of the questions with a level by the weight of all.
why-words-level = Level 0 is worth 0 points, level 4 is worth 10.
why-words-register = Nobody answered by hand, so the register of the round does.
why-words-nothing = Nothing is known here yet.

why-formula-attainment = Σ weight × min(actual ÷ desired, 1)
why-formula-weighed = Σ weight × value
why-formula-geometric = Π score ^ weight
why-formula-harmonic = 1 ÷ Σ (weight ÷ score)
why-formula-minimum = min(scores)
why-formula-balance = min(geometric mean ÷ plain mean, 1)
why-formula-reached = min(actual ÷ desired, 1)
why-formula-gap = max(desired − actual, 0)
why-formula-weighted-gap = weight × gap
why-formula-weight-share = weight ÷ Σ weights
why-formula-by-segment = Σ share × value
why-formula-median = median of the ballots
why-formula-evidence = 10 × Σ weight × level ÷ 4
why-formula-answered = answered weight ÷ all weight
why-formula-level = 10 × level ÷ 4
why-formula-register = 10 × share of the register

why-note-without-factors = Not known for { $list }. The weights are shared among the others.
why-note-without-segments = Not known for { $list }. The shares are taken over the others.
why-note-weightless = Every weight is 0, so nothing counts.
why-note-equal-shares = All shares are 0, so the segments count equally.
why-note-together = For all customers, the scores are first averaged over the segments and then capped.
why-note-capped = Above the desired level, and counted as reached: { $list }.
why-note-floored = Below { $floor }, and counted as { $floor }: { $list }.
why-note-first-known = What counts is the judged score, else the voted one, else the evidence.
why-note-basis-judged = Somebody chose that the judged score counts.
why-note-basis-voted = Somebody chose that the vote counts.
why-note-basis-evidenced = Somebody chose that the evidence counts.
why-note-basis-silent = That source has nothing to say yet, so the score is not known.
why-note-unknown-low =
    { $count ->
        [one] Nobody knows the answer to one question. For this factor it counts as level 0: no finger on the pulse.
       *[other] Nobody knows the answer to { $count } questions. For this factor they count as level 0: no finger on the pulse.
    }
why-note-unknown-out =
    { $count ->
        [one] Nobody knows the answer to one question. It is left out of the best estimate and widens the range.
       *[other] Nobody knows the answer to { $count } questions. They are left out of the best estimate and widen the range.
    }
why-note-unasked =
    { $count ->
        [one] One question has not been asked yet. It widens the range.
       *[other] { $count } questions have not been asked yet. They widen the range.
    }
why-note-shared =
    { $count ->
        [one] One finding also belongs to another factor. It counts once, its weight divided among them. Our definition.
       *[other] { $count } findings also belong to other factors. Each counts once, its weight divided among them. Our definition.
    }
why-note-fed =
    { $count ->
        [one] One question is answered by a register of this round.
       *[other] { $count } questions are answered by registers of this round.
    }
why-note-entries =
    { $count ->
        [one] { $share }, over one entry.
       *[other] { $share }, over { $count } entries.
    }
why-feed-responses = Share of the messages that are designed to drive a response
why-feed-purposes = Share of the messages that serve a purpose
why-feed-tone = How positive the messages are received
why-feed-blockers = How much of the weight of the blockers is removed
why-note-shared-with = One finding for { $count } questions, counted once, its weight divided among them. Shared with { $list }. Our definition.
why-note-ballots =
    { $count ->
        [one] One ballot.
       *[other] { $count } ballots.
    }
why-note-ballots-round =
    { $count ->
        [one] One ballot in voting round { $round } of { $of }, the last one with ballots.
       *[other] { $count } ballots in voting round { $round } of { $of }, the last one with ballots.
    }
why-note-vote-of-all = The vote was about all customers; there is none on this segment alone.
why-note-nothing-desired = The desired level is 0, which is always reached.
why-note-beyond = The actual score lies above the desired level. The excess hides no gap elsewhere.
why-note-draws = { $count } sets of weights were drawn around the ones that are set.
why-note-no-top = No three gaps stand out: they tie, or too little is scored.
why-note-our-definition = The method names the factors and leaves the mathematics open. This is our definition.

why-answer-level = Level { $level }, { $stage }. { $described }
why-answer-register = The register says { $share }.
why-answer-unknown = Nobody knows, which is a finding in itself.
why-answer-open = Not asked yet.

why-second-ranking = Ranking
why-ranking-key = 5–95% of weightings
why-ranking-row = { $factor }, rank { $rank }, between { $low } and { $high }, among the three largest in { $share }
why-ranking-unknown = { $factor }, gap not known
why-ranking-chart = Ranking of the weighted gaps. { $list }
why-ranking-sure = How sure of the weights?
why-ranking-top = Top 3
