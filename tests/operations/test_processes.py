"""Supervisor keeps the processes running, and a stop leaves none behind."""

from eurzad.backend import processes
from eurzad.backend import start
from eurzad.backend import zeo_server
from eurzad.backend.lock import hold
from eurzad.backend.progress import Stopped
from pathlib import Path
from supervisor.options import ServerOptions
from waiting import wait_for
import os
import pytest
import signal
import socket
import subprocess
import sys


def read_configuration(path):
    """The programs of a supervisord.conf as supervisor itself reads them."""
    options = ServerOptions()
    options.realize(["-c", str(path)])
    programs = [group.process_configs[0] for group in options.process_group_configs]
    return {program.name: program for program in programs}


def zeo_process(running) -> int:
    states = running.supervisor.states() or {}
    return states.get("zeo", {}).get("pid", 0)


def kill_database_server(running) -> None:
    """SIGKILL, and wait for the one that takes its place."""
    killed = wait_for(lambda: zeo_process(running), "process of ZEO")
    os.kill(killed, signal.SIGKILL)
    wait_for(lambda: zeo_process(running) not in (0, killed), "a new process of ZEO")


def test_every_process_of_the_platform_is_watched(new_instance, folder):
    instance = new_instance(demo=True, wsgi_processes=2)
    found = processes.programs(instance, folder)
    programs = read_configuration(processes.write_configuration(instance, found))
    others = {"signer", "mail", "portal-gmina"}
    assert set(programs) == {"zeo", "zope-1", "zope-2", "worker-1", *others}
    assert all(program.autorestart for program in programs.values())
    assert all(program.killasgroup for program in programs.values())
    assert [name for name, program in programs.items() if program.autostart] == ["zeo"]


def test_a_portal_has_its_addresses_fixed(new_instance, folder):
    instance = new_instance()
    found = processes.programs(instance, folder)
    programs = read_configuration(processes.write_configuration(instance, found))
    (office,) = instance.offices
    assert programs["portal-gmina"].environment == {
        "NODE_ENV": "production",
        "HOST": "127.0.0.1",
        "PORT": str(office.listen.port),
        "RAZZLE_API_PATH": office.portal,
        "RAZZLE_INTERNAL_API_PATH": f"http://{instance.wsgi_listen}/gmina",
        "EURZAD_OFFICE": "gmina",
        "EURZAD_HOST": office.host,
    }
    assert programs["portal-gmina"].directory == str(folder)


def test_postgresql_needs_no_server_of_ours(new_instance, folder):
    instance = new_instance(db_storage="relstorage", db_relstorage_dsn="dbname=eurzad")
    assert "zeo" not in {program.name for program in processes.programs(instance, folder)}


def test_without_demo_there_is_no_mail_sink(new_instance, folder):
    names = {program.name for program in processes.programs(new_instance(), folder)}
    assert "mail" not in names


def test_a_percent_sign_survives_supervisors_own_syntax(new_instance, folder):
    program = processes.Program("a", ("/bin/echo", "50%"), folder, {"RATE": "50%"})
    path = processes.write_configuration(new_instance(), [program])
    read = read_configuration(path)["a"]
    assert read.command == "/bin/echo 50%"
    assert read.environment == {"RATE": "50%"}


def test_a_killed_database_server_comes_back_and_writers_go_on(new_instance, serve, writers):
    instance = new_instance()
    with serve(instance) as running:
        (writer,) = writers(instance, count=1, size=1000)
        for _ in range(2):
            writer.wait(5)
            kill_database_server(running)
            writer.wait(5)
        writer.stop()
    assert writer.acknowledged == list(range(len(writer.acknowledged)))


def test_a_stop_leaves_no_process_behind(new_instance, serve):
    with serve(new_instance()) as running:
        server = wait_for(lambda: zeo_process(running), "process of ZEO")
    assert not Path(f"/proc/{server}").exists()
    assert not Path(f"/proc/{running.process.pid}").exists()


def test_a_killed_launcher_takes_everything_with_it(new_instance, folder):
    """Nobody is left to handle a signal; the kernel tells supervisor."""
    instance = new_instance()
    code = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from eurzad.backend import processes\n"
        "from eurzad.backend.progress import Progress\n"
        "from eurzad.backend.instance import load\n"
        "from eurzad.backend.start import Running\n"
        "instance = load(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "running = Running(instance, Progress(instance.logs))\n"
        "running.launch(processes.programs(instance, instance.var)[:1])\n"
        "while not (running.supervisor.states() or {}).get('zeo', {}).get('pid'):\n"
        "    time.sleep(0.05)\n"
        "print(running.process.pid, running.supervisor.states()['zeo']['pid'], flush=True)\n"
        "time.sleep(600)\n"
    )
    office = instance.offices[0]
    instance.path.write_text(f"offices: [{{profile: {office.profile}, portal: '{office.portal}'}}]")
    command = [sys.executable, "-c", code, instance.path, instance.var]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as launcher:
        started = [int(word) for word in launcher.stdout.readline().split()]
        assert len(started) == 2
        launcher.kill()
    wait_for(lambda: not any(Path(f"/proc/{one}").exists() for one in started), "their end")


def test_two_starts_of_one_instance_are_refused(new_instance, progress):
    instance = new_instance()
    with hold(instance), pytest.raises(Stopped, match="running already"):
        start.start(instance, progress)


def test_a_port_in_use_is_named_before_anything_starts(new_instance, progress):
    instance = new_instance()
    with socket.socket() as other:
        other.bind((instance.wsgi_listen.host, instance.wsgi_listen.port))
        other.listen()
        with pytest.raises(Stopped, match=f"{instance.wsgi_listen} cannot be used"):
            start.start(instance, progress)


def test_the_socket_of_a_killed_server_is_removed(folder):
    path = folder / "zeo.sock"
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(str(path))
    assert zeo_server.remove_stale_socket(path)
    assert not path.exists()
    assert not zeo_server.remove_stale_socket(path)


def test_the_socket_of_a_living_server_is_left_alone(folder):
    path = folder / "zeo.sock"
    with socket.socket(socket.AF_UNIX) as living:
        living.bind(str(path))
        living.listen()
        with pytest.raises(OSError, match="listening"):
            zeo_server.remove_stale_socket(path)
    assert path.exists()


def test_demo_people_are_shown_under_their_portal():
    people = [
        {"portal": "http://a", "role": "head", "login": "anna", "password": "x", "fullname": "A"},
        {"portal": "http://b", "role": "registry", "login": "b", "password": "yy", "fullname": "B"},
    ]
    assert start.people_lines(people) == [
        "",
        "  People of http://a",
        "    head      anna  x   A",
        "",
        "  People of http://b",
        "    registry  b     yy  B",
    ]
    assert start.people_lines([]) == []
