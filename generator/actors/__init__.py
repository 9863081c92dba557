"""Actors in the sources: who is mentioned where, and which names have no file yet."""

from generator.actors.finding import ActorIndex, find, index, possible
from generator.actors.naming import Name

__all__ = ["ActorIndex", "Name", "find", "index", "possible"]
