# Files: what happened, where, what it means for the data, what to do next.
file-missing = There is no such file.
file-denied = Your account may not read this file.
file-not-a-file = This is a folder or a device, not a file.
file-too-large = The file has { $size } MB; a workshop has { $limit } MB at most.
file-unreadable = The file could not be read ({ $detail }).
file-not-text = The file holds bytes that are not UTF-8 text.
file-no-format = This is not a Fireside workshop: it does not begin with a format number.
file-newer = The file has format { $found }; this version of Fireside knows formats up to { $known }.
file-malformed = This cannot be read as part of a workshop ({ $detail }).
file-broken = { $more ->
    [0] The file contradicts itself. { $first }
    [one] The file contradicts itself. { $first } There is one more contradiction like this.
   *[other] The file contradicts itself. { $first } There are { $more } more contradictions like this.
  }
file-exists = There is already a file of this name.
file-write-protected = The file is write-protected.
file-unwritable = The file could not be written ({ $detail }).
file-not-flushed = The file was written, but the system could not confirm that it is safely on the drive ({ $detail }).
file-unremovable = The file could not be removed ({ $detail }).
file-at = It stands in line { $line }, column { $column }.
file-at-field = It stands in line { $line }, column { $column }, in the field { $field }.

file-advice-missing = It may have been moved or renamed, or the drive is not connected.
file-advice-denied = Nothing has changed. Ask whoever manages the file for access, or open a copy.
file-advice-other-file = Nothing has changed. Choose the workshop's own file; its name ends in .ron.
file-advice-unreadable = Nothing has changed. Check the drive or the network, then try again.
file-advice-damaged = Nothing has changed. The file may have been damaged in transit; open an earlier copy.
file-advice-newer = Nothing has changed. Open it with a newer version of Fireside.
file-advice-correct = Nothing has changed. Correct it in a text editor, or open an earlier copy.
file-advice-exists = Nothing has changed. Choose another name.
file-advice-overgrown = What was saved before is untouched, and your work is still open. Move some journeys into a workshop of their own, then save again.
file-advice-unsaved = What was saved before is untouched, and your work is still open. Save it under another name or in another folder.
file-advice-not-flushed = Your work is in the file, but might not survive a power cut. Save it again; if this comes back, save it on another drive as well.
file-advice-settings = Your workshops are not affected. What you chose holds until Fireside closes; it is stored again with the next choice.
file-advice-made = The earlier file and the workshop are untouched. Choose another folder or another name.
file-advice-copy = Nothing that was saved is affected. Check that there is free space, and that your account may write there.
file-advice-unremovable = It holds a copy of work that was saved or given up; Fireside may offer it again at a later start. Nothing that was saved is affected.

# Parts of a workshop, on the way to a problem.
part-action = Action
part-drawn = Drawn journey
part-logs = Event logs
part-repairs = Repairs
part-after = Waits for
part-against = Against
part-apart = Not similar
part-capabilities = Latency
part-claims = Claims
part-experiences = Experiences
part-facts = Value chain
part-memory = Memory
part-pyramid = Pyramid
part-answers = Answers
part-assessments = Rounds
part-blockers = Blockers
part-chosen = Chosen by
part-churn = Churn
part-contact-points = Contact points
part-cost-to-serve = Cost to serve
part-evidence = Evidence
part-expansion = Expansion revenue
part-factors = Factors
part-framework = Framework
part-journeys = Journeys
part-leads-to = Leads to
part-messages = Communication audit
part-misses = Missed outcomes
part-owner = Owner
part-plan = Plan
part-value = Value
part-customers = Customers
part-retention = Retention
part-revenue = Recurring revenue
part-margin = Margin
part-discount = Discount rate
part-link = Link from attainment to retention
part-signed-by = Signed by
part-purpose = Purpose
part-ratings = Scores
part-references = Sources
part-segment = Segment
part-segments = Segments
part-shares = Shares by segment
part-signals = Signals
part-unnamed = Unnamed
part-votes = Votes

# What an id should refer to.
thing-action = action
thing-assessment = round
thing-connection = connection
thing-contact-point = contact point
thing-factor = factor
thing-journey = journey
thing-lane = lane
thing-person = person
thing-question = question
thing-reference = source
thing-segment = segment
thing-signal = signal
thing-stage = stage
thing-step = step

# What can be wrong in a workshop.
problem-dangling = There is no { $what } with the id “{ $id }”.
problem-no-factors = There is no factor to score.
problem-no-weight = Every factor has the weight 0, so nothing counts.
problem-question-twice = The question “{ $id }” stands in more than one factor.
problem-shared-chain = The question “{ $id }” shares the finding of a question that shares another’s itself.
problem-feed-twice = The question “{ $id }” leans on the same share of a register as another one.
problem-no-segments = There is no customer segment yet.
problem-segment-shares = The shares of the segments sum to { $sum }, not to 100%.
problem-connection-shares = The shares of the ways on from here sum to { $sum }, not to 100%.
problem-entry-shares = The shares of the customers who come in sum to { $sum }: more than there are.
problem-log-torn = The counts of this event log speak of activities that it does not have.
problem-no-way-out = Customers who come here never reach an end.
problem-same-place = This card lies in the same place as “{ $other }”.
problem-same-connection = These two steps are connected more than once.
problem-journey-cycle = By way of others, this journey is a variant of itself or opens into itself.
problem-plan-cycle = By way of others, this action waits for itself.
problem-due-too-early = This action is due before it can begin.
problem-span-turned = { $name }: low, base and high are not in this order.
problem-for-and-against = “{ $title }” stands both for this claim and against it.
problem-odd-date = { $date } cannot be meant: dates go from 1900 to 2200.
problem-time-turned = What comes later is dated earlier.
problem-lost-time = More time is lost than the contact takes.
problem-lost-revenue = More was lost than there was at the start.
problem-no-channel = No contact point has the channel “{ $channel }”, so its half-life does nothing.

# A new workshop.
file-new-title = New workshop
file-new-segment = All customers
file-new-round = First round

# The command line.
cli-written = Written to { $file }.
cli-one-chart = One chart of one workshop is written to a file that ends in one of: { $endings }.
cli-report-ending = A report does not end in “.{ $ending }”. It ends in one of: { $endings }; or say which with --format.
cli-report-over = { $file } is read for this report and would be written over. Choose another name.
cli-checked = { $file }: { $count ->
    [0] no problems
    [one] one problem
   *[other] { $count } problems
  }
cli-unknown-id = There is no “{ $id }” in this workshop. The ids are { $ids }.
cli-unknown-template = --template: there is no “{ $name }”. There are { $names }, and any file as PATH.{ $ending }. Saved templates lie in the folder “templates” of Fireside’s data; { $variable } says where that is.
cli-no-round = This workshop has no round of scores yet.
cli-chain-steps = { $steps } steps on average, standard deviation { $sd }
cli-chain-time = { $n ->
    [0] { $days } days on average
    [one] { $days } days on average; one step has no dwell and counts nothing
   *[other] { $days } days on average; { $n } steps have no dwell and count nothing
  }
cli-chain-felt = Felt along the way { $felt } on average, from −2 to 2
cli-chain-end = Where it ends
cli-chain-how = How
cli-chain-part = Customers
cli-chain-was = Before
cli-chain-step = Step
cli-chain-visits = Visits
cli-chain-removal = Lost without it
cli-simulate-who = { $n } customers, seed { $seed }
cli-simulate-felt = Remembered at the end { $mean } on average; a tenth at most { $low }, half at most { $middle }, nine tenths at most { $high }
cli-simulate-left = { $part } left because of what they remembered
cli-simulate-unfinished = Not followed to the end, since they never stopped walking: { $n }
cli-simulate-exact = At most { $n } standard errors from the exact answer
cli-simulate-unknown = The queues never settle, and so many customers cannot be simulated often enough to know the standard error; the standard deviation stands in its place
cli-simulate-error = Standard error
cli-simulate-wait = Waiting, days
cli-simulate-busy = Busy
cli-id = Id
cli-title = Title
cli-date = Date
cli-journey = Journey
cli-all-customers = All customers
cli-factor = Factor
cli-weight = Weight
cli-actual = Actual
cli-desired = Desired
cli-gap = Gap
cli-weighted-gap = Weighted gap
cli-attainment = Attainment
cli-source = Source
cli-range = Range
cli-coverage = Known
cli-geometric = Geometric
cli-harmonic = Harmonic
cli-minimum = Minimum
cli-balance = Balance
cli-judged = judged
cli-voted = voted
cli-evidenced = evidenced
cli-survives = Does the ranking of the gaps survive other weights?
cli-p-top3 = Among the top 3
cli-ranks = Ranks
