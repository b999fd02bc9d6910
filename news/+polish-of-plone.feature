Polish for what Plone, plone.volto, plone.restapi and easyform leave in English on the editor's and administrator's screens.
