# Simulation and repair.

repair-no-journey-title = There is no journey yet
repair-no-journey = Where customers end up can be told of a journey that is drawn and connected. Draw one, or turn what a log says into one.
repair-unconnected-title = Nothing is connected yet
repair-unconnected = Without connections nobody gets anywhere. Draw how customers get from step to step, with the share of them where it is known.
repair-trap-title = Customers can never leave “{ $step }”
repair-trap = Whoever comes to “{ $step }” goes round for ever: no way from there leads to an end. Draw a way out, or say on the card that the journey ends there.
repair-closed = With these repairs customers could never leave “{ $step }”: the figures are older ones. Move or switch off what closes the way.
repair-to-journey = To the journey
repair-segment = Whose journey

repair-exits = Where customers end up
repair-exits-hint = The bar is the exact share, the outline the share before repairs. The ring is what was simulated, with the range that chance leaves (± 1.96 standard errors). Up to three are put down to chance.
repair-goal = Reach the goal
repair-ends = By the step where they leave
repair-change = { $before } → { $after } ({ $points } points)
repair-simulated = simulated { $share } ± { $half }
repair-chance = within chance
repair-apart = { $n } standard errors off, more than chance explains
repair-apart-surely = should be exactly the same
repair-simulating = Simulating { $count } customers, { $share } done
repair-stop = Stop
repair-stopped = The simulation was stopped.
repair-again = Simulate again
repair-simulated-of = Simulated with { $count } customers, seed { $seed }.
repair-out-of-date = The simulated figures are out of date; they follow when you let go.
repair-not-beside = It knows of memory or queues, which the exact figures do not: the two need not agree.
repair-errors-unknown = The queues never settle, so the range after ± is how single customers differ, and not how sure the mean is.
repair-unfinished = { $n ->
    [one] One customer was followed no further.
   *[other] { $count } customers were followed no further.
}
repair-expected = What to expect of a journey
repair-steps = Steps
repair-time = Time
repair-felt = Experience on the way, −2 to +2
repair-remembered = remembered at the end { $mean } ± { $half }; most between { $low } and { $high }
repair-undated = { $n ->
    [one] One step has no time yet and counts as none.
   *[other] { $count } steps have no time yet and count as none.
}
repair-waiting = Waiting
repair-wait = { $step }: { $mean } on average, { $longest } at most; { $busy } of its capacity busy, { $queue } waiting at a time
repair-wait-rates = About { $come } a day are on their way here; up to { $serve } can be served.
repair-wait-grows = More come than can be served: the queue grows as long as they come.
repair-removal = Which steps would be missed most
repair-removal-hint = The part of all who reach the goal that would be lost if everybody left at this step.
repair-removal-none = Nobody reaches the goal, so nothing can be lost of it.

repair-what = What could be otherwise
repair-what-hint = Where most are lost comes first.
repair-find = Find a step or a way
repair-find-nothing = No step and no way is called that.
repair-lost = { $share } of all lost here
repair-visits = { $n } visits each
repair-taken = taken by { $share } of all
repair-way = { $from } → { $to }
repair-only-way = This is the only way on: there is nobody to win for it, or to give away.
repair-nobody-leaves = Nobody leaves the journey here.
repair-all-leave = The journey ends here. Who leaves here can be kept only at a step before.
repair-share = Share that takes this way
repair-leaves = Share that leaves here
repair-dwell = Time spent here
repair-feeling = How it feels, −2 to +2
repair-capacity = Customers served at once
repair-today = today { $value }
repair-today-unknown = not known today
repair-no-limit = no limit today
repair-unknown = not known
repair-reset = Put back “{ $name }”
repair-no-queues = How many are served at once counts only where customers queue.
repair-queues-on = Let customers queue
repair-unit-seconds = s
repair-unit-minutes = min
repair-unit-hours = h
repair-unit-days = days

repair-tried = Repairs
repair-tried-none = Move a slider above to try a repair. It is kept here, and the drawing stays as it is.
repair-is-way = { $share } take this way
repair-is-keep = { $points } points fewer leave
repair-is-dwell = takes { $time }
repair-is-feeling = feels like { $valence }
repair-is-capacity = serves { $count } at once
repair-adjust = Adjust “{ $name }”
repair-remove = Remove “{ $name }”
repair-make-action = Make an action of it
repair-show-action = Show action
repair-action-way = Shift customers: { $name }
repair-action-keep = Keep more customers at “{ $name }”
repair-action-dwell = Change the time at “{ $name }”
repair-action-feeling = Make “{ $name }” feel better
repair-action-capacity = Serve more customers at “{ $name }”
repair-action-note = A repair of the journey “{ $journey }”: { $name }, { $what }.

repair-worth = What it would be worth
repair-worth-line = If all churn comes about on journeys like this one, churn goes { $churn } and lifetime value { $clv }: worth { $worth }, between { $low } and { $high }.
repair-worth-none = No repair is switched on, so that nothing changes.
repair-worth-missing = To put churn and lifetime value on a repair, the value case lacks { $what }.
repair-worth-unlimited = With everybody staying and no discount the lifetime value has no limit.
repair-needs-customers = the number of customers
repair-needs-retention = retention
repair-needs-margin = the margin
repair-needs-discount = the discount rate
repair-to-value = To the value case
repair-low = Low
repair-base = Base
repair-high = High
repair-churn = Churn
repair-clv = Lifetime value of a customer
repair-value = Worth, less the cost of its actions
repair-worth-of = This takes it that all churn comes about on journeys like this one: churn then changes as the part that does not reach the goal does, { $moved }.
repair-uncosted = { $n ->
    [one] One repair has no cost yet.
   *[other] { $count } repairs have no cost yet.
}

repair-settings = Settings of the simulation
repair-customers = Customers
repair-customers-hint = How many walk. Four times as many halve the range that chance leaves.
repair-seed = Seed
repair-seed-hint = The same seed gives the same customers, so that a repair is seen on them and not on others.
repair-hazard = Customers leave as they remember
repair-hazard-hint = After every step some leave, the more the worse what they remember is. The exact figures do not know of this.
repair-hazard-base = Leave with nothing in mind
repair-hazard-base-hint = The part that leaves after a step with neither good nor bad in mind.
repair-hazard-strength = Strength of memory
repair-hazard-strength-hint = At 1, whoever remembers −1 leaves 2.7 times as often. 0 takes no notice.
repair-queues = Steps serve no more than they can
repair-queues-hint = Customers wait where more come than a step serves at once.
repair-per-day = Customers coming in a day
repair-per-day-hint = They come one by one, at random. Empty lets all come at once.
repair-no-capacity = No step of this journey has a capacity yet, so nobody waits. Set one with a repair or on the card.
