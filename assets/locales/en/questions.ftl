# The questions of a factor: answers, sources, notes and evidence.
questions-title = Questions
questions-meaning = What it means, and its five levels
questions-count = { $answered } of { $all } answered, { $unknown } don’t know, { $open } open · covers { $share }
questions-count-fed = { $count } from a register
questions-unknown-low = Here a “don’t know” counts as 0: whoever has to ask does not have a finger on the pulse.
questions-pick-segment = These are the answers of the segments. Pick a segment to answer for it.
questions-parts = one test in { $count } parts

questions-first-known = First known: judged, else voted, else evidenced
questions-by-hand = set by hand
questions-by-vote = median of the room
questions-coverage = covers { $share }
questions-range-coverage = { $low }–{ $high } · covers { $share }
questions-none-judged = nobody has set the slider
questions-none-voted = nobody has voted
questions-none-evidenced = no question has a level yet
questions-none-asked = the factor has no questions
questions-judged-missing = The judged score counts here, and there is none: the factor has no score.
questions-voted-missing = The vote counts here, and nobody has voted: the factor has no score.
questions-evidenced-missing = The evidence counts here, and no question has a level: the factor has no score.

questions-dont-know = Don’t know
questions-dont-know-why = Nobody knows. That is an answer too: it lowers the coverage and widens the range.
questions-dont-know-low = Nobody knows. Here that counts as 0.
questions-open = Open
questions-back = { $question }, take the answer back
questions-back-short = Take the answer back
questions-shared = Shared with { $factors } · counted once
questions-shared-here = Shared with another question of this factor · counted once
questions-answer-first = Answer first, even with “don’t know”; the note and the evidence belong to the answer.
questions-weight = Counts { $share } of the factor.
questions-note-name = { $question }, note
questions-note-hint = What was said or seen?

questions-fed-responses = The audit says { $share } of { $count } messages are made to drive a response.
questions-fed-purposes = The audit says { $share } of { $count } messages serve a purpose of the customer.
questions-fed-tone = The audit puts the tone of { $count } messages at { $share }; 100% would be all positive.
questions-fed-blockers = The register says { $share } of the weight of { $count } blockers is removed.
questions-fed-empty = The register has nothing to go by yet.
questions-fed-overridden = The answer given by hand counts instead.
questions-open-messages = Open the audit
questions-open-blockers = Open the blockers

questions-three-ps = The three Ps
questions-prescriptive = Prescriptive
questions-predictive = Predictive
questions-proactive = Proactive
questions-one-person = These relationships hang on one person. That is a strength today and a risk tomorrow: it does not scale.
questions-one-person-in = Relationships hang on one person in { $segments }. That does not scale.
questions-review = Review the engagement strategy, the education strategy and perhaps the whole customer-success strategy. Later factors are likely to score low as well.
questions-open-misses = Missed outcomes and their causes
questions-open-chain = Show the chain

questions-clip = { $question }, evidence
questions-clip-factor = { $factor }, evidence for the score
questions-clip-short = Evidence
questions-evidence = Evidence
questions-close = Close the evidence
questions-link = Link evidence…
questions-unlink = Unlink { $what }
questions-find = Find evidence
questions-references = Documents, interviews and observations
questions-signals = Signals
questions-no-references = None noted yet.
questions-no-signals = The ledger is empty.
questions-more =
    { $count ->
        [one] One more; type to find it.
       *[other] { $count } more; type to find them.
    }
questions-new-reference = New document or interview…
questions-add-reference = Add and link
questions-cancel = Cancel
questions-describe = Describe { $what }
questions-remove = Remove from the workshop
questions-document = Document
questions-interview = Interview
questions-observation = Observation
questions-reference-title = What it is called
questions-title-hint = What is it?
questions-date = Date
questions-place = Where it is kept
