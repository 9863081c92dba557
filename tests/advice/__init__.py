"""What an editor is advised to decide."""
