"""The screens, one a file. They do not know each other: the app goes from one to the next."""
