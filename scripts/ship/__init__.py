"""What leaves the house: each page's security policy, the offline copy and its checksums."""
