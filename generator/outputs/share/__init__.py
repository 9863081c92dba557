"""The pictures by which other sites show a page that is shared; drawn when the site is built."""

from generator.outputs.share.pictures import Files, Picture, drawn, files, of_editors

__all__ = ["Files", "Picture", "drawn", "files", "of_editors"]
