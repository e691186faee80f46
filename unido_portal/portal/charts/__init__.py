"""Charts drawn on the server as SVG; docs/charts.md tells how to add one.

``scale``, ``axis``, ``marks`` and ``labels`` are shared; a module per kind of chart
turns small dataclasses into panels, and ``chart`` holds what stands around them.
"""
