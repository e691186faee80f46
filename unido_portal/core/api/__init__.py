"""The mechanism of the read API: what every resource shares and no subject owns.

``views`` answers, ``parameters`` and ``filters`` read what was asked, ``paging`` turns
pages, ``texts`` and ``fields`` shape values, ``problems`` tells what went wrong,
``caching`` answers 304, ``schema`` describes it all. docs/api.md tells readers.
"""
