"""Files as people write them: text, YAML with the place of every value, and the form that each must
have.
"""
