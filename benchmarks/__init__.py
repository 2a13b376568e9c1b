"""How fast the program is, as ratios against something known: `python -m benchmarks`, or `dev.py bench`.

Nothing here asserts a time: figures are for people, who judge them beside the machine they came from
(docs/benchmarks.md). What must hold on every machine (numbers of statements, indexes) stands in tests/.
"""
