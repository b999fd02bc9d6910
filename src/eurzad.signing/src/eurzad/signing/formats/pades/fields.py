"""The fields that hold signatures: made all at once before the first one, each told to readers."""

from .places import Place
from collections.abc import Sequence
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import append_signature_field
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.fields import SigFieldSpec
from typing import Any


def field_name(number: int) -> str:
    """Return the name of the `number`-th signature's field, from 0."""
    return f"Podpis-{number + 1}"


def fields_of(reader: PdfFileReader) -> dict[str, bool]:
    """Return the names of the fields for signatures, and whether they are signed."""
    return {name: value is not None for name, value, _field in enumerate_sig_fields(reader)}


def make_fields(
    writer: IncrementalPdfFileWriter, places: Sequence[tuple[Place | None, str]]
) -> None:
    """Make the fields of all signatures that a document is to have: a place and a word for each.

    Without a place a signature cannot be seen. Later signatures then only fill their field, which
    every reader takes for what it is.
    """
    for number, (place, words) in enumerate(places):
        spec = SigFieldSpec(
            field_name(number),
            on_page=place.page if place is not None else 0,
            box=place.box if place is not None else None,
            readable_field_name=words,
        )
        append_signature_field(writer, spec)
        if place is not None:
            _tell_readers(writer, field_name(number), words)


def _tell_readers(writer: IncrementalPdfFileWriter, name: str, words: str) -> None:
    """Put a visible field into the structure that is read aloud, where the document has one."""
    tree_ref = writer.root.raw_get("/StructTreeRoot") if "/StructTreeRoot" in writer.root else None
    if not isinstance(tree_ref, generic.IndirectObject):
        return
    tree = tree_ref.get_object()
    numbers = _numbers(tree)
    if numbers is None:
        return
    holder, pairs = numbers
    key = int(tree.get("/ParentTreeNextKey", _next_key(pairs)))
    widget_ref = next(
        field for found, _value, field in enumerate_sig_fields(writer) if found == name
    )
    widget = widget_ref.get_object()
    element = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/StructElem"),
            pdf_name("/S"): pdf_name("/Form"),
            pdf_name("/P"): _parent(tree, tree_ref),
            pdf_name("/Alt"): generic.pdf_string(words),
            pdf_name("/K"): generic.DictionaryObject(
                {
                    pdf_name("/Type"): pdf_name("/OBJR"),
                    pdf_name("/Obj"): widget_ref,
                    pdf_name("/Pg"): widget.raw_get("/P"),
                }
            ),
        }
    )
    element_ref = writer.add_object(element)
    _add_child(writer, tree, tree_ref, element_ref)
    pairs.append(generic.NumberObject(key))
    pairs.append(element_ref)
    writer.update_container(holder)
    tree[pdf_name("/ParentTreeNextKey")] = generic.NumberObject(key + 1)
    writer.update_container(tree)
    widget[pdf_name("/StructParent")] = generic.NumberObject(key)
    writer.update_container(widget)


def _numbers(tree: Any) -> tuple[Any, Any] | None:
    """Return the last leaf of the tree that leads from the page to its structure."""
    node = tree.get("/ParentTree")
    while node is not None and "/Nums" not in node and "/Kids" in node:
        node = node["/Kids"][-1]
    return None if node is None or "/Nums" not in node else (node, node["/Nums"])


def _next_key(pairs: Any) -> int:
    return int(pairs[-2]) + 1 if len(pairs) >= 2 else 0


def _document(tree: Any) -> Any:
    """Return the reference of the one element that holds the whole document, if there is one."""
    kids = tree.raw_get("/K") if "/K" in tree else None
    kids = kids.get_object() if isinstance(kids, generic.IndirectObject) else kids
    if isinstance(kids, generic.DictionaryObject):
        return tree.raw_get("/K")
    if isinstance(kids, generic.ArrayObject) and len(kids) == 1:
        return kids.raw_get(0)
    return None


def _parent(tree: Any, tree_ref: Any) -> Any:
    only = _document(tree)
    return only if isinstance(only, generic.IndirectObject) else tree_ref


def _add_child(writer: Any, tree: Any, tree_ref: Any, child: Any) -> None:
    parent = _parent(tree, tree_ref).get_object()
    kids = parent.get("/K")
    if isinstance(kids, generic.ArrayObject):
        kids.append(child)
        writer.update_container(kids)
        return
    before = [parent.raw_get("/K")] if kids is not None else []
    parent[pdf_name("/K")] = generic.ArrayObject([*before, child])
    writer.update_container(parent)
