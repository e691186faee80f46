"""What the page of components shows: made-up rows for every part that pages share."""
