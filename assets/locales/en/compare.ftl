# Two rounds or segments side by side, and what depends on what.
compare-title = Compare
compare-chip = Compare
compare-action = Compare two rounds or segments
compare-menu = Compare with another round…
compare-round = Round of side { $side }
compare-segment = Segment of side { $side }
compare-swap = Swap the two sides
compare-same = Both sides are the same. Pick another round or segment on one of them.
compare-points = { $points } points
compare-unknown = One of the sides has no headline yet, so there is no change to explain.
compare-overlap = The ranges overlap: what nobody knows could weigh more than the change.
compare-apart = The ranges do not overlap: the change holds whatever is unknown.
compare-apart-partly = The ranges do not overlap, but what has no score or no desired level is left out of them: with it the change may be another.
compare-exact = No range on either side: everything that counts is known.
compare-exact-partly = No range on either side, but what has no score or no desired level is left out: with it the change may be another.
compare-means = Actual { $actual }, desired { $desired }.

compare-moved = What moved it most
compare-moved-why = The points of all factors sum to the change of the headline. A factor adds its weight times the change of what it reaches; one that is known on one side only adds how far it stands from the middle of both headlines. Our definition.
compare-column-points = Points
compare-row = { $factor }, { $points } points, actual { $actual }, desired { $desired }
compare-not-evidenced = The score does not come from the questions on both sides, so they cannot say what moved it.
compare-no-question = No question changed between the two sides.
compare-level-same = Level { $a }, counts differently
compare-levels = Level { $a } → { $b }
compare-now-known = { $a } → now known, level { $b }
compare-not-known = Level { $a } → no longer known, { $b }
compare-states = { $a } → { $b }
compare-dont-know = don’t know
compare-open = not answered
compare-states-title = Side by side
compare-states-chart = Actual scores of the two sides. { $list }

compare-round-date = Date of the round
compare-round-carried = It begins with the scores, desired levels, answers and registers of the newest round, to move from. Notes, evidence and votes stay behind with it.
compare-round-empty = This is the first round, so it begins empty.
compare-round-remove = Remove this round…
compare-round-lost =
    { $scores ->
        [one] One score
       *[other] { $scores } scores
    } and { $answers ->
        [one] one answer
       *[other] { $answers } answers
    } of this round go with it.
compare-round-registers = The entries of its registers and its votes go with it.
compare-round-undo = You can undo this.
compare-round-confirm = Remove “{ $round }”
compare-heat-before = In the round before { $score }.

compare-chain-chip = Chain
compare-chain-title = What leans on what
compare-chain-action = Show the chain from segmentation to outcomes
compare-chain-none = This framework has fewer than three links of the chain from segmentation to outcomes, so there is nothing to draw.
compare-chain-how = Broken below 4, strained below 6; a link is as strong as its weakest part. Choose a link to open its factor. Our definition.
compare-chain-unknown = Nothing is known about this chain yet.
compare-chain-partly =
    { $count ->
        [one] Nothing is broken as far as is known; one link is not known.
       *[other] Nothing is broken as far as is known; { $count } links are not known.
    }
compare-chain-strained = Nothing is broken. The first link under strain is “{ $link }”.
compare-chain-holds = The whole chain holds.
compare-not-reached = Outcomes are not reached because { $because }.
compare-at-risk = Outcomes are at risk because { $because }.
compare-because-segmentation = customers are not segmented by intent
compare-because-view = nobody has a clear view of intent and needs
compare-because-education = customers do not get the right education
compare-because-journey = there is no proper customer journey
compare-because-adoption = the product is not adopted successfully
compare-break-outcomes = Outcomes are not reached although nothing before them is broken. Look for the cause among the missed outcomes.
compare-node-segmentation = Right segmentation
compare-node-view = Clear view of intent and needs
compare-node-education = Right education
compare-node-journey = Proper journey
compare-node-adoption = Successful adoption
compare-node-outcomes = Outcomes reached
compare-node-understood = Intent and needs understood
compare-node-predicted = Behaviour predicted and prepared for
compare-node-proactive = Action comes first
compare-state-holds = Holds
compare-state-strained = Strained
compare-state-broken = Broken
compare-state-unknown = Not known
compare-state-at-risk = At risk
compare-proactive-title = From understanding to acting first
compare-break-understood = Behaviour cannot be predicted because intent and needs are not understood.
compare-break-predicted = Intent and needs are understood, but nobody predicts and prepares for what follows from them.
compare-break-proactive = What will happen is known, but nobody acts on it first.
compare-leaning-title = Anticipation is low, { $score }
compare-leaning-all = A low anticipation warns of low scores in what comes after it: { $list }.
compare-leaning-low = Low already: { $list }.
compare-leaning-strip =
    { $count ->
        [0] Anticipation is low: { $list } lean on it
       *[other] Anticipation is low: { $list } and { $count } others lean on it
    }
compare-leaning-why = A score below 4 in anticipation warns of low scores in the factors after it. Click to see what leans on what.
