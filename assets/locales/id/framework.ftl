# Kerangka kerja sendiri, dan templat.
