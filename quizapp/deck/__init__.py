"""What an author writes: the model, reading YAML with positions, checking."""
