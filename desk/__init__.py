"""VIP Desk (贵宾前台): the front desk of a venue that keeps members, offline on one counter PC."""

__version__ = "0.1.0"
