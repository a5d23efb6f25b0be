# Dua putaran atau segmen berdampingan, dan apa bergantung pada apa.
