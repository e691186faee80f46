"""What the log says of refusals, so that a fault of ours stands out in it."""

import logging


class ShortRefusals(logging.Filter):
    """Takes the traceback from what was refused: it tells of no fault of ours.

    Django gives the status of the answer to what it logs about a request.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if 400 <= getattr(record, "status_code", 500) < 500:
            record.exc_info = record.exc_text = None
        return True
