"""Search across everything public: what is sought, in which rows, and what is found."""
