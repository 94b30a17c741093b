"""What `kubectl apply -k deploy/kubernetes` makes, as far as the files themselves can tell."""

import re
import runpy
import sys
from pathlib import Path
from subprocess import run
from typing import Any

import kubernetes_validate
import pytest
import yaml

from services.ingest.app import create_app
from shared.metrics import FOLDER as FIGURES
from shared.queue import make_celery
from shared.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "deploy" / "kubernetes"
COMPOSE: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
KUSTOMIZATION = yaml.safe_load((FOLDER / "kustomization.yaml").read_text())
SCALING = yaml.safe_load((FOLDER / "scaling" / "kustomization.yaml").read_text())
OURS = ("ingest", "results", "worker")
HELD = ("db", "queue", "cache")


def documents() -> list[dict[str, Any]]:
    files = [FOLDER / name for name in KUSTOMIZATION["resources"]]
    files += [FOLDER / "scaling" / name for name in SCALING["resources"]]
    return [document for file in files for document in yaml.safe_load_all(file.read_text())]


OBJECTS = {(each["kind"], each["metadata"]["name"]): each for each in documents()}
PODS: dict[str, dict[str, Any]] = {
    name: each["spec"]["template"]["spec"]
    for (kind, name), each in OBJECTS.items()
    if kind in ("Deployment", "StatefulSet")
}
CONTAINERS: dict[str, dict[str, Any]] = {name: pod["containers"][0] for name, pod in PODS.items()}


@pytest.mark.parametrize("key", sorted(OBJECTS), ids="-".join)
def test_every_object_is_of_the_form_that_kubernetes_knows(key: tuple[str, str]) -> None:
    if not OBJECTS[key]["apiVersion"].startswith("keda.sh/"):
        kubernetes_validate.validate(OBJECTS[key], kubernetes_validate.latest_version(), strict=True)


def test_every_file_is_named_and_every_named_file_is_there() -> None:
    assert {path.name for path in FOLDER.glob("*.yaml")} == {*KUSTOMIZATION["resources"], "kustomization.yaml"}
    named = {*SCALING["resources"], *SCALING["configurations"], "kustomization.yaml"}
    assert {path.name for path in (FOLDER / "scaling").glob("*.yaml")} == named


def test_everything_that_the_product_needs_is_there() -> None:
    assert set(PODS) == {*OURS, *HELD}


@pytest.mark.parametrize("name", OURS)
def test_services_start_as_in_compose(name: str) -> None:
    assert CONTAINERS[name]["command"] == COMPOSE[name]["command"]
    assert CONTAINERS[name]["image"] == f"bonafide-{name}"


@pytest.mark.parametrize("name", OURS)
def test_services_have_the_memory_that_they_have_in_compose(name: str) -> None:
    there = COMPOSE[name]["mem_limit"].upper() + "i"
    assert CONTAINERS[name]["resources"]["limits"]["memory"] == there


@pytest.mark.parametrize("name", ["ingest", "results"])
def test_nobody_waits_longer_for_a_name_than_in_compose(name: str) -> None:
    here = [f"{each['name']}:{each['value']}" for each in PODS[name]["dnsConfig"]["options"]]
    assert here == COMPOSE[name]["dns_opt"]


@pytest.mark.parametrize("name", HELD)
def test_servers_are_those_of_compose(name: str) -> None:
    assert CONTAINERS[name]["image"] == COMPOSE[name]["image"]
    here = {each["name"]: each["value"] for each in CONTAINERS[name]["env"]}
    there = COMPOSE[name]["environment"]
    assert {key: here[key] for key in here if key in there} == {key: there[key] for key in there if key != "PASSWORD"}


def test_every_variable_of_ours_is_a_setting() -> None:
    lines = (FOLDER / "settings.env").read_text().split()
    named = {line.partition("=")[0] for line in lines} - {FIGURES}
    named |= {each["name"] for name in OURS for each in CONTAINERS[name].get("env", [])} - {"REMAP_SIGTERM"}
    assert named <= {PREFIX + name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("name", OURS)
def test_the_processes_of_a_pod_keep_their_figures_in_one_folder(name: str) -> None:
    kept = dict(line.split("=", 1) for line in (FOLDER / "settings.env").read_text().split())[FIGURES]
    (mount,) = (each for each in CONTAINERS[name]["volumeMounts"] if each["mountPath"] == kept)
    (volume,) = (each for each in PODS[name]["volumes"] if each["name"] == mount["name"])
    assert volume["emptyDir"]
    assert not mount.get("readOnly")


def test_the_secrets_that_are_read_are_made_by_one_command(tmp_path: Path) -> None:
    folder = tmp_path / "secrets"
    run([sys.executable, ROOT / "deploy" / "passwords.py", folder], check=True)
    named = {Path(file).name for each in KUSTOMIZATION["secretGenerator"] for file in each["files"]}
    made = {path.name for path in folder.iterdir()}
    assert named == {name for name in made if not name.startswith("flower_")}
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())
    assert "deploy/kubernetes/secrets/" in (ROOT / ".gitignore").read_text()


def test_the_addresses_in_the_secrets_are_services(tmp_path: Path) -> None:
    program = runpy.run_path(str(ROOT / "deploy" / "passwords.py"))
    text = (ROOT / "deploy" / "passwords.py").read_text()
    assert program["fill"]
    for host, port in re.findall(r"@(\w+):(\d+)/", text):
        (served,) = OBJECTS["Service", host]["spec"]["ports"]
        assert served["port"] == int(port)


@pytest.mark.parametrize("name", sorted(name for kind, name in OBJECTS if kind == "Service"))
def test_every_service_leads_to_a_port_of_its_pods(name: str) -> None:
    service = OBJECTS["Service", name]["spec"]
    assert service["selector"] == {"app": name}
    ports = {port["name"]: port["containerPort"] for port in CONTAINERS[name]["ports"]}
    assert {ports[port["targetPort"]] for port in service["ports"]} == {port["port"] for port in service["ports"]}


def test_what_is_served_outside_is_served_inside() -> None:
    for rule in OBJECTS["Ingress", "bonafide"]["spec"]["rules"]:
        for path in rule["http"]["paths"]:
            backend = path["backend"]["service"]
            ports = OBJECTS["Service", backend["name"]]["spec"]["ports"]
            assert backend["port"]["name"] in {port["name"] for port in ports}
        assert f"https://{rule['host']}" in (FOLDER / "settings.env").read_text()


@pytest.mark.parametrize("name", ["ingest", "results"])
@pytest.mark.parametrize("probe", ["startupProbe", "readinessProbe", "livenessProbe"])
def test_probes_ask_addresses_that_answer(name: str, probe: str, tmp_path: Path) -> None:
    asked = CONTAINERS[name][probe]["httpGet"]
    app = create_app(Settings(database_url=f"sqlite:///{tmp_path}/x.db", broker_url="redis://127.0.0.1:1/0"))
    headers = {each["name"]: each["value"] for each in asked["httpHeaders"]}
    assert app.test_client().get(asked["path"], headers=headers).status_code == 200


@pytest.mark.parametrize("name", sorted(PODS))
def test_containers_hold_no_more_rights_than_they_use(name: str) -> None:
    pod, rights = PODS[name], CONTAINERS[name]["securityContext"]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["automountServiceAccountToken"] is False
    assert rights["readOnlyRootFilesystem"] is True
    assert rights["allowPrivilegeEscalation"] is False
    assert rights["capabilities"] == {"drop": ["ALL"]}
    assert {"requests", "limits"} <= set(CONTAINERS[name]["resources"])


@pytest.mark.parametrize("name", sorted(PODS))
def test_what_is_mounted_is_there(name: str) -> None:
    volumes = {each["name"] for each in PODS[name]["volumes"]}
    kind = "StatefulSet" if name in HELD else "Deployment"
    volumes |= {each["metadata"]["name"] for each in OBJECTS[kind, name]["spec"].get("volumeClaimTemplates", [])}
    assert {each["name"] for each in CONTAINERS[name]["volumeMounts"]} == volumes


def test_what_is_stopped_has_time_to_finish_before_it_is_killed() -> None:
    worker = CONTAINERS["worker"]
    assert {"name": "REMAP_SIGTERM", "value": "SIGQUIT"} in worker["env"]
    finishing = make_celery(Settings()).conf.worker_soft_shutdown_timeout
    assert PODS["worker"]["terminationGracePeriodSeconds"] > finishing + 10
    for name in ("ingest", "results"):
        (graceful,) = (word for word in CONTAINERS[name]["command"] if word.startswith("--graceful-timeout="))
        leaving = int(CONTAINERS[name]["lifecycle"]["preStop"]["exec"]["command"][1])
        assert PODS[name]["terminationGracePeriodSeconds"] > int(graceful.partition("=")[2]) + leaving


@pytest.mark.parametrize("name", ["ingest", "results"])
def test_one_is_always_there_while_versions_change(name: str) -> None:
    spec = OBJECTS["Deployment", name]["spec"]
    assert spec["replicas"] >= 2
    assert spec["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    assert OBJECTS["PodDisruptionBudget", name]["spec"]["selector"] == spec["selector"]


def test_workers_are_scaled_by_the_lists_that_they_take_from() -> None:
    scaled = OBJECTS["ScaledObject", "worker"]["spec"]
    assert ("Deployment", scaled["scaleTargetRef"]["name"]) in OBJECTS
    lists = {trigger["metadata"]["listName"] for trigger in scaled["triggers"]}
    assert lists >= {queue.name for queue in make_celery(Settings()).amqp.queues.values()}
    host, _, port = scaled["triggers"][0]["metadata"]["address"].partition(":")
    name, namespace, _ = host.split(".")
    assert (namespace, int(port)) == (KUSTOMIZATION["namespace"], OBJECTS["Service", name]["spec"]["ports"][0]["port"])
