# Answers and figures in spreadsheets.
