# Why each page of a room is there: a popover at its right.
about-open = About this page

about-menu = A menu of contact points
about-menu-1 = Customers choose from a menu of interlinked contact points before, during and after the sale: the organisation offers, the customer chooses. Contact point is the wider word for what marketing calls a touch point. Using the product is one too, even where it yields no data, like a can of chili.
about-menu-2 = The journey is the customer’s own. It runs over many devices and channels, at the customer’s pace, and it does not end with the purchase; customers take up technology more easily and more cheaply than businesses do.

about-pyramid = A pyramid of expectations
about-pyramid-1 = Expectations rise from the rational to the emotional: first needs are met, then it is easy, then it is enjoyable. A layer earns nothing while the one below it is unmet, so little “wow” moments are worth their money only on top of met needs.
about-pyramid-2 = What is easy and enjoyable is not for us to guess: ask customers. An expectation that nobody asked about is marked.

about-memory = Experiences fade
about-memory-1 = The experience of a customer is the sum of all experiences over the length of the relationship. Good and bad ones fade with time, and newer ones supersede older ones. A transaction is one engagement among others, and each engagement leaves an experience.
about-memory-2 = Consistency pays, while recovery by service is expensive; and whoever always exceeds expectations raises them.

about-stance = From transactions to engagement
about-stance-1 = Customer relationship management records transactions from the inside out; customer experience management starts from what customers need and earns their loyalty instead of fencing them in. Technology is the foundation, and it is not enough: people, process and culture stand beside it.
about-stance-2 = Businesses serve themselves best by serving their customers best.

about-value-chain = From experience to results
about-value-chain-1 = Expectations that are met consistently make for satisfaction, repeat purchase, a better attitude to the brand, loyalty that no discount has bought, and in the end for results that can be measured.
about-value-chain-2 = A link is a belief until the client’s own figure stands on it, with its unit, its base and its evidence.

about-trends = Trends are where the gold is
about-trends-1 = One data point is a fluke, two similar ones are a pattern, three are a trend. One source counts once, whatever it says; contradictions are listed and never netted. Evidence fades, so a trend can sink back.
about-trends-2 = Without engagement there are no customers. A claim is a story to tell once data points carry it.

about-ledger = Every data point counts
about-ledger-1 = Keep what was seen or heard even where it stands alone, and even where it seems to have nothing to do with customer experience.
about-ledger-2 = Data and privacy belong to the conversation: a role is enough as a source, and a name or a verbatim quote needs consent.

about-timeline = Claims rise and sink
about-timeline-1 = Every data point lifts its claim on the day it came; where evidence fades, the claim sinks back unless newer data points come. Move the day to see what could have been said then.

about-dots = Connect the dots
about-dots-1 = Data points mean more once they are linked to one another and to what they say together. Look as deep into experiences and processes as the data go, and build the story from there.

about-latency = Real time is a distance
about-latency-1 = A real-time enterprise shortens the way from event to insight, decision and action. Real-time analytics and real-time execution are two capabilities: knowing at once is worth little where one acts late.

about-actions = Actions
about-actions-1 = An overall strategy is carried out by a well-thought tactical plan. An action closes a gap, answers a signal or repairs a step; it has an owner, a date and a result for both parties.
about-quick-wins = Quick wins
about-quick-wins-1 = Effort to the right, impact upwards, both as the room rates them. What lies in the upper left pays soonest.
about-roadmap = Roadmap
about-roadmap-1 = Actions by quarter. An action begins once what it waits for is done; the chain that decides the end is marked.
about-forecast = Forecast
about-forecast-1 = Choose actions and see what the scores, the attainment and the exits of the journeys would be. It is a forecast from the expected changes, not a promise.
about-value = Value
about-value-1 = What staying customers are worth: churn, retention and customer lifetime value with a low, a base and a high case.
about-value-2 = How attainment moves retention is an input that the client signs. It is printed in the report; nothing is assumed silently.

about-paths = Real paths
about-paths-1 = Customers make a journey of their own: over many devices and channels, in their own order, at their own pace. An event log shows every one of them, and how many different ones there are.
about-paths-2 = A path is what one case does from its first to its last event. The log stays with the client; the workshop keeps only what was counted in it.
about-stream = On the map
about-stream-1 = The journey that the organisation drew, and on it the customers who really walked. The wider a way, the more of them took it.
about-drawn = Drawn and real
about-drawn-1 = A drawn journey is one perspective that was taken for the general model. How much of what customers do can it replay, and how far is the rest from it?
about-drawn-2 = The three Ps as measured: prescriptive where the next step is prescribed, predictive where doing one thing reliably leads to the other, proactive where we reach out before the customer has to.
about-repair = Simulate and repair
about-repair-1 = Where customers end up follows exactly from the parts that take each way. Memory, leaving in anger and waiting are simulated, customer by customer, from one seed.
about-repair-2 = A repair changes one thing. Beside every figure stands what it was before.
