# Gaps of a journey, and the list that walks through them.

gaps-title = Gaps
gaps-close = Close the panel
gaps-next = Next gap
gaps-previous = Previous gap
gaps-place = { $at } of { $n }
gaps-count = { $n ->
        [0] No gaps
        [one] One gap
       *[other] { $n } gaps
    }
gaps-none = Nothing is missing here: everything has an owner, every way leads on, and all shares sum.

gaps-kind-crack = Crack between stages
gaps-kind-dead-end = Dead end
gaps-kind-no-way-out = No way out
gaps-kind-unreachable = Out of reach
gaps-kind-shares = Shares do not sum
gaps-kind-lost = Customers lost
gaps-kind-bump = Bump
gaps-kind-no-owner = No owner
gaps-kind-unconnected = Not connected
gaps-kind-one-path = One path for everybody
gaps-kind-linear = A straight line

gaps-crack = No connection leads from “{ $from }” on to “{ $to }”
gaps-dead-end = “{ $step }” leads nowhere, and the journey does not end there
gaps-no-way-out = { $n ->
        [one] Whoever is at “{ $step }” stays there for ever
       *[other] “{ $step }” and { $n } cards in all lead round in a circle that nobody can leave
    }
gaps-unreachable = No way from the start leads to “{ $step }”
gaps-shares = The ways on from “{ $step }” take { $sum } of the customers
gaps-shares-of = The ways on from “{ $step }” take { $sum } of the customers in “{ $segment }”
gaps-lost = { $share } of the customers leave after “{ $step }”
gaps-bump = The feeling drops by { $drop } from “{ $step }” to “{ $to }”
gaps-no-owner = No owner: “{ $step }”
gaps-unconnected = No card leads to another yet
gaps-one-path = There are { $n } segments, and the map draws one path for all of them
gaps-linear = The map is one straight line. Where do customers turn off, come back or give up?
