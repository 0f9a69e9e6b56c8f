"""Values of metrics: tables, graphics, prose; their numbers, units, periods and names."""
