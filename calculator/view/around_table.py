"""Each line with one fewer, just enough and one more employed, as a table."""

from calculator.engine.scheme.money import percent, yuan
from calculator.files.escaping import escape
from calculator.view.markup import citation


def draw(answer, links, named):
    """HTML of the ``around`` of an `estimate`, in the words `named` of its scheme; empty where no line can be reached and lost."""
    if not answer["around"]:
        return ""
    bodies = []
    for line in answer["around"]:
        rows = "".join(_row(row, answer["counts"]["employed"]) for row in line["rows"])
        bodies.append(
            '<tbody><tr><th colspan="4" scope="rowgroup">{}：{}（本次按{}正好算）{}</th></tr>{}</tbody>'.format(
                escape(line["title"]),
                escape(line["words"]),
                "含" if line["inclusive"] else "不含",
                citation(line["cite"], links),
                rows,
            )
        )
    return (
        '<table class="around"><caption>每条线差一人、正好够、多一人（其余人数不变）</caption><thead><tr>'
        '<th scope="col">{}（人）</th><th scope="col">比例</th><th scope="col">到线</th>'
        '<th scope="col">合计（元）</th></tr></thead>{}</table>'
    ).format(escape(named["employed"]), "".join(bodies))


def _row(row, now):
    here = row["employed"] == now
    return "<tr{}><td>{}{}</td><td>{}/{}，{}</td><td>{}</td><td>{}</td></tr>".format(
        ' class="is-here"' if here else "",
        row["employed"],
        "（现在）" if here else "",
        row["counted"],
        row["of"],
        percent(row["counted"], row["of"]),
        "到了" if row["reached"] else "没到",
        yuan(row["total_fen"]),
    )
