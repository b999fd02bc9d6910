"""Writes small models."""

MODEL = """<?xml version="1.0" encoding="utf-8"?>
<model xmlns="http://namespaces.plone.org/supermodel/schema"
       xmlns:easyform="http://namespaces.plone.org/supermodel/easyform"
       xmlns:form="http://namespaces.plone.org/supermodel/form"
       xmlns:i18n="http://xml.zope.org/namespaces/i18n"
       xmlns:indexer="http://namespaces.plone.org/supermodel/indexer"
       xmlns:lingua="http://namespaces.plone.org/supermodel/lingua"
       xmlns:marshal="http://namespaces.plone.org/supermodel/marshal"
       xmlns:security="http://namespaces.plone.org/supermodel/security"
       xmlns:users="http://namespaces.plone.org/supermodel/users"
       xmlns:eurzad="urn:eurzad:forms:1"
       i18n:domain="collective.easyform">
  <schema{schema}>{content}</schema>
</model>
"""


def model(content: str, schema: str = "") -> str:
    """A whole model."""
    return MODEL.format(content=content, schema=f" {schema}" if schema else "")


def field(
    kind: str,
    content: str = "",
    name: str = "f",
    attributes: str = "",
    title: str = "<title>T</title>",
) -> str:
    """One field."""
    return f'<field name="{name}" type="{kind}" {attributes}>{title}{content}</field>'
