"""How property tests look for counter-examples: the same ones on every run, however slow the machine.

``--hypothesis-profile=search`` looks elsewhere each time, and longer: for hunting defects, not for a proof.
"""

from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=SLOW)
settings.register_profile("search", max_examples=1000, deadline=None, suppress_health_check=SLOW)
settings.load_profile("steady")
