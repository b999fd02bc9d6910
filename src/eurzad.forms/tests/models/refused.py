"""Models that are refused: which line and field are named, and a word of the reason."""

from . import build


LINE = "zope.schema.TextLine"
PLAIN = build.field(LINE)


def line(content: str = "", **more: str) -> str:
    """A model with one text line."""
    return build.model(build.field(LINE, content, **more))


def kind(name: str, content: str = "", **more: str) -> str:
    """A model with one field of a type."""
    return build.model(build.field(name, content, **more))


def rule(attribute: str, text: str, kind: str = LINE) -> str:
    """A model with a rule in an attribute."""
    return build.model(build.field(kind, attributes=f"eurzad:{attribute}='{text}'"))


LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE model [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<model xmlns="http://namespaces.plone.org/supermodel/schema"><schema/></model>"""
EXTERNAL = """<?xml version="1.0"?>
<!DOCTYPE model [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<model xmlns="http://namespaces.plone.org/supermodel/schema"><schema>&x;</schema></model>"""
INCLUDE = build.model(
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'
)
DEEP = "<a>" * 5000 + "</a>" * 5000

REFUSED: dict[str, tuple[str | bytes, int | None, str | None, str]] = {
    # XML
    "empty file": ("", None, None, "empty"),
    "spaces": ("  \n ", None, None, "empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\xff", 1, None, "UTF-8"),
    "nulls": (b"\x00" * 100, 1, None, "UTF-8"),
    "text": ("Ala ma kota", 1, None, "well-formed"),
    "unfinished": ("<model", 1, None, "well-formed"),
    "UTF-16": (line().encode("utf-16"), 1, None, "UTF-16"),
    "UTF-32": (line().encode("utf-32"), 1, None, "UTF-16"),
    "windows-1250": (
        line("<description>żółw</description>").encode("cp1250"),
        13,
        None,
        "UTF-8",
    ),
    "another encoding declared": (
        line().replace('encoding="utf-8"', 'encoding="iso-8859-2"'),
        1,
        None,
        "iso-8859-2",
    ),
    "UTF-7 declared": (line().replace('"utf-8"', '"utf-7"'), 1, None, "utf-7"),
    "entity bomb": (LAUGHS, 2, None, "document type"),
    "external entity": (EXTERNAL, 2, None, "document type"),
    "undeclared entity": (line("&bomb;"), 13, None, "well-formed"),
    "processing instruction": ("<?php x ?>" + PLAIN, 1, None, "processing"),
    "processing instruction inside": (line("<?php x ?>"), 13, None, "processing"),
    "XInclude": (INCLUDE, 13, None, "stands where"),
    "10 MB": (line("<description>" + "x" * 10_000_000 + "</description>"), None, None, "256 kB"),
    "100,000 fields": (
        build.model("".join(build.field(LINE, name=f"f{at}") for at in range(100_000))),
        None,
        None,
        "256 kB",
    ),
    "a thousand fields": (
        build.model("".join(build.field(LINE, name=f"f{at}") for at in range(1000))),
        None,
        None,
        "200 fields",
    ),
    "deep nesting": (DEEP, 1, None, "well-formed"),
    "deep nesting in a field": (line("<default>" * 200 + "</default>" * 200), 13, "f", "text only"),
    "attribute twice": (line(attributes='a="1" a="2"'), 13, None, "well-formed"),
    # structure
    "another root": ("<html/>", 1, None, "begins with html"),
    "no namespace": ("<model><schema/></model>", 1, None, "begins with model"),
    "wrong namespace": (
        line().replace("supermodel/schema", "supermodel/schem"),
        2,
        None,
        "begins with",
    ),
    "no schema": (
        build.MODEL.split("  <schema")[0] + "</model>",
        2,
        None,
        "exactly one schema",
    ),
    "two schemas": (build.model(PLAIN + "</schema><schema>"), 2, None, "exactly one schema"),
    "named schema": (build.model(PLAIN, 'name="x"'), 13, None, "no name"),
    "based on a module": (build.model(PLAIN, 'based-on="antigravity.Schema"'), 13, None, "import"),
    "invariant": (build.model("<invariant>os.getcwd</invariant>"), 13, None, "import"),
    "a field in the model": (
        build.model("").replace("<schema></schema>", f"<schema/>{PLAIN}"),
        13,
        None,
        "stands where schema",
    ),
    "text instead of a field": (build.model("<textarea/>"), 13, None, "stands where field"),
    "fieldset in a fieldset": (
        build.model('<fieldset name="a"><fieldset name="b"/></fieldset>'),
        13,
        None,
        "stands where field",
    ),
    "fieldset without a name": (build.model("<fieldset/>"), 13, None, "name of a step"),
    "fieldset with an order in words": (
        build.model('<fieldset name="a" order="first"/>'),
        13,
        "a",
        "whole number",
    ),
    # names
    "no name": (line(name=""), 13, None, "name of a field"),
    "name with a space": (line(name="a b"), 13, "a b", "name of a field"),
    "name with a full stop": (line(name="a.b"), 13, "a.b", "name of a field"),
    "name that begins with a digit": (line(name="1a"), 13, "1a", "name of a field"),
    "name of the platform": (line(name="token"), 13, "token", "uses it itself"),
    "name of JavaScript's": (line(name="constructor"), 13, "constructor", "uses it itself"),
    "dunder name": (line(name="__proto__"), 13, "__proto__", "name of a field"),
    "long name": (line(name="a" * 65), 13, "a" * 65, "name of a field"),
    "name twice": (build.model(PLAIN + "\n" + PLAIN), 14, "f", "line 13"),
    "name twice across steps": (
        build.model(f'{PLAIN}<fieldset name="s">{PLAIN}</fieldset>'),
        13,
        "f",
        "Two fields",
    ),
    "no title": (line(title=""), 13, "f", "no title"),
    # types
    "no type": (build.model('<field name="f"><title>T</title></field>'), 13, "f", "no type"),
    "unknown type": (kind("zope.schema.Nothing"), 13, "f", "zope.schema.Nothing"),
    "type that is a module": (kind("antigravity"), 13, "f", "antigravity"),
    "password": (kind("zope.schema.Password"), 13, "f", "never asks for a password"),
    "dict": (kind("zope.schema.Dict"), 13, "f", "table"),
    "object": (kind("zope.schema.Object", "<schema>os</schema>"), 13, "f", "imports code"),
    "interface": (kind("zope.schema.InterfaceField"), 13, "f", "imports code"),
    "timedelta": (kind("zope.schema.Timedelta"), 13, "f", "cannot read"),
    "JSON": (kind("plone.schema.jsonfield.JSONField"), 13, "f", "do not write JSON"),
    "relation": (kind("z3c.relationfield.schema.RelationChoice"), 13, "f", "content of the site"),
    "relations": (kind("z3c.relationfield.schema.RelationList"), 13, "f", "content of the site"),
    "ReCaptcha": (kind("collective.easyform.fields.ReCaptcha"), 13, "f", "captcha"),
    "hCaptcha": (kind("collective.easyform.fields.HCaptcha"), 13, "f", "captcha"),
    "norobot": (kind("collective.easyform.fields.NorobotCaptcha"), 13, "f", "captcha"),
    "list of objects": (
        kind("zope.schema.List", '<value_type type="zope.schema.Object"/>'),
        13,
        "f",
        "imports code",
    ),
    "list of rows": (
        kind(
            "zope.schema.List",
            '<value_type type="collective.z3cform.datagridfield.row.DictRow"/>',
        ),
        13,
        "f",
        "table",
    ),
    "list of dates": (
        kind("zope.schema.List", '<value_type type="zope.schema.Date"/>'),
        13,
        "f",
        "Use a table",
    ),
    "list of what": (kind("zope.schema.List"), 13, "f", "value_type"),
    # elements
    "default factory": (line("<defaultFactory>os.getcwd</defaultFactory>"), 13, "f", "import"),
    "constraint": (line("<constraint>(a+)+$</constraint>"), 13, "f", "import"),
    "source": (kind("zope.schema.Choice", "<source>os.environ</source>"), 13, "f", "import"),
    "named vocabulary": (
        kind("zope.schema.Choice", "<vocabulary>plone.app.vocabularies.Users</vocabulary>"),
        13,
        "f",
        "vocabulary of the site",
    ),
    "element that is not there": (line("<colour>red</colour>"), 13, "f", "colour"),
    "element of another namespace": (
        line('<x:title xmlns:x="urn:x">os</x:title>'),
        13,
        "f",
        "urn:x",
    ),
    "element twice": (line("<title>U</title>"), 13, "f", "twice"),
    "elements of another type": (line("<min>1</min>"), 13, "f", "no element min"),
    "title with markup": (line(title="<title>a<b>c</b></title>"), 13, "f", "text only"),
    "required perhaps": (line("<required>maybe</required>"), 13, "f", "True or False"),
    "length in words": (line("<max_length>ten</max_length>"), 13, "f", "whole number"),
    "negative length": (line("<max_length>-1</max_length>"), 13, "f", "whole number"),
    "endless length": (line(f"<max_length>{'9' * 999}</max_length>"), 13, "f", "whole number"),
    "lengths the wrong way round": (
        line("<min_length>9</min_length><max_length>3</max_length>"),
        13,
        "f",
        "larger than max_length",
    ),
    "limits the wrong way round": (
        kind("zope.schema.Int", "<min>9</min><max>3</max>"),
        13,
        "f",
        "larger than max",
    ),
    "dates the wrong way round": (
        kind("zope.schema.Date", "<min>2027-01-01</min><max>2026-01-01</max>"),
        13,
        "f",
        "larger than max",
    ),
    "limit that is no number": (kind("zope.schema.Int", "<min>x</min>"), 13, "f", "no value"),
    "limit beyond all": (kind("zope.schema.Decimal", "<max>1e999</max>"), 13, "f", "no value"),
    "infinite limit": (kind("zope.schema.Float", "<max>inf</max>"), 13, "f", "no value"),
    "fraction of a whole": (kind("zope.schema.Int", "<max>1.5</max>"), 13, "f", "no value"),
    "date that is not": (kind("zope.schema.Date", "<min>2026-02-30</min>"), 13, "f", "no value"),
    "huge default": (line(f"<default>{'x' * 2000}</default>"), 13, "f", "longer than max_length"),
    "default outside the limits": (
        kind("zope.schema.Int", "<max>3</max><default>4</default>"),
        13,
        "f",
        "outside",
    ),
    "default that is not a choice": (
        kind("zope.schema.Choice", "<values><element>a</element></values><default>b</default>"),
        13,
        "f",
        "not one of the choices",
    ),
    "defaults that are not choices": (
        kind(
            "zope.schema.Set",
            '<value_type type="zope.schema.Choice"><values><element>a</element></values>'
            "</value_type><default><element>b</element></default>",
        ),
        13,
        "f",
        "not one of the choices",
    ),
    "choice without choices": (kind("zope.schema.Choice"), 13, "f", "no list of choices"),
    "choice of nothing": (kind("zope.schema.Choice", "<values/>"), 13, "f", "is empty"),
    "empty choice": (
        kind("zope.schema.Choice", "<values><element/></values>"),
        13,
        "f",
        "choice is empty",
    ),
    "choice twice": (
        kind("zope.schema.Choice", "<values><element>a</element><element> a</element></values>"),
        13,
        "f",
        "twice",
    ),
    "choice without a key": (
        kind(
            "zope.schema.Choice",
            '<values><element key="a">A</element><element>B</element></values>',
        ),
        13,
        "f",
        "no key",
    ),
    "too many choices": (
        kind(
            "zope.schema.Choice",
            f"<values>{''.join(f'<element>{at}</element>' for at in range(2001))}</values>",
        ),
        13,
        "f",
        "2000 choices",
    ),
    "read-only and empty": (line("<readonly>True</readonly>"), 13, "f", "holds nothing"),
    "likert without answers": (
        kind("collective.easyform.fields.Likert"),
        13,
        "f",
        "questions and answers",
    ),
    # attributes
    "TALES default": (line(attributes='easyform:TDefault="python:1"'), 13, "f", "server would run"),
    "TALES condition": (
        line(attributes='easyform:TEnabled="here/x"'),
        13,
        "f",
        "server would run",
    ),
    "TALES validator": (
        line(attributes='easyform:TValidator="string:x"'),
        13,
        "f",
        "server would run",
    ),
    "hidden": (line(attributes='easyform:THidden="True"'), 13, "f", "hidden"),
    "hidden by mode": (line(attributes='form:mode="hidden"'), 13, "f", "hidden"),
    "on the server's side": (line(attributes='easyform:serverSide="True"'), 13, "f", "hidden"),
    "condition of the browser": (
        line(attributes='easyform:depends_on="a=b"'),
        13,
        "f",
        "eurzad:showWhen",
    ),
    "unknown validator": (
        line(attributes='easyform:validators="isTidyHtml"'),
        13,
        "f",
        "isTidyHtml",
    ),
    "mode of an interface": (
        line(attributes='form:mode="antigravity.X:hidden"'),
        13,
        "f",
        "antigravity",
    ),
    "validator of a form": (line(attributes='form:validator="os.system"'), 13, "f", "os.system"),
    "widget that is code": (line(attributes='form:widget="os.system"'), 13, "f", "os.system"),
    "widget that is code, as an element": (
        line('<form:widget type="antigravity.Widget"/>'),
        13,
        "f",
        "antigravity",
    ),
    "widget with markup": (
        line("<form:widget><form:klass><b/></form:klass></form:widget>"),
        13,
        "f",
        "text only",
    ),
    "permission": (
        line(attributes='security:write-permission="cmf.ManagePortal"'),
        13,
        "f",
        "permissions",
    ),
    "foreign attribute": (line(attributes='onclick="alert(1)"'), 13, "f", "onclick"),
    "attribute of another namespace": (
        line(attributes='xmlns:x="urn:x" x:y="z"'),
        13,
        "f",
        "urn:x",
    ),
    # our own
    "condition that is not JSON": (rule("showWhen", "{"), 13, "f", "not JSON"),
    "condition that is Python": (rule("showWhen", "python:1"), 13, "f", "not JSON"),
    "condition that is NaN": (rule("showWhen", "[NaN]"), 13, "f", "not JSON"),
    "condition as deep as a well": (rule("showWhen", "[" * 3000), 13, "f", "not JSON"),
    "condition that is too long": (rule("showWhen", "[" + "1," * 9999 + "1]"), 13, "f", "longer"),
    "condition outside the subset": (rule("showWhen", '{"log": 1}'), 13, "f", "log"),
    "condition about nothing": (rule("showWhen", '{"var": "g"}'), 13, "f", "no such field"),
    "condition about itself": (rule("showWhen", '{"var": "f"}'), 13, "f", "field itself"),
    "conditions in a circle": (
        build.model(
            build.field(LINE, attributes="""eurzad:showWhen='{"var": "g"}'""")
            + build.field(LINE, name="g", attributes="""eurzad:showWhen='{"var": "f"}'""")
        ),
        13,
        "f",
        "field itself",
    ),
    "calculated file": (
        rule("calculate", "1", "eurzad.forms.fields.Attachments"),
        13,
        "f",
        "cannot be calculated",
    ),
    "unknown format": (
        kind("zope.schema.Decimal", attributes='eurzad:format="yen"'),
        13,
        "f",
        "money",
    ),
    "unknown part": (
        kind("eurzad.forms.fields.Address", attributes='eurzad:parts="planet"'),
        13,
        "f",
        "planet",
    ),
    "table without columns": (kind("eurzad.forms.fields.RepeatingGroup"), 13, "f", "no columns"),
    "table in a table": (
        kind(
            "eurzad.forms.fields.RepeatingGroup",
            f"<columns>{build.field('eurzad.forms.fields.RepeatingGroup', name='g')}</columns>",
        ),
        13,
        "f.g",
        "no columns of the type",
    ),
    "column twice": (
        kind("eurzad.forms.fields.RepeatingGroup", f"<columns>{PLAIN}{PLAIN}</columns>"),
        13,
        "f",
        "Two columns",
    ),
    "program as an attachment": (
        kind(
            "eurzad.forms.fields.Attachments",
            "<accept><element>application/x-msdownload</element></accept>",
        ),
        13,
        "f",
        "x-msdownload",
    ),
}
