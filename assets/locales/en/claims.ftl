# How much a claim is worth
claims-grade-opinion = Opinion
claims-grade-fluke = Fluke
claims-grade-pattern = Pattern
claims-grade-trend = Trend
claims-grade-sources = { $grade }: { $n ->
    [0] no source yet
    [one] { $n } independent source
   *[other] { $n } independent sources
  }
claims-grade-faded = { $grade }: { $n ->
    [one] { $n } independent source, which counts { $strength } today because it fades
   *[other] { $n } independent sources, which count { $strength } today because they fade
  }
claims-grade-opinion-means = Opinion: somebody thinks so, no data point says so
claims-grade-fluke-means = Fluke: one independent data point, which may be chance
claims-grade-pattern-means = Pattern: two similar data points from independent sources
claims-grade-trend-means = Trend: three or more similar data points from independent sources
