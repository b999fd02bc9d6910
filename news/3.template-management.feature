Templates of letters are looked after on the desk: editor with preview, versions, import and export, per unit and service, out of use.
