# Real customers on the drawn map.
