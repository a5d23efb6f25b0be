# The canvas of the Journey room: notes, tools, finding, copying, arranging.
