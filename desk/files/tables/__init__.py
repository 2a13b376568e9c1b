"""Tables that people keep elsewhere, read and written: XLSX and CSV."""
