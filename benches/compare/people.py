"""Invented people: the same letters for every program that is compared.

Writes `register.csv` with the case keys of mappe, from which mappe makes the
words itself, and `letters.json` with finished words for the others: they need
not know any salutation, weekday or QR code. That is a gift to them.

    people.py COUNT FOLDER
"""

import base64
import csv
import datetime
import io
import json
import pathlib
import sys

import segno

LETTER_DAY = datetime.date(2026, 11, 23)
WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag".split()
MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
)
# Words for «example» and «imagined» in many languages serve as surnames: every
# letter of the register's alphabet occurs, and no real family is meant.
SURNAMES = (
    "Misal Örnekoğlu Hayaloğlu Kurgu Exemplo Modelo Amostra Primjerić Zamišljen Příklad Vzorek "
    "Przykład Łamany Pavyzdys Näidis Paraugs Példás Mintás Shembulli Trajta Ejemplo Muestra "
    "Esempio Campione Exemple Échantillon Voorbeeld Eksempel Mönster Fiktīvs Đikić Žanrov "
    "Beispiel Muster Probe Specimen Exemplar Ímynd Dæmi Þáttur"
).split()
WOMEN = (
    "Zeynep Şirin Ayşe Marta Inês Conceição Ivana Željka Jitka Małgorzata Rūta Õie Līga Ágnes "
    "Ilona Drita Lucía Chiara Noémie Femke Åse Jördis"
).split()
MEN = (
    "Barış Emre Çağan Rui João Simão Goran Đuro Jiří Łukasz Jonas Tõnu Jānis Ödön Béla Agim "
    "Íñigo Matteo Raphaël Joost Øystein Björn"
).split()
STREETS = "Mustergasse Beispielweg Probeplatz Exempelstrasse Vorlagenring Schulstrasse".split()
TOWNS = [("4999", "Musterwil"), ("4998", "Beispielingen"), ("4997", "Probedorf")]
ROOMS = [
    "Gemeindehaus, Sitzungszimmer 1, 2. Stock",
    "Gemeindehaus, Büro 14, Erdgeschoss",
    "Bibliothek Musterwil, Kursraum",
    "Schulhaus Musterfeld, Zimmer 3",
]
TONGUES = [("tr", "Türkisch", "TR"), ("pt", "Portugiesisch", "PT"), None, ("sq", "Albanisch", "AL")]


def working_days():
    """Days for talks: no weekend, no holiday, all of them in winter time (UTC+1)."""
    spans = [((2026, 12, 9), 8), ((2027, 1, 11), 45)]
    days = [datetime.date(*start) + datetime.timedelta(n) for start, count in spans for n in range(count)]
    return [day for day in days if day.weekday() < 5]


def long(day):
    return f"{day.day}.\u00a0{MONTHS[day.month - 1]} {day.year}"


def qr_code(start, minutes, place):
    """The talk for the calendar of a telephone, with the words that mappe puts there."""
    def utc(moment):
        return (moment - datetime.timedelta(hours=1)).strftime("%Y%m%dT%H%M%SZ")

    end = start + datetime.timedelta(minutes=minutes)
    where = place.replace(",", "\\,")
    text = (
        "BEGIN:VEVENT\r\nSUMMARY:Einladung zum Erstinformationsgespräch\r\n"
        f"DTSTART:{utc(start)}\r\nDTEND:{utc(end)}\r\nLOCATION:{where}\r\nEND:VEVENT"
    )
    return segno.make(text.encode(), error="l", boost_error=False, micro=False)


def drawn(code):
    """The same code as Typst likes it, one number a square, and as a PNG for the others."""
    rows = [[0 if dark else 255 for dark in row] for row in code.matrix_iter(border=4)]
    png = io.BytesIO()
    code.save(png, kind="png", border=4)
    return {
        "qr_side": len(rows),
        "qr_squares": sum(rows, []),
        "qr_png": base64.b64encode(png.getvalue()).decode(),
    }


def person(number, days):
    """One row of the register and the finished words of the same letter."""
    pool, sex = (WOMEN, "female") if number % 2 == 0 else (MEN, "male")
    turn = number // 2
    first = pool[turn % len(pool)]
    # Beyond some 900 people of one sex the second names begin, so that no two are alike.
    rest = turn // len(pool)
    surname = SURNAMES[(rest + turn) % len(SURNAMES)]
    again = rest // len(SURNAMES)
    if again:
        first = f"{first} {pool[(turn + again) % len(pool)]}"
    street, house = STREETS[number % len(STREETS)], f"{number % 97 + 1}{'abc '[number % 4].strip()}"
    postcode, town = TOWNS[number % len(TOWNS)]
    day = days[number * 7 % len(days)]
    start = datetime.datetime.combine(day, datetime.time(8 + number % 9, number * 5 % 60))
    answer = day - datetime.timedelta(days=7)
    minutes, place = (45, 60, 90)[number % 3], ROOMS[number // 3 % len(ROOMS)]
    tongue = TONGUES[number % len(TONGUES)]
    born = datetime.date(1960, 1, 15) + datetime.timedelta(days=number * 37 % 15000)
    case = f"MUS-2026-{number + 1:05}"
    row = {
        "id": case,
        "stage": "inform",
        "date": LETTER_DAY,
        "person.official_name": surname,
        "person.first_name": first,
        "person.sex": sex,
        "person.born": born,
        "person.nationality": tongue[2] if tongue else "ES",
        "permit.category": "B",
        "permit.valid_from": "2026-09-14",
        "permit.valid_until": "2027-09-13",
        "permit.arrival": "2026-09-18",
        "permit.family_tie": "none",
        "address.street": street,
        "address.house_number": house,
        "address.postcode": postcode,
        "address.town": town,
        "address.country": "CH",
        "interpreter.needed": "true" if tongue else "false",
        "interpreter.language": tongue[0] if tongue else "",
        "appointment.start": start.isoformat(),
        "appointment.minutes": minutes,
        "appointment.place": place,
        "appointment.answer_until": answer,
    }
    form, dear = ("Frau", "geehrte Frau") if sex == "female" else ("Herr", "geehrter Herr")
    letter = {
        "case": case,
        "address": [f"{form}\u00a0{first} {surname}", f"{street} {house}", f"{postcode} {town}"],
        "date_line": f"Musterwil, {long(LETTER_DAY)}",
        "greeting": f"Sehr {dear}\u00a0{surname}",
        "day": f"{WEEKDAYS[day.weekday()]}, {long(day)}",
        "time": f"{start.hour}.{start.minute:02}\u00a0Uhr",
        "minutes": minutes,
        "place": place,
        "answer_until": long(answer),
        "interpreter": tongue[1] if tongue else None,
    } | drawn(qr_code(start, minutes, place))
    return row, letter


def main(count, folder):
    days = working_days()
    made = [person(number, days) for number in range(count)]
    assert len({letter["address"][0] for _, letter in made}) == count, "two people of one name"
    with open(folder / "register.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, made[0][0], delimiter=";")
        table.writeheader()
        table.writerows(row for row, _ in made)
    letters = [letter for _, letter in made]
    (folder / "letters.json").write_text(json.dumps(letters, ensure_ascii=False), encoding="utf-8")


main(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
