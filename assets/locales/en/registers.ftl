# The registers of a round: communication audit, blockers, missed outcomes.
registers-open = Registers
registers-messages = Communication audit
registers-blockers = Blockers
registers-misses = Missed outcomes
registers-all-customers = All customers
registers-nameless-segment = Untitled segment
registers-nameless-person = Somebody without a name
registers-look-at-all = Look at all customers

# What a share says, and what the question counts
registers-share-responses = { $percent } of { $count } made to drive a response
registers-no-responses = No message says yet what it was made for
registers-share-purposes = { $percent } of { $count } serve an action, intent or goal
registers-no-purposes = No message in the audit yet
registers-share-tone = { $percent } from negative to positive, of { $count }
registers-no-tone = No message says yet how it is received
registers-share-blockers = { $percent } of the weight of { $count } removed; in work counts half
registers-no-share-blockers = No blocker in the register yet
registers-feeds-nothing = feeds no question
registers-a-question = The question
registers-counts = { $question } counts { $percent }
registers-by-hand = { $question } by hand, level { $level } of 4
registers-dont-know = { $question } by hand, don’t know
registers-still-open = { $question } still open
registers-by-segment = { $question } segment by segment
registers-by-segment-hand = { $question } by segment, { $count } by hand
registers-plain-share = The bar is the plain share of all entries; the marks are what each segment counts. An answer by hand comes before the register.

# Messages
registers-add-message = Add a message
registers-message-title = Message
registers-message-hint = What it is, such as “Invoice reminder”
registers-remove-message = Remove “{ $title }”
registers-nameless-message = Untitled message
registers-no-messages-title = No message in the audit yet
registers-no-messages = List what customers get to hear from you: mailings, call scripts, notices in the product. What each one is made for, and how it is received, answers three questions of the communication factor.
registers-first-message = Add the first message
registers-other-messages = { $count ->
    [one] 1 message of another segment
   *[other] { $count } messages of other segments
}
registers-message-to = Goes to
registers-made-to = Made to
registers-inform = inform
registers-respond = drive a response
registers-design-unknown = not looked at yet
registers-tags = What it does for the customer
registers-drives-action = Drives an action
registers-fulfils-intent = Fulfils the intent
registers-helps-goals = Helps to reach goals
registers-tag-action = action
registers-tag-intent = intent
registers-tag-goals = goals
registers-tag-saves = keeps a leaving customer
registers-received = Received
registers-negative = negative
registers-neutral = neutral
registers-positive = positive
registers-tone-unknown = not known
registers-action = What do we need the customer to do with it?
registers-action-hint = In the customer’s words, or how it deepens the relationship
registers-saves = Tries to keep a customer who is leaving
registers-outcome = What came of it
registers-outcome-hint = Also where the customer left anyway

# Blockers
registers-add-blocker = Add a blocker
registers-blocker-title = Blocker
registers-blocker-hint = What stops people, such as “Export loses columns”
registers-remove-blocker = Remove “{ $title }”
registers-nameless-blocker = Untitled blocker
registers-no-blockers-title = No blocker in the register yet
registers-no-blockers = List what in the product keeps customers from adopting it: bugs, usability problems, design that was not made for them. How much of their weight is removed answers a question of the adoption factor.
registers-first-blocker = Add the first blocker
registers-other-blockers = { $count ->
    [one] 1 blocker of another segment
   *[other] { $count } blockers of other segments
}
registers-blocker-kind = Kind
registers-bug = Bug
registers-usability = Usability
registers-design = Design
registers-severity = Severity
registers-severity-of = severity { $severity }
registers-severity-note = 1 is a nuisance, with 5 nobody gets past it.
registers-blocker-state = State
registers-blocker-open = open
registers-blocker-in-work = in work
registers-blocker-removed = removed
registers-blocker-whom = Whom it stops
registers-owner = Who removes it
registers-no-owner = Nobody yet
registers-no-people = People are named in the Frame room.
registers-blocker-note = Note
registers-blocker-note-hint = Where it shows, and what is planned

# Missed outcomes
registers-add-miss = Add a missed outcome
registers-miss-title = Missed outcome
registers-miss-hint = What did not come true, such as “First report within a week”
registers-remove-miss = Remove “{ $title }”
registers-nameless-miss = Untitled outcome
registers-no-misses-title = No missed outcome yet
registers-no-misses = List the outcomes that customers hoped for and did not get. Two questions trace each one to its root cause: the customer, the product, or the way we engage.
registers-first-miss = Add the first missed outcome
registers-other-misses = { $count ->
    [one] 1 outcome of another segment
   *[other] { $count } outcomes of other segments
}
registers-miss-whom = Who missed it
registers-miss-share = Part of them
registers-share-of-them = { $share } of them
registers-miss-note = How it shows
registers-miss-note-hint = What was seen, and where
registers-could-product = Could the product have met this customer’s use case and goals?
registers-product-problem = Did a product problem keep adoption from completing?
registers-yes = Yes
registers-no = No
registers-found-customer = Sold to the wrong customer (H04)
registers-hint-customer = The product cannot meet this use case or these goals. Qualify whom you sell to before the next one signs.
registers-found-product = A product problem (H05)
registers-hint-product = Adoption could not complete. Put what is in the way into the blockers register, with somebody who removes it.
registers-found-framework = We communicated, but did not engage (H06)
registers-hint-framework = The engagement framework has a gap. Examine it for missing steps: somewhere between segment and outcome nobody drove the next action (H11).
registers-not-traced = Not traced yet
registers-to-blockers = Open the blockers
registers-to-chain = Look for the missing step
registers-cause-customer = wrong customer
registers-cause-product = product
registers-cause-framework = framework
registers-cause-unknown = not traced
registers-call-customer = Qualify whom you sell to
registers-call-product = Remove what blocks
registers-call-framework = Examine for missing steps
registers-chain = Chain
registers-traced = { $traced } of { $count } traced to a root cause
