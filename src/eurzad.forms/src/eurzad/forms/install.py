"""What the GenericSetup profile cannot say."""


def after_install(setup_tool) -> None:
    """Runs after the profile's own steps."""
