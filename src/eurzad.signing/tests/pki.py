"""A PKI of the tests: authorities, people, a TSA, OCSP and CRLs, served on this machine only."""

from asn1crypto import ocsp
from asn1crypto import tsp
from certomancer.registry import CertLabel
from certomancer.registry import CertomancerConfig
from certomancer.registry import EntityLabel
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization import NoEncryption
from cryptography.hazmat.primitives.serialization import PrivateFormat
from datetime import datetime
from datetime import UTC
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
import threading
import yaml


# Who has a certificate, with what key.
PEOPLE = {
    "pieczec": ("Urząd Gminy Przykładowo", "rsa-2048"),
    "burmistrz": ("Burmistrz Gminy Przykładowo", "rsa-3072"),
    "skarbnik": ("Skarbnik Gminy Przykładowo", "p-256"),
}
KEYS = {
    "rsa-2048": lambda: rsa.generate_private_key(65537, 2048),
    "rsa-3072": lambda: rsa.generate_private_key(65537, 3072),
    "p-256": lambda: ec.generate_private_key(ec.SECP256R1()),
}
TYPES = {
    "ocsp": "application/ocsp-response",
    "tsa": "application/timestamp-reply",
    "crl": "application/pkix-crl",
}


def config(keys, names=PEOPLE):
    """Return the configuration of certomancer: a root, an authority below it, what they serve."""
    validity = {"valid-from": "2020-01-01T00:00:00+0000", "valid-to": "2100-01-01T00:00:00+0000"}
    usage = {"id": "key_usage", "critical": True}
    crl = {
        "id": "crl_distribution_points",
        "smart-value": {"schema": "crl-dist-url", "params": {"crl-repo-names": ["issuing"]}},
    }
    aia = {
        "id": "authority_information_access",
        "smart-value": {
            "schema": "aia-urls",
            "params": {"ocsp-responder-names": ["issuing"]},
        },
    }
    entities = {
        "root": {"common-name": "Korzeń testów"},
        "issuing": {"common-name": "Wystawca testów"},
        "ocsp": {"common-name": "OCSP testów"},
        "tsa": {"common-name": "Znacznik czasu testów"},
        **{name: {"common-name": full} for name, (full, _kind) in names.items()},
    }
    authority = {"id": "basic_constraints", "critical": True, "value": {"ca": True}}
    sign_certs = {
        **usage,
        "smart-value": {"schema": "key-usage", "params": ["key_cert_sign", "crl_sign"]},
    }
    sign_documents = {
        **usage,
        "smart-value": {"schema": "key-usage", "params": ["digital_signature", "non_repudiation"]},
    }
    root_crl = {
        "id": "crl_distribution_points",
        "smart-value": {"schema": "crl-dist-url", "params": {"crl-repo-names": ["root"]}},
    }
    certs = {
        "root": {
            "subject": "root",
            "issuer": "root",
            "validity": validity,
            "extensions": [authority, sign_certs],
        },
        "issuing": {
            "subject": "issuing",
            "issuer": "root",
            "validity": validity,
            "extensions": [authority, sign_certs, root_crl],
        },
        "ocsp": {
            "subject": "ocsp",
            "issuer": "issuing",
            "validity": validity,
            "extensions": [
                sign_documents,
                {
                    "id": "extended_key_usage",
                    "critical": True,
                    "value": ["ocsp_signing"],
                },
                {"id": "ocsp_no_check"},
            ],
        },
        "tsa": {
            "subject": "tsa",
            "issuer": "issuing",
            "validity": validity,
            "extensions": [
                sign_documents,
                {
                    "id": "extended_key_usage",
                    "critical": True,
                    "value": ["time_stamping"],
                },
                aia,
                crl,
            ],
        },
        **{
            name: {
                "subject": name,
                "issuer": "issuing",
                "validity": validity,
                "extensions": [sign_documents, aia, crl],
            }
            for name in names
        },
    }
    return {
        "pki-architectures": {
            "testing": {
                "keyset": "testing",
                "entity-defaults": {"country-name": "PL", "organization-name": "Testy"},
                "entities": entities,
                "certs": certs,
                "services": {
                    "ocsp": {
                        "issuing": {
                            "for-issuer": "issuing",
                            "responder-cert": "ocsp",
                            "signing-key": "ocsp",
                        }
                    },
                    "crl-repo": {
                        "root": {
                            "for-issuer": "root",
                            "signing-key": "root",
                            "simulated-update-schedule": "P90D",
                        },
                        "issuing": {
                            "for-issuer": "issuing",
                            "signing-key": "issuing",
                            "simulated-update-schedule": "P90D",
                        },
                    },
                    "time-stamping": {
                        "tsa": {"signing-key": "tsa", "signing-cert": "tsa"},
                    },
                },
            }
        },
        "keysets": {
            "testing": {
                "path-prefix": "keys",
                "keys": {name: {"path": f"{name}.key.pem"} for name in keys},
            }
        },
    }


class TestPki:
    """The PKI: `address` is where its services listen. Each can be told to be away."""

    __test__ = False

    def __init__(self, folder, names=PEOPLE):
        self.folder = folder
        self.away = set()
        self.asked = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self.handler())
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        kinds = dict.fromkeys(("root", "issuing", "ocsp", "tsa"), "rsa-2048")
        kinds |= {name: kind for name, (_full, kind) in names.items()}
        (folder / "keys").mkdir(parents=True)
        for name, kind in kinds.items():
            pem = KEYS[kind]().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
            (folder / "keys" / f"{name}.key.pem").write_bytes(pem)
        told = CertomancerConfig.from_yaml(
            yaml.safe_dump(config(kinds, names)),
            key_search_dir=str(folder),
            external_url_prefix=self.address,
        )
        self.arch = told.get_pki_arch("testing")
        self.root_file = folder / "root.pem"
        self.root_file.write_bytes(self.pem("root"))
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True)
        self.thread.start()

    def certificate(self, name):
        """Return a certificate as asn1crypto has it."""
        return self.arch.get_cert(CertLabel(name))

    def pem(self, name):
        from asn1crypto import pem

        return pem.armor("CERTIFICATE", self.certificate(name).dump())

    def key_file(self, name):
        return self.folder / "keys" / f"{name}.key.pem"

    def revoke(self, name):
        """Take a certificate back from now on."""
        from certomancer.registry.issued.general import RevocationStatus

        spec = self.arch.get_cert_spec(CertLabel(name))
        revoked = RevocationStatus(revoked_since=datetime(2021, 1, 1, tzinfo=UTC))
        object.__setattr__(spec, "revocation", revoked)

    @property
    def timestamps(self):
        return self.url_of("time-stamping", "tsa")

    def url_of(self, kind, label):
        services = self.arch.service_registry
        found = {
            "ocsp": services.list_ocsp_responders,
            "time-stamping": services.list_time_stamping_services,
        }[kind]()
        return next(one.url for one in found if one.label.value == label)

    def answer(self, path, body):
        """Return the answer of a service and its type, None where there is none."""
        services, now = self.arch.service_registry, datetime.now(UTC)
        for one in services.list_ocsp_responders():
            if one.url.endswith(path):
                responder = services.summon_responder(one.label, now)
                request = ocsp.OCSPRequest.load(body)
                return "ocsp", responder.build_ocsp_response(request).dump()
        for one in services.list_time_stamping_services():
            if one.url.endswith(path):
                authority = services.summon_timestamper(one.label, now)
                return "tsa", authority.request_tsa_response(tsp.TimeStampReq.load(body)).dump()
        for one in services.list_crl_repos():
            if one.latest_external_url.endswith(path):
                return "crl", services.get_crl(one.label, now).dump()
        return None

    def handler(self):
        pki = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.serve(b"")

            def do_POST(self):
                self.serve(self.rfile.read(int(self.headers["Content-Length"])))

            def serve(self, body):
                found = pki.answer(self.path, body)
                pki.asked.append(found[0] if found else self.path)
                if found is None or found[0] in pki.away:
                    self.send_error(503 if found else 404)
                    return
                kind, data = found
                self.send_response(200)
                self.send_header("Content-Type", TYPES[kind])
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_arguments):
                return

        return Handler

    def close(self):
        self.server.shutdown()
        self.server.server_close()


__all__ = ["PEOPLE", "CertLabel", "EntityLabel", "TestPki"]
