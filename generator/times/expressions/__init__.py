"""The rules of the tagger by kind of expression: how each is written, when it is none, what it means,
and sentences that it must read.
"""
