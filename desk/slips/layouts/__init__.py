"""What stands on each kind of slip: facts of an act become a document, a module per noun."""
