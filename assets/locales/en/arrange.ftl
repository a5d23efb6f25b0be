# Arranging the cards of a journey.
arrange-action = Arrange cards
arrange-progress = Arranging cards, { $done } done
arrange-stop = Stop
