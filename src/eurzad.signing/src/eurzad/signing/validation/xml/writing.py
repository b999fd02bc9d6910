"""Canonical XML 1.0, 1.1 and exclusive, of subtrees of a document.

lxml writes whole documents well, but of an element inside one it may invent ``xmlns=""`` or fail
when two prefixes stand for one namespace (seen with lxml 6.1, libxml2 2.14).
"""

from eurzad.signing.validation.model import Unreadable
from lxml import etree


XML = "http://www.w3.org/XML/1998/namespace"


class Writer:
    """Writes one canonical form.

    ``without`` are elements left out with all they hold; ``prefixes`` the inclusive ones of the
    exclusive form; ``inherited`` the local names of xml: attributes taken from ancestors, None for
    all of them (Canonical XML 1.0) and empty for none (exclusive).
    """

    def __init__(self, exclusive, comments, without=(), prefixes=(), inherited=None):
        self.exclusive = exclusive
        self.comments = comments
        self.without = set(without)
        self.prefixes = {None if one == "#default" else one for one in prefixes}
        self.inherited = inherited
        self.out = []

    def document(self, root):
        """The root with what stands beside it."""
        for node in reversed(list(root.itersiblings(preceding=True))):
            if self.aside(node):
                self.out.append("\n")
        self.subtree(root)
        for node in root.itersiblings():
            mark = len(self.out)
            if self.aside(node):
                self.out.insert(mark, "\n")

    def subtree(self, root):
        if root not in self.without:
            self.element(root, {}, self.ancestors(root))

    def octets(self):
        return "".join(self.out).encode("utf-8")

    def ancestors(self, root):
        """xml: attributes that the ancestors give to the root of a subtree."""
        found = {}
        if self.exclusive:
            return found
        for ancestor in root.iterancestors():
            for name, value in ancestor.attrib.items():
                if name.startswith(f"{{{XML}}}") and name not in root.attrib:
                    local = etree.QName(name).localname
                    if self.inherited is None or local in self.inherited:
                        found.setdefault(name, value)
        return found

    def aside(self, node):
        """A comment or an instruction; whether it was written."""
        if node.tag is etree.Comment:
            if self.comments:
                self.out.append(f"<!--{carriage(node.text)}-->")
            return self.comments
        if node.tag is etree.PI:
            text = carriage(node.text)
            self.out.append(f"<?{node.target} {text}?>" if text else f"<?{node.target}?>")
            return True
        raise Unreadable("dtd-entities")

    def element(self, node, rendered, more):
        scope = {prefix: uri or "" for prefix, uri in node.nsmap.items() if prefix != "xml"}
        attributes = named_attributes(node, scope, more)
        spaces = self.namespaces(node, scope, attributes, rendered)
        tag = etree.QName(node).localname
        name = f"{node.prefix}:{tag}" if node.prefix else tag
        self.out.append(f"<{name}")
        for prefix, uri in spaces:
            declared = f"xmlns:{prefix}" if prefix else "xmlns"
            self.out.append(f' {declared}="{attribute(uri)}"')
        for _uri, _local, written, value in attributes:
            self.out.append(f' {written}="{attribute(value)}"')
        self.out.append(">")
        self.content(node, {**rendered, **dict(spaces)})
        self.out.append(f"</{name}>")

    def content(self, node, rendered):
        if node.text:
            self.out.append(text(node.text))
        for child in node:
            if isinstance(child.tag, str):
                if child not in self.without:
                    self.element(child, rendered, {})
            else:
                self.aside(child)
            if child.tail:
                self.out.append(text(child.tail))

    def namespaces(self, node, scope, attributes, rendered):
        """The declarations to write: what is new in scope, or, exclusive, what is used here."""
        if self.exclusive:
            used = {node.prefix or None}
            used |= {written.partition(":")[0] for uri, _, written, _ in attributes if uri}
            wanted = (used - {"xml"}) | (self.prefixes & set(scope))
        else:
            wanted = set(scope) | {None}
        found = []
        for prefix in wanted:
            uri = scope.get(prefix, "")
            if uri != rendered.get(prefix, "") and (uri or prefix is None):
                found.append((prefix, uri))
        return sorted(found, key=lambda one: one[0] or "")


def named_attributes(node, scope, more):
    """[(namespace, local name, as written, value)] in canonical order."""
    found = []
    for name, value in {**node.attrib, **more}.items():
        qualified = etree.QName(name)
        uri, local = qualified.namespace or "", qualified.localname
        prefix = prefix_of(node, scope, uri, local) if uri else None
        found.append((uri, local, f"{prefix}:{local}" if prefix else local, value))
    return sorted(found, key=lambda one: one[:2])


def prefix_of(node, scope, uri, local):
    """The prefix an attribute is written with; lxml tells only its namespace."""
    if uri == XML:
        return "xml"
    choices = [prefix for prefix, one in scope.items() if one == uri and prefix]
    if len(choices) == 1:
        return choices[0]
    written = node.xpath(
        "name(@*[namespace-uri() = $uri and local-name() = $local])", uri=uri, local=local
    )
    return str(written).partition(":")[0]


def text(value):
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return value.replace("\r", "&#xD;")


def attribute(value):
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return value.replace("\t", "&#x9;").replace("\n", "&#xA;").replace("\r", "&#xD;")


def carriage(value):
    return (value or "").replace("\r", "&#xD;")
