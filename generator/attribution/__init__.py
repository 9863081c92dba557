"""Who says what, by which words: the attributions of one sentence.

A cue ("said", "according to", "is opposed to", "the claim that"), the words for its source, and what
it governs, with the stance that the cue takes to it. It stands on the reading of the sentence and
on one table of words (``generator/english/reporting.tsv``); what concerns an article, as whom a
pronoun means, is the work of ``generator.quotes``.
"""
