"""How the program becomes something that runs without a Python: see README.md."""
