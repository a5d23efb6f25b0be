# Da dove viene una cifra.
