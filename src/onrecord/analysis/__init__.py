"""Answers over the record: where a fact is printed, what two states said in order, and a row for each report."""
