# I registri di una rilevazione: audit della comunicazione, ostacoli, risultati mancati.
