"""XML of strangers: read whole and without what a file can ask of its reader.

A file that declares entities can unfold into gigabytes, or ask for files of this computer or the
network. No format that is read here needs a declaration of types, so a file with one is refused
before any other parser sees it.
"""

from __future__ import annotations

from xml.parsers import expat

from lxml import etree

from generator.adding.drafts import RefusedError

_MAX_DEPTH = 200


def tree(data: bytes) -> etree._Element:
    """Return the root of an XML file, without comments. Raises RefusedError where it is unsound."""
    probe(data)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError(f"this is not XML that can be read: {error.msg}") from None


def probe(data: bytes) -> None:
    """Raise RefusedError where an XML file declares types or entities, nests too deeply, or breaks
    off.
    """
    parser = expat.ParserCreate()
    depth = 0

    def declared(*_: object) -> None:
        message = "this file declares types of its own (<!DOCTYPE …>), which could be an attack"
        raise RefusedError(message, "if you trust it, delete the declaration and try again")

    def begun(_name: str, _attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise RefusedError(f"this file nests more than {_MAX_DEPTH} elements in one another")

    def ended(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartDoctypeDeclHandler = declared
    parser.EntityDeclHandler = declared
    parser.StartElementHandler = begun
    parser.EndElementHandler = ended
    try:
        parser.Parse(data, True)  # noqa: FBT003 the parser takes no keyword
    except expat.ExpatError as error:
        message = f"this is not XML that can be read: {expat.ErrorString(error.code)}"
        raise RefusedError(f"{message} in line {error.lineno}") from None
    except (LookupError, ValueError):
        raise RefusedError("this XML is in an encoding that is not known here") from None


def name(element: etree._Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def first(element: etree._Element, *names: str) -> etree._Element | None:
    """Return the first element below that has the name, in the first that has the name before it,
    in any namespace.
    """
    found: etree._Element | None = element
    for wanted in names:
        found = (
            next((e for e in found.iter() if name(e) == wanted), None)
            if found is not None
            else None
        )
    return found


def text(element: etree._Element | None) -> str:
    """Return the words of an element on one line; empty where there is none."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
