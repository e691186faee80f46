"""Demonstration data: one made-up plan with all that hangs on it.

``loading`` adds it, ``clearing`` removes it, ``scope`` says which rows are made up. The
texts and tables are CSV files in ``fixtures/demo``; docs/demo.md tells what they show.
"""
