# The registers of a round: communication audit, blockers, missed outcomes.
