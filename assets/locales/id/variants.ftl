# Variants, personas, inner journeys and the inspector of cards.
journey-more = Lainnya
