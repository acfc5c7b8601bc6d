"""The answer of a desk to a form that cannot be computed: each problem at its field and in a list."""

from calculator.files.escaping import escape

COMPUTE = "现在还算不出来"
JUDGE = "现在还判断不了"
SET_ASIDE = "这几项填得不对，先当作没有填"


def refusal(parts, problems, labels, opening=COMPUTE):
    """The answer (see `view.desk`) with `problems`, [(field names, message)], put into `parts`.

    `parts` has an empty ``problem-<field>`` for each field that a problem begins with; `labels`
    {field: what it is called}. The first field concerned gets the message, the others are only marked.
    What is read aloud is the list, which says the field of each, see `content/assets/js/speaker.js`.
    """
    items = []
    for fields, message in problems:
        where = ""
        if fields:
            parts["problem-" + fields[0]] += "<p>{}</p>".format(escape(message))
            where = labels[fields[0]] + "："
        items.append("<li>{}</li>".format(escape(where + message)))
    parts["answer-problems"] = "<p>{}：</p><ul>{}</ul>".format(opening, "".join(items))
    invalid = [field for fields, _ in problems for field in fields]
    return {"ok": False, "invalid": invalid, "parts": parts}
