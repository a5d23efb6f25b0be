# Stories told over the canvas.
