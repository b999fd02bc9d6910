"""eurzad-agent: podpisywanie kartą dla urzędów, z którymi sparowano ten komputer."""

from collections.abc import Sequence
from eurzad.agent import settings as known
from eurzad.agent import words
from eurzad.agent.agent import Agent
from eurzad.agent.card import Card
from eurzad.agent.errors import Refused
from eurzad.agent.installer import extension
from eurzad.agent.installer import pairing
from eurzad.agent.installer.manifests import Browser
from eurzad.agent.installer.manifests import BROWSERS
from eurzad.agent.installer.system import this_system
from eurzad.agent.origins import origin_of
from eurzad.agent.transports import native
from eurzad.agent.transports.loopback import Loopback
from eurzad.agent.transports.loopback import PORT
from eurzad.agent.windows.base import certificate_words
from eurzad.agent.windows.choose import window
from pathlib import Path
from threading import Thread
import argparse
import dataclasses
import logging
import sys


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; return what the program ends with."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["host"]:
        return host(given[1:])
    options = parser().parse_args(given)
    logging.basicConfig(level=logging.WARNING)
    try:
        return options.act(options, known.folder())
    except (ValueError, OSError, pairing.NotPaired) as error:
        print(error, file=sys.stderr)
    except Refused as refused:
        print(words.trouble(refused), file=sys.stderr)
    return 1


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="eurzad-agent", description=__doc__)
    acts = made.add_subparsers(required=True, metavar="POLECENIE")
    one = acts.add_parser("setup", help="wskaż sterownik karty")
    one.add_argument("--module", required=True, help="ścieżka modułu PKCS#11")
    one.add_argument("--token", default="", help="etykieta tokena, gdy jest ich kilka")
    one.add_argument("--key", default="", help="etykieta klucza, gdy jest ich kilka")
    one.set_defaults(act=setup)
    one = acts.add_parser("pair", help="sparuj z urzędem")
    one.add_argument("address", help="adres urzędu, np. https://urzad.example.pl")
    one.add_argument("--fingerprint", default="", help="odcisk klucza, który podał urząd")
    one.set_defaults(act=pair)
    one = acts.add_parser("unpair", help="usuń urząd")
    one.add_argument("address")
    one.set_defaults(act=unpair)
    names = [browser.name for browser in BROWSERS]
    for name, act, text in (
        ("install", install, "pozwól przeglądarkom uruchamiać program"),
        ("uninstall", uninstall, "cofnij to"),
    ):
        one = acts.add_parser(name, help=text)
        one.add_argument("--browser", action="append", choices=names, help="domyślnie wszystkie")
        one.set_defaults(act=act)
        if name == "install":
            one.add_argument("--extension-id", action="append", default=[], help="przepakowane")
    one = acts.add_parser("serve", help="słuchaj na tym komputerze, bez rozszerzenia")
    one.add_argument("--port", type=int, default=PORT)
    one.add_argument("--window", choices=["tk", "terminal"], default="")
    one.set_defaults(act=serve)
    acts.add_parser("status", help="co jest ustawione").set_defaults(act=status)
    return made


def setup(options: argparse.Namespace, place: Path) -> int:
    before = known.load(place)
    after = dataclasses.replace(before, module=options.module, token=options.token, key=options.key)
    known.save(place, after)
    print(certificate_words(Card(after).look().certificate))
    return 0


def pair(options: argparse.Namespace, place: Path) -> int:
    office = pairing.ask(options.address)
    print(f"{office.name}\n{office.origin}\n{known.fingerprint(office.key)}")
    if options.fingerprint:
        agreed = pairing.same(office, options.fingerprint)
    else:
        question = "Czy ten odcisk widzisz w eUrzędzie (Do podpisu, Ustaw podpis kartą)? [t/N] "
        agreed = input(question).strip().lower() in ("t", "tak")
    if not agreed:
        raise pairing.NotPaired("Nie sparowano: odciski się różnią.")
    known.save(place, known.load(place).paired_with(office))
    print(f"Sparowano. Rozszerzenie: {extension.write(place, known.load(place))}")
    return 0


def unpair(options: argparse.Namespace, place: Path) -> int:
    known.save(place, known.load(place).without(origin_of(options.address)))
    extension.write(place, known.load(place))
    return 0


def install(options: argparse.Namespace, place: Path) -> int:
    more = tuple(options.extension_id)
    ids = (extension.chrome_id(), extension.FIREFOX_ID, *more)
    after = dataclasses.replace(known.load(place), extensions=ids)
    known.save(place, after)
    for path in this_system(place).install(chosen(options.browser), more):
        print(path)
    print(extension.write(place, after))
    return 0


def uninstall(options: argparse.Namespace, place: Path) -> int:
    for one in this_system(place).uninstall(chosen(options.browser)):
        print(one)
    return 0


def chosen(names: Sequence[str] | None) -> list[Browser]:
    return [one for one in BROWSERS if not names or one.name in names]


def serve(options: argparse.Namespace, place: Path) -> int:
    agent = Agent(known.load(place), place, lambda: window(options.window))
    server = Loopback(agent, options.port)
    Thread(target=server.serve_forever, daemon=True).start()
    print(server.address, flush=True)
    try:
        server.work()
    except KeyboardInterrupt:
        server.stop()
    return 0


def status(_options: argparse.Namespace, place: Path) -> int:
    settings = known.load(place)
    print(f"{place}\nsterownik: {settings.module or '-'}")
    for office in settings.offices:
        print(f"{office.origin}  {office.name}  {known.fingerprint(office.key)}")
    print(certificate_words(Card(settings).look().certificate))
    return 0


def host(arguments: Sequence[str]) -> int:
    """Be the program that a browser started; only answers go to its pipe."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    place = known.folder()
    settings = known.load(place)
    try:
        native.check_caller(arguments, settings.extensions)
    except Refused:
        return 1
    native.serve(Agent(settings, place, lambda: window("tk")), source, target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
