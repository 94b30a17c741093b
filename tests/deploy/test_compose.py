"""What `docker compose up` starts, as far as the file itself can tell."""

import os
import re
import runpy
from pathlib import Path
from typing import Any

import pytest
import yaml

from shared.queue import make_celery
from shared.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docker-compose.yml").read_text()
SERVICES: dict[str, dict[str, Any]] = yaml.safe_load(TEXT)["services"]
LASTING = sorted(name for name, service in SERVICES.items() if service["restart"] != "no")
PUBLISHED_ONLY_HERE = {"BONAFIDE_PORT"}
"""Variables of the compose file itself, beside the settings."""


def test_everything_that_the_product_needs_is_there() -> None:
    assert {"ingest", "worker", "results", "flower", "front", "db", "queue", "cache"} == set(LASTING)


@pytest.mark.parametrize("name", LASTING)
def test_what_stays_up_is_watched_and_comes_back(name: str) -> None:
    assert SERVICES[name]["restart"] == "unless-stopped"
    assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES[name]["mem_limit"]


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_containers_hold_no_more_rights_than_they_use(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service
    if "build" in service and service["restart"] != "no":
        assert "cap_add" not in service


def test_ports_are_published_on_this_machine_only() -> None:
    ports = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert set(ports) == {"front", "ingest", "results"}
    assert all(port.startswith("127.0.0.1:") for published in ports.values() for port in published)


def test_slow_senders_of_large_bodies_do_not_fill_the_folder_of_the_proxy_at_once() -> None:
    (largest,) = re.findall(r"client_max_body_size ([1-9]\d*)m;", (ROOT / "deploy" / "front.conf").read_text())
    (size,) = re.findall(r"^/tmp:.*size=(\d+)m$", SERVICES["front"]["tmpfs"][0])
    assert int(size) >= 64 * int(largest)
    assert int(SERVICES["front"]["mem_limit"].removesuffix("m")) >= int(size) + 64


def test_what_the_proxy_says_of_its_own_errors_is_the_status_that_it_answers() -> None:
    text = (ROOT / "deploy" / "front.conf").read_text()
    told = dict(re.findall(r'location (@\w+) \{[^}]*return \d+ \'\{[^\']*"status": (\d+)', text))
    answered = {
        place: changed or code for code, changed, place in re.findall(r"error_page ([\d ]+?)(?: =(\d+))? (@\w+);", text)
    }
    assert told == answered


def test_servers_hear_only_the_network_that_leads_nowhere() -> None:
    networks = yaml.safe_load(TEXT)["networks"]
    assert networks["data"]["internal"] is True
    assert all(SERVICES[name]["networks"] == ["data"] for name in ("db", "queue", "cache"))


@pytest.mark.parametrize("name", ["ingest", "results"])
def test_nobody_waits_long_for_the_name_of_a_server_that_is_down(name: str) -> None:
    assert SERVICES[name]["dns_opt"] == ["timeout:1", "attempts:1"]


def test_every_variable_of_ours_is_a_setting() -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    asked = set(re.findall(r"\bBONAFIDE_[A-Z_]+\b", TEXT))
    assert asked - PUBLISHED_ONLY_HERE <= known
    for service in SERVICES.values():
        given = {name for name in service.get("environment", {}) if name.startswith(PREFIX)}
        assert given <= known


def test_every_variable_has_a_default_so_that_no_file_of_settings_is_needed() -> None:
    variables = re.findall(r"(?<!\$)\$\{([^}:]+)(:-)?", TEXT)
    assert variables
    assert all(default for _, default in variables), variables
    assert not re.search(r"(?<!\$)\$[A-Za-z]", TEXT)


def test_no_password_is_in_the_file() -> None:
    """Every place that needs one reads it from a file at the time it starts."""
    for name, service in SERVICES.items():
        for variable, value in service.get("environment", {}).items():
            assert "://" not in value or value.startswith("${BONAFIDE_"), (name, variable)
    assigned = re.findall(r"(?:PASSWORD|AUTH|SECRET|BROKER_URL)=(\S+)", TEXT)
    assert assigned
    assert all("$$(cat" in value for value in assigned), assigned
    assert not re.search(r"://[^/\s]*:[^/\s]*@", TEXT)


def test_the_secrets_that_are_read_are_those_that_are_made(tmp_path: Path) -> None:
    program = runpy.run_path(str(ROOT / "deploy" / "passwords.py"))
    me = os.getuid()
    program["fill"](tmp_path, program["Readers"](me, me, me))
    made = {path.name for path in tmp_path.iterdir()}
    read = set(re.findall(r"/run/secrets/([a-z]\w+)", TEXT))
    read |= {
        service["environment"]["PASSWORD"]
        for service in SERVICES.values()
        if "PASSWORD" in service.get("environment", {})
    }
    ours = {name for name in made if name.startswith("bonafide_")}
    assert read == made - ours
    assert {name.removeprefix("bonafide_") for name in ours} <= set(Settings.model_fields)


@pytest.mark.parametrize("name", sorted(name for name, service in SERVICES.items() if "build" in service))
def test_every_image_is_in_the_dockerfile(name: str) -> None:
    build, dockerfile = SERVICES[name]["build"], (ROOT / "Dockerfile").read_text()
    assert f"AS {build['target']}\n" in dockerfile
    if service := build.get("args", {}).get("SERVICE"):
        assert (ROOT / "requirements" / f"{service}.txt").is_file()


def test_a_worker_that_is_stopped_has_time_to_finish_before_it_is_killed() -> None:
    grace = float(SERVICES["worker"]["stop_grace_period"].removesuffix("s"))
    assert SERVICES["worker"]["environment"]["REMAP_SIGTERM"] == "SIGQUIT"
    assert grace > make_celery(Settings()).conf.worker_soft_shutdown_timeout + 10


def test_the_queue_forgets_nothing_and_the_cache_makes_room() -> None:
    queue, cache = (SERVICES[name]["environment"]["OPTIONS"] for name in ("queue", "cache"))
    assert "--maxmemory-policy noeviction" in queue
    assert "--appendonly yes" in queue
    assert "queue:/data" in SERVICES["queue"]["volumes"]
    assert "--maxmemory-policy allkeys-lru" in cache


def test_flower_changes_nothing_and_asks_for_a_password() -> None:
    said = SERVICES["flower"]["command"][-1]
    assert "--read_only=True" in said
    assert 'FLOWER_BASIC_AUTH="desk:$$(cat /run/secrets/' in said
    assert 'FLOWER_COOKIE_SECRET="$$(cat /run/secrets/' in said
    assert "ports" not in SERVICES["flower"]


def test_the_numbers_of_the_queue_fit_each_other() -> None:
    """A task is stopped before it is killed, and its message comes back once two could have been killed."""
    told = make_celery(Settings()).conf
    assert told.task_soft_time_limit < told.task_time_limit
    assert told.broker_transport_options["visibility_timeout"] > 2 * told.task_time_limit
    assert told.broker_connection_max_retries is None
    assert told.accept_content == [told.task_serializer] == ["json"]
    assert told.task_acks_late
    assert told.worker_prefetch_multiplier == 1
    assert told.result_backend is None
