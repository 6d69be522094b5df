"""The result as a Markdown table."""

COLUMNS = [
    "program", "CPU s", "× CPU", "wall s", "× wall", "peak MiB", "KB a letter",
    "one page", "fonts embedded", "tagged", "claims", "same words", "letters a round", "cannot",
]  # fmt: skip


def yes(value):
    return "yes" if value else "**no**"


def ratio(value, base):
    return f"{value / base:.1f}" if base else "–"


def row(found, base):
    name = f"{found['name']} {found.get('version', '')}".strip()
    if "missing" in found:
        return [name, *["–"] * (len(COLUMNS) - 2), f"not measured: {found['missing']}"]
    proof = found["proof"]
    return [
        name,
        f"{found['cpu']:.2f}",
        ratio(found["cpu"], base and base["cpu"]),
        f"{found['wall']:.2f}",
        ratio(found["wall"], base and base["wall"]),
        f"{found['memory'] / 1024:.0f}",
        f"{proof['bytes'] / 1000:.1f}",
        yes(proof["one_page"]),
        yes(proof["embedded"]),
        yes(proof["tagged"]),
        " + ".join(proof["claims"]) or "nothing",
        "yes" if not found["different"] else f"**{len(found['different'])} differ**",
        f"{found['letters']}{', scaled' if found['slow'] else ''}",
        found["cannot"],
    ]


def markdown(result):
    base = next((found for found in result["programs"] if found["id"] == "mappe" and "cpu" in found), None)
    rows = [COLUMNS, ["---"] * len(COLUMNS), *(row(found, base) for found in result["programs"])]
    lines = ["| " + " | ".join(cells) + " |" for cells in rows]
    about = (
        f"CPU (user and system, with children) and wall time for 1000 letters, medians of {result['rounds']} "
        f"interleaved rounds; × is how much slower than mappe. Peak is the largest process. "
        f"Fonts: {result['fonts']}. {result['words']} words a letter. {result['machine']}."
    )
    return "\n".join([*lines, "", about, ""])
