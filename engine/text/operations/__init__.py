"""What the rule teacher can do to a sentence: one file, one operation.

Each is a pure function on a text and the lexicons, usable without a teacher or a project. A recipe
names those it allows; which one made a row is kept with the row.
"""

from engine.plugin import Operation
from engine.registry import Registry

OPERATIONS: Registry[Operation] = Registry("engine.text.operations", "OPERATION")
