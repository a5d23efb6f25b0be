# From CRM to CEM, and the value chain.
stance-pairs = From transactions to engagement
stance-foundations = What must move together
stance-now = now
stance-aim = aim
stance-mean = mean stance, now → aim
stance-mean-spoken = Mean stance { $now } now, { $aim } aimed at.
stance-mean-why = The plain mean of the pairs that are placed: 0 is all CRM, 10 is all CEM. The foundations are not part of it. Our definition.
stance-quote = “Businesses serve themselves best by serving their customers best.”
stance-empty = Nobody has said yet where the organisation stands. Click a track where it stands today, and drag the flag to where it wants to be.
stance-placed =
    { $count ->
        [one] One pair of four is placed so far.
       *[other] { $count } pairs of four are placed so far.
    }
stance-widest = Of all pairs, the widest gap is “{ $pair }”, with { $gap } to go.
stance-weakest = The weakest foundation is “{ $pair }”, at { $score }.
stance-ahead = Technology runs { $by } ahead of { $pair }. Technology is necessary, not sufficient.
stance-not-placed = not placed yet
stance-handle-now = { $pair }, now
stance-handle-aim = { $pair }, aim
stance-type-now = { $pair }, type where it stands now
stance-type-aim = { $pair }, type where it wants to be
stance-now-hint = Where it stands today. Drag, click or use the arrow keys; double-click to take it back.
stance-aim-hint = Where it wants to be. Drag the flag or use the arrow keys; double-click to take it back.
stance-note = { $pair }, note
stance-note-hint = How does it show?

stance-relationship = Transaction ↔ relationship
stance-relationship-crm = We manage transactions: every sale is a case to close
stance-relationship-cem = We care for the relationship: a sale is one engagement among others
stance-outside-in = Inside-out ↔ outside-in
stance-outside-in-crm = We look at customers from our departments outwards
stance-outside-in-cem = We look at ourselves through our customers’ eyes
stance-needs = Internal needs ↔ customer’s needs
stance-needs-crm = Our targets and processes decide what we do
stance-needs-cem = What the customer wants to achieve decides what we do
stance-loyalty = Ring-fencing ↔ true loyalty
stance-loyalty-crm = Contracts, points and discounts keep customers in
stance-loyalty-cem = Customers stay although they could leave
stance-people = People
stance-people-crm = Trained to close cases
stance-people-cem = Able to decide for the customer
stance-process = Process
stance-process-crm = Made for control
stance-process-cem = Made for the result the customer wants
stance-culture = Culture
stance-culture-crm = The department comes first
stance-culture-cem = The customer comes first
stance-technology = Technology
stance-technology-crm = Keeps records of customers
stance-technology-cem = A foundation for engaging with customers

stance-count =
    { $count ->
        [one] { $count } of { $all } links leans on evidence
       *[other] { $count } of { $all } links lean on evidence
    }
stance-chain-empty = Each link asks for a figure of your own. Click one and enter what you know.
stance-chain-legend = Solid: leans on evidence. Dashed: a figure without evidence. Hollow: no figure yet.
stance-node-met = Expectations met consistently
stance-node-satisfied = Satisfaction
stance-node-repeat = Repeat purchase
stance-node-attitude = Attitude to the brand
stance-node-loyalty = Loyalty not bought by discount
stance-node-results = Business results
stance-no-results = Frame has no churn, expansion or cost figure yet.
stance-no-figure = no figure yet
stance-no-evidence = no evidence
stance-leans-on =
    { $count ->
        [one] one piece of evidence
       *[other] { $count } pieces of evidence
    }
stance-fact-satisfied = Expectations met → satisfaction
stance-ask-satisfied = Of the customers whose expectations are met every time, how many are satisfied?
stance-fact-repeat = Satisfaction → repeat purchase
stance-ask-repeat = Of the satisfied customers, how many buy again?
stance-fact-attitude = Repeat purchase → attitude to the brand
stance-ask-attitude = Of those who buy again, how many think and speak well of the brand?
stance-fact-loyalty = Attitude → loyalty
stance-ask-loyalty = Of those who think well of the brand, how many stay without a discount?
stance-fact-results = Loyalty → business results
stance-ask-results = What do loyal customers bring in or save, compared with the others?
stance-balance = Value given and value returned
stance-balance-hint = Enter what customers are given over the years, and what comes back through repeat transactions.
stance-ratio = { $ratio } comes back for every 1 given.
stance-units-differ = The two have different units: they stand side by side and are not compared.
stance-fact-given = Value given to customers
stance-ask-given = What do you give a customer over the length of the relationship?
stance-fact-returned = Value returned
stance-ask-returned = What comes back through repeat transactions over the same time?
stance-market = What the market says
stance-fact-delivered = Experiences demanded that we can deliver
stance-ask-delivered = How many of the experiences that customers demand can the business deliver?
stance-fact-decided = Decided before they met sales
stance-ask-decided = How many meet sales only after they have decided on the product?
stance-fact-left = Left after one bad experience
stance-ask-left = How many left after a single bad service experience?
stance-fact-peers = Trust people like themselves
stance-ask-peers = How many trust what people like themselves say?
stance-fact-messages = Trust our own messages
stance-ask-messages = How many trust what the company says about itself?
stance-influence = People like themselves count { $times } times as much as our messages.
stance-clear = Take the figure back
stance-close = Close the figure
stance-found = How it was found
stance-found-hint = Which study, which system, who counted?
stance-belief = A figure that leans on nothing is a belief. Tick what it leans on, or note a new document.
stance-leans = What it leans on
stance-find = Find evidence
stance-new-reference = New document, then Enter
stance-nothing-to-lean-on = There are no signals and no documents yet. Name the first document above, or collect signals in their room.
