"""What holds for all tests: where property tests look for counter-examples, and which signals programs get.

Property tests look at the same examples on every run, however slow the machine; ``--hypothesis-profile=search`` looks
elsewhere each time, and longer: for hunting defects, not for a proof.
"""

import signal

from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=SLOW)
settings.register_profile("search", max_examples=1000, deadline=None, suppress_health_check=SLOW)
settings.load_profile("steady")

# A run that was itself started in the background or with nohup ignores these, and so would the programs that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
