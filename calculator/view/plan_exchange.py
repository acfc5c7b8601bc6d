"""Scenarios of a plan that leave the device as a file, or come from one."""

import json

from calculator.files import scenarios_file
from calculator.files.escaping import escape

SCENARIOS = "方案.json"


def exchange(rules, fields, found):
    """Put into the answer `found` the file of the scenarios ``kept``, where it is wanted, and as ``"brought"``
    those of the file ``brought``.
    """
    parts = found["parts"]
    try:
        if fields.get("brought"):
            found["brought"] = scenarios_file.read(fields["brought"], fields["scheme"])
            found["fields"]["brought"] = ""
            parts["plan-brought"] = ""
        if fields.get("want") == SCENARIOS:
            kept = [scenarios_file.checked(one) for one in json.loads(fields.get("kept") or "[]")]
            if not kept:
                parts["plan-brought"] = "还没有存过方案，没有可以存的。"
                return
            made_on = fields.get("now", "")[:10]
            text = scenarios_file.made(fields["scheme"], rules.data_version, made_on, kept)
            file = {"type": "application/json", "text": text, "whose": ""}
            found["files"] = {SCENARIOS: file}
    except scenarios_file.ScenariosError as error:
        found["fields"]["brought"] = ""
        parts["plan-brought"] = "没有装入：{}。".format(escape(error.message))
