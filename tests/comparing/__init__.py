"""What a change does to the site, told by `explainer diff`."""
