"""What bin/serve, bin/test and bin/manage do, by Python's standard library alone.

The portal's own packages cannot be imported here: installing them is one of the steps.
"""
