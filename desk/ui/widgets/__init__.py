"""Widgets that every tab is built from.

They take values and callables, say facts by signals, and never reach for their parent.
"""
