"""OCSP answers (RFC 6960) as responders write them, which is not always as the standard says."""

from asn1crypto import ocsp


def load_answer(der):
    """The answer, read as far as it counts; raises ValueError or its like where that is broken.

    Extensions are left alone: some responders write the nonce as bare bytes instead of DER, which
    says nothing against the answer.
    """
    answer = ocsp.OCSPResponse.load(der)
    if answer["response_status"].native == "successful":
        for single in answer.basic_ocsp_response["tbs_response_data"]["responses"]:
            for field in ("cert_id", "cert_status", "this_update"):
                single[field].native  # noqa: B018 - parses it
    return answer
