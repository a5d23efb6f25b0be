# Un framework proprio, e i modelli.
