from .client import Client
from .office import *
from .test_rights import an_item, an_assigned_item
from .archive_office import make_closed
PROBE=[
("GET","@assignment-templates",None,{}),("POST","@assignment-templates",None,{}),("PATCH","@assignment-templates/x",None,{}),("DELETE","@assignment-templates/x",None,{}),
("GET","@approval-rules",None,{}),("PUT","@approval-rules",None,{"rules":"x"}),("GET","@assignments",make_assigned,{}),("GET","@chronological-store",None,{}),
("GET","@desk-handover?person=referent",None,{}),("POST","@desk-handover",None,{}),("GET","@office-register-file",None,{}),("GET","@substitutions",None,{}),("POST","@substitutions",None,{}),
("GET","@versions",make_draft_letter,{}),("POST","@versions",make_draft_letter,{}),("POST","@letter-templates",None,{}),("PATCH","@letter-templates/decision",None,{}),("POST","@acknowledge",make_open,{}),
("POST","@disposals",None,{}),("POST","@editing",make_draft_letter,{}),("POST","@internal-register",None,{}),("POST","@letter-template-preview",None,{}),("POST","@loans",None,{}),
("POST","@place",an_item,{}),("POST","@signed-scan",make_approved,{}),("POST","@take-back",make_assigned,{}),("POST","@transfer-lists",None,{}),("GET","@transfer-lists",None,{}),("POST","@assign-many",None,{}),
]
def test_probe(functional_portal):
    import transaction
    for m,p,of,b in PROBE:
        out={}
        for role in ROLES:
            try:
                obj=of(functional_portal) if of else functional_portal
                a=Client(functional_portal, role)(m,f"{obj.absolute_url()}/{p}",**({} if m=="GET" else {"json":b}))
                out[role]=a.status_code
            except Exception as e: out[role]=repr(e)[:60]
        inv={}
        for r,c in out.items(): inv.setdefault(c,[]).append(r)
        print("PROBE",m,p,inv)
