"""The budget split in pandas: python3 split.py municipalities.csv budget.csv out.csv

Floats, vectorised over a matrix of lines × municipalities; each share is rounded to two decimals on its own.
"""

import sys

import numpy
import pandas

municipalities, budget, out = sys.argv[1:]
text = {"number": str, "key": str, "users": str}
members = pandas.read_csv(municipalities, sep=";", decimal=",", dtype=text).set_index("number")
lines = pandas.read_csv(budget, sep=";", decimal=",", dtype=text, keep_default_na=False)

# Who uses what, once per list of users: a list, everyone but those named, or everyone.
list_of_line, lists = pandas.factorize(lines["users"])
lists = pandas.Series(lists)
named = lists.str.findall(r"\d{4}").explode().dropna()
uses = numpy.zeros((len(lists), len(members)), dtype=bool)
uses[named.index, members.index.get_indexer(named)] = True
all_or_all_but = (lists == "") | lists.str.startswith("all except")
uses[all_or_all_but] = ~uses[all_or_all_but]


def part(basis):
    """Each user's part of a basis, per list."""
    weights = uses * basis
    return weights / weights.sum(axis=1, keepdims=True)


equal = part(numpy.ones(len(members)))
by_key = {
    "50/50": 0.5 * equal + 0.5 * part(members["population"].to_numpy()),
    "30/70": 0.3 * equal + 0.7 * part(members["employees"].to_numpy()),
}
parts = numpy.where(
    (lines["key"] == "50/50").to_numpy()[:, None],
    by_key["50/50"][list_of_line],
    by_key["30/70"][list_of_line],
)
shares = (parts * lines["amount"].to_numpy()[:, None]).round(2)

heads = lines[["id", "description", "key"]].assign(
    clause=lines["key"].map({"50/50": "6 a", "30/70": "6 b"}), amount=lines["amount"]
)
headings = members.index + " " + members["name"]
matrix = pandas.concat([heads, pandas.DataFrame(shares, columns=headings)], axis=1)
total = matrix.select_dtypes("number").sum().to_frame().T.assign(id="total")
matrix = pandas.concat([matrix, total])
matrix.to_csv(out, sep=";", decimal=",", float_format="%.2f", index=False)
