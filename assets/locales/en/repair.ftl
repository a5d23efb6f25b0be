# Simulation and repair.
