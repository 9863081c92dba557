"""Word lists and rule tables: plain data for people to read and correct."""
