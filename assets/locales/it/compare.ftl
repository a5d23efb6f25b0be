# Due rilevazioni o segmenti a confronto, e che cosa dipende da che cosa.
