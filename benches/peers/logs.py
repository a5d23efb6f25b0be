"""An event log in CSV read into its counts and variants with polars or pm4py: prints the time in
seconds, the number of cases and that of variants.

Written as one would write it. The first argument says which of the two, the second is the file, with
the columns case_id, activity and timestamp. polars uses as many threads as it likes.
"""

import sys
import time


def with_polars(file):
    import polars as pl

    start = time.perf_counter()
    log = pl.read_csv(file, columns=["case_id", "activity", "timestamp"])
    log = log.with_columns(pl.col("timestamp").str.to_datetime("%Y-%m-%d %H:%M:%S"))
    log = log.sort("case_id", "timestamp", maintain_order=True)
    after = pl.col("activity").shift(-1).over("case_id")
    pairs = log.with_columns(after.alias("next")).drop_nulls("next")
    pairs.group_by("activity", "next").len()
    log.group_by("activity").len()
    paths = log.group_by("case_id", maintain_order=True).agg("activity")
    variants = paths.group_by("activity").len()
    return time.perf_counter() - start, paths.height, variants.height


def with_pm4py(file):
    import pandas as pd
    import pm4py

    start = time.perf_counter()
    log = pd.read_csv(file)
    log = pm4py.format_dataframe(
        log, case_id="case_id", activity_key="activity", timestamp_key="timestamp"
    )
    pm4py.discover_dfg(log)
    variants = pm4py.get_variants(log)
    took = time.perf_counter() - start
    return took, log["case:concept:name"].nunique(), len(variants)


def main():
    took, cases, variants = {"polars": with_polars, "pm4py": with_pm4py}[sys.argv[1]](sys.argv[2])
    print(f"\n{took:.3f} {cases} {variants}")


main()
