"""The services of a trusted list, kept in a form that is quick to read.

pyHanko reads the lists themselves (ETSI TS 119 612), which takes seconds for each; what it found is
kept as plain values and made into its objects again when somebody's issuer is among them.
"""

from asn1crypto import x509
from base64 import b64decode
from base64 import b64encode
from datetime import datetime
from eurzad.signing.validation.certificates import BROKEN
import hashlib


def name_key(name):
    """How an issuer is looked up: the digest of its distinguished name."""
    return hashlib.sha256(name.dump()).hexdigest()


def as_plain(service):
    """A QualifiedServiceInformation in values fit for JSON."""
    from pyhanko.sign.validation.qualified.tsp import QTSTServiceInformation

    base = service.base_info
    return {
        "stamps": isinstance(service, QTSTServiceInformation),
        "type": base.service_type,
        "name": base.service_name,
        "from": base.valid_from.isoformat(),
        "until": base.valid_until.isoformat() if base.valid_until else None,
        "certificates": [b64encode(one.dump()).decode() for one in base.provider_certs],
        "subjects": [name_key(one.subject) for one in base.provider_certs],
        "kinds": sorted(one.value for one in base.additional_info_certificate_type),
        "qualifications": [plain_qualification(one) for one in service.qualifications],
    }


def plain_qualification(qualification):
    return {
        "qualifiers": sorted(one.value for one in qualification.qualifiers),
        "criteria": plain_criterion(qualification.criteria_list),
    }


def plain_criterion(criterion):
    from pyhanko.sign.validation.qualified import tsp

    if isinstance(criterion, tsp.CriteriaList):
        return {
            "combine": criterion.combine_as.value,
            "of": [plain_criterion(one) for one in criterion.criteria],
        }
    if isinstance(criterion, tsp.PolicySetCriterion):
        return {"policies": sorted(criterion.required_policy_oids)}
    if isinstance(criterion, tsp.CertSubjectDNCriterion):
        return {"subject": sorted(criterion.required_rdn_part_oids)}
    settings = criterion.settings
    return {
        "usage": sorted(settings.key_usage or ()),
        "forbidden": sorted(settings.key_usage_forbidden or ()),
        "purposes": sorted(settings.extd_key_usage or ()),
    }


def add_service(registry, plain):
    """Make the service again and register it."""
    from pyhanko.sign.validation.qualified import tsp

    base = tsp.BaseServiceInformation(
        service_type=plain["type"],
        service_name=plain["name"],
        valid_from=datetime.fromisoformat(plain["from"]),
        valid_until=datetime.fromisoformat(plain["until"]) if plain["until"] else None,
        provider_certs=tuple(certificates(plain)),
        additional_info_certificate_type=frozenset(tsp.QcCertType(one) for one in plain["kinds"]),
        other_additional_info=frozenset(),
    )
    qualifications = frozenset(made_qualification(one) for one in plain["qualifications"])
    if plain["stamps"]:
        registry.register_tst(tsp.QTSTServiceInformation(base, qualifications))
    else:
        registry.register_ca(tsp.CAServiceInformation(base, qualifications, None))


def certificates(plain):
    found = []
    for text in plain["certificates"]:
        try:
            certificate = x509.Certificate.load(b64decode(text))
            certificate.subject.dump()
        except BROKEN:
            continue
        found.append(certificate)
    return found


def made_qualification(plain):
    from pyhanko.sign.validation.qualified import tsp

    return tsp.Qualification(
        qualifiers=frozenset(tsp.Qualifier(one) for one in plain["qualifiers"]),
        criteria_list=made_criterion(plain["criteria"]),
    )


def made_criterion(plain):
    from pyhanko.sign.validation.qualified import tsp
    from pyhanko.sign.validation.settings import KeyUsageConstraints

    if "combine" in plain:
        return tsp.CriteriaList(
            tsp.CriteriaCombination(plain["combine"]),
            frozenset(made_criterion(one) for one in plain["of"]),
        )
    if "policies" in plain:
        return tsp.PolicySetCriterion(frozenset(plain["policies"]))
    if "subject" in plain:
        return tsp.CertSubjectDNCriterion(frozenset(plain["subject"]))
    return tsp.KeyUsageCriterion(
        KeyUsageConstraints(
            key_usage=frozenset(plain["usage"]),
            key_usage_forbidden=frozenset(plain["forbidden"]),
            extd_key_usage=frozenset(plain["purposes"]) or None,
        )
    )
