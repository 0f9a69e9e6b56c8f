"""The whole data as plain tables: what a person downloads who wants everything."""
