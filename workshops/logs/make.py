#!/usr/bin/env python3
"""Writes the event logs of the three example workshops: `python3 workshops/logs/make.py`.

Nobody really walked these journeys: every case is drawn at random from the tables below, always the
same ones. The activities are in the language of the workshop. Most are named as the steps of its
drawn journey are, or nearly so; some are no step at all. On the whole customers do as drawn, but the
tables differ from the drawing in these ways, which the room for journeys in motion can find:

northwind-onboarding (accounts that came from June to December 2025)
  * The kick-off is drawn for everybody; seven of ten go on without it, by a shortcut from the
    contract straight to the upload.
  * Time tracking is drawn as the way to grow, and almost nobody ever adds it.
  * “Reads the help centre” is drawn nowhere, and a third of those who build a rota go round and round
    between it and the rota.
  * Who asks support by e-mail and waits switches to the chat, which nobody drew.
  * In September 2025 an import broke: rows were refused in three of four uploads, and many went back
    to the spreadsheet.

moda-aurelia (customers who came from November 2025 to May 2026)
  * Customers ask on WhatsApp whether their size is there, and buy by payment link: neither is drawn.
  * “Se lo fa arrivare in negozio” is drawn, and hardly anybody does.
  * Returns bought online are brought to the boutique, which the drawing does not know.
  * Waiting for the refund they look at the order page again and again before they ring.
  * In February 2026 the refunds stood still: customers rang twice and three times, and did not return.

nusatel-call-centre (lines that failed from December 2025 to June 2026)
  * Most begin with a look at the status page of WhatsApp, which is not drawn; a self-service channel
    that ends many cases there.
  * Restarting the modem is drawn as the first step of everybody; half do not.
  * “Mengeluh di media sosial” is drawn, and almost nobody does.
  * The technician is asked after by message, again and again: a loop that nobody drew.
  * In April 2026 a cable was cut: technicians did not come, and many moved to another provider.
"""

import csv
import random
from datetime import datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
MOST = 60  # no case is longer, whatever the dice say


def walk(rng, table, start, day, incident):
    """One case: activities with the time at which each begins."""
    at, path = start, []
    while at is not None and len(path) < MOST:
        hours, ways = table[at]
        path.append((at, day))
        day += timedelta(hours=max(0.02, min(3.0, rng.lognormvariate(0.0, 0.6)) * hours))
        troubled = incident is not None and incident[0] <= day < incident[1]
        if troubled and at in incident[2]:
            ways = incident[2][at]
        targets = [way for way, _ in ways]
        at = rng.choices(targets, [part for _, part in ways])[0]
    return path


def write(name, seed, cases, first, days, prefix, segments, starts, table, channels, incident, head):
    """One file: a row an event, in the order of time, as an export would have it."""
    rng = random.Random(seed)
    rows = []
    for n in range(cases):
        segment = rng.choices([s for s, _ in segments], [w for _, w in segments])[0]
        start = rng.choices([s for s, _ in starts], [w for _, w in starts])[0]
        day = first + timedelta(days=rng.random() * days, hours=0)
        for activity, when in walk(rng, table, start, day, incident):
            options = channels.get(activity, [("", 1)])
            channel = rng.choices([c for c, _ in options], [w for _, w in options])[0]
            rows.append((when, n, f"{prefix}{n + 1:04}", activity, channel, segment))
    rows.sort(key=lambda row: (row[0], row[1]))
    with open(HERE / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(head)
        for when, _, case, activity, channel, segment in rows:
            out.writerow([case, activity, when.strftime("%Y-%m-%d %H:%M"), channel, segment])


def northwind():
    end = [(None, 1)]
    table = {
        "Compares planning tools": (400, [("Watches the demo", 0.86), ("Signs the contract", 0.14)]),
        "Watches the demo": (90, [("Signs the contract", 1)]),
        "Signs the contract": (70, [("Joins the kick-off call", 0.3), ("Uploads the staff list", 0.7)]),
        "Joins the kick-off call": (24, [("Uploads the staff list", 1)]),
        "Uploads the staff list": (3, [("Invites the team", 0.62), ("Repairs refused rows", 0.38)]),
        "Repairs refused rows": (40, [("Uploads the staff list", 0.88), ("Goes back to the spreadsheet", 0.12)]),
        "Invites the team": (40, [("Builds the first rota", 1)]),
        "Builds the first rota": (20, [("Publishes the rota", 0.6), ("Reads the help centre", 0.27), ("Asks support", 0.13)]),
        "Reads the help centre": (1, [("Builds the first rota", 0.8), ("Asks support", 0.2)]),
        "Asks support": (20, [("Builds the first rota", 0.54), ("Opens the chat", 0.34), ("Goes back to the spreadsheet", 0.12)]),
        "Opens the chat": (0.4, [("Builds the first rota", 0.93), ("Goes back to the spreadsheet", 0.07)]),
        "Publishes the rota": (160, [("Plans every week", 0.6), ("Uses the rota only", 0.4)]),
        "Plans every week": (1100, [("Adds time tracking", 0.02), ("Gets the renewal quote", 0.98)]),
        "Adds time tracking": (700, [("Gets the renewal quote", 1)]),
        "Uses the rota only": (1200, [("Gets the renewal quote", 0.76), ("Stops logging in", 0.24)]),
        "Stops logging in": (500, [("Takes a save call", 0.18), ("Cancels the contract", 0.82)]),
        "Gets the renewal quote": (200, [("Renews for a year", 0.88), ("Takes a save call", 0.12)]),
        "Takes a save call": (2, [("Renews for a year", 0.36), ("Cancels the contract", 0.64)]),
        "Renews for a year": (100, [(None, 0.93), ("Recommends Northwind", 0.07)]),
        "Recommends Northwind": (1, end),
        "Cancels the contract": (1, end),
        "Goes back to the spreadsheet": (1, end),
    }
    channels = {
        "Watches the demo": [("Video call", 0.8), ("Recording", 0.2)],
        "Joins the kick-off call": [("Video call", 1)],
        "Uploads the staff list": [("Web", 1)],
        "Repairs refused rows": [("Web", 1)],
        "Invites the team": [("Web", 0.6), ("App", 0.4)],
        "Builds the first rota": [("Web", 0.75), ("App", 0.25)],
        "Reads the help centre": [("Web", 1)],
        "Asks support": [("E-mail", 0.8), ("Phone", 0.2)],
        "Opens the chat": [("Chat", 1)],
        "Publishes the rota": [("Web", 0.6), ("App", 0.4)],
        "Plans every week": [("Web", 0.4), ("App", 0.6)],
        "Gets the renewal quote": [("E-mail", 1)],
        "Takes a save call": [("Phone", 1)],
    }
    incident = (datetime(2025, 9, 1), datetime(2025, 10, 1), {
        "Uploads the staff list": [("Invites the team", 0.25), ("Repairs refused rows", 0.75)],
        "Repairs refused rows": [("Uploads the staff list", 0.55), ("Asks support", 0.1), ("Goes back to the spreadsheet", 0.35)],
    })
    segments = [("Spreadsheet leavers", 0.55), ("Switchers", 0.3), ("Pilot sponsors", 0.15)]
    write("northwind-onboarding", 1, 322, datetime(2025, 6, 2, 8), 210, "A", segments,
          [("Compares planning tools", 1)], table, channels, incident,
          ["account", "activity", "time", "channel", "segment"])


def aurelia():
    end = [(None, 1)]
    table = {
        "Vede il capo": (40, [("Cerca la taglia sul sito", 0.4), ("Entra in boutique", 0.36), ("Chiede su WhatsApp", 0.24)]),
        "Chiede su WhatsApp": (3, [("Paga con il link", 0.36), ("Entra in boutique", 0.3), ("Cerca la taglia sul sito", 0.16), ("Rinuncia", 0.18)]),
        "Paga con il link": (24, [("Riceve il pacco", 1)]),
        "Cerca la taglia sul sito": (0.5, [("Ordina online", 0.58), ("Chiede su WhatsApp", 0.14), ("Telefona in negozio", 0.1), ("Rinuncia", 0.18)]),
        "Telefona in negozio": (0.2, [("Entra in boutique", 0.45), ("Rinuncia", 0.55)]),
        "Entra in boutique": (0.4, [("Prova in camerino", 0.72), ("La taglia non c'è", 0.28)]),
        "La taglia non c'è": (0.3, [("Cerca la taglia sul sito", 0.3), ("Si fa arrivare il capo in negozio", 0.03), ("Chiede su WhatsApp", 0.2), ("Rinuncia", 0.47)]),
        "Si fa arrivare il capo in negozio": (72, [("Prova in camerino", 1)]),
        "Prova in camerino": (0.4, [("Paga in cassa", 0.65), ("Rinuncia", 0.35)]),
        "Paga in cassa": (48, [("Tiene il capo", 0.93), ("Chiede il reso", 0.07)]),
        "Ordina online": (70, [("Riceve il pacco", 1)]),
        "Riceve il pacco": (60, [("Tiene il capo", 0.64), ("Chiede il reso", 0.2), ("Porta il reso in boutique", 0.16)]),
        "Porta il reso in boutique": (24, [("Attende il rimborso", 0.55), ("Prova in camerino", 0.45)]),
        "Chiede il reso": (60, [("Attende il rimborso", 0.78), ("Chiede un'altra taglia", 0.22)]),
        "Chiede un'altra taglia": (120, [("Riceve il pacco", 1)]),
        "Attende il rimborso": (60, [("Guarda lo stato dell'ordine", 0.5), ("Compra di nuovo", 0.28), ("Non torna più", 0.22)]),
        "Guarda lo stato dell'ordine": (40, [("Guarda lo stato dell'ordine", 0.3), ("Attende il rimborso", 0.3), ("Chiama per sollecitare", 0.22), ("Compra di nuovo", 0.18)]),
        "Chiama per sollecitare": (70, [("Attende il rimborso", 0.42), ("Compra di nuovo", 0.18), ("Non torna più", 0.4)]),
        "Tiene il capo": (900, [("Compra di nuovo", 0.67), ("Non torna più", 0.33)]),
        "Compra di nuovo": (24, [(None, 0.9), ("Ne parla alle amiche", 0.1)]),
        "Ne parla alle amiche": (1, end),
        "Non torna più": (1, end),
        "Rinuncia": (1, end),
    }
    channels = {
        "Vede il capo": [("Vetrina", 0.3), ("Instagram", 0.5), ("Newsletter", 0.2)],
        "Chiede su WhatsApp": [("WhatsApp", 1)],
        "Paga con il link": [("WhatsApp", 1)],
        "Cerca la taglia sul sito": [("Sito", 1)],
        "Telefona in negozio": [("Telefono", 1)],
        "Entra in boutique": [("Boutique", 1)],
        "La taglia non c'è": [("Boutique", 1)],
        "Prova in camerino": [("Boutique", 1)],
        "Paga in cassa": [("Boutique", 1)],
        "Porta il reso in boutique": [("Boutique", 1)],
        "Ordina online": [("Sito", 1)],
        "Riceve il pacco": [("Corriere", 1)],
        "Chiede il reso": [("Sito", 1)],
        "Chiede un'altra taglia": [("Sito", 0.6), ("Telefono", 0.4)],
        "Guarda lo stato dell'ordine": [("Sito", 1)],
        "Chiama per sollecitare": [("Telefono", 1)],
        "Compra di nuovo": [("Boutique", 0.5), ("Sito", 0.5)],
    }
    incident = (datetime(2026, 2, 1), datetime(2026, 3, 1), {
        "Attende il rimborso": [("Guarda lo stato dell'ordine", 0.6), ("Chiama per sollecitare", 0.3), ("Non torna più", 0.1)],
        "Guarda lo stato dell'ordine": [("Guarda lo stato dell'ordine", 0.3), ("Chiama per sollecitare", 0.7)],
        "Chiama per sollecitare": [("Chiama per sollecitare", 0.3), ("Attende il rimborso", 0.25), ("Non torna più", 0.45)],
    })
    segments = [("Clienti di boutique", 0.45), ("Clienti online", 0.3), ("Clienti ibride", 0.25)]
    write("moda-aurelia", 2, 520, datetime(2025, 11, 3, 9), 190, "C", segments,
          [("Vede il capo", 0.92), ("Entra in boutique", 0.08)], table, channels, incident,
          ["cliente", "attività", "data e ora", "canale", "segmento"])


def nusatel():
    end = [(None, 1)]
    table = {
        "Internet mati": (1, [("Cek status di WhatsApp", 0.52), ("Menyalakan ulang modem", 0.3), ("Menelepon 1500", 0.18)]),
        "Cek status di WhatsApp": (2, [("Internet pulih", 0.36), ("Menyalakan ulang modem", 0.3), ("Lapor di aplikasi", 0.12), ("Menelepon 1500", 0.22)]),
        "Menyalakan ulang modem": (0.3, [("Internet pulih", 0.3), ("Lapor di aplikasi", 0.26), ("Menelepon 1500", 0.44)]),
        "Lapor di aplikasi": (3, [("Menunggu teknisi", 0.45), ("Menelepon 1500", 0.55)]),
        "Menelepon 1500": (0.1, [("Bicara dengan agen", 0.69), ("Menutup telepon", 0.31)]),
        "Menutup telepon": (6, [("Menelepon 1500", 0.62), ("Cek status di WhatsApp", 0.35), ("Mengeluh di medsos", 0.04)]),
        "Mengeluh di medsos": (4, [("Menunggu teknisi", 0.65), ("Minta berhenti", 0.35)]),
        "Bicara dengan agen": (0.1, [("Dipandu dari jauh", 0.52), ("Dioper ke bagian lain", 0.22), ("Menunggu teknisi", 0.26)]),
        "Dioper ke bagian lain": (0.1, [("Bicara dengan agen", 0.76), ("Menutup telepon", 0.24)]),
        "Dipandu dari jauh": (0.3, [("Internet pulih", 0.58), ("Menunggu teknisi", 0.42)]),
        "Menunggu teknisi": (20, [("Teknisi memperbaiki", 0.5), ("Bertanya teknisi di mana", 0.34), ("Teknisi tidak datang", 0.16)]),
        "Bertanya teknisi di mana": (5, [("Menunggu teknisi", 0.5), ("Teknisi memperbaiki", 0.34), ("Teknisi tidak datang", 0.16)]),
        "Teknisi tidak datang": (10, [("Menelepon 1500", 0.86), ("Minta berhenti", 0.14)]),
        "Teknisi memperbaiki": (1, [("Internet pulih", 0.9), ("Menunggu teknisi", 0.1)]),
        "Internet pulih": (250, [("Membayar tagihan", 0.8), ("Mati lagi", 0.2)]),
        "Mati lagi": (3, [("Menelepon 1500", 0.6), ("Cek status di WhatsApp", 0.26), ("Minta berhenti", 0.14)]),
        "Membayar tagihan": (300, [("Tetap berlangganan", 0.92), ("Protes tagihan", 0.08)]),
        "Protes tagihan": (90, [("Tetap berlangganan", 0.68), ("Minta berhenti", 0.32)]),
        "Minta berhenti": (100, [("Tetap berlangganan", 0.25), ("Pindah ke penyedia lain", 0.75)]),
        "Tetap berlangganan": (1, [(None, 0.95), ("Menyarankan ke tetangga", 0.05)]),
        "Menyarankan ke tetangga": (1, end),
        "Pindah ke penyedia lain": (1, end),
    }
    channels = {
        "Cek status di WhatsApp": [("WhatsApp", 1)],
        "Lapor di aplikasi": [("Aplikasi", 1)],
        "Menelepon 1500": [("Telepon", 1)],
        "Bicara dengan agen": [("Telepon", 1)],
        "Menutup telepon": [("Telepon", 1)],
        "Dioper ke bagian lain": [("Telepon", 1)],
        "Dipandu dari jauh": [("Telepon", 0.8), ("WhatsApp", 0.2)],
        "Menunggu teknisi": [("SMS", 1)],
        "Bertanya teknisi di mana": [("WhatsApp", 0.7), ("Telepon", 0.3)],
        "Mengeluh di medsos": [("X", 0.5), ("Instagram", 0.5)],
        "Teknisi memperbaiki": [("Kunjungan", 1)],
        "Membayar tagihan": [("Aplikasi", 0.6), ("Minimarket", 0.4)],
        "Protes tagihan": [("Telepon", 0.6), ("Aplikasi", 0.4)],
    }
    incident = (datetime(2026, 4, 1), datetime(2026, 5, 1), {
        "Menunggu teknisi": [("Teknisi memperbaiki", 0.2), ("Bertanya teknisi di mana", 0.4), ("Teknisi tidak datang", 0.4)],
        "Teknisi tidak datang": [("Menelepon 1500", 0.55), ("Minta berhenti", 0.45)],
        "Minta berhenti": [("Tetap berlangganan", 0.1), ("Pindah ke penyedia lain", 0.9)],
    })
    segments = [("Keluarga baru", 0.35), ("Keluarga lama", 0.3), ("Usaha kecil", 0.2), ("Kos dan kontrakan", 0.15)]
    write("nusatel-call-centre", 3, 380, datetime(2025, 12, 1, 7), 200, "L", segments,
          [("Internet mati", 1)], table, channels, incident,
          ["saluran", "aktivitas", "waktu", "kanal", "segmen"])


if __name__ == "__main__":
    northwind()
    aurelia()
    nusatel()
