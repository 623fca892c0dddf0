class ConfigError(Exception):
    def __init__(self, key, reason):
        super().__init__(key, reason)
        self.key = key

    def __str__(self):
        return f"{self.key}: {__name__}"


raise ConfigError("port", "missing")
