# The pages of the report and the drawings of its charts.

print-contents = Contents
print-untitled = Report

# The two ends of a bar that shows how far a result swings.
print-low = Low value
print-high = High value

# Bars of the roadmap.
print-critical = Decides when everything is done
print-slack = Has room to move
print-done = Done
