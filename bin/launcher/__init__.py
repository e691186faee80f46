"""What bin/serve and bin/test do, with nothing but Python's standard library.

The portal's own packages cannot be imported here: installing them is one of the steps.
"""
