"""Whether a certificate was revoked, by lists and answers of its issuer (RFC 5280, RFC 6960)."""

from asn1crypto import core
from asn1crypto import crl
from asn1crypto import ocsp
from asn1crypto import x509
from eurzad.signing.trust.fetch import fetch
from eurzad.signing.trust.fetch import Refused
from eurzad.signing.validation.algorithms import load_key
from eurzad.signing.validation.algorithms import Method
from eurzad.signing.validation.algorithms import verifies
from eurzad.signing.validation.answers import load_answer
from eurzad.signing.validation.certificates import BROKEN
from eurzad.signing.validation.certificates import validity
from eurzad.signing.validation.cms import oid_digest
from eurzad.signing.validation.cms import SIGNATURE_METHODS
from eurzad.signing.validation.model import Unreadable
from typing import NamedTuple


OCSP_ASK = "application/ocsp-request"
LARGEST_OCSP = 256 * 1024
LARGEST_CRL = 20 * 1024 * 1024
MOST_ADDRESSES = 2
OCSP_SIGNING = "ocsp_signing"
REMOVED = "remove_from_crl"


class Status(NamedTuple):
    """``revoked`` is the time of revocation or None; ``at`` the time the issuer said so."""

    revoked: object
    at: object


def status(certificate, issuer, crls=(), ocsps=()):
    """What the evidence says of the certificate: a Status, or None when it says nothing.

    Evidence not signed by the issuer, or by one the issuer lets answer, counts for nothing. A
    revocation counts wherever it stands; else the latest answer.
    """
    found = [one for one in (by_ocsp(answer, certificate, issuer) for answer in ocsps) if one]
    found += [one for one in (by_crl(one, certificate, issuer) for one in crls) if one]
    revoked = [one for one in found if one.revoked is not None]
    if revoked:
        return min(revoked, key=lambda one: one.revoked)
    return max(found, key=lambda one: one.at) if found else None


def is_signed_by(value, signed_part, signature, issuer):
    """Whether the issuer's key made the signature over the part (DER)."""
    try:
        method = method_of(value)
        return verifies(load_key(issuer.public_key), method, signature, signed_part)
    except (Unreadable, *BROKEN):
        return False


def method_of(algorithm):
    oid = algorithm["algorithm"].dotted
    if oid not in SIGNATURE_METHODS:
        raise Unreadable("algorithm-unknown", algorithm=oid)
    kind, digest = SIGNATURE_METHODS[oid]
    if kind != "pss":
        return Method(kind, digest)
    parameters = algorithm["parameters"]
    return Method(
        "pss",
        oid_digest(parameters["hash_algorithm"]["algorithm"].dotted),
        oid_digest(parameters["mask_gen_algorithm"]["parameters"]["algorithm"].dotted),
        int(parameters["salt_length"].native),
    )


def issued_by(certificate, issuer):
    """Whether the issuer's key signed the certificate."""
    try:
        named = certificate.issuer.dump() == issuer.subject.dump()
        if not named and certificate.issuer != issuer.subject:
            return False
        return is_signed_by(
            certificate["signature_algorithm"],
            certificate["tbs_certificate"].dump(),
            certificate["signature_value"].native,
            issuer,
        )
    except BROKEN:
        return False


def issuer_among(certificate, candidates):
    """The certificate among the candidates that signed this one, or None."""
    return next((one for one in candidates if issued_by(certificate, one)), None)


# lists


def by_crl(revocations, certificate, issuer):
    try:
        return read_crl(revocations, certificate, issuer)
    except BROKEN:
        return None


def read_crl(revocations, certificate, issuer):
    body = revocations["tbs_cert_list"]
    if body["issuer"].dump() != certificate.issuer.dump() and body["issuer"] != certificate.issuer:
        return None
    value = revocations["signature"].native
    if not is_signed_by(revocations["signature_algorithm"], body.dump(), value, issuer):
        return None
    said = body["this_update"].native
    for entry in body["revoked_certificates"] or ():
        if entry["user_certificate"].native == certificate.serial_number:
            if entry.crl_reason_value is not None and entry.crl_reason_value.native == REMOVED:
                break
            return Status(entry["revocation_date"].native, said)
    return Status(None, said)


# answers


def by_ocsp(answer, certificate, issuer):
    try:
        return read_ocsp(answer, certificate, issuer)
    except BROKEN:
        return None


def read_ocsp(answer, certificate, issuer):
    if answer["response_status"].native != "successful":
        return None
    basic = answer.basic_ocsp_response
    if not is_answer_of(basic, issuer):
        return None
    for single in basic["tbs_response_data"]["responses"]:
        if not is_about(single["cert_id"], certificate, issuer):
            continue
        outcome = single["cert_status"]
        said = single["this_update"].native
        if outcome.name == "revoked":
            return Status(outcome.chosen["revocation_time"].native, said)
        return Status(None, said) if outcome.name == "good" else None
    return None


def is_about(cert_id, certificate, issuer):
    algorithm = cert_id["hash_algorithm"]["algorithm"].native
    return (
        cert_id["serial_number"].native == certificate.serial_number
        and cert_id["issuer_name_hash"].native == getattr(certificate.issuer, algorithm)
        and cert_id["issuer_key_hash"].native == getattr(issuer.public_key, algorithm)
    )


def is_answer_of(basic, issuer):
    """Signed by the issuer, or by a responder it named (RFC 6960, 4.2.2.2)."""
    part, value = basic["tbs_response_data"].dump(), basic["signature"].native
    algorithm = basic["signature_algorithm"]
    if is_signed_by(algorithm, part, value, issuer):
        return True
    given = basic["certs"]
    for responder in given if isinstance(given, core.SequenceOf) else ():
        purposes = responder.extended_key_usage_value
        if (
            purposes is not None
            and OCSP_SIGNING in purposes.native
            and issued_by(responder, issuer)
            and is_signed_by(algorithm, part, value, responder)
            and was_valid(responder, basic["tbs_response_data"]["produced_at"].native)
        ):
            return True
    return False


def was_valid(certificate, moment):
    since, until = validity(certificate)
    return since is not None and until is not None and since <= moment <= until


# asking


def asked(certificate, issuer, get=fetch):
    """(CRLs, OCSP responses) that the issuer gives now: answers first, a list only without them.

    The addresses stand in the certificate, so anybody may have written them: see ``fetch``.
    """
    for url in list(certificate.ocsp_urls)[:MOST_ADDRESSES]:
        try:
            body = ocsp_request(certificate, issuer)
            answer = load_answer(get(url, body, OCSP_ASK, LARGEST_OCSP))
        except (Refused, *BROKEN):
            continue
        return [], [answer]
    for point in list(certificate.crl_distribution_points)[:MOST_ADDRESSES]:
        try:
            found = crl.CertificateList.load(get(point.url, largest=LARGEST_CRL))
            found["tbs_cert_list"]["issuer"].dump()
        except (Refused, *BROKEN):
            continue
        return [found], []
    return [], []


def ocsp_request(certificate, issuer):
    cert_id = {
        "hash_algorithm": {"algorithm": "sha1"},
        "issuer_name_hash": certificate.issuer.sha1,
        "issuer_key_hash": issuer.public_key.sha1,
        "serial_number": certificate.serial_number,
    }
    request = {"req_cert": cert_id}
    return ocsp.OCSPRequest({"tbs_request": {"request_list": [request]}}).dump()


def asked_issuer(certificate, get=fetch):
    """The issuer's certificate from the address the certificate names, or None."""
    for url in issuer_addresses(certificate)[:MOST_ADDRESSES]:
        try:
            found = x509.Certificate.load(get(url, largest=LARGEST_OCSP))
            found.subject.dump()
        except (Refused, *BROKEN):
            continue
        if issued_by(certificate, found):
            return found
    return None


def issuer_addresses(certificate):
    access = certificate.authority_information_access_value
    found = []
    for one in access or ():
        location = one["access_location"]
        if (
            one["access_method"].native == "ca_issuers"
            and location.name == "uniform_resource_identifier"
        ):
            found.append(location.native)
    return found
