"""The tests: core rooms without a database, the web, the browser, and the house itself."""
