"""Actors in the sources: who is mentioned where, and which names have no file yet."""

from generator.actors.finding import ActorIndex, find, index

__all__ = ["ActorIndex", "find", "index"]
